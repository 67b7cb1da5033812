import type { SearchSort } from './answer-query.ts';
import { FACET_NAMES, type SearchFilters } from './search-filters.ts';

/** What the reader asks for: the form, the address and the history all say this. */
export interface SearchState {
  readonly query: string;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
}

/** Example: '?q=co+thi+dua&nam=2022' → { query: 'co thi dua', filters: { nam: '2022' }, sort: 'lien-quan' }. */
export function readAddress(search: string): SearchState {
  const params = new URLSearchParams(search);
  const chosen = FACET_NAMES.flatMap((name) =>
    params.get(name) ? [[name, params.get(name)!] as const] : [],
  );
  const sort = params.get('sap-xep');
  return {
    query: params.get('q') ?? '',
    filters: Object.fromEntries(chosen),
    sort: sort === 'moi-nhat' || sort === 'cu-nhat' ? sort : 'lien-quan',
  };
}

/** The shortest address of a state; '' when nothing is asked. */
export function toAddress({ query, filters, sort }: SearchState): string {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  for (const name of FACET_NAMES) if (filters[name]) params.set(name, filters[name]);
  if (sort !== 'lien-quan') params.set('sap-xep', sort);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
