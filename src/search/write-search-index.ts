import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ByteWriter } from './bytes.ts';
import { collectPostings, type Postings } from './collect-postings.ts';
import { encodeColumns, encodeRoot } from './encode-pages.ts';
import { encodePairs, encodeWords, type IndexEntry } from './encode-postings.ts';
import {
  chunkSize,
  indexFolder,
  indexFormat,
  longList,
  packDate,
  type StoredPage,
} from './index-format.ts';
import type { SearchKind, SearchRecord } from './search-record.ts';

/**
 * Writes the index of all pages below `<outDir>/tim-kiem/chi-muc/`, in place of the one before. The
 * same records give the same bytes, in whatever order they come. The format: `index-format.ts`.
 * `synonyms` are lists of equivalent forms. Example: ['UBND', 'Ủy ban nhân dân'].
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  options: { synonyms?: readonly (readonly string[])[] } = {},
): Promise<{ records: number; bytes: number }> {
  const files = new Map<string, Uint8Array>();
  const ranked = rankRecords(records);
  const postings = collectPostings(ranked);
  const wordKeys = addChunks(files, 'tu', encodeWords(postings), chunkSize.words);
  const pairKeys = addChunks(
    files,
    'cap',
    setLongListsApart(files, encodePairs(postings)),
    chunkSize.pairs,
  );
  ranked.forEach((record, page) => files.set(`trang/${page}.bin`, encodePage(record)));
  files.set('cot.bin', encodeColumns(ranked, postings.lengths));
  files.set('von-tu.bin', encodeVocabulary(postings));
  files.set(
    'goc.bin',
    encodeRoot(ranked, { wordKeys, pairKeys, synonyms: options.synonyms ?? [] }),
  );
  return { records: ranked.length, bytes: await writeFiles(files, join(outDir, indexFolder)) };
}

const kindRank: Readonly<Record<SearchKind, number>> = {
  'don-vi': 0,
  'khen-thuong': 1,
  nam: 2,
  'hoi-nghi': 3,
  'van-ban': 4,
  trang: 5,
  'bai-viet': 6,
};

function rankRecords(records: readonly SearchRecord[]): readonly SearchRecord[] {
  return records.toSorted(
    (a, b) =>
      kindRank[a.kind] - kindRank[b.kind] ||
      packDate(b.date) - packDate(a.date) ||
      (a.url < b.url ? -1 : a.url > b.url ? 1 : 0),
  );
}

/** Fills chunk after chunk and returns the first key of each. */
function addChunks(
  files: Map<string, Uint8Array>,
  name: string,
  entries: Iterable<IndexEntry>,
  size: number,
): readonly string[] {
  const firstKeys: string[] = [];
  let chunk = new ByteWriter();
  let last = '';
  const close = () => {
    if (chunk.length > 0) files.set(`${name}/${firstKeys.length - 1}.bin`, chunk.toBytes());
    chunk = new ByteWriter();
    last = '';
  };
  for (const { key, body } of entries) {
    if (chunk.length > 0 && chunk.length + body.length > size) close();
    if (chunk.length === 0) firstKeys.push(key);
    const shared = sharedLength(last, key);
    chunk.number(shared).text(key.slice(shared)).block(body);
    last = key;
  }
  close();
  return firstKeys;
}

function* setLongListsApart(
  files: Map<string, Uint8Array>,
  entries: Iterable<IndexEntry>,
): Generator<IndexEntry> {
  let count = 0;
  for (const { key, body } of entries) {
    if (body.length <= longList) yield { key, body };
    else {
      files.set(`dai/${count}.bin`, body);
      yield { key, body: new ByteWriter().number(0).number(count).toBytes() };
      count += 1;
    }
  }
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function encodePage({ url, title, date = '', names, summary, text }: SearchRecord): Uint8Array {
  const page: StoredPage = { url, title, date, names, summary, text };
  return new TextEncoder().encode(JSON.stringify(page));
}

/** Words of letters that stand in two pages or more, with the logarithm of how often: what a slip can have meant. */
function encodeVocabulary({ words, foldedOf, foldedWords }: Postings): Uint8Array {
  const counts = new Uint32Array(foldedWords.length);
  for (const word of words) counts[foldedOf[word]!]! += 1;
  const known = foldedWords
    .map((word, index) => ({ word, count: counts[index]! }))
    .filter(({ word, count }) => count > 1 && /^\D+$/.test(word));
  const writer = new ByteWriter().number(known.length);
  let last = '';
  for (const { word } of known) {
    const shared = sharedLength(last, word);
    writer.number(shared).text(word.slice(shared));
    last = word;
  }
  for (const { count } of known) writer.number(Math.round(Math.log2(count)));
  return writer.toBytes();
}

/** The pinned Node packs alike everywhere; the folder is named by what was packed, not by how. */
async function writeFiles(files: ReadonlyMap<string, Uint8Array>, root: string): Promise<number> {
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(`${name}\0${content.length}\0`).update(content);
  const folder = hash.digest('hex').slice(0, 16);
  await rm(root, { recursive: true, force: true });
  for (const part of ['tu', 'cap', 'dai', 'trang'])
    await mkdir(join(root, folder, part), { recursive: true });
  let bytes = 0;
  let batch: Promise<void>[] = [];
  for (const [name, content] of files) {
    const packed = gzipSync(content, { level: 9 });
    bytes += packed.length;
    batch.push(writeFile(join(root, folder, name), packed));
    if (batch.length === 64) {
      await Promise.all(batch);
      batch = [];
    }
  }
  const entry = `${JSON.stringify({ format: indexFormat, folder })}\n`;
  await Promise.all([...batch, writeFile(join(root, 'chi-muc.json'), entry)]);
  return bytes + entry.length;
}
