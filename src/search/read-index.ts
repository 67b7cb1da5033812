import { ByteReader } from './bytes.ts';
import { indexFormat, levelCount, type StoredPage } from './index-format.ts';
import { SEARCH_KINDS, type SearchKind, type SearchLabel } from './search-record.ts';

/** Fetches one file below `tim-kiem/chi-muc/`; rejects when it cannot be had. */
export type ReadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** A folded word: its spellings, each with rising lists of pages by level (see `index-format.ts`). */
export interface WordEntry {
  readonly variants: readonly { readonly text: string; readonly levels: readonly (readonly number[])[] }[];
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

export interface PairList {
  readonly isLong: boolean;
  read(): Promise<PairEntry>;
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
}

/** The index as a query sees it: every part is loaded when first asked for, and once. */
export interface SearchIndex {
  readonly pageCount: number;
  readonly units: readonly SearchLabel[];
  readonly states: readonly SearchLabel[];
  readonly synonyms: readonly (readonly string[])[];
  word(folded: string): Promise<WordEntry | undefined>;
  pair(first: string, second: string): Promise<PairEntry | undefined>;
  /** The same in two steps: a long list is only read when it is needed. */
  pairList(first: string, second: string): Promise<PairList | undefined>;
  /** The file that would tell about a pair, and whether it is here already. */
  pairFile(first: string, second: string): { readonly name: string; readonly isHere: boolean };
  page(page: number): Promise<StoredPage>;
  columns(): Promise<PageColumns>;
  vocabulary(): Promise<readonly KnownWord[]>;
}

/** Files kept in memory, about 10 KB each: what a reader looks at again is still in the browser's own cache. */
const remembered = 400;

export async function openIndex(readFile: ReadFile): Promise<SearchIndex> {
  const entry = JSON.parse(new TextDecoder().decode(await readFile('chi-muc.json'))) as { format: number; folder: string };
  if (entry.format !== indexFormat) throw new Error(`Search index of format ${entry.format}, expected ${indexFormat}.`);
  const files = new Map<string, Promise<Uint8Array>>();
  const load = (name: string): Promise<Uint8Array> => {
    let file = files.get(name);
    if (file !== undefined) {
      // Asked for again: it moves to the end, and what nobody asks for is forgotten first.
      files.delete(name);
      files.set(name, file);
    } else {
      file = readFile(`${entry.folder}/${name}.bin`).then(unpack);
      // A file that failed is asked for again next time: the reader may be back on the network.
      file.catch(() => files.delete(name));
      files.set(name, file);
      if (files.size > remembered) files.delete(files.keys().next().value!);
    }
    return file;
  };
  const columnsFile = load('cot');
  columnsFile.catch(() => undefined);
  const root = readRoot(await load('goc'));
  const once = new Map<string, unknown>();
  const decoded = async <T>(name: string, decode: (bytes: Uint8Array) => T): Promise<T> => {
    const bytes = await load(name);
    if (!once.has(name)) once.set(name, decode(bytes));
    return once.get(name) as T;
  };
  const find = async (folder: string, firstKeys: readonly string[], key: string): Promise<ByteReader | undefined> => {
    const chunk = lastAtMost(firstKeys, key);
    return chunk < 0 ? undefined : findEntry(await load(`${folder}/${chunk}`), key);
  };
  const pairList = async (first: string, second: string): Promise<PairList | undefined> => {
    const body = await find('cap', root.pairKeys, `${first} ${second}`);
    if (body === undefined) return undefined;
    const spellings = body.number();
    if (spellings > 0) return { isLong: false, read: async () => readPairEntry(body, spellings) };
    const file = `dai/${body.number()}`;
    return {
      isLong: true,
      async read() {
        const list = new ByteReader(await load(file));
        return readPairEntry(list, list.number());
      },
    };
  };
  return {
    ...root,
    async word(folded) {
      const body = await find('tu', root.wordKeys, folded);
      return body && readWordEntry(body, folded);
    },
    pairList,
    pair: async (first, second) => (await pairList(first, second))?.read(),
    pairFile(first, second) {
      const name = `cap/${lastAtMost(root.pairKeys, `${first} ${second}`)}`;
      return { name, isHere: files.has(name) };
    },
    page: async (page) => JSON.parse(new TextDecoder().decode(await load(`trang/${page}`))) as StoredPage,
    columns: () => decoded('cot', (bytes) => readColumns(bytes, root.pageCount)),
    vocabulary: () => decoded('von-tu', readVocabulary),
  };
}

/** Some hosts unpack `.bin` on the way; what is not gzip any more is taken as it is. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function readRoot(bytes: Uint8Array) {
  const reader = new ByteReader(bytes);
  const format = reader.number();
  if (format !== indexFormat) throw new Error(`Search root of format ${format}, expected ${indexFormat}.`);
  const pageCount = reader.number();
  const wordKeys = readKeys(reader);
  const pairKeys = readKeys(reader);
  const labels = () => Array.from({ length: reader.number() }, () => ({ id: reader.text(), label: reader.text() }));
  const units = labels();
  const states = labels();
  const synonyms = Array.from({ length: reader.number() }, () => Array.from({ length: reader.number() }, () => reader.text()));
  return { pageCount, wordKeys, pairKeys, units, states, synonyms };
}

function readColumns(bytes: Uint8Array, pageCount: number): PageColumns {
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
  return { kinds, dates, lengths, averageLength, years, units: column(() => reader.rising()), states: column(() => reader.rising()) };
}

function readVocabulary(bytes: Uint8Array): readonly KnownWord[] {
  const reader = new ByteReader(bytes);
  const texts = readKeys(reader);
  return texts.map((text) => ({ text, count: 2 ** reader.number() }));
}

function readKeys(reader: ByteReader): string[] {
  let last = '';
  return Array.from({ length: reader.number() }, () => {
    last = last.slice(0, reader.number()) + reader.text();
    return last;
  });
}

/** Index of the last key that is not greater, or -1. */
function lastAtMost(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function findEntry(chunk: Uint8Array, key: string): ByteReader | undefined {
  const reader = new ByteReader(chunk);
  let last = '';
  while (!reader.atEnd) {
    last = last.slice(0, reader.number()) + reader.text();
    const length = reader.number();
    if (last === key) return reader;
    if (last > key) return undefined;
    reader.skip(length);
  }
  return undefined;
}

function readWordEntry(reader: ByteReader, folded: string): WordEntry {
  const variants = Array.from({ length: reader.number() }, () => {
    const text = reader.text();
    return { text: text === '' ? folded : text, levels: Array.from({ length: levelCount }, () => reader.rising()) };
  });
  return { variants };
}

function readPairEntry(reader: ByteReader, spellings: number): PairEntry {
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
