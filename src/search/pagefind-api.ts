import type { SearchFilters } from './search-filters.ts';

/** What `pagefind.js` gives. */
export interface PagefindModule {
  createInstance(options: { basePath: string; exactDiacritics: boolean }): Pagefind;
}

/** The part of Pagefind's public browser interface that the search uses. */
export interface Pagefind {
  init(): Promise<void>;
  preload(term: string): Promise<void>;
  mergeIndex(path: string, options: { exactDiacritics: boolean }): Promise<void>;
  search(
    term: string | null,
    options?: { filters?: SearchFilters; sort?: { ngay: 'asc' | 'desc' } },
  ): Promise<{ results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Places of the words that were asked for, one after the other or mixed; a place may come twice. */
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<PagefindPage>;
}

/** What `data()` tells of a page. */
export interface PagefindPage {
  readonly raw_url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}
