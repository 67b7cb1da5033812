import { COMPOUNDS } from './compounds.ts';

/**
 * The same text, with no-break spaces where a line must not end: between a word and its number, a
 * number and its unit. No other character changes, so lengths and positions stay.
 * Example: 'hơn 20.000 tỷ đồng năm 2022' → 'hơn 20.000⍽tỷ⍽đồng năm⍽2022' (⍽ = U+00A0).
 */
export function keepTogether(text: string): string {
  return text.replace(gaps, '\u00a0');
}

/**
 * The same for a headline: besides, no line begins with a dash, and frequent compounds and names of two syllables
 * stay whole. Example: 'Triển khai thi đua – khen thưởng' → 'Triển⍽khai thi⍽đua⍽– khen⍽thưởng'.
 */
export function keepTitleTogether(title: string): string {
  let kept = titles.get(title);
  if (kept === undefined) {
    if (titles.size === MOST_TITLES) titles.clear();
    titles.set(title, (kept = keepWhole(title)));
  }
  return kept;
}

/** A headline stands on its page and in many lists. */
const titles = new Map<string, string>();
const MOST_TITLES = 200_000;

function keepWhole(title: string): string {
  return keepTogether(title)
    .replace(compounds, (compound) => compound.replaceAll(' ', '\u00a0'))
    .replace(names, '$1\u00a0$2')
    .replace(/ (?=[–—] )/g, '\u00a0');
}

/**
 * The [start, end) spans that a renderer wraps in `white-space: nowrap`, since a line may end at their
 * hyphens and slashes, which must stay as they are for copying: symbols of documents.
 * Example: 'theo 598/QĐ-UBND và 12-NQ/TU' → [[5, 16], [20, 28]].
 */
export function noBreakRanges(text: string): readonly (readonly [start: number, end: number])[] {
  return Array.from(text.matchAll(documentSymbols), ({ 0: symbol, index }) => {
    return [index, index + symbol.length] as const;
  });
}

const leads = [
  'số',
  'ngày',
  'tháng',
  'năm',
  'quý',
  'Điều',
  'khoản',
  'mục',
  'trang',
  'hạng',
  'thứ',
  'lần',
];
const scales = ['nghìn', 'ngàn', 'triệu', 'tỷ', 'tỉ'];
const units = [
  'đồng',
  'USD',
  'VNĐ',
  'VND',
  'kg',
  'tấn',
  'km',
  'm',
  'm²',
  'm2',
  'm3',
  'm³',
  'ha',
  'lít',
  'người',
  'lượt',
];

/** One alternative per word, in NFC and NFD, because the text may be either. */
function anyOf(words: readonly string[]): string {
  const forms = words.flatMap((word) => [word, word.normalize('NFD')]);
  return `(?:${[...new Set(forms)].join('|')})`;
}

const wordStart = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}])`;
const space = '[ \u00a0]';
const gaps = new RegExp(
  [
    `(?<=${wordStart}${anyOf(leads)}) (?=\\d)`,
    `(?<=${wordStart}${anyOf(['quý'])}) (?=[IVX]+${wordEnd})`,
    `(?<=\\d) (?=${anyOf([...scales, ...units])}${wordEnd})`,
    `(?<=\\d${space}${anyOf(scales)}) (?=${anyOf([...scales, ...units])}${wordEnd})`,
  ].join('|'),
  'giu',
);

const compounds = new RegExp(`${wordStart}${anyOf(COMPOUNDS)}${wordEnd}`, 'giu');
/** Two capitalised syllables: a name, or the beginning of one. */
const names = new RegExp(
  String.raw`${wordStart}(\p{Lu}[\p{Ll}\p{M}]+) (\p{Lu}[\p{Ll}\p{M}]+)${wordEnd}`,
  'gu',
);

/** Digits, then parts after / or -, of which at least one has a capital: dates and ranges are none. */
const documentSymbols =
  /(?<![\p{L}\p{M}\p{N}/-])\d+(?=[\d/-]*[/-]\p{Lu})(?:[/-][\p{Lu}\p{M}\d]+)+(?![\p{L}\p{M}\p{N}])/gu;
