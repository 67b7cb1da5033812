import { hasInvisibleSigns, withoutInvisibleSigns } from './invisible-signs.ts';
import { readMixedScripts } from './look-alikes.ts';
import { isAscii, normalizeTonePlacement, placeTones } from './tone-placement.ts';
import { hasUnusualLetters } from './unusual-letters.ts';

export { normalizeTonePlacement };

/** The text in Unicode NFC, the form in which everything is stored. Example: 'a' + U+0301 → 'á'. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * Lower case, NFC, every tone mark on its usual letter, letters in the form of a keyboard: two spellings of one
 * word become one, and different words stay different. White space is kept one to one.
 * Example: 'Hoà THUỶ qúy khoẻ' → 'hòa thủy quý khỏe'; 'CO₂' → 'co2'; 'Ðại' → 'đại'; 'má' and 'mà' stay apart.
 */
export function foldTone(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  const composed = lower.normalize('NFC');
  return placeTones(hasUnusualLetters(composed) ? toKeyboard(composed).normalize('NFC') : composed);
}

/**
 * Lower case without any mark, đ → d: what somebody types without a Vietnamese keyboard.
 * Example: 'Đường Thuỷ' → 'duong thuy', from NFC and NFD alike; 'm² ﬁ' → 'm2 fi'.
 */
export function foldMarks(text: string): string {
  return isAscii(text) ? text.toLowerCase() : foldMarked(readMixedScripts(text));
}

function foldMarked(text: string): string {
  let folded = '';
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const entry = code < tableSize ? lookUp(code) : several;
    if (entry === several) return foldEach(text);
    if (entry === dropped) continue;
    buffer[length] = entry;
    length += 1;
    if (length === buffer.length) {
      folded += fromCodes(buffer);
      length = 0;
    }
  }
  return folded + fromCodes(buffer.subarray(0, length));
}

/**
 * `foldMarks(text)` with, for each folded character, its index in the original text; one more entry
 * at the end holds the length of the text. A match [from, to) of the folded text is therefore
 * `text.slice(map[from], map[to])`, combining marks included; all letters of one sign (ﬁ, ½) have its index.
 * Example: 'Đỗ' in NFD → { folded: 'do', map: [0, 1, 4] }.
 */
export function foldWithMap(text: string): { folded: string; map: readonly number[] } {
  const map: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of readMixedScripts(text)) {
    const part = foldCharacter(character);
    for (let i = 0; i < part.length; i += 1) map.push(at);
    folded += part;
    at += character.length;
  }
  map.push(text.length);
  return { folded, map };
}

const buffer = new Uint16Array(4096);

/** Characters below this code are looked up; it holds Latin, its marks and common punctuation. */
const tableSize = 0x2200;
const unknown = 0xffff;
const dropped = 0xfffe;
const several = 0xfffd;
const foldTable = new Uint16Array(tableSize).fill(unknown);

function lookUp(code: number): number {
  const known = foldTable[code]!;
  if (known !== unknown) return known;
  const entry = toEntry(computeFold(String.fromCharCode(code)));
  foldTable[code] = entry;
  return entry;
}

function toEntry(folded: string): number {
  if (folded === '') return dropped;
  return folded.length > 1 ? several : folded.charCodeAt(0);
}

function computeFold(character: string): string {
  if (hasInvisibleSigns(character)) return '';
  return toKeyboard(character.toLowerCase())
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace('đ', 'd');
}

/**
 * Letters, digits and signs in the form that a keyboard types, for comparing: small and raised digits, ligatures,
 * wide and styled letters, squared units, and the letters that stand in the place of đ, ư and i.
 */
function toKeyboard(lower: string): string {
  return withoutInvisibleSigns(readMixedScripts(lower)).replace(
    OTHER_FORMS,
    (form) =>
      OTHER_LETTERS.get(form) ?? form.normalize('NFKC').toLowerCase().replace('\u2044', '/'),
  );
}

const OTHER_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ð', 'đ'],
  ['ɖ', 'đ'],
  ['ƣ', 'ư'],
  ['ı', 'i'],
]);

/**
 * Superscripts, subscripts, fractions, letter-like signs, Roman numerals, circled, squared, wide
 * and styled letters.
 */
const OTHER_FORMS =
  /[ªº²³¹¼½¾ðɖƣı\u2070-\u209c\u2100-\u214f\u2150-\u218b\u2460-\u24ff\u3300-\u33ff\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;

function fromCodes(codes: Uint16Array): string {
  return String.fromCharCode.apply(null, codes as unknown as number[]);
}

/** The slow way, by whole characters: for emoji and scripts that the table does not hold. */
function foldEach(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  const entry = code < tableSize ? lookUp(code) : several;
  if (entry === dropped) return '';
  return entry === several ? computeFold(character) : String.fromCharCode(entry);
}
