import { SEARCH_KINDS, type SearchKind } from './search-record.ts';
import type { PageColumns, SearchIndex } from './read-index.ts';

/** The facets, by the names they have in the form and in the address. */
export const facetNames = ['nam', 'don-vi', 'loai', 'tinh-trang'] as const;
export type FacetName = (typeof facetNames)[number];

/** At most one chosen value per facet. Example: { nam: '2022', loai: 'don-vi' }. */
export type SearchFilters = { readonly [name in FacetName]?: string };

/** A value with the number of pages it would leave. */
export interface FacetCount {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>;

/** Keeps the pages that pass every chosen facet, in their order. */
export function filterPages<T extends { page: number }>(
  pages: readonly T[],
  filters: SearchFilters,
  columns: PageColumns,
  index: SearchIndex,
): readonly T[] {
  const tests = facetNames.flatMap((name) =>
    filters[name]
      ? [(page: number) => valuesOf[name](page, columns, index).includes(filters[name]!)]
      : [],
  );
  return tests.length === 0 ? pages : pages.filter(({ page }) => tests.every((test) => test(page)));
}

/** Counts each facet over the pages that pass all *other* facets, so that the reader sees where a change leads. */
export function countFacets(
  pages: readonly { page: number }[],
  filters: SearchFilters,
  columns: PageColumns,
  index: SearchIndex,
): FacetCounts {
  const counted = facetNames.map((name) => {
    const counts = new Map<string, number>();
    for (const { page } of filterPages(pages, { ...filters, [name]: undefined }, columns, index)) {
      for (const id of valuesOf[name](page, columns, index))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [
      name,
      labelsOf[name](index, counts).map(({ id, label }) => ({
        id,
        label,
        count: counts.get(id) ?? 0,
      })),
    ] as const;
  });
  return Object.fromEntries(counted) as Record<FacetName, FacetCount[]>;
}

type ValuesOf = (page: number, columns: PageColumns, index: SearchIndex) => readonly string[];

const valuesOf: Readonly<Record<FacetName, ValuesOf>> = {
  nam: (page, columns) => columns.years[page]!.map(String),
  'don-vi': (page, columns, index) => columns.units[page]!.map((unit) => index.units[unit]!.id),
  loai: (page, columns) => [columns.kinds[page]!],
  'tinh-trang': (page, columns, index) =>
    columns.states[page]!.map((state) => index.states[state]!.id),
};

type LabelsOf = (
  index: SearchIndex,
  counts: ReadonlyMap<string, number>,
) => readonly { id: string; label: string }[];

const labelsOf: Readonly<Record<FacetName, LabelsOf>> = {
  nam: (_, counts) =>
    [...counts.keys()].sort((a, b) => Number(b) - Number(a)).map((id) => ({ id, label: id })),
  'don-vi': (index) => index.units,
  loai: () =>
    (Object.keys(SEARCH_KINDS) as SearchKind[]).map((id) => ({ id, label: SEARCH_KINDS[id] })),
  'tinh-trang': (index) => index.states,
};
