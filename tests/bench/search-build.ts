/**
 * Measures how much building the index costs beside plain Pagefind on the same pages, through the same interface:
 * whole processes with all their children, in turn. `npm run bench:search -- --build 3` runs it.
 * As a program it writes one index: node search-build.ts own|plain CORPUS PAGES FOLDER
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as pagefind from 'pagefind';
import { writeSearchIndex } from '../../src/search/write-search-index.ts';
import { measure, type Usage } from './measure.ts';
import { enlarge, readJsonLines, toRecords } from './search-corpus.ts';
import { median } from './search-figures.ts';
import type { CorpusPage } from './search-queries.ts';

type Kind = 'plain' | 'own';

/** Builds each kind of index `pairs` times and says what it took; the median of the ratios of CPU last. */
export async function reportBuilds(corpus: string, pages: number, pairs: number): Promise<void> {
  const ratios: number[] = [];
  for (let pair = 1; pair <= pairs; pair += 1) {
    const [plain, own] = [await build('plain', corpus, pages), await build('own', corpus, pages)];
    ratios.push(own.cpu / plain.cpu);
    console.log(`lần ${pair}: Pagefind ${inWords(plain)}; site-search ${inWords(own)}`);
  }
  console.log(`site-search / Pagefind: ${median(ratios).toFixed(2)} lần thời gian bộ xử lý`);
}

async function build(kind: Kind, corpus: string, pages: number): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-build-'));
  try {
    return await measure({
      command: [process.execPath, import.meta.filename, kind, corpus, String(pages), folder],
      cwd: join(import.meta.dirname, '../..'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inWords = ({ cpu, wall, memory }: Usage): string =>
  `${cpu.toFixed(1)} s bộ xử lý, ${wall.toFixed(1)} s đồng hồ, ${memory.toFixed(0)} MB`;

async function writePlain(pages: readonly CorpusPage[], folder: string): Promise<void> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (index === undefined) throw new Error('Pagefind does not start.');
  const records = toRecords(pages);
  for (let at = 0; at < records.length; at += 64)
    await Promise.all(
      records.slice(at, at + 64).map(({ url, title, summary, text, date = '', years, kind }) =>
        index.addCustomRecord({
          url,
          language: 'vi',
          content: [title, summary, text].join('\n'),
          meta: { title, date },
          filters: { nam: years.map(String), loai: [kind] },
          sort: { ngay: date },
        }),
      ),
    );
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
}

if (import.meta.main) {
  const [kind, corpus = '', pages, folder = ''] = process.argv.slice(2);
  const known = enlarge(readJsonLines<CorpusPage>(corpus), Number(pages));
  if (kind === 'own') await writeSearchIndex(toRecords(known), folder, {});
  else await writePlain(known, folder);
  // A program that is killed is counted when it was waited for.
  await setTimeout(300);
}
