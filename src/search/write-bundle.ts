import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { PagefindRecord } from './code-page.ts';

/** So many records are on their way to Pagefind at a time. */
const BATCH = 64;

/** Files of Pagefind's own interface, which the site does not use. */
const INTERFACE_FILE = /^pagefind-(?!entry\.json$)/;

let lastRun: Promise<unknown> = Promise.resolve();

/** Pagefind's program is one for the whole process: who writes an index waits for the others. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = lastRun.then(work);
  lastRun = done.catch(() => undefined);
  return done;
}

/**
 * Writes Pagefind's bundle of some pages, in their order, into a folder.
 * @param code is asked for each page just before Pagefind gets it
 * @param chunkSize Pagefind fills its word chunks by this measure; its own (20,000) suits words that are rarer than
 *   syllables: each query would fetch 50 KB more. It is a variable of the environment that may go: then all works the same.
 * @param meanwhile is begun when Pagefind has all pages and works alone, and waited for
 * @throws when Pagefind refuses a record
 */
export async function writeBundle<T>(
  pages: readonly T[],
  folder: string,
  code: (page: T) => PagefindRecord,
  chunkSize: number,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<void> {
  const { [CHUNK_SIZE]: given } = process.env;
  process.env[CHUNK_SIZE] = given ?? String(chunkSize);
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
    if (index === undefined) throw new Error(errors.join('\n'));
    for (let at = 0; at < pages.length; at += BATCH) {
      const added = pages
        .slice(at, at + BATCH)
        .map((page) => index.addCustomRecord(toAdd(code(page))));
      refuse((await Promise.all(added)).flatMap((answer) => answer.errors));
    }
    const [written] = await Promise.all([index.writeFiles({ outputPath: folder }), meanwhile()]);
    refuse(written.errors);
  } finally {
    await pagefind.close();
    if (given === undefined) delete process.env[CHUNK_SIZE];
  }
  for (const name of await readdir(folder))
    if (INTERFACE_FILE.test(name)) await rm(join(folder, name));
}

/** Takes Pagefind's program out of a bundle that is asked together with another. */
export async function removeProgram(folder: string): Promise<void> {
  for (const name of ['pagefind.js', 'wasm.unknown.pagefind']) await rm(join(folder, name));
}

const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** Pagefind's types ask for what may be changed; it changes nothing. */
const toAdd = (record: PagefindRecord) =>
  record as unknown as Parameters<pagefind.PagefindIndex['addCustomRecord']>[0];

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
