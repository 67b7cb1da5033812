import { findRuns } from './find-runs.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';
import type { SearchIndex } from './read-index.ts';
import { readEntries, readPairs, type Reading } from './readings.ts';
import { scoreWords } from './score-words.ts';

/** What one reading of a query finds. */
export interface Scored {
  /** Per page that holds a word of the query. */
  readonly pages: ReadonlyMap<number, ScoredPage>;
  /** Words that no page holds, by their index in the query. */
  readonly unknown: readonly number[];
  /** How much each word tells: rare words more. */
  readonly weights: readonly number[];
}

export interface ScoredPage {
  readonly page: number;
  readonly score: number;
  /** Holds every word that any page holds. */
  readonly hasAll: boolean;
  /** Words of the longest run in the typed order, by weight: 1 is the whole query word for word. */
  readonly run: number;
  /** The same as bits: bit i for word i. */
  readonly runMask: number;
  /** That run stands in the title or, when whole, in a name. */
  readonly inTitle: boolean;
  /** Holds every quoted phrase, word for word. */
  readonly hasPhrases: boolean;
  /** A record page with every word of the query in its title or names. */
  readonly isNamed: boolean;
}

/** Weights of the parts of a score; tuned on a development half of news articles, checked on the other. */
export const parts = {
  words: 0.4,
  run: 2,
  runInTitle: 0.35,
  allInHeading: 0.2,
  namedRecord: 1,
  titleShare: 0.5,
  repeats: 1.5,
} as const;

/** Words that may be meant instead of those typed, by the index of the word in the query. */
export type Corrections = ReadonlyMap<number, readonly QueryWord[]>;

/** A corrected word answers less well than one that stands there as typed. */
const correctedValue = 0.8;

/** Scores every page by the words it holds and by how much of the query stands there in a row. */
export async function scorePages(
  index: SearchIndex,
  { words, phrases }: ParsedQuery,
  corrections: Corrections = new Map(),
): Promise<Scored> {
  const candidates = words.map((word, i) => [
    { word, value: 1 },
    ...(corrections.get(i) ?? []).map((meant) => ({ word: meant, value: correctedValue })),
  ]);
  const [readings, pairs, columns] = await Promise.all([
    Promise.all(candidates.map((slot) => readEntries(index, slot))),
    readPairs(index, candidates),
    index.columns(),
  ]);
  const unknown = words.flatMap((_, i) => (readings[i]!.length === 0 ? [i] : []));
  const weights = readings.map((slot) => weightOf(slot, index.pageCount));
  const held = scoreWords(readings, weights, columns, index.pageCount);
  const phraseMasks = phrases.map(({ from, to }) => (1 << to) - (1 << from));
  const runs = findRuns(readings, pairs, weights, phraseMasks);
  const known = (1 << words.length) - 1 - unknown.reduce((mask, i) => mask | (1 << i), 0);
  const totalWeight = sum(weights);
  const pages = new Map<number, ScoredPage>();
  for (const page of held.found) {
    const run = runs.get(page);
    const runShare = run === undefined ? 0 : run.weight / totalWeight;
    const closeness = run === undefined ? 0 : runShare ** 2 * run.marks;
    const coverage = held.coverage[page]! / totalWeight;
    const isAllInHeading = (held.inHeading[page]! & known) === known;
    const isNamed = isAllInHeading && columns.kinds[page] !== 'bai-viet';
    const lengthRatio = columns.lengths[page]! / columns.averageLength;
    const score =
      parts.words * (held.score[page]! / totalWeight) * coverage +
      parts.run * closeness +
      (run?.inTitle ? parts.runInTitle * closeness : 0) +
      (isAllInHeading ? parts.allInHeading : 0) +
      (isNamed ? parts.namedRecord : 0) +
      (run === undefined || run.repeats === 0
        ? 0
        : parts.repeats * (run.repeats / (run.repeats + 0.5 + lengthRatio)));
    pages.set(page, {
      page,
      score,
      hasAll: (held.mask[page]! & known) === known,
      run: runShare,
      runMask: run?.mask ?? 0,
      inTitle: run?.inTitle ?? false,
      hasPhrases: (run?.phrases ?? 0) === (1 << phrases.length) - 1,
      isNamed,
    });
  }
  return { pages, unknown, weights };
}

/** Rare words tell more; a word that may be several is as common as they are together. */
function weightOf(slot: readonly Reading[], pageCount: number): number {
  const lists = slot.flatMap(({ entry }) =>
    entry.variants.map(({ levels }) => levels[1]!.length + levels[2]!.length + levels[3]!.length),
  );
  return Math.log(1 + pageCount / (1 + Math.min(sum(lists), pageCount))) + 0.2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
