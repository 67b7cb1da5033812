import { editDistance } from './edit-distance.ts';
import { splitSyllables } from './syllables.ts';
import { isAscii, normalizeTonePlacement } from './tone-placement.ts';

/** One spelling of a syllable, lower case, with the places where it begins. */
export interface ToneSpelling {
  readonly text: string;
  readonly positions: readonly number[];
}

/** A syllable written in several ways in one text, the most frequent spelling first. */
export interface ToneMix {
  readonly spellings: readonly ToneSpelling[];
}

/** A span [start, end) of the text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** An abbreviation that looks mistyped, and the known one that was probably meant. */
export interface SuspectAbbreviation extends TextSpan {
  readonly text: string;
  readonly suggestion: string;
}

/**
 * Syllables whose tone mark sits on different letters within one text.
 * Example: 'Hòa Bình, Hoà Bình, Hòa' → [{ spellings: [hòa at 0 and 20, hoà at 10] }].
 */
export function findToneMixes(text: string): readonly ToneMix[] {
  const syllables = splitSyllables(text).filter((syllable) => !isAscii(syllable.text));
  const byWord = Map.groupBy(syllables, ({ text }) => normalizeTonePlacement(text.toLowerCase()));
  return [...byWord.values()].flatMap((uses) => {
    const bySpelling = Map.groupBy(uses, (use) => use.text.toLowerCase().normalize('NFC'));
    if (bySpelling.size === 1) return [];
    const spellings = [...bySpelling].map(([spelling, found]) => {
      return { text: spelling, positions: found.map(({ start }) => start) };
    });
    return [{ spellings: spellings.toSorted(byFrequency) }];
  });
}

/**
 * Two or more spaces inside a line; indentation and spaces at its end are none. Example: 'a  b' →
 * [{ start: 1, end: 3 }].
 */
export function findDoubledSpaces(text: string): readonly TextSpan[] {
  return Array.from(text.matchAll(/(?<=\S)[ \u00a0]{2,}(?=\S)/g), ({ 0: spaces, index }) => {
    return { start: index, end: index + spaces.length };
  });
}

/** True when the text is stored in the one form of Unicode the site uses. Example: 'a' + U+0301 → false. */
export function isNfc(text: string): boolean {
  return text === text.normalize('NFC');
}

/**
 * Words in capitals one slip away from a frequent abbreviation and not themselves in use.
 * Example: 'UNBD tỉnh' → [{ text: 'UNBD', suggestion: 'UBND', start: 0, end: 4 }].
 */
export function findSuspectAbbreviations(text: string): readonly SuspectAbbreviation[] {
  return splitSyllables(text).flatMap((word) => {
    const suggestion = suggestAbbreviation(word.text.normalize('NFC'));
    return suggestion === undefined ? [] : [{ ...word, suggestion }];
  });
}

function byFrequency(a: ToneSpelling, b: ToneSpelling): number {
  return b.positions.length - a.positions.length || a.positions[0]! - b.positions[0]!;
}

/** Vowels other than U mean a word of a heading in capitals; BTĐKT, which holds TĐKT, is no slip but another body. */
function suggestAbbreviation(capitals: string): string | undefined {
  if (!/^\p{Lu}{4,}$/u.test(capitals) || known.has(capitals)) return undefined;
  if (/[AEIOY\u0300-\u036f]/.test(capitals.normalize('NFD'))) return undefined;
  return frequent.find(
    (entry) => editDistance(capitals, entry, 1) === 1 && !capitals.includes(entry),
  );
}

/** What is suggested: the abbreviations an emulation cluster writes every day, the likeliest first. */
const frequent = 'UBND HĐND TĐKT MTTQ TNHH THCS THPT BHXH BHYT DNNN'.split(' ');

/** In use and only one letter away from a frequent one: never suspect. */
const known = new Set([
  ...frequent,
  ...'BHLĐ BHNT BHTN BHTT CBND CSXH DNCN DNTN DNVN HĐGD HĐKD HĐKT HĐLĐ HĐNN HĐQT HĐTD HĐTV HĐXD'.split(
    ' ',
  ),
  ...'KHXH KTXH LBND MTTN MTTW QĐND TAND TĐKH TĐKK TĐTT THCN THKT THPS THTT TNCS TNXH TTHC'.split(
    ' ',
  ),
  ...'UBDT UBKT UBMT UBNV UBTV VHXH'.split(' '),
]);
