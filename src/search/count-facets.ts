import type { SearchIndex } from './open-index.ts';
import { FACET_NAMES, type FacetName, type SearchFilters } from './search-filters.ts';
import { SEARCH_KINDS } from './search-record.ts';

/** A value with the number of pages it would leave. */
export interface FacetCount {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>;

/** Counts each facet over the pages that pass all *other* filters, so that the reader sees where a change leads. */
export async function countFacets(
  index: SearchIndex,
  ids: ReadonlySet<string>,
  filters: SearchFilters,
): Promise<FacetCounts> {
  const counted = await Promise.all(
    FACET_NAMES.map(async (name) => {
      const pages = await index.facetPages(name);
      const others = FACET_NAMES.filter((other) => other !== name && filters[other]);
      let left = ids;
      for (const other of others)
        left = left.intersection((await index.facetPages(other)).get(filters[other]!) ?? new Set());
      const labels = Object.entries(index.facts.labels[name]);
      const counts = labels.map(([id, label]) => ({
        id,
        label,
        count: left.intersection(pages.get(id) ?? new Set()).size,
      }));
      return [name, counts.sort(ORDERS[name] ?? (() => 0))] as const;
    }),
  );
  return Object.fromEntries(counted) as unknown as FacetCounts;
}

const KINDS = Object.keys(SEARCH_KINDS);

const ORDERS: Partial<Record<FacetName, (a: FacetCount, b: FacetCount) => number>> = {
  nam: (a, b) => Number(b.id) - Number(a.id),
  loai: (a, b) => KINDS.indexOf(a.id) - KINDS.indexOf(b.id),
};
