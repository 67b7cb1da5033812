import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answerQuery,
  type SearchAnswer,
  type SearchRequest,
} from '../../src/search/answer-query.ts';
import { indexFolder } from '../../src/search/index-format.ts';
import { openIndex, type ReadFile, type SearchIndex } from '../../src/search/read-index.ts';
import type { SearchRecord } from '../../src/search/search-record.ts';
import { writeSearchIndex } from '../../src/search/write-search-index.ts';

/** The real index, written to disk and asked without a browser. */
export interface TestIndex {
  readonly index: SearchIndex;
  readonly outDir: string;
  ask(query: string, rest?: Partial<SearchRequest>): Promise<SearchAnswer>;
  remove(): Promise<void>;
}

export async function buildTestIndex(
  records: readonly SearchRecord[],
  synonyms: readonly (readonly string[])[] = [],
): Promise<TestIndex> {
  const outDir = await mkdtemp(join(tmpdir(), 'tim-kiem-'));
  await writeSearchIndex(records, outDir, { synonyms });
  const index = await openIndex(readFrom(join(outDir, indexFolder)));
  return {
    index,
    outDir,
    ask: (query, rest) =>
      answerQuery(index, { query, filters: {}, sort: 'lien-quan', limit: 10, ...rest }),
    remove: () => rm(outDir, { recursive: true }),
  };
}

export function readFrom(folder: string): ReadFile {
  return async (name) => new Uint8Array(await readFile(join(folder, name)));
}
