import { isSyllable } from './syllable-shape.ts';
import { hasUnusualLetters } from './unusual-letters.ts';

/** The encodings of Vietnamese fonts from before Unicode that are still met in old files. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** What a text from such a font says, and how much of it speaks for that. */
export interface LegacyReading {
  readonly encoding: LegacyEncoding;
  /** The whole text in Unicode. */
  readonly text: string;
}

/**
 * The encoding of a line or a text that was typed with a .VnTime (TCVN3) or VNI-Times (VNI) font and is now shown
 * with the letters of Latin-1; undefined for everything else. It is recognised by its words: read as they stand most
 * are no Vietnamese syllables, read in that encoding nearly all are.
 * Example: 'Héi nghÞ tæng kÕt' → TCVN3, 'Hội nghị tổng kết'; 'Château d’Yquem', 'Hội nghị' → undefined.
 */
export function recogniseLegacyEncoding(text: string): LegacyReading | undefined {
  if (!mayBeLegacy(text)) return undefined;
  const words = text.match(WORDS) ?? [];
  const [best] = ENCODINGS.map(({ encoding, read }) => ({ encoding, read, ...count(words, read) }))
    .filter(({ won, lost }) => won >= ENOUGH && lost * 4 <= won)
    .toSorted((a, b) => b.won - b.lost - (a.won - a.lost));
  return best && { encoding: best.encoding, text: convertWords(text, best.read) };
}

/** A cheap question before the others: whether a text holds any letters that only such encodings put together. */
export function mayBeLegacy(text: string): boolean {
  return VNI_GATE.test(text) || (hasUnusualLetters(text) && GATE.test(text));
}

/**
 * A line of a text of which other lines are known to be in an encoding: read in it when nothing speaks against it.
 * Undefined when the line has nothing of that encoding.
 */
export function readLegacyLine(line: string, encoding: LegacyEncoding): string | undefined {
  if (!mayBeLegacy(line)) return undefined;
  const { read } = ENCODINGS.find((known) => known.encoding === encoding)!;
  const { won, lost } = count(line.match(WORDS) ?? [], read);
  return won > 0 && lost * 2 <= won ? convertWords(line, read) : undefined;
}

/**
 * A text typed with a TCVN3 font (.VnTime, .VnArial …) in Unicode, letter for letter. The encoding has no capitals
 * with tones: fonts whose names end in H show small letters as capitals, so words in capitals become capitals.
 * @param isCapitalFont the text was shown by such a font (.VnTimeH): all of it becomes capitals
 * Example: 'HéI NGHÞ tæng kÕt' → 'HỘI NGHỊ tổng kết'.
 */
export function fromTcvn3(text: string, isCapitalFont = false): string {
  const plain = text.replace(TCVN3_CODES, (code) => TCVN3.get(code) ?? code);
  return isCapitalFont ? plain.toUpperCase() : restoreCapitals(text, plain);
}

/**
 * A text typed with a VNI font (VNI-Times …) in Unicode, letter for letter. Example: 'Coâng ty
 * Coå phaàn' → 'Công ty Cổ phần'.
 */
export function fromVni(text: string): string {
  return text.replace(VNI_CODES, (code) => VNI.get(code) ?? code);
}

type Read = (text: string) => string;

const ENCODINGS: readonly { readonly encoding: LegacyEncoding; readonly read: Read }[] = [
  { encoding: 'TCVN3', read: fromTcvn3 },
  { encoding: 'VNI', read: fromVni },
];

/** Words that become syllables by being read otherwise: a single one may be a name of another language. */
const ENOUGH = 2;

/** A sign right after a letter that no language writes there: c«ng, n¨m, t¸c. */
const CERTAIN = /[A-Za-z][«¬¨©¸µ¶]/;

/** Runs of Latin letters with the signs of Latin-1 that those fonts show as letters. */
const WORDS = /[A-Za-z\u00a1-\u024f\u1ea0-\u1ef9]+/g;

/**
 * What no Vietnamese text in Unicode holds: a sign of Latin-1 or a letter that Vietnamese has not beside a letter
 * (TCVN3: c«ng, ®iÖn, tæng).
 */
const GATE =
  /[A-Za-z][¡¨-¬\u00ad®µ-¹»-¾ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞß÷äåæçëîïðñöøûüþÿ]|[¡-¨ª-¬®µ-¹»-¾ÑÖñöæî][A-Za-z]/;

/** The same for vowels of Vietnamese that never follow one another (VNI: coâng, taùc). */
const VNI_GATE =
  /a[âáàãêéèúùõ]|e[âáàãùõ]|o[âùõ]|[uyô][ùõ]|A[ÂÁÀÃÊÉÈÚÙÕ]|E[ÂÁÀÃÙÕ]|O[ÂÙÕ]|[UYÔ][ÙÕ]/;

/** How many words become Vietnamese by the reading, and how many are no Vietnamese even so. */
function count(words: readonly string[], read: Read): { won: number; lost: number } {
  let won = 0;
  let lost = 0;
  for (const word of new Set(words)) {
    if (!/[^\x00-\x7f]/.test(word)) continue;
    const after = read(word);
    if (!isSyllable(after)) lost += isAbbreviation(after) ? 0 : 1;
    else if (!isSyllable(word)) won += CERTAIN.test(word) ? ENOUGH : 1;
  }
  return { won, lost };
}

/** Up to six capitals of Vietnamese. Example: 'QĐ', 'HĐND'. */
const isAbbreviation = (word: string): boolean => /^[A-ZĐ]{1,6}$/.test(word);

