/**
 * Measures whole builds beside other generators on the same articles:
 *
 *     node tests/bench/site.ts [--articles 1000] [--runs 3] [--only cold,edit,hugo] [--install]
 *
 * Each run is a process of its own, from nothing to a site with its search; the kinds of work take turns, so that a
 * busy machine disturbs all alike. What a build wrote is asked for each article, for the search and for the edit.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../src/cli/terminal/run-command.ts';
import { UsageError } from '../../src/cli/terminal/read-options.ts';
import { PROGRAMS } from '../../src/build/program-place.ts';
import { memoryOf } from '../../src/collections/check-content.ts';
import { CACHES, foldersFrom, PROJECT_DIR } from '../../src/collections/folders.ts';
import { writeDemo } from '../../src/demo/write-demo.ts';
import { INDEX_FOLDER } from '../../src/search/index-folder.ts';
import { BENCH_DIR, clearAside, setAside } from './bench-folder.ts';
import { measureAll, type Step, type Usage } from './measure.ts';
import { readPosts, readRegister, readUnitNames, type Post } from './site-content.ts';
import { furnishPeer, PEERS, peerSteps, type Peer, type PeerContent } from './site-peers.ts';
import { describeMachine, drawTable } from './site-table.ts';

/** One kind of work, done once in each round. */
interface Work {
  readonly id: string;
  readonly label: string;
  readonly outDir: string;
  /** Where the search lies below the output. */
  readonly search: string;
  /** What comes before and is not measured, then what is. */
  prepare(): Promise<readonly Step[]> | readonly Step[];
  /** What the written site must say. @throws Error */
  check?(): void;
}

const OWN_WORKS = ['cold', 'compile', 'same', 'edit', 'cards', 'pictures'] as const;
const ALL = [...OWN_WORKS, ...PEERS.map(({ id }) => id)];

await runCommand(
  {
    name: 'npm run bench',
    purpose:
      'Đo việc dựng cả trang và mục tìm kiếm, bên cạnh Hugo, ' +
      'Eleventy và Astro đơn giản với Pagefind trên cùng các bài viết.',
    options: {
      articles: { type: 'string', value: 'SỐ', words: 'số bài viết (không ghi: 1000)' },
      runs: { type: 'string', value: 'SỐ', words: 'số lượt để lấy trung vị (không ghi: 3)' },
      only: { type: 'string', value: 'VIỆC,…', words: `chỉ đo các việc này: ${ALL.join(', ')}` },
      install: { type: 'boolean', words: 'tải Eleventy từ npm vào .cache/bench khi chưa có' },
    },
    example: 'npm run bench -- --articles 1000 --runs 5 --only cold,hugo',
    exits: '0 khi đo xong; 1 khi một việc không chạy được hoặc trang dựng ra thiếu bài.',
    isBuilding: true,
  },
  async ({ options }) => {
    const articles = wholeNumber('articles', options.articles, 1000);
    const runs = wholeNumber('runs', options.runs, 3);
    const wanted = chosen(options.only);
    tell(`đang tạo ${articles} bài viết`);
    const home = join(BENCH_DIR, String(articles));
    const content = join(home, 'content');
    await writeContent(content, { articles, cards: false, pictures: false });
    const posts = readPosts(content, new Date().toISOString().slice(0, 10));
    const register = readRegister(content, Date.now());
    const names = readUnitNames(content);
    const works = [
      ...ownWorks(home, articles, posts),
      ...peerWorks(home, { posts, register, names }, options.install === true, wanted),
    ].filter(({ id }) => wanted.has(id));
    const paths = [...posts.map(pathOf), ...register.map(({ path }) => path)];
    const rows = await runRounds(works, runs, paths).finally(clearAside);
    console.log(`${describeMachine(posts.length, runs)}\n\n${drawTable(rows, 'hugo')}`);
  },
);

async function runRounds(works: readonly Work[], runs: number, paths: readonly string[]) {
  const rows = works.map(({ id, label }) => ({ id, label, runs: [] as Usage[], pages: 0 }));
  for (let round = 1; round <= runs; round++)
    for (const [at, work] of works.entries()) {
      const row = rows[at]!;
      tell(`lượt ${round}/${runs}, việc ${at + 1}/${works.length}: ${work.id}`);
      const usage = await measureAll(await work.prepare());
      row.runs.push(usage);
      row.pages = checkedPages(work, paths);
    }
  tell('');
  return rows;
}

/** How many pages a site has, after asking that nothing of it is missing. @throws Error */
function checkedPages({ id, outDir, search, check }: Work, paths: readonly string[]): number {
  const missing = paths.find((path) => !existsSync(pageOf(outDir, path)));
  if (missing !== undefined) throw new Error(`${id}: thiếu trang ${missing} trong ${outDir}`);
  if (!existsSync(join(outDir, search, 'pagefind-entry.json')))
    throw new Error(`${id}: thiếu mục tìm kiếm trong ${outDir}`);
  check?.();
  return globSync('**/*.html', { cwd: outDir }).length;
}

function pathOf({ id }: Post): string {
  return `bai-viet/${id}`;
}

function pageOf(outDir: string, path: string): string {
  return join(outDir, path, 'index.html');
}

