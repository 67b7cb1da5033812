/**
 * Measures the search beside plain Pagefind on a corpus of JSON lines {id,title,body,abstract?,date?}:
 *
 *     node tests/bench/search.ts --corpus FILE [--queries FILE] [--count 100] [--seed 1] [--pages
 * N] [--site DIR] [--bare | --node | --build PAIRS]
 *
 * It writes the corpus as a content folder, builds the real site, opens it in Chromium and asks
 * `<site-search>` and Pagefind the same queries. `--bare` writes only the index and a search page
 * instead of building the site. `--node` asks the index without site, browser and
 * Pagefind: seconds instead of minutes. `--build 3` asks nothing and measures only what building
 * the index costs, three times. `--site` is where the site is built, or was before. `--pages`
 * takes so many
 * pages, recombined when the corpus has fewer. `--queries` lines are {set,variant,text,id}.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommand } from '../../src/cli/terminal/run-command.ts';
import { readWords } from '../../src/search/search-words.ts';
import { writeSearchIndex } from '../../src/search/write-search-index.ts';
import { buildSearchPage } from '../search/search-site.ts';
import { reportBuilds } from './search-build.ts';
import { addressOf, enlarge, readJsonLines, toRecords, writeContent } from './search-corpus.ts';
import {
  openBrowserEngines,
  openNodeEngine,
  writePagefind,
  type Engine,
} from './search-engines.ts';
import { median, toFigures, type Outcome } from './search-figures.ts';
import { makeQueries, type CorpusPage, type KnownQuery } from './search-queries.ts';

const given = readCommand({
  name: 'npm run bench:search',
  purpose: 'Đo mục tìm kiếm bên cạnh Pagefind, trên cùng những trang và câu hỏi.',
  options: {
    corpus: {
      type: 'string',
      value: 'TỆP.jsonl',
      words: 'các trang để đo, mỗi dòng một {id,title,body,date?}',
      isNeeded: true,
    },
    queries: { type: 'string', value: 'TỆP', words: 'câu hỏi, mỗi dòng một {set,variant,text,id}' },
    count: { type: 'string', value: 'SỐ', words: 'số câu hỏi mỗi kiểu (không ghi: 100)' },
    seed: { type: 'string', value: 'SỐ', words: 'hạt giống của câu hỏi (không ghi: 1)' },
    pages: { type: 'string', value: 'SỐ', words: 'số trang, ghép thêm khi không đủ' },
    site: { type: 'string', value: 'THƯ_MỤC', words: 'nơi dựng trang, hoặc trang đã dựng' },
    node: { type: 'boolean', words: 'hỏi thẳng chỉ mục, không trình duyệt và không Pagefind' },
    build: { type: 'string', value: 'SỐ', words: 'chỉ đo công dựng chỉ mục, số lần như đã ghi' },
    bare: { type: 'boolean', words: 'chỉ viết chỉ mục và một trang tìm kiếm' },
  },
  example: 'npm run bench:search -- --corpus trang.jsonl --count 20',
  exits: '0 khi đo xong; 1 khi không đo được.',
});
if (!given) process.exit();
const {
  count = '100',
  seed = '1',
  ...options
} = given.options as Readonly<Record<string, string | undefined>>;

const corpus = readJsonLines<CorpusPage>(options.corpus ?? '');
const pages = options.pages === undefined ? corpus : enlarge(corpus, Number(options.pages));
const queries =
  options.queries === undefined
    ? makeQueries(pages, Number(count), Number(seed))
    : readJsonLines<KnownQuery>(options.queries);
const work = mkdtempSync(join(tmpdir(), 'bench-search-'));
try {
  await run();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function run(): Promise<void> {
  if (options.build !== undefined)
    return reportBuilds(options.corpus ?? '', pages.length, Number(options.build));
  const outDir = options.site ?? join(work, 'dist');
  console.log(`${pages.length} trang, ${queries.length} câu hỏi, hạt giống ${seed}`);
  if (options.node) {
    const started = performance.now();
    await writeSearchIndex(toRecords(pages), outDir, {});
    console.log(`Chỉ mục: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return report([await openNodeEngine(outDir)]);
  }
  if (!existsSync(join(outDir, 'tim-kiem'))) {
    if (options.bare) {
      await writeSearchIndex(toRecords(pages), outDir, {});
      await buildSearchPage(outDir);
    } else buildSite(outDir);
  }
  if (!existsSync(join(outDir, 'pagefind/pagefind.js'))) await writePagefind(pages, outDir);
  const { engines, close } = await openBrowserEngines(outDir);
  await report(engines);
  await close();
}

function buildSite(outDir: string): void {
  const root = join(import.meta.dirname, '../..');
  const contentDir = join(work, 'content');
  writeContent(pages, contentDir);
  const env = { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir };
  execFileSync(process.execPath, ['src/cli/build.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function report(engines: readonly Engine[]): Promise<void> {
  const wordsOf = remember(
    (text) => new Set(readWords(text).flatMap(({ exact, folded }) => [exact, `${folded}~`])),
    new Set<string>(),
  );
  const phrasesOf = remember(phrase, '');
  const wanted = new Map(pages.map(({ id }, number) => [id, addressOf(number)]));
  const outcomes = new Map<string, Outcome[]>();
  // Query by query in turn, so that a busy moment of the machine slows both engines.
  for (const query of queries) {
    for (const engine of engines) {
      const started = performance.now();
      const found = await engine.search(query.text);
      const milliseconds = performance.now() - started;
      // A short common phrase stands on many pages: any that has its very words in a row answers it.
      const place =
        query.set === 'short'
          ? found.findIndex((url) => phrasesOf(url).includes(phrase(query.text)))
          : found.indexOf(wanted.get(query.id)!);
      const outcome =
        query.set === 'word'
          ? { place, share: shareWith(found, query, wordsOf), milliseconds }
          : { place, milliseconds };
      const key = `${query.set} ${query.variant}\t${engine.name}`;
      outcomes.set(key, [...(outcomes.get(key) ?? []), outcome]);
    }
  }
  console.log(
    [
      'câu hỏi'.padEnd(18),
      'máy tìm'.padEnd(20),
      '   n',
      'MRR@10 [95 %]        ',
      ' R@1 ',
      ' R@10',
      '   ms',
    ].join(' '),
  );
  for (const [key, list] of outcomes) {
    const [set, engine] = key.split('\t') as [string, string];
    const { queries: n, quality, low, high, recall1, recall10, medianMs } = toFigures(list);
    const interval = `${quality.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
    console.log(
      [
        set.padEnd(18),
        engine.padEnd(20),
        String(n).padStart(4),
        interval.padEnd(21),
        recall1.toFixed(3),
        recall10.toFixed(3),
        medianMs.toFixed(0).padStart(5),
      ].join(' '),
    );
  }
  for (const { name } of engines) {
    const own = [...outcomes]
      .filter(([key]) => key.endsWith(`\t${name}`))
      .flatMap(([, list]) => list);
    console.log(
      `${name}: ${median(own.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms (trung vị của mọi câu)`,
    );
  }
  await reportBytes(engines);
}

/** A sample of all variants, each on a cold cache. */
async function reportBytes(engines: readonly Engine[]): Promise<void> {
  const step = Math.max(1, Math.floor(queries.length / 60));
  const sample = queries.filter((_, at) => at % step === 0);
  for (const engine of engines) {
    const weights: { cold: number; further: number }[] = [];
    for (const { text } of sample) weights.push(await engine.weigh(text));
    const [cold, further] = (['cold', 'further'] as const).map((name) =>
      (median(weights.map((weight) => weight[name])) / 1024).toFixed(0),
    );
    const most = (Math.max(...weights.map((weight) => weight.cold)) / 1024).toFixed(0);
    console.log(
      `${engine.name}: câu đầu ${cold} KB (nhiều nhất ${most} KB), ` +
        `mỗi câu sau ${further} KB (trung vị, ${sample.length} câu)`,
    );
  }
}

function shareWith(
  found: readonly string[],
  { text, variant }: KnownQuery,
  wordsOf: (url: string) => ReadonlySet<string>,
): number {
  const word = readWords(text)[0]!;
  const holding = found.filter((url) =>
    wordsOf(url).has(variant === 'exact' ? word.exact : `${word.folded}~`),
  );
  return holding.length / Math.max(1, found.length);
}

/** The spelled words of a text in a row, so that a phrase is a part of it: ` tỉnh thanh hóa `. */
function phrase(text: string): string {
  return ` ${readWords(text)
    .map(({ exact }) => exact)
    .join(' ')} `;
}

/** What is read from the text of a page, kept because it is asked for again and again. */
function remember<T>(read: (text: string) => T, none: T): (url: string) => T {
  const byUrl = new Map(pages.map((page, number) => [addressOf(number), page]));
  const known = new Map<string, T>();
  return (url) => {
    const page = byUrl.get(url);
    if (page === undefined) return none;
    const value = known.get(url) ?? read([page.title, page.abstract ?? '', page.body].join('\n'));
    known.set(url, value);
    return value;
  };
}