/** In a line that also has words in Unicode only those words are read otherwise that are Vietnamese by it. */
function convertWords(text: string, read: Read): string {
  if (!UNICODE_LETTERS.test(text)) return text.split(LONE_SIGNS).map(readBetween(read)).join('');
  return text.replace(WORDS, (word) => {
    const after = read(word);
    return !isSyllable(word) && (isSyllable(after) || isAbbreviation(after)) ? after : word;
  });
}

const UNICODE_LETTERS = /[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]/;

/** Signs that are no word of their own even where they stand for a letter: bullets, guillemets. */
const LONE_SIGNS = /((?<!\S)(?:[¡-¦¨ª¶·¹º¼½¾](?!\S)|«(?= [^«\n]* »)|»(?![^\s.,;:])))/;

/** `split` with a group puts what it split by at each second place. */
const readBetween =
  (read: Read) =>
  (part: string, at: number): string =>
    at % 2 === 0 ? read(part) : part;

/** Letters of Unicode under the codes that Latin-1 gives to other letters. */
function codesOf(first: string, letters: string): readonly (readonly [string, string])[] {
  return [...first].map((code, at) => [code, [...letters.normalize('NFC')][at]!] as const);
}

/** TCVN 5712:1993, the third set: 67 small letters and the seven capitals that bear no tone. */
const TCVN3: ReadonlyMap<string, string> = new Map([
  ...codesOf('µ¶·¸¹', 'àảãáạ'),
  ...codesOf('¨»¼½¾Æ', 'ăằẳẵắặ'),
  ...codesOf('©ÇÈÉÊË', 'âầẩẫấậ'),
  ...codesOf('ÌÎÏÐÑ', 'èẻẽéẹ'),
  ...codesOf('ªÒÓÔÕÖ', 'êềểễếệ'),
  ...codesOf('×ØÜÝÞ', 'ìỉĩíị'),
  ...codesOf('ßáâãä', 'òỏõóọ'),
  ...codesOf('«åæçèé', 'ôồổỗốộ'),
  ...codesOf('¬êëìíî', 'ơờởỡớợ'),
  ...codesOf('ïñòóô', 'ùủũúụ'),
  ...codesOf('\u00adõö÷øù', 'ưừửữứự'),
  ...codesOf('úûüýþ', 'ỳỷỹýỵ'),
  ...codesOf('®¡¢£¤¥¦§', 'đĂÂÊÔƠƯĐ'),
]);
const TCVN3_CODES = /[\u00a1-\u00fe]/g;

/**
 * Words with two capitals and no small letter of ASCII are in capitals; words that cannot tell (Hµ, ë) follow
 * the words beside them.
 */
function restoreCapitals(typed: string, plain: string): string {
  const words = Array.from(plain.matchAll(/\p{L}+/gu), ({ 0: word, index }) => ({
    word,
    index,
    style: styleOf(typed.slice(index, index + word.length)),
  }));
  let text = plain;
  words.forEach(({ word, index, style }, at) => {
    const isCapital = style === 'capitals' || (style === 'open' && isAmongCapitals(words, at));
    if (isCapital && word !== word.toUpperCase())
      text = text.slice(0, index) + word.toUpperCase() + text.slice(index + word.length);
  });
  return text;
}

type Style = 'capitals' | 'small' | 'open';

function styleOf(typed: string): Style {
  if (/[a-z]/.test(typed)) return 'small';
  return (typed.match(/[A-Z¡-§]/g) ?? []).length > 1 ? 'capitals' : 'open';
}

function isAmongCapitals(words: readonly { readonly style: Style }[], at: number): boolean {
  const before = words.slice(0, at).findLast(({ style }) => style !== 'open')?.style;
  const after = words.slice(at + 1).find(({ style }) => style !== 'open')?.style;
  return (before ?? after) === 'capitals' && (after ?? before) === 'capitals';
}

/**
 * VNI writes a mark as a second letter after the vowel: one for each tone, in the order of
 * `TONES`, and one for the mark alone.
 */
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const VNI_MARKS: readonly (readonly [
  vowels: string,
  meant: string,
  tones: string,
  alone: string,
])[] = [
  ['aeouyôö', 'aeouyơư', 'ùøûõï', ''],
  ['a', 'ă', 'éèúüë', 'ê'],
  ['aeo', 'âêô', 'áàåãä', 'â'],
];

const VNI: ReadonlyMap<string, string> = new Map(
  [
    ...codesOf('ñôöíìæóòî', 'đơưíìỉĩịỵ'),
    ...VNI_MARKS.flatMap(([vowels, meant, tones, alone]) =>
      [...vowels].flatMap((vowel, at) => [
        ...(alone === '' ? [] : [[vowel + alone, meant[at]!] as const]),
        ...TONES.map((tone, mark) => [vowel + tones[mark], meant[at]! + tone] as const),
      ]),
    ),
  ].flatMap(([typed, meant]) => {
    const small = meant.normalize('NFC');
    const capital = small.toUpperCase();
    // The mark after a capital is typed as a capital too, but not by everybody.
    const upper = typed.toUpperCase();
    return [
      [typed, small],
      [upper, capital],
      [upper.slice(0, 1) + typed.slice(1), capital],
    ] as const;
  }),
);
const VNI_CODES = /[aeouyôöAEOUYÔÖ][ùøûõïéèúüëêáàåãäâÙØÛÕÏÉÈÚÜËÊÁÀÅÃÄÂ]|[ñôöíìæóòîÑÔÖÍÌÆÓÒÎ]/g;
