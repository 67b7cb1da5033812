import { countFacets, type FacetCounts } from './count-facets.ts';
import { markPage, type MarkedText } from './excerpt.ts';
import type { SearchIndex } from './open-index.ts';
import type { PagefindResult } from './pagefind-api.ts';
import { parseQuery } from './parse-query.ts';
import { rankPages, type Ranking } from './rank-pages.ts';
import type { WordRanking } from './rank-words.ts';
import type { ReadPage } from './read-page.ts';
import { FACET_NAMES, type FacetName, type SearchFilters } from './search-filters.ts';
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
  /** How many pages each filter would leave; costs files that an answer does not need. */
  readonly withCounts?: boolean;
}

export interface SearchHit {
  readonly url: string;
  readonly kind: SearchKind;
  /** ISO. Example: '2022-02-11', '2022'; '' for none. */
  readonly date: string;
  readonly title: MarkedText;
  readonly excerpt: MarkedText;
}

/** All that the page shows for a request. */
export interface SearchAnswer extends Pick<
  Ranking,
  'unknownWords' | 'suggestion' | 'isNear' | 'isLoose'
> {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** Only counts may be missing. */
  readonly isSettled: boolean;
  /** Only when asked for. */
  readonly facets: FacetCounts | undefined;
  /** The filters that were chosen, in words. */
  readonly chosen: readonly ChosenFilter[];
}

export interface ChosenFilter {
  readonly name: FacetName;
  readonly id: string;
  /** Example: 'Mai Linh'; the id when no page has that value. */
  readonly label: string;
}

/** Milliseconds before a part is shown: on a good network all comes at once, without flicker. */
const PATIENCE = 400;

/**
 * Answers a request. `onPart` gets what is there already whenever the network keeps the rest waiting: the count
 * and the first hits are worth more now than all ten later; and all hits, when only the counts of the filters are missing.
 */
export async function answerQuery(
  index: SearchIndex,
  request: SearchRequest,
  onPart: (part: SearchAnswer) => void = () => undefined,
): Promise<SearchAnswer> {
  let started: WordRanking | undefined;
  let hits: (SearchHit | undefined)[] = [];
  let ranking: Ranking | undefined;
  const chosen = chosenFilters(index, request.filters);
  const timer = setInterval(() => {
    if (ranking !== undefined) onPart({ ...toAnswer(ranking, hits.slice(0, gapIn(hits))), chosen });
    else if (started !== undefined) onPart({ ...partOf(index, started, request.limit), chosen });
  }, PATIENCE);
  try {
    ranking = await rankOrBrowse(index, request, (words) => (started = words));
    const shown = ranking.pages.slice(0, request.limit);
    hits = shown.map(() => undefined);
    const { readings } = ranking;
    await Promise.all(
      shown.map(async (page, at) => (hits[at] = toHit(await index.read(page), readings))),
    );
    const answer = { ...toAnswer(ranking, hits), chosen, isSettled: true };
    if (!request.withCounts) return answer;
    onPart(answer);
    return { ...answer, facets: await countFacets(index, ranking.allIds, request.filters) };
  } finally {
    clearInterval(timer);
  }
}

function chosenFilters(index: SearchIndex, filters: SearchFilters): readonly ChosenFilter[] {
  return FACET_NAMES.flatMap((name) => {
    const id = filters[name];
    return id ? [{ name, id, label: index.facts.labels[name][id] ?? id }] : [];
  });
}

/** Without words the filters alone choose, newest first. */
async function rankOrBrowse(
  index: SearchIndex,
  { query, filters, sort, isTyping }: SearchRequest,
  onStart: (ranking: WordRanking) => void,
): Promise<Ranking> {
  const isFiltered = Object.values(filters).some(Boolean);
  const passing = isFiltered ? await index.pagesWith(filters) : undefined;
  const allowed = passing && new Set(passing.map(({ id }) => id));
  const ranking = await rankPages(index, query, { isTyping, allowed, onStart });
  if (parseQuery(query).words.length > 0) return sortPages(index, ranking, sort);
  if (passing === undefined) return ranking;
  const all = new Set((await index.pagesWith({})).map(({ id }) => id));
  const byDate = sort === 'lien-quan' ? 'moi-nhat' : sort;
  return sortPages(index, { ...ranking, pages: passing, allIds: all }, byDate);
}

/** A page without a date comes last either way. */
async function sortPages(index: SearchIndex, ranking: Ranking, sort: SearchSort): Promise<Ranking> {
  if (sort === 'lien-quan') return ranking;
  const places = new Map((await index.byDate()).map((id, at) => [id, at]));
  const sign = sort === 'moi-nhat' ? 1 : -1;
  const placeOf = ({ id }: PagefindResult) => {
    const place = places.get(id);
    return place === undefined ? Number.MAX_SAFE_INTEGER : sign * place;
  };
  return { ...ranking, pages: ranking.pages.toSorted((a, b) => placeOf(a) - placeOf(b)) };
}

function toAnswer(ranking: Ranking, hits: readonly (SearchHit | undefined)[]): SearchAnswer {
  const { unknownWords, suggestion, isNear, isLoose } = ranking;
  return {
    total: ranking.pages.length,
    hits: hits.filter((hit) => hit !== undefined),
    isSettled: false,
    facets: undefined,
    chosen: [],
    unknownWords,
    suggestion,
    isNear,
    isLoose,
  };
}

/** What can be said while pages are still being read: the first of them, in the order of a first guess. */
function partOf(index: SearchIndex, started: WordRanking, limit: number): SearchAnswer {
  const found = started.ranked();
  const pages = found.slice(0, limit).map(({ result }) => index.pageAtHand(result));
  return {
    total: found.length,
    hits: pages.slice(0, gapIn(pages)).map((page) => toHit(page!, [started.words])),
    isSettled: false,
    facets: undefined,
    chosen: [],
    unknownWords: [],
    suggestion: undefined,
    isNear: false,
    isLoose: false,
  };
}

/** Where the first is missing. */
function gapIn(list: readonly unknown[]): number {
  const gap = list.indexOf(undefined);
  return gap < 0 ? list.length : gap;
}

function toHit(page: ReadPage, readings: Ranking['readings']): SearchHit {
  const { title, excerpt } = markPage(page, readings);
  const date = page.date.replace(/^(\d{4})(\d{2})(\d{2})?$/, (_, year, month, day) =>
    [year, month, day].filter(Boolean).join('-'),
  );
  return { url: page.url, kind: page.kind, date, title, excerpt };
}
