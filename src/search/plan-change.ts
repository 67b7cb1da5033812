import type { OrderedPage } from './code-page.ts';
import type { DeltaPage, IndexMemory } from './index-memory.ts';

/** A page as the builder knows it before it makes its record. */
export interface SearchPage extends OrderedPage {
  /** Changes whenever the record changes. */
  readonly key: string;
}

/** What is between the index that a memory tells of and the pages as they are now. */
export interface Change {
  /** Pages of the large index that are no more, or no more as they were, by their places in it. */
  readonly hidden: readonly number[];
  /** Pages of the small index that stay as they are. */
  readonly kept: readonly DeltaPage[];
  readonly fresh: readonly SearchPage[];
}

/** Below so many pages all are indexed anew in the time that a change takes. */
const LEAST_PAGES = 100;

/** With more changed pages than this, or than this share of all, all pages are indexed anew: each costs every reader some bytes. */
const MOST_CHANGED = { pages: 300, share: 0.1 };

/** `undefined` when all pages should be indexed anew. */
export function planChange(pages: readonly SearchPage[], memory: IndexMemory): Change | undefined {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  // Pages that share an address cannot be told apart.
  if (byUrl.size < pages.length || pages.length < LEAST_PAGES) return undefined;
  const isStill = ({ url, key }: { url: string; key: string }) => byUrl.get(url)?.key === key;
  const standing = new Set(memory.base.filter(isStill).map(({ url }) => url));
  const kept = memory.delta.filter((page) => isStill(page) && !standing.has(page.url));
  const coded = new Set(kept.map(({ url }) => url));
  const fresh = pages.filter(({ url }) => !standing.has(url) && !coded.has(url));
  const hidden = memory.base.flatMap(({ url }, at) => (standing.has(url) ? [] : [at]));
  const most = Math.min(MOST_CHANGED.pages, memory.base.length * MOST_CHANGED.share);
  const isLittle = Math.max(hidden.length, kept.length + fresh.length) <= most;
  return isLittle ? { hidden, kept, fresh } : undefined;
}
