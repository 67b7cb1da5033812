import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeDemo } from '../../src/demo/write-demo.ts';
import { childSeconds, measureAll } from './measure.ts';
import { readPosts, readUnitNames, writePosts } from './site-content.ts';
import { drawTable } from './site-table.ts';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'do-dung-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const bench = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, ['tests/bench/site.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

test('the peers read the published articles of the demo and nothing else', async () => {
  const content = join(work, 'content');
  await writeDemo(content, { articles: 60, pictures: false });
  const posts = readPosts(content, '2026-01-01');
  const files = readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' });
  expect(posts.length).toBeGreaterThan(50);
  expect(posts.length).toBeLessThan(files.filter((name) => name.endsWith('.md')).length);
  const units = readUnitNames(content);
  for (const { front } of posts) {
    expect(front.nam).toEqual([front.date.slice(0, 4)]);
    expect(front['don-vi'].filter((id) => units[id] === undefined)).toEqual([]);
  }
  const folder = join(work, 'posts');
  writePosts(folder, posts.slice(0, 2));
  const [first] = posts;
  expect(readdirSync(folder)).toHaveLength(2);
  const text = readFileSync(join(folder, `${first?.id}.md`), 'utf8');
  expect(text).toMatch(/^---\ntitle: .+\ndate: /);
  expect(text.endsWith(first?.body ?? '?')).toBe(true);
});

test('time and memory of the children of a child count', async () => {
  const burn = 'const a = Buffer.alloc(1.5e8, 1); while (process.cpuUsage().user < 5e5);';
  const nested = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(burn)}])`;
  const usage = await measureAll([{ command: [process.execPath, '-e', nested], cwd: work }]);
  expect(usage.cpu).toBeGreaterThan(0.5);
  expect(usage.wall).toBeGreaterThan(0.3);
  if (process.platform === 'linux') expect(usage.memory).toBeGreaterThan(180);
});

test('a command that fails says what it wrote', async () => {
  const command = [process.execPath, '-e', 'console.error("hỏng rồi"); process.exit(3)'] as const;
  await expect(measureAll([{ command: [...command], cwd: work }])).rejects.toThrow(
    /mã 3\nhỏng rồi/,
  );
});

test('the times of the shell are read', () => {
  expect(childSeconds('0m0.00s 0m0.00s\n1m2.50s 0m1.25s\n')).toBe(63.75);
});

test('ratios are of runs that stood beside each other', () => {
  const runs = (...seconds: number[]) =>
    seconds.map((cpu) => ({ cpu, wall: 2 * cpu, memory: 100 * cpu }));
  const table = drawTable(
    [
      { id: 'cold', label: 'This', runs: runs(3, 40, 5), pages: 7 },
      { id: 'hugo', label: 'Hugo', runs: runs(1, 20, 2), pages: 8 },
    ],
    'hugo',
  );
  expect(table.split('\n').slice(2)).toEqual([
    '| This | 5.00 | 10.0 | 2.50 | 2.50 | 4000 | 7 |',
    '| Hugo | 2.00 | 4.00 | 1.00 | 1.00 | 2000 | 8 |',
  ]);
});

test('without Hugo the others are measured', () => {
  const tools = join(work, 'bin');
  mkdirSync(tools);
  symlinkSync('/bin/sh', join(tools, 'sh'));
  const { stdout, stderr, status } = bench(
    ['--articles', '30', '--runs', '1', '--only', 'edit,astro,hugo'],
    { PATH: [dirname(process.execPath), tools].join(':') },
  );
  expect(stderr).toContain('Bỏ qua hugo vì chưa có.');
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/^\| This project, one article edited \| [\d.]+ \| [\d.]+ \| – \| – \|/m);
  // The comparison is made without cards of the articles.
  const site = join(root, '.cache/bench/30/site');
  expect(existsSync(join(site, 'the-xa-hoi'))).toBe(false);
  const [article] = readdirSync(join(site, 'bai-viet')).filter((id) => id.includes('-'));
  expect(readFileSync(join(site, 'bai-viet', article ?? '', 'index.html'), 'utf8')).toContain(
    '<meta property="og:image" content="https://example.com/the-xa-hoi.png"',
  );
  expect(existsSync(join(root, '.cache/bench/bo-ra'))).toBe(false);
  expect(stdout).toMatch(/^\| plain Astro 7\.\d+\.\d+ \+ Pagefind \| [\d.]+ \|/m);
});

test.for([
  [['--only', 'cold,hugoo'], '--only không có việc “hugoo”. Các việc: cold, compile, same, edit,'],
  [['--runs', '0'], '--runs là “0”, không phải là một số nguyên lớn hơn 0.'],
] as const)('what is typed wrong is answered: %j', ([args, answer]) => {
  const { stderr, status } = bench(args);
  expect(stderr).toContain(answer);
  expect(status).toBe(1);
});
