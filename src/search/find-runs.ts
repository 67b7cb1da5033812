import { namePlaces, titlePlaces } from './index-format.ts';
import type { PairEntry } from './read-index.ts';
import { markValue, type Reading } from './readings.ts';

/** Words of the query that stand in a row in a page. */
export interface Run {
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
export function findRuns(
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
        for (const { first, second, pages, places } of found.get(
          `${a.word.folded} ${b.word.folded}`,
        )?.variants ?? []) {
          const marks =
            (a.value * markValue(a.word, a.entry.variants[first]!.text) +
              b.value * markValue(b.word, b.entry.variants[second]!.text)) /
            2;
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
    const phrases = phraseMasks.reduce(
      (found, phrase, i) => ((mask & phrase) === phrase ? found | (1 << i) : found),
      0,
    );
    const known = runs.get(page);
    if (known === undefined)
      runs.set(page, { mask, weight, marks: quality, inTitle, repeats, phrases });
    else {
      known.repeats += repeats;
      known.phrases |= phrases;
      if (
        weight * quality + (inTitle ? 0.01 : 0) >
        known.weight * known.marks + (known.inTitle ? 0.01 : 0)
      ) {
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
