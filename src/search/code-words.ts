import { normalizeTonePlacement } from '../vietnamese/fold.ts';
import { swapTonePlacement } from '../vietnamese/swap-tone-placement.ts';
import { LONGEST_WORD, readWords, type SearchWord } from './search-words.ts';
import { numberWord, type NumberedWord } from './word-counts.ts';

/** Ends a word: a letter to Pagefind and in no Vietnamese word, so that nothing matches by its beginning. */
const END = 'ʼ';

/** Stands between the title, the names and the text of a page; a word of its own, so that no row runs over it. */
const BORDER = ` ${END} `;

/**
 * What must be read back hangs on this sign. Pagefind drops ASCII punctuation without a trace, any other
 * sign makes it index a second form of the word. '` ' joins what stood without a space, '``' is a space that
 * separates no words, '`5ʼ' is 05, '`hòaʼ' is hoà, '2`_' is ₂, '2`^' is ², 'đ`-' is ð, '`'' is the sign itself.
 */
const SIGN = '`';

const LOW = '₀₁₂₃₄₅₆₇₈₉';
const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Signs that the folding takes for a plain letter or digit, with what tells them from it. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ...[...LOW].map((sign, digit) => [sign, `${digit}${SIGN}_`] as const),
  ...[...HIGH].map((sign, digit) => [sign, `${digit}${SIGN}^`] as const),
  ['Ð', `Đ${SIGN}-`],
  ['ð', `đ${SIGN}-`],
]);
const ORIGINALS: ReadonlyMap<string, string> = new Map(
  [...VARIANTS].map(([sign, coded]) => [coded, sign]),
);

/** A written word, coded; one object for all places where it is written so. */
interface CodedWord extends NumberedWord {
  readonly content: string;
}

export interface CodedText {
  /** What Pagefind gets: every syllable is one word to it, at its own place. */
  readonly content: string;
  readonly words: readonly NumberedWord[];
}

/**
 * Writes a text so that Pagefind sees Vietnamese words; `decodeText` reads it back but for kinds of white
 * space and for tone marks on a letter where nobody puts them.
 * Example: 'Số 05/QĐ' → 'Sốʼ `5ʼ/` QḎʼ'.
 */
export function encodeText(source: string): CodedText {
  const words: NumberedWord[] = [];
  let content = '';
  // A text is parted sooner at one sign than by a pattern.
  for (const piece of source.normalize('NFC').replace(OTHER_SPACE, ' ').split(' ')) {
    // Comparing with a text would have V8 look each piece up among all texts that stand in code.
    if (piece.length === 0) continue;
    const form = formOf(piece);
    const isFirst = words.length === 0;
    // What holds no word ('–') goes with the word beside it, so that places count words.
    if (form.words.length > 0) content += isFirst ? form.content : ` ${form.content}`;
    else content += isFirst ? `${form.content}${SIGN}${SIGN}` : `${SIGN}${SIGN}${form.content}`;
    for (const word of form.words) words.push(word);
  }
  return { content: words.length === 0 ? content.replace(/``$/, '') : content, words };
}

/** White space that is no space. */
const OTHER_SPACE = /[^\S ]/g;

/** The text as it was before `encodeText`. */
export function decodeText(content: string): string {
  const withEnds = content
    .replaceAll('ḏ', 'đ')
    .replaceAll('Ḏ', 'Đ')
    .replace(/[\p{L}\d]`[_^-]/gu, (coded) => ORIGINALS.get(coded) ?? coded);
  return withEnds
    .replace(
      /``|` |`'|`(\d)ʼ|`([^`ʼ]*)ʼ/g,
      (found: string, digit: string | undefined, word: string | undefined) => {
        if (found === '``') return ' ';
        if (found === "`'") return SIGN;
        if (digit !== undefined) return `0${digit}`;
        return word === undefined ? '' : swapTonePlacement(word);
      },
    )
    .replaceAll(END, '');
}

/** Title, names and text of a page as one content. */
export const joinRows = (rows: readonly string[]): string => rows.join(BORDER);

/** The rows of `joinRows`, still coded; each as its words. */
export function splitRows(content: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const token of content.split(' ')) {
    if (token === END) rows.push([]);
    else if (token !== '') rows.at(-1)!.push(token);
  }
  return rows;
}

/** A word of a query as the index holds it; a day is one word there. Examples: 'đua' → 'ḏuaʼ', '2022-02-11' → '20220211ʼ'. */
export function wordToken(exact: string): string {
  // Longer words are compared by their beginning only.
  return beginningToken(exact) + (exact.length < LONGEST_WORD ? END : '');
}

/** The beginning of a word, for readers who are still typing. */
export const beginningToken = (exact: string): string => codeD(exact).replaceAll('-', '');

/** The word that a coded token stands for, as `readWords` would give it. */
export function readToken(token: string): string {
  const [word = ''] = /[\p{L}\p{N}][\p{L}\p{N}\p{M}`_^-]*(?=ʼ)/u.exec(token) ?? [];
  return word
    .replace(/`[_^-]/g, '')
    .replaceAll('ḏ', 'đ')
    .replaceAll('Ḏ', 'Đ')
    .toLowerCase()
    .slice(0, LONGEST_WORD);
}

const codeD = (text: string): string => text.replaceAll('đ', 'ḏ').replaceAll('Đ', 'Ḏ');

const forms = new Map<string, CodedText>();

/** What stands between two spaces, as 'Nội,' or '05/QĐ-UBND'; most of it stands there again and again. */
function formOf(piece: string): CodedText {
  const known = forms.get(piece);
  if (known !== undefined) return known;
  // Nobody writes U+02BC on purpose; as an apostrophe it reads the same.
  const source = piece.replaceAll(END, '’').replaceAll(SIGN, `${SIGN}'`);
  const found = readWords(source);
  const words: NumberedWord[] = [];
  let content = source.slice(0, found[0]?.start ?? source.length);
  found.forEach((word, at) => {
    const next = found[at + 1]?.start;
    const coded = codedWordOf(source.slice(word.start, word.end), word);
    words.push(coded);
    content += coded.content + source.slice(word.end, next ?? source.length);
    if (next !== undefined) content += `${SIGN} `;
  });
  const form = { content, words };
  if (forms.size > 300_000) forms.clear();
  forms.set(piece, form);
  return form;
}

const codedWords = new Map<string, CodedWord>();

function codedWordOf(written: string, { exact, folded }: SearchWord): CodedWord {
  let word = codedWords.get(written);
  if (word === undefined) {
    word = numberWord({ exact, folded, content: codeWord(written, exact) });
    if (codedWords.size > 300_000) codedWords.clear();
    codedWords.set(written, word);
  }
  return word;
}

/** A written word so that Pagefind reads `exact` in it, and a reader what was written. */
function codeWord(written: string, exact: string): string {
  if (/^0\d$/.test(written)) return SIGN + exact + END;
  const usual = normalizeTonePlacement(written);
  const varied = usual.replace(/[₀-₉⁰¹²³⁴-⁹Ðð]/gu, (sign) => VARIANTS.get(sign) ?? sign);
  for (const coded of [usual, varied]) {
    const isSame = readToken(codeD(coded) + END) === exact;
    if (!isSame) continue;
    const isOldPlacement = usual !== written && swapTonePlacement(usual) === written;
    return (isOldPlacement ? SIGN : '') + codeD(coded) + END;
  }
  // A sign that the folding knows and this file does not: found rightly, shown plainly.
  return codeD(exact) + END;
}
