/** One page as the search knows it; whoever builds the site fills it in, the search reads nothing else. */
export interface SearchRecord {
  /** Where the page lies. Example: `/bai-viet/co-thi-dua/`. */
  url: string;
  kind: SearchKind;
  title: string;
  /** Other names by which the page is known: former names, aliases, document numbers, old and new place names. */
  names: readonly string[];
  summary: string;
  /** Plain text of the page, paragraphs separated by \n. */
  text: string;
  /** ISO day, month or year. Example: `2022-02-11`, `2022`. */
  date?: string;
  /** The years the page tells about, for the facet; usually the year of `date` is one of them. */
  years: readonly number[];
  units: readonly SearchLabel[];
  /** Award states that the page records. */
  states: readonly SearchLabel[];
}

/** A value of a facet: what stands in the address, and what the reader sees. */
export interface SearchLabel {
  id: string;
  label: string;
}

export type SearchKind =
  'bai-viet' | 'don-vi' | 'nam' | 'khen-thuong' | 'hoi-nghi' | 'van-ban' | 'trang';

/** Kinds of pages with their Vietnamese labels, in the order of the facet. */
export const SEARCH_KINDS: Readonly<Record<SearchKind, string>> = {
  'bai-viet': 'Bài viết',
  'don-vi': 'Đơn vị',
  nam: 'Năm',
  'khen-thuong': 'Khen thưởng',
  'hoi-nghi': 'Hội nghị',
  'van-ban': 'Văn bản',
  trang: 'Trang',
};
