/**
 * What stands inside one line, so that CommonMark reads what was meant: a single `~`, the stars of `2*3*4` and `(*)`, and
 * the backslashes of a Windows path are signs; bold and italic end where their marks stand, whatever follows; an address may
 * hold spaces; one that is a link by itself ends before a closing quotation mark.
 */
export function officeInline(line: string): string {
  if (!/[*~\\`<\v\f\u0085\u2028\u2029]|\]\(|https?:|www\./i.test(line)) return line;
  const kept: string[] = [];
  const keep = (text: string): string => {
    if (kept.length === MOST_KEPT) return text;
    kept.push(text);
    return String.fromCodePoint(KEPT + kept.length - 1);
  };
  const masked = line
    .replace(WHOLE, (token: string, _fence, at: number, all: string) =>
      whole(token, all[at + token.length], keep),
    )
    .replace(WITHIN_NAMES, asTyped)
    .replace(LINE_ENDS, () => keep('<br>'));
  return emphasis(strikes(masked, keep), keep).replace(
    KEPT_SIGNS,
    (sign) => kept[(sign.codePointAt(0) ?? 0) - KEPT] ?? sign,
  );
}

/** A text in which every sign stands for itself. */
export const asTyped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** `H`Mông`: typed for an apostrophe. */
const WITHIN_NAMES = /(?<=\p{L})`(?=\p{L})/gu;
/** What Word and other programs write where a line ends within a paragraph. */
const LINE_ENDS = /[\v\f\u0085\u2028\u2029]/g;

/** Stand-ins for what must not be looked into; nobody types the signs of these two planes. */
const KEPT = 0xf0000;
const MOST_KEPT = 0x1fffe;
const KEPT_SIGNS = /[\u{f0000}-\u{10fffd}]/gu;
/** A letter, a digit or something kept: what stars may stand within. */
const WORD = '[\\p{L}\\p{M}\\p{N}\\u{f0000}-\\u{10fffd}]';

/** Code, HTML, addresses, paths, signs after a backslash. */
const WHOLE =
  /[\u{f0000}-\u{10fffd}]|(?<![`\p{L}\p{N}])(`+)(?!`).*?[^`]\1(?!`)|<!--.*?-->|<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>|<\/?[a-z][^<>]*>|(?<![\p{L}\p{N}])(?:[a-z]:\\|\\\\(?=[\p{L}\p{N}]))\S*|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|(?:https?:\/\/|www\.)[^\s<>*[\]\u0085”“’‘„»«…"]+|\\[!-/:-@[-`{-~]/giu;

function whole(token: string, next: string | undefined, keep: (text: string) => string): string {
  if (token.startsWith('](')) return linkTarget(token, keep);
  if (/^(?:https?:|www\.)/i.test(token)) return address(token, next, keep);
  // A path ends before the punctuation of the sentence.
  if (/^(?:[a-z]:\\|\\\\)/i.test(token) && token.length > 2) return keep(asTyped(token));
  return keep(token);
}

/** `](/media/Kế hoạch năm.pdf "Tên")`: an address with spaces stands between `<` and `>`. */
function linkTarget(token: string, keep: (text: string) => string): string {
  const spaced = spacedTarget(token);
  if (spaced === undefined) return keep(token);
  const { target, title } = spaced;
  return looksLikeAddress(target) ? keep(`](<${target}>${title})`) : token;
}

/** What stands in `](target "title")` when the target holds spaces. */
function spacedTarget(token: string): { target: string; title: string } | undefined {
  const [, target = '', title = ''] =
    /^\]\(\s*(.*?)(\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)$/.exec(token) ?? [];
  return !/[ \t\u00a0]/.test(target) || /[<>]/.test(target) ? undefined : { target, title };
}

/** The address with spaces in a text that begins with `](`; `undefined` when there is none. */
export function spacedAddress(text: string): string | undefined {
  const token = /^\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/.exec(text)?.[0];
  const target = token === undefined ? undefined : spacedTarget(token)?.target;
  return target !== undefined && looksLikeAddress(target) ? target : undefined;
}

/** Whether words with spaces are the address of a file or page: they begin like one or end in a file's name. */
export const looksLikeAddress = (text: string): boolean =>
  /^(?:[a-z][a-z\d+.-]+:|\.{0,2}\/|media\/|#|www\.)/i.test(text) || /\.[a-z\d]{2,5}$/i.test(text);

/** An address that is a link by itself, without the dash or the quotation mark that follows it. */
function address(token: string, next: string | undefined, keep: (text: string) => string): string {
  const bare = token.replace(/[–—]+$/, '');
  const isClosed = bare !== token || CLOSING.test(next ?? '');
  return keep(isClosed ? `${bare}<!---->` : bare) + token.slice(bare.length);
}

/** Signs that close a sentence or a quotation. A comment before them ends an address for the parser and is nothing for the reader. */
const CLOSING = /[”“’‘„»«…"]/;

/** `~~` around words strikes them out; any other `~` is a sign. */
const strikes = (line: string, keep: (text: string) => string): string =>
  !line.includes('~')
    ? line
    : line
        .replace(STRUCK, (_, words: string) => `${keep('~~')}${words}${keep('~~')}`)
        .replaceAll('~', '\\~');

const STRUCK = new RegExp(`(?<!~|${WORD})~~(?=[^\\s~])([^~]*[^\\s~])~~(?!~|${WORD})`, 'gu');

function emphasis(line: string, keep: (text: string) => string): string {
  if (!line.includes('*')) return line;
  const pair =
    (mark: string, tag: string) =>
    (all: string, words: string, at: number, whole: string): string => {
      const opens = canTouch(words[0]) || isApart(whole.slice(0, at).at(-1));
      const closes = canTouch(words.at(-1)) || isApart(whole.slice(at + all.length)[0]);
      return opens && closes
        ? keep(mark) + words + keep(mark)
        : `${keep(`<${tag}>`)}${words}${keep(`</${tag}>`)}`;
    };
  return line
    .replace(LONE_STARS, asTyped)
    .replace(BOLD, pair('**', 'strong'))
    .replace(ITALIC, pair('*', 'em'))
    .replace(STARS_WITHIN, asTyped);
}

/** Signs that nothing is emphasised by: in brackets or quotation marks, or between spaces. */
const LONE_STARS = /(?<=[([{“‘«\s]|^)[*_]{1,3}(?=[)\]}”’».,;:!?…\s]|$)/gu;
const BOLD = /(?<!\*|\d)\*\*(?=[^\s*])([^*]*?[^\s*])\*\*(?!\*|\d)/gu;
const ITALIC = new RegExp(`(?<!\\*|${WORD})\\*(?=[^\\s*])([^*]*?[^\\s*])\\*(?!\\*|\\d)`, 'gu');
/** `2*3*4`, `a*b`; `chữ**đậm**` is bold within a word. */
const STARS_WITHIN = new RegExp(
  `(?<=${WORD})(?<!\\*)\\*(?!\\*)(?=${WORD})|(?<=\\p{N})\\*\\*(?=\\p{N})`,
  'gu',
);

/** CommonMark lets a mark touch a word from outside only where the word does not begin or end in punctuation. */
const canTouch = (sign: string | undefined): boolean => !/[\p{P}\p{S}]/u.test(sign ?? '');
const isApart = (sign: string | undefined): boolean =>
  sign === undefined || /[\s\p{P}\p{S}]/u.test(sign);
