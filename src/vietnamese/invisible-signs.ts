import { isSyllable } from './syllable-shape.ts';

/**
 * The text without the signs that no reader sees: soft hyphens, zero-width and direction marks, byte order marks.
 * One between two whole syllables stands for a space; emoji and scripts that need such signs keep them.
 * Lines stay lines. Example: 'h<ZWSP>ội nghị' → 'hội nghị'; 'ngân<SHY>sách' → 'ngân sách'; '👨‍👩‍👧' stays.
 */
export function withoutInvisibleSigns(text: string): string {
  if (!INVISIBLE.test(text)) return text;
  return text.replace(INVISIBLE_RUNS, (signs, at: number) => {
    const before = text.slice(lineStart(text, at), at);
    const after = text.slice(at + signs.length, lineEnd(text, at));
    if (isNeeded(signs, before, after)) return signs;
    return isWordBreak(before, after) ? ' ' : '';
  });
}

/** Whether a text holds any of them. */
export const hasInvisibleSigns = (text: string): boolean => INVISIBLE.test(text);

/**
 * Soft hyphen, joiners, marks of direction and of embedding, fillers; not variation selectors,
 * which belong to emoji.
 */
const SIGNS =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\u3164\\ufeff\\uffa0';
const INVISIBLE = new RegExp(`[${SIGNS}]`);
const INVISIBLE_RUNS = new RegExp(`[${SIGNS}]+`, 'g');

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Arabic and Hebrew need their direction marks; emoji and Indic scripts their joiners. */
function isNeeded(signs: string, before: string, after: string): boolean {
  if (
    RIGHT_TO_LEFT.test(before + after) &&
    /^[\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]+$/.test(signs)
  )
    return true;
  return /^[\u200c\u200d]$/.test(signs) && JOINED.test(before);
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const JOINED =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Sinhala}|\p{Script=Khmer}|\p{Script=Lao}|\p{Script=Thai}|\p{Script=Mongolian})$/u;

/** `ngân|sách` are two words, `h|ội` is one, and inside an address nothing is two. */
function isWordBreak(before: string, after: string): boolean {
  const left = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '';
  const right = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
  if (!/[^\x00-\x7f]/.test(left + right) || /[/@_][^\s]*$/.test(before)) return false;
  return isSyllable(left) && isSyllable(right) && !isSyllable(left + right);
}
