import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answerQuery,
  type SearchAnswer,
  type SearchRequest,
} from '../../src/search/answer-query.ts';
import { openIndexIn } from '../../src/search/index-in-node.ts';
import type { SearchIndex } from '../../src/search/open-index.ts';
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
  partSize?: number,
): Promise<TestIndex> {
  const outDir = await mkdtemp(join(tmpdir(), 'tim-kiem-'));
  await writeSearchIndex(records, outDir, { synonyms, partSize });
  const index = await openIndexIn(outDir);
  return {
    index,
    outDir,
    ask: (query, rest) =>
      answerQuery(index, { query, filters: {}, sort: 'lien-quan', limit: 10, ...rest }),
    remove: () => rm(outDir, { recursive: true }),
  };
}
