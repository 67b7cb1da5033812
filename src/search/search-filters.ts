/** The facets, by the names they have in the form, in the address and as filters of Pagefind. */
export const FACET_NAMES = ['nam', 'don-vi', 'loai', 'tinh-trang'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** At most one chosen value per facet. Example: { nam: '2022', loai: 'don-vi' }. */
export type SearchFilters = { readonly [name in FacetName]?: string };
