import { editDistance } from '../vietnamese/edit-distance.ts';
import { isSameWord, markValue, type QueryWord } from './parse-query.ts';
import type { SearchWord } from './search-words.ts';

/** A row of words, of a text or of its coded form. */
export type WordRow = readonly Pick<SearchWord, 'exact' | 'folded'>[];

/** The best place of a query within a row of words. */
export interface Alignment {
  /** 1 when every word stands there as typed; a word with one slip counts `SLIP_VALUE`. */
  readonly quality: number;
  /** Words [from, to) of the row. */
  readonly from: number;
  readonly to: number;
}

const SLIP_VALUE = 0.75;
/** A word too many or too few in the middle. */
const SHIFT_VALUE = 0.93;
/** About two sentences, in words. */
const NEAR_SPAN = 40;

/**
 * Lays the query along a text and finds where it fits best, letter slips allowed and one word too
 * many or too few. This is what recognises a mistyped query: the index only proposes pages.
 */
export function alignQuery(
  words: readonly QueryWord[],
  weights: readonly number[],
  row: WordRow,
): Alignment {
  const values = similaritiesAlong(words, row);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const count = words.length;
  let best: Alignment = { quality: 0, from: 0, to: 0 };
  const valueAt = (i: number, at: number) => (values[i]![at] ?? 0) * weights[i]!;
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
        if (shifted * SHIFT_VALUE > bestSum) {
          bestSum = shifted * SHIFT_VALUE;
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
  row: WordRow,
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const hits: { at: number; i: number }[] = [];
  row.forEach((spelling, at) => {
    for (let i = 0; i < words.length; i += 1)
      if (isSameWord(words[i]!, spelling)) hits.push({ at, i });
  });
  let best = 0;
  for (let from = 0; from < hits.length; from += 1) {
    let seen = 0;
    let weight = 0;
    for (let to = from; to < hits.length && hits[to]!.at - hits[from]!.at < NEAR_SPAN; to += 1) {
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

/** Kept for the row and the query that were asked for last: a row is laid along twice, with weights and without. */
let lastAlong: { row: WordRow; words: readonly QueryWord[]; values: readonly Float32Array[] };

/** Per word of the query how like it each word of the row is. */
function similaritiesAlong(words: readonly QueryWord[], row: WordRow): readonly Float32Array[] {
  if (lastAlong?.row === row && lastAlong.words === words) return lastAlong.values;
  const values = words.map((word) => {
    let known = similarities.get(word);
    if (known === undefined) similarities.set(word, (known = new Map()));
    const along = new Float32Array(row.length);
    for (let at = 0; at < row.length; at += 1) {
      const spelling = row[at]!;
      let value = known.get(spelling.exact);
      if (value === undefined) known.set(spelling.exact, (value = similarity(word, spelling)));
      along[at] = value;
    }
    return along;
  });
  lastAlong = { row, words, values };
  return values;
}

/** Kept for all pages that a query is laid along: the same words come again and again. */
const similarities = new WeakMap<QueryWord, Map<string, number>>();

/** Words that many people do not tell apart by ear share it. Example: 'truong' and 'chuong', 'suat' and 'xuat', 'ly' and 'li'. */
export function soundOf(folded: string): string {
  return folded
    .replace(/^tr/, 'ch')
    .replace(/^s/, 'x')
    .replace(/^(?:gi(?=[aeouy])|r|v)/, 'd')
    .replace(/^n(?!g|h)/, 'l')
    .replace(/y$/, 'i');
}

function similarity(word: QueryWord, spelling: WordRow[number]): number {
  const { exact, folded } = spelling;
  if (isSameWord(word, spelling)) return markValue(word, word.isBegun ? word.exact : exact);
  if (word.decoded === folded) return SLIP_VALUE;
  if (!mayBeSlip(word.folded, folded)) return 0;
  if (soundOf(word.folded) === soundOf(folded)) return SLIP_VALUE;
  // A single letter exchanged for another is another word; one letter too few or too many may be a slip.
  const shortest = Math.min(word.folded.length, folded.length);
  if (shortest < 2 && word.folded.length === folded.length) return 0;
  if (editDistance(word.folded, folded, 1) > 1) return 0;
  return word.isMarked && editDistance(word.exact, exact, 1) <= 1 ? SLIP_VALUE : SLIP_VALUE - 0.05;
}

/** One slip leaves the first or the last letter as it is, unless it swaps the only two. Spares most comparisons. */
function mayBeSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  return a[0] === b[0] || a.at(-1) === b.at(-1) || (a.length === 2 && b.length === 2);
}
