import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { codePage, orderOf, type CodedPage, type OrderedPage } from './code-page.ts';
import { PageCounts } from './count-pages.ts';
import { dealPages } from './deal-pages.ts';
import {
  FACTS_FILE,
  INDEX_FOLDER,
  partFolder,
  VOCABULARY_FILE,
  type IndexFacts,
} from './index-folder.ts';
import { inTurn, removeProgram, writeBundle } from './write-bundle.ts';
import type { SearchRecord } from './search-record.ts';

/** Of all parts together, so that a word costs as many bytes in several as in one. */
const CHUNK_SIZE = 2500;

/** Work that is done in equal shares, one after the other. */
export type WorkInShares = (share: number, shares: number) => Promise<void>;

export interface IndexOptions {
  /** Lists of equivalent forms. Example: ['UBND', 'Ủy ban nhân dân']. */
  readonly synonyms?: IndexFacts['synonyms'];
  /** See `dealPages`. */
  readonly partSize?: number | undefined;
  /** Called when Pagefind is about to need so much memory that what is free elsewhere should be given back. */
  readonly release?: (() => void) | undefined;
}

/**
 * Writes the index of all pages below `<outDir>/tim-kiem/chi-muc/`, in place of the one before: Pagefind's bundles
 * of coded words (see `code-words.ts`), one or several, and two small files of ours. The same records give the same
 * bytes, in whatever order they come.
 * @throws when Pagefind refuses a record
 */
export function writeSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  options: IndexOptions = {},
): Promise<{ records: number }> {
  return inTurn(async () => {
    const pages = records.map((record) => ({ ...orderOf(record), record: () => record }));
    await writeWhole(pages, outDir, options);
    return { records: records.length };
  });
}

/**
 * Like `writeSearchIndex`, for who waits in turn already.
 * @param onPage gets the pages in the order of the index
 * @param meanwhile see `UpdateOptions`
 */
export async function writeWhole(
  pages: readonly OrderedPage[],
  outDir: string,
  { synonyms = [], partSize, release = () => undefined }: IndexOptions,
  onPage: (page: CodedPage) => void = () => undefined,
  meanwhile: WorkInShares = async () => undefined,
): Promise<{ counts: PageCounts; parts: IndexFacts['parts'] }> {
  const folder = join(outDir, INDEX_FOLDER);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const counts = new PageCounts();
  const code = ({ record }: OrderedPage) => {
    const page = codePage(record());
    counts.add(page.labels, page.words);
    onPage(page);
    return page.record;
  };
  const dealt = dealPages(pages, partSize);
  const chunkSize = Math.round(CHUNK_SIZE / dealt.length);
  const isLarge = dealt.length > 1;
  if (isLarge) release();
  for (const [part, own] of dealt.entries()) {
    counts.words.startPart();
    const bundle = join(folder, partFolder(part));
    await writeBundle(own, bundle, code, chunkSize, () => {
      if (isLarge) release();
      return meanwhile(part, dealt.length);
    });
    if (part > 0) await removeProgram(bundle);
  }
  const parts = dealt.map(({ length }) => length);
  await writeFacts(folder, counts.facts({ synonyms, parts }), counts.vocabulary());
  return { counts, parts };
}

export async function writeFacts(
  folder: string,
  facts: IndexFacts,
  vocabulary: unknown,
): Promise<void> {
  await writePacked(join(folder, FACTS_FILE), facts);
  await writePacked(join(folder, VOCABULARY_FILE), vocabulary);
}

/** The pinned Node packs alike everywhere. What stands there may be one file with that of a site that readers have. */
async function writePacked(file: string, value: unknown): Promise<void> {
  await rm(file, { force: true });
  await writeFile(file, gzipSync(JSON.stringify(value), { level: 9 }));
}
