import { comparePages, newestFirst, type PageOrder } from './code-page.ts';
import { partAt } from './part-order.ts';

/** Pagefind holds all pages of an index several times over while it writes: larger sites are written in parts, one after the other. */
const PART_SIZE = 2500;

/** Each part is asked for each word, so that a browser fetches as many files. */
const MOST_PARTS = 8;

/**
 * Deals pages to parts, each in the order of the index: dated pages evenly, so that words are as rare in each part as
 * in all pages; those without a date, which are few, to the first, so that their order stays.
 */
export function dealPages<T extends PageOrder>(
  pages: readonly T[],
  partSize = PART_SIZE,
): readonly (readonly T[])[] {
  const sorted = pages.toSorted(comparePages);
  const dated = sorted.filter(({ date }) => date).sort(newestFirst);
  const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil(dated.length / partSize)));
  const partOf = new Map(dated.map((page, at) => [page, partAt(at, parts)]));
  const dealt = Array.from({ length: parts }, (): T[] => []);
  for (const page of sorted) dealt[partOf.get(page) ?? 0]!.push(page);
  return dealt;
}
