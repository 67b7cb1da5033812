import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { codePage, comparePages, orderOf, type CodedPage, type OrderedPage } from './code-page.ts';
import { PageCounts } from './count-pages.ts';
import { FACTS_FILE, INDEX_FOLDER, VOCABULARY_FILE, type IndexFacts } from './index-folder.ts';
import { inTurn, writeBundle } from './write-bundle.ts';
import type { SearchRecord } from './search-record.ts';

const CHUNK_SIZE = 2500;

/**
 * Writes the index of all pages below `<outDir>/tim-kiem/chi-muc/`, in place of the one before: Pagefind's bundle
 * of coded words (see `code-words.ts`) and two small files of ours. The same records give the same bytes, in
 * whatever order they come. `synonyms` are lists of equivalent forms. Example: ['UBND', 'Ủy ban nhân dân'].
 * @throws when Pagefind refuses a record
 */
export function writeSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  options: { synonyms?: IndexFacts['synonyms'] } = {},
): Promise<{ records: number }> {
  return inTurn(async () => {
    const pages = records.map((record) => ({ ...orderOf(record), record: () => record }));
    await writeWhole(pages, outDir, options.synonyms ?? []);
    return { records: records.length };
  });
}

/**
 * Like `writeSearchIndex`, for who waits in turn already.
 * @param onPage gets the pages in the order of the index
 * @param meanwhile see `writeBundle`
 */
export async function writeWhole(
  pages: readonly OrderedPage[],
  outDir: string,
  synonyms: IndexFacts['synonyms'],
  onPage: (page: CodedPage) => void = () => undefined,
  meanwhile?: () => Promise<void>,
): Promise<PageCounts> {
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
  await writeBundle(pages.toSorted(comparePages), folder, code, CHUNK_SIZE, meanwhile);
  await writeFacts(folder, counts.facts(synonyms), counts.vocabulary());
  return counts;
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
