import { isSyllable } from './syllable-shape.ts';

/** Why a letter is not the one that it looks like. */
export type LookAlikeKind =
  'eth' | 'oi' | 'caron' | 'dotless' | 'script' | 'stroke' | 'full-width' | 'styled';

/** Letters [start, end) of a text that look like others, and the others. */
export interface LookAlike {
  readonly start: number;
  readonly end: number;
  readonly kind: LookAlikeKind;
  readonly typed: string;
  /** What was meant, in NFC. */
  readonly meant: string;
}

/**
 * The words of one line that hold letters of other alphabets in the place of Vietnamese ones, where the meaning is
 * sure: what keyboards, fonts, scanners and messengers put there. Words of other languages are none.
 * Example: 'Ðại hội' → [eth 'Ðại' for 'Đại']; 'Sigurður', 'Москва', 'ΔT' → [].
 */
export function findLookAlikes(line: string): readonly LookAlike[] {
  if (!mayHaveLookAlikes(line)) return [];
  const found = Array.from(line.matchAll(PIECES), ({ 0: typed, index: start }) => {
    const { kind, meant } = readPiece(typed, line, start);
    return { start, end: start + typed.length, kind, typed, meant: meant.normalize('NFC') };
  });
  return found.filter(({ typed, meant }) => typed !== meant);
}

/** A cheap question before the other, of a line or a whole text. */
export const mayHaveLookAlikes = (text: string): boolean => GATE.test(text);

/** The text with each look-alike put right. */
export function withoutLookAlikes(line: string): string {
  return findLookAlikes(line).reduceRight(
    (text, { start, end, meant }) => text.slice(0, start) + meant + text.slice(end),
    line,
  );
}

/**
 * Greek and Cyrillic letters inside words of Latin letters, as the Latin letters that they look like; every other
 * character stays, and so do lengths. Example: 'hộі' (with the Cyrillic і) → 'hội'; 'Москва' stays.
 */
export function readMixedScripts(text: string): string {
  if (!OTHER_SCRIPT.test(text)) return text;
  return text.replace(WORDS, (word) => (isMixed(word) ? replaceBy(word, OTHER_SCRIPTS) : word));
}

interface Reading {
  readonly kind: LookAlikeKind;
  readonly meant: string;
}

/** Pairs of letters that look alike, written one under the other. */
const table = (alike: string, meant: string): ReadonlyMap<string, string> =>
  new Map([...alike].map((letter, at) => [letter, [...meant][at]!]));

const ETHS = table('ÐðƉɖ', 'ĐđĐđ');
const OIS = table('Ƣƣ', 'Ưư');
const CARONS = table('Ǎǎ', 'Ăă');
const DOTLESS = table('ıɑɡ', 'iag');
const OTHER_SCRIPTS = table(
  'АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝѵӐӑΑΒΕΖΗΙΚΜΝΟΡΤΥΧον',
  'ABESIJKMHOPCTYXaesijopcyxhdqwvĂăABEZHIKMNOPTYXov',
);

const STYLED = '\u{1d400}-\u{1d7ff}';
const GATE = /[ÐðƉɖƢƣǍǎıɑɡ\u0335\u0336\uff01-\uff5e\u3000\u{1d400}-\u{1d7ff}]|[\u0370-\u052f]/u;
const OTHER_SCRIPT = /[\u0370-\u052f]/;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
/** A word, or a run of the signs that Chinese and Japanese keyboards make as wide as their letters. */
const PIECES = /[\uff01-\uff5e\u3000]+|(?:(?![\uff01-\uff5e])[\p{L}\p{M}\p{N}])+/gu;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const replaceBy = (word: string, letters: ReadonlyMap<string, string>): string =>
  word.replace(/./gu, (letter) => letters.get(letter) ?? letter);

/** At least one Latin letter, and no letter of another script that looks like none. */
function isMixed(word: string): boolean {
  if (!OTHER_SCRIPT.test(word) || !/\p{Script=Latin}/u.test(word)) return false;
  return [...word].every((letter) => !OTHER_SCRIPT.test(letter) || OTHER_SCRIPTS.has(letter));
}

/** All readings that are sure, one after the other, under the name of the first; the word itself when none is. */
function readPiece(typed: string, line: string, at: number): Reading {
  const narrow = readWide(typed, line, at);
  if (narrow !== undefined) return { kind: 'full-width', meant: narrow };
  let reading: Reading = { kind: 'eth', meant: typed };
  for (const [kind, read] of READERS) {
    const meant = read(reading.meant);
    if (meant !== undefined)
      reading = { kind: reading.meant === typed ? kind : reading.kind, meant };
  }
  return reading;
}

const READERS: readonly (readonly [LookAlikeKind, (word: string) => string | undefined])[] = [
  ['styled', readStyled],
  ['script', (word) => (isMixed(word) ? replaceBy(word, OTHER_SCRIPTS) : undefined)],
  ['eth', readEth],
  ['oi', (word) => (/[Ƣƣ]/.test(word) ? replaceBy(word, OIS) : undefined)],
  ['stroke', readStroke],
  ['caron', (word) => syllableBy(word, CARONS)],
  ['dotless', (word) => syllableBy(word, DOTLESS)],
];

/** Wide signs beside letters that are as wide are at home. */
function readWide(typed: string, line: string, at: number): string | undefined {
  if (!/[\uff01-\uff5e]/.test(typed) || EAST_ASIAN.test(line)) return undefined;
  const next = line.slice(at + typed.length, at + typed.length + 1);
  const isTight = next !== '' && !/\s/.test(next);
  return typed
    .replace(WIDE, (sign) => sign.normalize('NFKC'))
    .replace(/[,:;](?=\p{L})/gu, '$& ')
    .replace(/[,:;]$/, (sign) => (isTight && !/\d/.test(next) ? `${sign} ` : sign));
}

/** Wide letters, digits and signs, but for those that mean something to YAML, Markdown or HTML: they stay signs. */
const WIDE = /[^＂＇＜＞＆＃＊［］｛｝｀｜＼！＠％]+/g;

/** Bold and italic letters of messengers; a single one is a variable of a formula. */
function readStyled(word: string): string | undefined {
  const letters = word.match(new RegExp(`[${STYLED}]`, 'gu')) ?? [];
  return letters.length > 1 ? word.normalize('NFKC') : undefined;
}

/** Đ begins a syllable or stands in an abbreviation; the Icelandic ð does neither. */
function readEth(word: string): string | undefined {
  if (!/[ÐðƉɖ]/.test(word)) return undefined;
  const meant = replaceBy(word, ETHS);
  const isSure =
    isSyllable(meant) ||
    /^[A-ZĐ\d]+$/.test(meant) ||
    /^[Đđ][a-zà-ỹ]+$/i.test(meant.normalize('NFC'));
  return isSure && !/[þÞæÆöÖ]/.test(word) ? meant : undefined;
}

/** A d struck through by a second sign; words struck through as a whole are meant so. */
function readStroke(word: string): string | undefined {
  if (!/[dD][\u0335\u0336]/.test(word) || /[^dD][\u0335\u0336]/.test(word)) return undefined;
  return word.replace(/d[\u0335\u0336]/g, 'đ').replace(/D[\u0335\u0336]/g, 'Đ');
}

function syllableBy(word: string, letters: ReadonlyMap<string, string>): string | undefined {
  const meant = replaceBy(word, letters);
  return meant !== word && meant.length > 1 && isSyllable(meant) ? meant : undefined;
}
