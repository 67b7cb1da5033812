import { statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../lib/compare.ts';
import { codeChange, type CodedChange } from './index-change.ts';
import type { CodedPage } from './code-page.ts';
import { countChange } from './count-change.ts';
import {
  DELTA_FOLDER,
  FACTS_FILE,
  INDEX_FOLDER,
  VOCABULARY_FILE,
  type IndexFacts,
} from './index-folder.ts';
import { pagesIn } from './index-in-node.ts';
import {
  listFiles,
  readMemory,
  sealOfFiles,
  writeMemory,
  type DeltaPage,
  type KnownPage,
} from './index-memory.ts';
import { planChange, type SearchPage } from './plan-change.ts';
import { inTurn, removeProgram, writeBundle } from './write-bundle.ts';
import {
  writeFacts,
  writeWhole,
  type IndexOptions,
  type WorkInShares,
} from './write-search-index.ts';

export interface UpdateOptions extends IndexOptions {
  readonly synonyms: IndexFacts['synonyms'];
  /** The file that is kept between builds. */
  readonly memory: string;
  /** The folder of the site that was built before, with the index that the memory tells of. It may be `outDir`. */
  readonly previous: string | undefined;
  /** Work that is done while Pagefind writes a large index, a share with each part; it is not done where there is none to write. */
  readonly meanwhile?: WorkInShares;
}

export interface UpdatedIndex {
  readonly records: number;
  readonly rewritten: 'all' | 'changed' | 'nothing';
  /** All files that are the index now, as paths below the site's folder: those written into `outDir` and those to be kept of `previous`. */
  readonly files: readonly string[];
}

/** Of a small index: few words stand on few pages, and each chunk is fetched for a word or two. */
const CHUNK_SIZE = 500;

/**
 * Makes the index of `previous` into that of `pages` and writes the files that are new into `outDir`. When little
 * changed since all pages were indexed, the changed ones become a small index beside the large one, which the query
 * side asks together with it; replaced and removed pages are hidden. Else, and when the memory is missing, damaged,
 * made by other code, or tells of another index than the one in `previous`, all pages are indexed anew, as by
 * `writeSearchIndex`.
 *
 * Either way the same pages hold the words of a query, with the same marks or with any; facts, vocabulary, unknown words,
 * counts of filters and order by date are the same. Pagefind weighs a word by how many pages of *its* index hold it, so
 * what rests on that weight may differ: the order by relevance (above all for single words, and for pages without a date
 * also when sorted by date), which pages come near when none holds all words, and which pages are read in search of a
 * slip: those that are and fit are among the answers and their counts.
 *
 * The memory is written last. Whoever throws `outDir` away afterwards may keep it: it will not fit, and all pages are
 * indexed anew.
 * @throws when Pagefind refuses a record
 */
export function updateSearchIndex(
  pages: readonly SearchPage[],
  outDir: string,
  options: UpdateOptions,
): Promise<UpdatedIndex> {
  return inTurn(
    async () =>
      (await writeChange(pages, outDir, options)) ?? (await writeAll(pages, outDir, options)),
  );
}

async function writeAll(
  pages: readonly SearchPage[],
  outDir: string,
  { memory, meanwhile, ...index }: UpdateOptions,
): Promise<UpdatedIndex> {
  await rm(memory, { force: true });
  const keys = new Map(pages.map(({ url, key }) => [url, key]));
  const base: KnownPage[] = [];
  const onPage = ({ url, kind, date, labels }: CodedPage): void =>
    void base.push({ url, key: keys.get(url)!, kind, date, labels });
  const { counts, parts } = await writeWhole(pages, outDir, index, onPage, meanwhile);
  const files = listFiles(outDir, INDEX_FOLDER);
  // Pages that share an address could not be told apart the next time.
  if (keys.size === pages.length)
    writeMemory(memory, {
      files: sealOfFiles(files),
      synonyms: index.synonyms,
      base,
      parts,
      words: counts.words.keep(),
      hidden: [],
      delta: [],
    });
  return { records: pages.length, rewritten: 'all', files: [...files.keys()] };
}

/** `undefined` when all pages must be indexed anew. */
async function writeChange(
  pages: readonly SearchPage[],
  outDir: string,
  { synonyms, memory: file, previous }: UpdateOptions,
): Promise<UpdatedIndex | undefined> {
  const memory = previous === undefined ? undefined : readMemory(file);
  if (memory === undefined || previous === undefined) return undefined;
  const before = listFiles(previous, INDEX_FOLDER);
  if (sealOfFiles(before) !== memory.files) return undefined;
  const change = planChange(pages, memory);
  const large = join(previous, INDEX_FOLDER);
  const coded = change && (await codeChange(memory, change, large));
  if (coded === undefined) return undefined;
  const { base, hidden, delta, isSame } = coded;
  const now = { ...memory, base, hidden, delta, synonyms };
  if (isSame && JSON.stringify(synonyms) === JSON.stringify(memory.synonyms)) {
    if (change!.fresh.length > 0) writeMemory(file, now);
    return { records: pages.length, rewritten: 'nothing', files: [...before.keys()] };
  }
  const folder = join(outDir, INDEX_FOLDER);
  const ids = await writeDelta(delta, folder);
  if (hidden.some(({ id }) => ids.includes(id))) return undefined;
  const { counts, facts } = countChange(now, ids);
  await writeFacts(
    folder,
    counts.facts({ synonyms, parts: memory.parts, delta: facts }),
    counts.vocabulary(),
  );
  const files = new Map(before);
  for (const path of before.keys()) if (path.startsWith(`${SMALL}/`)) files.delete(path);
  for (const [path, size] of listFiles(outDir, SMALL)) files.set(path, size);
  for (const path of [FACTS_FILE, VOCABULARY_FILE].map((name) => `${INDEX_FOLDER}/${name}`))
    files.set(path, statSync(join(outDir, path)).size);
  const sorted = new Map([...files].sort(([a], [b]) => compareText(a, b)));
  writeMemory(file, { ...now, files: sealOfFiles(sorted) });
  return { records: pages.length, rewritten: 'changed', files: [...sorted.keys()] };
}

const SMALL = `${INDEX_FOLDER}/${DELTA_FOLDER}`;

/** Writes the small index and returns Pagefind's ids of its pages; none when nothing is in it. */
async function writeDelta(delta: CodedChange['delta'], folder: string): Promise<readonly string[]> {
  const small = join(folder, DELTA_FOLDER);
  await rm(small, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if (delta.length === 0) return [];
  await writeBundle(delta, small, ({ record }: DeltaPage) => record, CHUNK_SIZE);
  const ids = (await pagesIn([small])).map(({ id }) => id);
  await removeProgram(small);
  return ids;
}
