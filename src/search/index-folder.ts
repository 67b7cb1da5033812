import type { FacetName } from './search-filters.ts';
import type { SearchKind } from './search-record.ts';

/** Where the bundle of Pagefind and our two files lie, below the output folder of the site. */
export const INDEX_FOLDER = 'tim-kiem/chi-muc';

/** Our files beside Pagefind's: packed JSON, unpacked by the browser itself, so that no host needs a setting. */
export const FACTS_FILE = 'tieng-viet.bin';
export const VOCABULARY_FILE = 'von-tu.bin';

/** Below the folder of the index: Pagefind's bundle of the pages that changed since all pages were indexed. */
export const DELTA_FOLDER = 'moi';

/** Below the folder of the index: Pagefind's bundles of the second, third … part of all pages; the first lies in the folder itself. */
export const partFolder = (part: number): string => (part === 0 ? '' : `phan-${part + 1}`);

/** What the query side knows before it asks. */
export interface IndexFacts {
  readonly pages: number;
  /** Words of a page, on average. */
  readonly averageLength: number;
  /** Lists of equivalent forms. Example: ['UBND', 'Ủy ban nhân dân']. */
  readonly synonyms: readonly (readonly string[])[];
  /** The values of each facet that any page has, with what readers see. Example: { loai: { 'bai-viet': 'Bài viết' }, … }. */
  readonly labels: Readonly<Record<FacetName, Readonly<Record<string, string>>>>;
  /** Folded words of more than a twentieth of the pages, with the number of those pages. */
  readonly common: Readonly<Record<string, number>>;
  /** How many pages each part of the large index holds, hidden ones too. */
  readonly parts: readonly number[];
  /** When it is in several parts: folded words that each of them holds, but for the rarest, which are quickly counted. */
  readonly everywhere: readonly string[];
  /** Only when pages changed since all were indexed; what stands above is true of all pages as they are now. */
  readonly delta?: DeltaFacts;
}

/** How the small index of changed pages goes together with the large one, by Pagefind's ids of the pages. */
export interface DeltaFacts {
  /** The pages of the small index. */
  readonly ids: readonly string[];
  /** The pages of the large index that are no more, or no more as they were. */
  readonly hidden: readonly string[];
  /** For each dated page of the small index, newest first: how many of the large one are newer, hidden ones too. */
  readonly places: readonly number[];
  /** Folded words that the large index does not hold. */
  readonly added: readonly string[];
  /** Folded words that only hidden pages hold. */
  readonly gone: readonly string[];
}

/** Folded words that are used twice or more, each with the logarithm of how often: what a slip can have meant. */
export type Vocabulary = Readonly<Record<string, number>>;

/** Record pages are added first: among equals Pagefind keeps that order. */
export const KIND_ORDER: Readonly<Record<SearchKind, number>> = {
  'don-vi': 0,
  'khen-thuong': 1,
  nam: 2,
  'hoi-nghi': 3,
  'van-ban': 4,
  trang: 5,
  'bai-viet': 6,
};
