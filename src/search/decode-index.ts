import { ByteReader } from './bytes.ts';
import { indexFormat, levelCount } from './index-format.ts';
import { SEARCH_KINDS, type SearchKind } from './search-record.ts';

/** A folded word: its spellings, each with rising lists of pages by level (see `index-format.ts`). */
export interface WordEntry {
  readonly variants: readonly {
    readonly text: string;
    readonly levels: readonly (readonly number[])[];
  }[];
}

/** Two words side by side: per pair of spellings the pages and their places. */
export interface PairEntry {
  readonly variants: readonly {
    readonly first: number;
    readonly second: number;
    readonly pages: readonly number[];
    readonly places: readonly (readonly number[])[];
  }[];
}

/** What is known of every page without loading it; arrays by page number. */
export interface PageColumns {
  readonly kinds: readonly SearchKind[];
  /** See `packDate`. */
  readonly dates: readonly number[];
  /** Words of the text, about. */
  readonly lengths: readonly number[];
  readonly averageLength: number;
  readonly years: readonly (readonly number[])[];
  readonly units: readonly (readonly number[])[];
  readonly states: readonly (readonly number[])[];
}

/** A word that the archive holds, and about how often. */
export interface KnownWord {
  readonly text: string;
  readonly count: number;
  /** See `letterSet`: one slip changes at most two letters of it, which is quick to see. */
  readonly letters: number;
}

export function readRoot(bytes: Uint8Array) {
  const reader = new ByteReader(bytes);
  const format = reader.number();
  if (format !== indexFormat)
    throw new Error(`Search root of format ${format}, expected ${indexFormat}.`);
  const pageCount = reader.number();
  const wordKeys = readKeys(reader);
  const pairKeys = readKeys(reader);
  const labels = () =>
    Array.from({ length: reader.number() }, () => ({ id: reader.text(), label: reader.text() }));
  const units = labels();
  const states = labels();
  const synonyms = Array.from({ length: reader.number() }, () =>
    Array.from({ length: reader.number() }, () => reader.text()),
  );
  return { pageCount, wordKeys, pairKeys, units, states, synonyms };
}

export function readColumns(bytes: Uint8Array, pageCount: number): PageColumns {
  const reader = new ByteReader(bytes);
  const column = <T>(read: () => T): T[] => Array.from({ length: pageCount }, read);
  const kindIds = Object.keys(SEARCH_KINDS) as SearchKind[];
  const kinds = column(() => kindIds[reader.number()]!);
  let date = 0;
  const dates = column(() => {
    const gap = reader.number();
    date -= gap % 2 === 0 ? gap / 2 : -(gap + 1) / 2;
    return date;
  });
  const lengths = column(() => 2 ** (reader.number() / 3));
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, pageCount);
  const years = column(() => reader.rising());
  return {
    kinds,
    dates,
    lengths,
    averageLength,
    years,
    units: column(() => reader.rising()),
    states: column(() => reader.rising()),
  };
}

/** The letters of a folded word as bits. */
export function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

export function readVocabulary(bytes: Uint8Array): readonly KnownWord[] {
  const reader = new ByteReader(bytes);
  const texts = readKeys(reader);
  return texts.map((text) => ({ text, count: 2 ** reader.number(), letters: letterSet(text) }));
}

function readKeys(reader: ByteReader): string[] {
  let last = '';
  return Array.from({ length: reader.number() }, () => {
    last = last.slice(0, reader.number()) + reader.text();
    return last;
  });
}

export function readWordEntry(reader: ByteReader, folded: string): WordEntry {
  const variants = Array.from({ length: reader.number() }, () => {
    const text = reader.text();
    return {
      text: text === '' ? folded : text,
      levels: Array.from({ length: levelCount }, () => reader.rising()),
    };
  });
  return { variants };
}

export function readPairEntry(reader: ByteReader, spellings: number): PairEntry {
  const variants = Array.from({ length: spellings }, () => {
    const first = reader.number();
    const second = reader.number();
    const pages = reader.rising();
    const counts = pages.map(() => reader.number() + 1);
    const places = counts.map((count) => {
      let last = 0;
      return Array.from({ length: count }, () => (last += reader.number()));
    });
    return { first, second, pages, places };
  });
  return { variants };
}
