import { ByteReader } from './bytes.ts';
import {
  readColumns,
  readPairEntry,
  readRoot,
  readVocabulary,
  readWordEntry,
  type KnownWord,
  type PageColumns,
  type PairEntry,
  type WordEntry,
} from './decode-index.ts';
import { indexFormat, type StoredPage } from './index-format.ts';
import type { SearchLabel } from './search-record.ts';

export type { KnownWord, PageColumns, PairEntry, WordEntry };

/** Fetches one file below `tim-kiem/chi-muc/`; rejects when it cannot be had. */
export type ReadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Where two words stand side by side, before it is read. */
export interface PairList {
  readonly isLong: boolean;
  read(): Promise<PairEntry>;
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
  const entry = JSON.parse(new TextDecoder().decode(await readFile('chi-muc.json'))) as {
    format: number;
    folder: string;
  };
  if (entry.format !== indexFormat)
    throw new Error(`Search index of format ${entry.format}, expected ${indexFormat}.`);
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
  const find = async (
    folder: string,
    firstKeys: readonly string[],
    key: string,
  ): Promise<ByteReader | undefined> => {
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
    page: async (page) =>
      JSON.parse(new TextDecoder().decode(await load(`trang/${page}`))) as StoredPage,
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
