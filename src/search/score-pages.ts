import { levelCount, namePlaces, titlePlaces } from './index-format.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';
import type { PageColumns, PairEntry, SearchIndex, WordEntry } from './read-index.ts';

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
  repeats: 1.5,
} as const;

const levelValues = [0, 1, 0.8, 0.55] as const;
const headingValue = 1.2;
/** A word asked for alone has no neighbours to tell which it is: its marks decide before all else. */
const loneExact = 2;

/** What may stand for a word of the query: the word itself, or what it was probably meant to be. */
interface Reading {
  readonly word: QueryWord;
  readonly entry: WordEntry;
  /** 1 for the word as typed. */
  readonly value: number;
}

/** Words that may be meant instead of those typed, by the index of the word in the query. */
export type Corrections = ReadonlyMap<number, readonly QueryWord[]>;

/** A corrected word answers less well than one that stands there as typed. */
const correctedValue = 0.8;

/** Scores every page by the words it holds and by how much of the query stands there in a row. */
export async function scorePages(index: SearchIndex, { words, phrases }: ParsedQuery, corrections: Corrections = new Map()): Promise<Scored> {
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
      (run === undefined || run.repeats === 0 ? 0 : parts.repeats * (run.repeats / (run.repeats + 0.5 + lengthRatio)));
    pages.set(page, {
      page,
      score,
      hasAll: (held.mask[page]! & known) === known,
      run: runShare,
      runMask: run?.mask ?? 0,
      hasPhrases: (run?.phrases ?? 0) === (1 << phrases.length) - 1,
      isNamed,
    });
  }
  return { pages, unknown, weights };
}

async function readEntries(index: SearchIndex, slot: readonly { word: QueryWord; value: number }[]): Promise<readonly Reading[]> {
  const entries = await Promise.all(slot.map(({ word }) => index.word(word.folded)));
  return slot.flatMap(({ word, value }, i) => (entries[i] === undefined ? [] : [{ word, value, entry: entries[i] }]));
}

/**
 * The pairs that neighbouring words can form, by their place in the query, then by the folded words.
 * A long list is left out when other pairs cover both of its words: they imply it (see `index-format.ts`).
 */
async function readPairs(index: SearchIndex, slots: readonly (readonly { word: QueryWord }[])[]): Promise<readonly ReadonlyMap<string, PairEntry>[]> {
  const lists = await Promise.all(
    slots.slice(1).map((after, i) => {
      const pairs = slots[i]!.flatMap((a) => after.map((b) => [a.word.folded, b.word.folded] as const));
      return Promise.all(pairs.map(async ([a, b]) => ({ key: `${a} ${b}`, list: await index.pairList(a, b) })));
    }),
  );
  let covered = 0;
  lists.forEach((found, i) => {
    if (found.some(({ list }) => list !== undefined) && !found.some(({ list }) => list?.isLong)) covered |= 3 << i;
  });
  const read = lists.map(async (found, i) => {
    if (found.some(({ list }) => list?.isLong)) {
      if ((covered & (3 << i)) === 3 << i) return new Map<string, PairEntry>();
      covered |= 3 << i;
    }
    const entries = await Promise.all(found.map(async ({ key, list }) => (list === undefined ? [] : [[key, await list.read()] as const])));
    return new Map(entries.flat());
  });
  return Promise.all(read);
}

/** Rare words tell more; a word that may be several is as common as they are together. */
function weightOf(slot: readonly Reading[], pageCount: number): number {
  const lists = slot.flatMap(({ entry }) => entry.variants.map(({ levels }) => levels[1]!.length + levels[2]!.length + levels[3]!.length));
  return Math.log(1 + pageCount / (1 + Math.min(sum(lists), pageCount))) + 0.2;
}

/** How well a spelling answers a typed word: other marks than the typed ones mean another word. */
export function markValue(word: QueryWord, spelling: string): number {
  if (spelling === word.exact) return 1;
  if (!word.isMarked) return 0.97;
  return spelling === word.folded ? 0.7 : 0.5;
}

