import { newestFirst, wordsIn, type PageOrder } from './code-page.ts';
import { PageCounts } from './count-pages.ts';
import type { DeltaFacts } from './index-folder.ts';
import type { IndexMemory } from './index-memory.ts';
import { WordCounts } from './word-counts.ts';

/**
 * Counts the pages as they are now, without those that are hidden.
 * @param ids of the pages of the small index
 */
export function countChange(
  { base, words, hidden, delta }: IndexMemory,
  ids: readonly string[],
): { counts: PageCounts; facts: DeltaFacts } {
  const before = WordCounts.from(words);
  const counts = new PageCounts(WordCounts.from(words));
  const isHidden = new Set(hidden.map(({ at }) => at));
  for (const { content } of hidden) counts.words.add(wordsIn(content), -1);
  base.forEach(({ labels }, at) => {
    if (!isHidden.has(at)) counts.add(labels);
  });
  for (const { labels, record } of delta) counts.add(labels, wordsIn(record.content));
  const facts = {
    ids,
    hidden: hidden.map(({ id }) => id),
    places: placesOf(delta, base),
    added: counts.words.without(before),
    gone: before.without(counts.words),
  };
  return { counts, facts };
}

/** For each dated page, newest first, how many dated pages of `base` are newer. */
function placesOf(delta: readonly PageOrder[], base: readonly PageOrder[]): readonly number[] {
  const dated = base.filter(({ date }) => date).sort(newestFirst);
  let at = 0;
  return delta
    .filter(({ date }) => date)
    .sort(newestFirst)
    .map((page) => {
      while (at < dated.length && newestFirst(dated[at]!, page) < 0) at += 1;
      return at;
    });
}
