import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { compareText } from '../lib/compare.ts';
import { encodeText, joinRows, wordToken, type CodedText } from './code-words.ts';
import {
  FACTS_FILE,
  INDEX_FOLDER,
  KIND_ORDER,
  VOCABULARY_FILE,
  type IndexFacts,
} from './index-folder.ts';
import { SEARCH_KINDS, type SearchLabel, type SearchRecord } from './search-record.ts';
import { readDates } from './search-words.ts';
import { WordCounts } from './word-counts.ts';

/** Words of more than this share of the pages are known to the query side without asking. */
const COMMON_SHARE = 0.05;

/** So many records are on their way to Pagefind at a time. */
const BATCH = 64;

/**
 * Pagefind fills its word chunks by this measure; its own (20,000) suits words that are rarer than syllables:
 * each query would fetch 50 KB more. Without the variable all works the same.
 */
const CHUNK_SIZE = '2500';

/** Files of Pagefind's own interface, which the site does not use. */
const INTERFACE_FILE = /^pagefind-(?!entry\.json$)/;

/**
 * Writes the index of all pages below `<outDir>/tim-kiem/chi-muc/`, in place of the one before: Pagefind's bundle
 * of coded words (see `code-words.ts`) and two small files of ours. The same records give the same bytes, in
 * whatever order they come. `synonyms` are lists of equivalent forms. Example: ['UBND', 'Ủy ban nhân dân'].
 * @throws when Pagefind refuses a record
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  options: { synonyms?: readonly (readonly string[])[] } = {},
): Promise<{ records: number }> {
  // Pagefind's program is one for the whole process: the next index waits for this one.
  const written = lastWritten.then(() => write(records, outDir, options.synonyms ?? []));
  lastWritten = written.catch(() => undefined);
  return written;
}

let lastWritten: Promise<unknown> = Promise.resolve();

async function write(
  records: readonly SearchRecord[],
  outDir: string,
  synonyms: readonly (readonly string[])[],
): Promise<{ records: number }> {
  const folder = join(outDir, INDEX_FOLDER);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const counts = new WordCounts();
  await writePagefind(inOrder(records), folder, counts);
  const years = records.flatMap((record) => record.years);
  const facts: IndexFacts = {
    pages: records.length,
    averageLength: Math.round(counts.total / Math.max(1, records.length)),
    synonyms,
    labels: {
      nam: labelsOf(years.map((year) => ({ id: String(year), label: String(year) }))),
      'don-vi': labelsOf(records.flatMap(({ units }) => units)),
      loai: labelsOf(records.map(({ kind }) => ({ id: kind, label: SEARCH_KINDS[kind] }))),
      'tinh-trang': labelsOf(records.flatMap(({ states }) => states)),
    },
    common: counts.common(records.length * COMMON_SHARE),
  };
  await writePacked(join(folder, FACTS_FILE), facts);
  await writePacked(join(folder, VOCABULARY_FILE), counts.vocabulary());
  return { records: records.length };
}

async function writePagefind(
  records: readonly SearchRecord[],
  folder: string,
  counts: WordCounts,
): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK_SIZE;
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (index === undefined) throw new Error(errors.join('\n'));
  try {
    for (let at = 0; at < records.length; at += BATCH) {
      const added = records
        .slice(at, at + BATCH)
        .map((record) => index.addCustomRecord(toPagefind(record, counts)));
      refuse((await Promise.all(added)).flatMap((answer) => answer.errors));
    }
    refuse((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await pagefind.close();
  }
  for (const name of await readdir(folder))
    if (INTERFACE_FILE.test(name)) await rm(join(folder, name));
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** A page as Pagefind gets it; what is filtered and sorted by is Pagefind's own. */
function toPagefind(record: SearchRecord, counts: WordCounts) {
  const title = encodeText(record.title);
  const names = record.names.map(encodeText).filter(({ words }) => words.length > 0);
  const rows = [title, ...names, encodeText(record.summary), encodeText(record.text)];
  counts.add(rows.flatMap(({ words }) => words));
  const days = daysOf(record, rows);
  return {
    url: record.url,
    language: 'vi',
    content: joinRows(rows.map(({ content }) => content)),
    meta: {
      title: title.content,
      // Of record pages only: a word that stands here is one of a name.
      ...(record.kind !== 'bai-viet' && {
        names: joinRows([title, ...names].map(({ content }) => content)),
      }),
      ...(record.date && { date: wordToken(record.date) }),
      ...(days.length > 0 && { days: days.map(wordToken).join(' ') }),
    },
    filters: {
      nam: record.years.map(String),
      loai: [record.kind],
      'don-vi': record.units.map(({ id }) => id),
      'tinh-trang': record.states.map(({ id }) => id),
    },
    ...(record.date && { sort: { ngay: record.date } }),
  };
}

/** The days and months that a page says or bears, in the form of `readDates`. */
function daysOf({ date = '' }: SearchRecord, rows: readonly CodedText[]): readonly string[] {
  const said = rows.flatMap(({ words }) => readDates(words).flatMap(({ keys }) => keys));
  return [...new Set([date, date.slice(0, 7), ...said])].filter((key) => key.length > 4);
}

/** By kind, then newest first. */
function inOrder(records: readonly SearchRecord[]): readonly SearchRecord[] {
  return records.toSorted(
    (a, b) =>
      KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
      compareText(b.date ?? '', a.date ?? '') ||
      compareText(a.url, b.url),
  );
}

function labelsOf(labels: readonly SearchLabel[]): Readonly<Record<string, string>> {
  const byId = new Map(labels.map(({ id, label }) => [id, label]));
  return Object.fromEntries([...byId].sort(([a], [b]) => compareText(a, b)));
}

/** The pinned Node packs alike everywhere. */
const writePacked = (file: string, value: unknown): Promise<void> =>
  writeFile(file, gzipSync(JSON.stringify(value), { level: 9 }));