function ownWorks(home: string, articles: number, posts: readonly Post[]): readonly Work[] {
  const own = place(home, '');
  const [edited] = posts;
  let edits = 0;
  const base = { outDir: own.outDir, search: INDEX_FOLDER };
  const whenBuilt = async (): Promise<readonly Step[]> => {
    if (!existsSync(own.outDir)) await measureAll([own.build]);
    return [own.build];
  };
  /** As `cold`, with what is left out of the comparison. */
  const dearer = (id: 'cards' | 'pictures', label: string): Work => {
    const { outDir, contentDir, fresh } = place(home, `-${id}`);
    return {
      ...{ ...base, outDir, id, label: `This project, from nothing, with ${label}` },
      prepare: async () => {
        await writeContent(contentDir, { articles, cards: false, pictures: false, [id]: true });
        return fresh();
      },
    };
  };
  own.forget();
  compilePages();
  return [
    { ...base, id: 'cold', label: 'This project, from nothing', prepare: own.fresh },
    {
      ...base,
      id: 'compile',
      label: 'This project, from nothing, pages compiled too',
      prepare: () => {
        rmSync(join(CACHES, PROGRAMS), { recursive: true, force: true });
        return own.fresh();
      },
    },
    { ...base, id: 'same', label: 'This project, nothing changed', prepare: whenBuilt },
    {
      ...base,
      id: 'edit',
      label: 'This project, one article edited',
      prepare: async () => {
        const steps = await whenBuilt();
        const [file] = globSync(`articles/*/${edited?.id}.md`, { cwd: own.contentDir });
        appendFileSync(join(own.contentDir, file ?? ''), `\nDòng thêm khi đo: ${mark(++edits)}.\n`);
        return steps;
      },
      check: () => {
        const page = edited && readFileSync(pageOf(own.outDir, pathOf(edited)), 'utf8');
        if (!page?.includes(mark(edits)))
          throw new Error(`edit: trang của bài “${edited?.id}” không có dòng vừa thêm`);
      },
    },
    dearer('cards', 'social cards'),
    dearer('pictures', 'pictures'),
  ];
}

/** Compiles the pages, as `npm ci` does. */
function compilePages(): void {
  spawnSync(process.execPath, ['src/cli/prepare.ts'], { cwd: PROJECT_DIR, stdio: 'inherit' });
}

/** The content of one measurement. Articles that are code are left out: the others have none. */
async function writeContent(
  folder: string,
  { articles, cards, pictures }: { articles: number; cards: boolean; pictures: boolean },
): Promise<void> {
  await writeDemo(folder, { articles, pictures });
  for (const file of globSync('articles/*/*.mdx', { cwd: folder })) rmSync(join(folder, file));
  appendFileSync(join(folder, 'site.yaml'), `socialCards: ${cards}\n`);
}

/** One word, because spaces beside numbers are read as no-break spaces. */
function mark(edit: number): string {
  return `dòng-thêm-lần-${edit}`;
}

/** What `npm run build` runs. */
function buildCommand(): Step['command'] {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  const [, ...words] = scripts.build.split(' ');
  return [process.execPath, ...words];
}

/** A place where this project builds, and how all that it remembers there is forgotten. */
function place(home: string, suffix: string) {
  const [contentDir, outDir] = [join(home, `content${suffix}`), join(home, `site${suffix}`)];
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, CARD_CACHE: `${outDir}-cards` };
  const { cacheDir } = foldersFrom(env);
  const build: Step = {
    command: buildCommand(),
    cwd: PROJECT_DIR,
    env,
  };
  const forget = (): void => {
    setAside([outDir, cacheDir, env.CARD_CACHE, memoryOf(contentDir)]);
  };
  const fresh = (): readonly Step[] => {
    forget();
    return [build];
  };
  return { contentDir, outDir, build, forget, fresh };
}

function peerWorks(
  home: string,
  content: PeerContent,
  mayInstall: boolean,
  wanted: ReadonlySet<string>,
): readonly Work[] {
  return PEERS.filter(({ id }) => wanted.has(id)).flatMap((peer: Peer) => {
    const folder = join(home, peer.id);
    if (mayInstall) peer.install?.();
    const version = peer.version();
    if (version === undefined) {
      console.error(`Bỏ qua ${peer.id} vì chưa có. ${peer.cure}`);
      return [];
    }
    furnishPeer(peer, folder, content);
    const name = { hugo: 'Hugo', eleventy: 'Eleventy', astro: 'plain Astro' }[peer.id];
    return {
      id: peer.id,
      label: `${name} ${version} + Pagefind`,
      outDir: join(folder, 'out'),
      search: 'pagefind',
      prepare: () => peerSteps(peer, folder),
      check: () => {
        const expected = content.posts.length + content.register.length;
        const found = indexedPages(join(folder, 'out/pagefind'));
        if (found !== expected)
          throw new Error(`${peer.id}: mục tìm kiếm có ${found} trang, phải có ${expected}`);
      },
    };
  });
}

/** How many pages a Pagefind index says it holds. */
function indexedPages(folder: string): number {
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function chosen(only: string | boolean | undefined): ReadonlySet<string> {
  if (typeof only !== 'string') return new Set(ALL);
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(ALL as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new UsageError(`--only không có việc “${unknown}”. Các việc: ${ALL.join(', ')}.`);
  return new Set(names);
}

function wholeNumber(name: string, text: string | boolean | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (typeof text !== 'string' || !/^[1-9]\d*$/.test(text))
    throw new UsageError(`--${name} là “${text}”, không phải là một số nguyên lớn hơn 0.`);
  return Number(text);
}

/** Says on a terminal what is being done, on one line that the next one replaces. */
function tell(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${words}`);
}