/** BM25 in four steps: the levels stand for the counts, the length of the page divides them. */
function scoreWords(readings: readonly (readonly Reading[])[], weights: readonly number[], columns: PageColumns, pageCount: number) {
  const score = new Float32Array(pageCount);
  const coverage = new Float32Array(pageCount);
  const mask = new Uint32Array(pageCount);
  const inHeading = new Uint32Array(pageCount);
  const inText = new Float32Array(pageCount);
  const heading = new Float32Array(pageCount);
  const found = new Set<number>();
  readings.forEach((slot, i) => {
    const bit = 1 << i;
    const touched: number[] = [];
    for (const { word, entry, value: readingValue } of slot) {
      for (const { text, levels } of entry.variants) {
        const value = readingValue * markValue(word, text);
        const lone = readings.length === 1 && value === 1 ? loneExact : 0;
        for (let level = 0; level < levelCount; level += 1) {
          for (const page of levels[level]!) {
            if ((mask[page]! & bit) === 0) {
              mask[page]! |= bit;
              touched.push(page);
              score[page]! += weights[i]! * lone;
            }
            if (level === 0) {
              if (value >= 0.7) inHeading[page]! |= bit;
              heading[page] = Math.max(heading[page]!, value * headingValue);
            } else {
              const norm = 0.7 + 0.3 * (columns.lengths[page]! / columns.averageLength);
              inText[page] = Math.max(inText[page]!, (value * levelValues[level]!) / norm);
            }
          }
        }
      }
    }
    for (const page of touched) {
      found.add(page);
      score[page]! += weights[i]! * (heading[page]! + inText[page]!);
      coverage[page]! += weights[i]!;
      heading[page] = 0;
      inText[page] = 0;
    }
  });
  return { score, coverage, mask, inHeading, found };
}

interface Run {
  /** Words in it. */
  mask: number;
  weight: number;
  /** 1 when all marks are as typed. */
  marks: number;
  inTitle: boolean;
  /** How often the whole query stands in the page. */
  repeats: number;
  /** Bit i for the quoted phrase i. */
  phrases: number;
}

/**
 * The longest run of each page. All pairs of one run share `place − index of the pair`, also across a
 * word that was mistyped; so pairs are gathered by page and that difference.
 */
function findRuns(
  readings: readonly (readonly Reading[])[],
  pairs: readonly ReadonlyMap<string, PairEntry>[],
  weights: readonly number[],
  phraseMasks: readonly number[],
): ReadonlyMap<number, Run> {
  const count = readings.length;
  const gathered = new Map<number, { mask: number; marks: number; pairs: number }>();
  const gather = (i: number, page: number, place: number, marks: number) => {
    const key = page * placeLimit + place - i + count;
    const run = gathered.get(key);
    if (run === undefined) gathered.set(key, { mask: 3 << i, marks, pairs: 1 });
    else {
      run.mask |= 3 << i;
      run.marks += marks;
      run.pairs += 1;
    }
  };
  pairs.forEach((found, i) => {
    for (const a of readings[i]!) {
      for (const b of readings[i + 1]!) {
        for (const { first, second, pages, places } of found.get(`${a.word.folded} ${b.word.folded}`)?.variants ?? []) {
          const marks = (a.value * markValue(a.word, a.entry.variants[first]!.text) + b.value * markValue(b.word, b.entry.variants[second]!.text)) / 2;
          pages.forEach((page, at) => {
            for (const place of places[at]!) gather(i, page, place, marks);
          });
        }
      }
    }
  });
  const all = (1 << count) - 1;
  const runs = new Map<number, Run>();
  for (const [key, { mask, marks, pairs: pairCount }] of gathered) {
    const page = Math.floor(key / placeLimit);
    const place = (key % placeLimit) - count;
    const weight = weightOfMask(mask, weights);
    const inTitle = place < titlePlaces || (place < namePlaces && mask === all);
    const quality = marks / pairCount;
    const repeats = mask === all ? quality : 0;
    const phrases = phraseMasks.reduce((found, phrase, i) => ((mask & phrase) === phrase ? found | (1 << i) : found), 0);
    const known = runs.get(page);
    if (known === undefined) runs.set(page, { mask, weight, marks: quality, inTitle, repeats, phrases });
    else {
      known.repeats += repeats;
      known.phrases |= phrases;
      if (weight * quality + (inTitle ? 0.01 : 0) > known.weight * known.marks + (known.inTitle ? 0.01 : 0)) {
        Object.assign(known, { mask, weight, marks: quality, inTitle });
      }
    }
  }
  return runs;
}

/** More places than any page has. */
const placeLimit = 2 ** 20;

function weightOfMask(mask: number, weights: readonly number[]): number {
  let weight = 0;
  for (let i = 0; i < weights.length; i += 1) if ((mask & (1 << i)) !== 0) weight += weights[i]!;
  return weight;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
