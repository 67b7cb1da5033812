import { makeExcerpt, markText, type MarkedText } from './excerpt.ts';
import { countFacets, filterPages, type FacetCounts, type SearchFilters } from './filter-pages.ts';
import { rankPages, type Ranking } from './rank-pages.ts';
import type { PageColumns, SearchIndex } from './read-index.ts';
import type { SearchKind } from './search-record.ts';

export type SearchSort = 'lien-quan' | 'moi-nhat' | 'cu-nhat';

export interface SearchRequest {
  readonly query: string;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  /** How many hits to show. */
  readonly limit: number;
  /** The reader is still typing: the last word may be the beginning of one. */
  readonly isTyping?: boolean;
}

export interface SearchHit {
  readonly url: string;
  readonly kind: SearchKind;
  readonly date: string;
  readonly title: MarkedText;
  readonly excerpt: MarkedText;
}

/** All that the page shows for a request. */
export interface SearchAnswer {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  readonly facets: FacetCounts;
  /** Words as typed that no page holds. */
  readonly unknownWords: readonly string[];
  /** What was probably meant. */
  readonly suggestion: string | undefined;
  /** The quoted phrase stands nowhere; these pages hold its words. */
  readonly isLoose: boolean;
}

/**
 * Answers a request. `onPart` gets what is there already whenever the network keeps the rest waiting:
 * the count and the first hits are worth more now than all ten later.
 */
export async function answerQuery(
  index: SearchIndex,
  request: SearchRequest,
  onPart?: (part: SearchAnswer) => void,
): Promise<SearchAnswer> {
  const columns = await index.columns();
  const ranking = await rankOrBrowse(index, request);
  const shown = sortPages(
    filterPages(ranking.pages, request.filters, columns, index),
    request.sort,
    columns,
  );
  const answer = (hits: readonly SearchHit[]): SearchAnswer => ({
    total: shown.length,
    hits,
    facets: countFacets(ranking.pages, request.filters, columns, index),
    unknownWords: ranking.unknownWords,
    suggestion: ranking.suggestion,
    isLoose: ranking.isLoose,
  });
  const ready: (SearchHit | undefined)[] = [];
  const loading = shown
    .slice(0, request.limit)
    .map(async ({ page }, at) => (ready[at] = await toHit(index, columns, page, ranking)));
  const timer = setInterval(() => {
    const missing = ready.findIndex((hit) => hit === undefined);
    onPart?.(answer(ready.slice(0, missing < 0 ? ready.length : missing) as SearchHit[]));
  }, patience);
  try {
    return answer(await Promise.all(loading));
  } finally {
    clearInterval(timer);
  }
}

/** Milliseconds before a part is shown: on a good network all comes at once, without flicker. */
const patience = 400;

/** Without words the facets alone choose, newest first. */
async function rankOrBrowse(
  index: SearchIndex,
  { query, filters, isTyping }: SearchRequest,
): Promise<Ranking> {
  const ranking = await rankPages(index, query, isTyping);
  if (ranking.words.length > 0 || !Object.values(filters).some(Boolean)) return ranking;
  const { dates } = await index.columns();
  const pages = dates
    .map((_, page) => ({ page, score: 0 }))
    .sort((a, b) => dates[b.page]! - dates[a.page]! || a.page - b.page);
  return { ...ranking, pages };
}

function sortPages(
  pages: Ranking['pages'],
  sort: SearchSort,
  { dates }: PageColumns,
): Ranking['pages'] {
  if (sort === 'lien-quan') return pages;
  const sign = sort === 'moi-nhat' ? 1 : -1;
  // A page without a date comes last either way.
  const dated = (page: number) => (dates[page] === 0 ? 1 : 0);
  return pages.toSorted(
    (a, b) =>
      dated(a.page) - dated(b.page) || sign * (dates[b.page]! - dates[a.page]!) || a.page - b.page,
  );
}

async function toHit(
  index: SearchIndex,
  columns: PageColumns,
  page: number,
  { highlights }: Ranking,
): Promise<SearchHit> {
  const stored = await index.page(page);
  return {
    url: stored.url,
    kind: columns.kinds[page]!,
    date: stored.date,
    title: markText(stored.title, highlights),
    excerpt: makeExcerpt(stored, highlights),
  };
}
