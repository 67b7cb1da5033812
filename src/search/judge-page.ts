import { foldMarks } from '../vietnamese/fold.ts';
import { alignQuery, nearness, type WordRow } from './align-query.ts';
import { isAsTyped, isSameWord, markValue, type QueryWord } from './parse-query.ts';
import { rowsOf, type ReadPage } from './read-page.ts';

/** What reading a page tells of a query. */
export interface Judgement {
  readonly page: ReadPage;
  /** The query stands there word for word, whatever the marks. */
  readonly isWhole: boolean;
  /** Every word of the query stands there somewhere, as typed. */
  readonly hasAll: boolean;
  /** How well the query fits with all words alike: tells one slip from one word that is not there. */
  readonly evenly: number;
  /** The words that stand where the query fits best; of one slip, the word that was meant. */
  readonly standing: WordRow;
  readonly value: number;
}

/** Weights of the parts of a score; tuned on news articles other than those that measure it. */
export const PARTS = {
  words: 0.4,
  run: 2,
  inTitle: 0.35,
  repeats: 1.5,
  near: 0.5,
  titleShare: 0.5,
  namedRecord: 1,
  ownDay: 1,
  saidDay: 0.3,
} as const;

/** Reads a page for a query; `days` are what its dates mean, see `readDates`. */
export function judgePage(
  words: readonly QueryWord[],
  weights: readonly number[],
  days: readonly string[],
  page: ReadPage,
): Judgement {
  const rows = rowsOf(page);
  const hasAll = holdsAll(words, page);
  const ofDays = dayValue(days, page);
  if (words.length < 2) {
    const value = nameValue(words, page) + ofDays;
    return { page, isWhole: hasAll, hasAll, evenly: 1, standing: [], value };
  }
  const straight = rows.map((row) => standsIn(words, weights, row));
  const isWhole = straight.some((value) => value > 0);
  const fits = Math.max(...straight) >= 0.9 ? [] : rows.map((row) => fitOf(words, weights, row));
  const qualities = fits.length === 0 ? straight : fits.map((fit) => fit.quality);
  const quality = Math.max(...qualities);
  const inTitle = qualities[0]! >= quality - 0.001 && qualities[0]! > 0.5;
  const nearest = quality > 0.9 ? 1 : Math.max(...rows.map((row) => nearness(words, weights, row)));
  const titleShare =
    inTitle && quality > 0.9
      ? PARTS.titleShare * Math.min(1, words.length / page.title.words.length)
      : 0;
  const { evenly, standing } = isWhole
    ? { evenly: 1, standing: [] }
    : fits.reduce((best, fit) => (fit.evenly > best.evenly ? fit : best));
  // A name with a slip is that name still.
  const isSlip = standing.length === words.length && evenly >= 1 - 0.5 / words.length;
  const value =
    (PARTS.run + 0.2 + (inTitle ? PARTS.inTitle : 0)) * quality ** 2 +
    PARTS.near * nearest +
    titleShare +
    nameValue(isSlip ? standing.map(toWord) : words, page) +
    ofDays;
  return { page, isWhole, hasAll, evenly, standing, value };
}

/** Every word stands somewhere on the page, as typed. */
export function holdsAll(words: readonly QueryWord[], page: ReadPage): boolean {
  const rows = rowsOf(page);
  return words.every((word) => rows.some((row) => row.some((at) => isAsTyped(word, at))));
}

/** How well the whole query stands in a text word for word; 0 if it does not. */
function standsIn(words: readonly QueryWord[], weights: readonly number[], row: WordRow): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let best = 0;
  for (let at = 0; at + words.length <= row.length; at += 1) {
    if (!words.every((word, i) => isSameWord(word, row[at + i]!))) continue;
    const valueOf = (word: QueryWord, i: number) =>
      weights[i]! * (word.isBegun ? 1 : markValue(word, row[at + i]!.exact));
    best = Math.max(best, words.reduce((sum, word, i) => sum + valueOf(word, i), 0) / total);
  }
  return best;
}

function fitOf(words: readonly QueryWord[], weights: readonly number[], row: WordRow) {
  const { quality } = alignQuery(words, weights, row);
  const even = alignQuery(
    words,
    words.map(() => 1),
    row,
  );
  return { quality, evenly: even.quality, standing: row.slice(even.from, even.to) };
}

const toWord = (word: WordRow[number]): QueryWord => ({
  ...word,
  typed: word.exact,
  isMarked: true,
});

/** A record page that is named so goes before pages that only say it; the more, when the name is the whole query. */
function nameValue(words: readonly QueryWord[], { kind, title, names }: ReadPage): number {
  const rows = [title, ...names].map((row) => row.words);
  const isNamed = words.every((word) =>
    rows.some((row) => row.some((at) => isSameWord(word, at) && markValue(word, at.exact) >= 0.7)),
  );
  if (words.length === 0 || !isNamed) return 0;
  if (kind === 'bai-viet') return words.length > 1 ? 0.2 : 0;
  const query = words.map(({ folded }) => folded).join(' ');
  const isNamesake = rows.some((row) => row.map(({ folded }) => folded).join(' ') === query);
  return 0.2 + PARTS.namedRecord * (isNamesake ? 2 : 1);
}

function dayValue(days: readonly string[], page: ReadPage): number {
  const compact = days.map((day) => foldMarks(day).replaceAll('-', ''));
  if (compact.length === 0) return 0;
  if (compact.every((day) => page.date.startsWith(day))) return PARTS.ownDay;
  return compact.every((day) => page.days.includes(day)) ? PARTS.saidDay : 0;
}
