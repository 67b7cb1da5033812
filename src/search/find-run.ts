/** The best row of a query on a page. */
export interface Run {
  /** Bit i for word i of the query. */
  readonly mask: number;
  /** How often all words that were asked for stand in a row. */
  readonly repeats: number;
  /** The place of the first word; large when nothing was found. */
  readonly at: number;
  /** Every phrase stands there in a row. */
  readonly hasPhrases: boolean;
}

/**
 * Finds the longest row of the query among the places of its words. The places do not say which word stands
 * there; but where every word has one at the right distance, that is seldom chance, and reading the page tells.
 * @param slots the words that were asked for, by their index in the query
 * @param phrases bits of the words that must stand in a row
 */
export function findRun(
  places: readonly number[],
  slots: readonly number[],
  weights: readonly number[],
  phrases: readonly number[] = [],
): Run {
  const masks = new Map<number, number>();
  for (const place of places)
    for (const i of slots) masks.set(place - i, (masks.get(place - i) ?? 0) | (1 << i));
  const all = slots.reduce((bits, i) => bits | (1 << i), 0);
  let best = { weight: 0, mask: 0, at: Number.MAX_SAFE_INTEGER };
  let repeats = 0;
  for (const [at, mask] of masks) {
    if (mask === all) repeats += 1;
    let weight = 0;
    for (const i of slots) if ((mask >> i) & 1) weight += weights[i]!;
    if (weight > best.weight || (weight === best.weight && at < best.at))
      best = { weight, mask, at };
  }
  const hasPhrases = phrases.every((bits) => masks.values().some((mask) => (mask & bits) === bits));
  return { mask: best.mask, at: best.at, repeats, hasPhrases };
}
