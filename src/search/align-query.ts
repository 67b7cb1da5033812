import { editDistance } from '../vietnamese/edit-distance.ts';
import type { QueryWord } from './parse-query.ts';
import { markValue } from './readings.ts';
import type { SearchWord } from './search-words.ts';

/** The best place of a query within a row of words. */
export interface Alignment {
  /** 1 when every word stands there as typed; a word with one slip counts `slipValue`. */
  readonly quality: number;
  /** Words [from, to) of the row. */
  readonly from: number;
  readonly to: number;
}

const slipValue = 0.75;
/** A word too many or too few in the middle. */
const shiftValue = 0.93;

/**
 * Lays the query along a text and finds where it fits best, letter slips allowed and one word too
 * many or too few. This is what recognises a mistyped query: the index only proposes pages.
 */
export function alignQuery(
  words: readonly QueryWord[],
  weights: readonly number[],
  row: readonly SearchWord[],
): Alignment {
  const values = words.map((word, i) => valuesAlong(word, weights[i]!, row));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const count = words.length;
  let best: Alignment = { quality: 0, from: 0, to: 0 };
  const valueAt = (i: number, at: number) => values[i]![at] ?? 0;
  for (let start = 1 - count; start < row.length; start += 1) {
    let straight = 0;
    for (let i = 0; i < count; i += 1) straight += valueAt(i, start + i);
    if (straight === 0) continue;
    let bestSum = straight;
    let length = count;
    for (const shift of [-1, 1]) {
      let shifted = straight;
      for (let i = count - 1; i > 0; i -= 1) {
        shifted += valueAt(i, start + i + shift) - valueAt(i, start + i);
        if (shifted * shiftValue > bestSum) {
          bestSum = shifted * shiftValue;
          length = count + shift;
        }
      }
    }
    const quality = bestSum / total;
    if (quality > best.quality + 1e-9)
      best = { quality, from: Math.max(0, start), to: Math.min(row.length, start + length) };
  }
  return best;
}

/**
 * How near together the words stand at best, for queries whose words are not in a row: 1 for side by
 * side in any order, less the wider they are spread, in proportion to the words that are there at all.
 */
export function nearness(
  words: readonly QueryWord[],
  weights: readonly number[],
  row: readonly SearchWord[],
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const hits = row.flatMap(({ folded }, at) =>
    words.flatMap((word, i) => (word.folded === folded ? [{ at, i }] : [])),
  );
  let best = 0;
  for (let from = 0; from < hits.length; from += 1) {
    let seen = 0;
    let weight = 0;
    for (let to = from; to < hits.length && hits[to]!.at - hits[from]!.at < nearSpan; to += 1) {
      const { at, i } = hits[to]!;
      if ((seen & (1 << i)) !== 0) continue;
      seen |= 1 << i;
      weight += weights[i]!;
      const span = at - hits[from]!.at + 1;
      best = Math.max(best, (weight / total) * Math.min(1, words.length / span) ** 0.5);
    }
  }
  return best;
}

/** About two sentences. */
const nearSpan = 40;

function valuesAlong(word: QueryWord, weight: number, row: readonly SearchWord[]): Float32Array {
  const known = new Map<string, number>();
  return Float32Array.from(row, ({ exact, folded }) => {
    let value = known.get(exact);
    if (value === undefined) {
      value = weight * similarity(word, exact, folded);
      known.set(exact, value);
    }
    return value;
  });
}

function similarity(word: QueryWord, exact: string, folded: string): number {
  if (folded === word.folded) return markValue(word, exact);
  if (word.folded.length < 2 || folded.length < 2) return 0;
  if (editDistance(word.folded, folded, 1) > 1) return 0;
  return word.isMarked && editDistance(word.exact, exact, 1) <= 1 ? slipValue : slipValue - 0.05;
}
