/**
 * The search index: what lies where, written by `write-search-index.ts` and read by `read-index.ts`.
 *
 *     tim-kiem/chi-muc/chi-muc.json     the entry: { "format": 1, "folder": "3f9a…" }; never cached for long
 *     tim-kiem/chi-muc/3f9a…/goc.bin    the root: first keys of all chunks, facet labels, equivalent forms
 *     tim-kiem/chi-muc/3f9a…/cot.bin    columns: per page kind, date, length, years, units, states
 *     tim-kiem/chi-muc/3f9a…/von-tu.bin the vocabulary, for slips of the keyboard only
 *     tim-kiem/chi-muc/3f9a…/tu/7.bin   words: which pages hold a word
 *     tim-kiem/chi-muc/3f9a…/cap/7.bin  pairs: at which places two words stand side by side
 *     tim-kiem/chi-muc/3f9a…/dai/7.bin  one pair so frequent that its places fill a file of their own
 *     tim-kiem/chi-muc/3f9a…/trang/7.bin  one page's title, summary and text, as readers see it
 *
 * The folder is named by a hash of all that lies in it, so its files may be cached for ever. Every
 * `.bin` is gzip, unpacked by the browser's own `DecompressionStream`: no host needs any setting.
 * Numbers are LEB128; a *rising list* is its length and the gaps; keys are sorted by UTF-16 code and
 * front-coded (letters shared with the key before, then the rest).
 *
 * **Why pairs.** A Vietnamese syllable is in a tenth of all pages, two syllables in a row are a word and
 * rare: half of the pairs of running text occur fewer than fifty times in five thousand articles. A
 * phrase is therefore found by a few short lists, with places, and its cost hardly grows with the
 * archive. Lists of single words need no places and stay short too.
 *
 * **Pages** are numbered by rank: record pages (units, awards, years, meetings, documents) before
 * articles, newer before older. A lower number wins among equals.
 *
 * **A word chunk** is a row of entries: key (the folded word), block of: number of spellings, then for
 * each, commonest first: its text ('' when it is the key) and one rising list of pages per level:
 * title or names; often in the text; 2–3 times; once. Words in an eighth of all pages or more have all
 * but the first level in the last: how often a page says *của* tells nothing. Dates stand here too, as `2022-02-11` and `2022-02`.
 *
 * **A pair chunk** likewise: key (`thi dua`), block of: number of spellings, then for each: the numbers
 * of the two spellings among those of their words, the rising list of pages, per page the number of
 * places less one, then per page the places: the first, then the gaps.
 *
 * A list longer than `longList` lies alone in `dai/7.bin`; its entry is a 0 instead of the number of
 * spellings, then the number of the file. Such lists are the only thing that grows with the archive, and
 * most queries can do without: in `a b c d` the pairs *ab* and *cd* at the right distance imply *bc*.
 *
 * **Places** count words; where a place lies tells the field: see `titlePlaces` and `namePlaces`.
 */
export const indexFormat = 1;

/** Below the output folder of the site. */
export const indexFolder = 'tim-kiem/chi-muc';

/** Places [0, 64) are the title. Longer titles run on in the text. */
export const titlePlaces = 64;

/** Places [64, 256) are the other names of the page; the summary and the text begin at 256. */
export const namePlaces = 256;

/** Title or names; four times and more; two or three times; once. */
export const levelCount = 4;

/** The largest part of a chunk before it is packed. */
export const chunkSize = { words: 6144, pairs: 10240 } as const;

/** Bytes from which the places of a pair get a file of their own. */
export const longList = 6144;

/** A partial date as a number that sorts like the date: 0 is none. Example: '2022-02' → 2022 × 512 + 2 × 32. */
export function packDate(date: string | undefined): number {
  if (date === undefined) return 0;
  const [year, month = 0, day = 0] = date.split('-').map(Number);
  return year! * 512 + month * 32 + day;
}

/** The text of a page as it is stored for excerpts. */
export interface StoredPage {
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly names: readonly string[];
  readonly summary: string;
  readonly text: string;
}
