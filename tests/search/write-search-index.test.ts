import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkIndexIn } from '../../src/search/index-check.ts';
import { INDEX_FOLDER } from '../../src/search/index-folder.ts';
import { partAt } from '../../src/search/part-order.ts';
import { readWords } from '../../src/search/search-words.ts';
import { randomArchive } from '../fixtures/search/random-archive.ts';
import { records } from '../fixtures/search/records.ts';
import { buildTestIndex, type TestIndex } from './search-in-node.ts';

test.each([
  { parts: 1, partSize: undefined },
  { parts: 3, partSize: 6 },
])(
  'the same records give the same bytes in $parts parts, in any order, time zone and locale',
  async ({ parts, partSize }) => {
    const first = await buildTestIndex(records, [], partSize);
    expect(first.index.facts.parts).toHaveLength(parts);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const second = await buildTestIndex(records.toReversed(), [], partSize);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(await hashOf(second.outDir)).toBe(await hashOf(first.outDir));
    await Promise.all([first.remove(), second.remove()]);
  },
);

test('what is named by its content may be kept for ever: no name stays when the content changes', async () => {
  const first = await buildTestIndex(records);
  const second = await buildTestIndex(
    records.map((each) => ({ ...each, text: `Khác. ${each.text}` })),
  );
  const names = async (dir: string) =>
    new Set(
      (await filesIn(dir))
        .map((file) => file.slice(join(dir, INDEX_FOLDER).length))
        // Filters hold no text, and none of these records changes its filters.
        .filter((file) => /^\/(index|fragment)\//.test(file)),
    );
  const shared = (await names(first.outDir)).intersection(await names(second.outDir));
  expect([...shared]).toEqual([]);
  await Promise.all([first.remove(), second.remove()]);
});

test('nothing of Pagefind’s own interface is published', async () => {
  const site = await buildTestIndex(records);
  const top = (await readdir(join(site.outDir, INDEX_FOLDER), { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name.replace(/^pagefind\.vi_\w+/, 'pagefind.vi_…'));
  expect(top.toSorted()).toEqual([
    'pagefind-entry.json',
    'pagefind.js',
    'pagefind.vi_….pf_meta',
    'tieng-viet.bin',
    'von-tu.bin',
    'wasm.unknown.pagefind',
  ]);
  await site.remove();
});

test('index and query agree: every word of every page is found as written and without marks', async () => {
  const site = await buildTestIndex(records);
  const pages = await site.index.pagesWith({});
  const urlOf = new Map(
    await Promise.all(pages.map(async (page) => [page.id, (await page.data()).raw_url] as const)),
  );
  for (const { url, title, names, summary, text } of records) {
    for (const { exact, folded } of readWords([title, ...names, summary, text].join('\n'))) {
      for (const [asked, isExact] of [
        [exact, true],
        [folded, false],
      ] as const) {
        const found = (await site.index.ask([{ exact: asked }], isExact)).map(({ id }) =>
          urlOf.get(id),
        );
        expect(found, `${asked} on ${url}`).toContain(url);
      }
    }
  }
  await site.remove();
});

test('a large site is indexed in parts, each with as many pages, and read as one', async () => {
  const archive = randomArchive(3);
  const [whole, dealt] = [
    await buildTestIndex(archive.records()),
    await buildTestIndex(archive.records(), [], 20),
  ];
  const dated = archive.records().filter(({ date }) => date).length;
  const undated = archive.records().length - dated;
  const { parts, everywhere } = dealt.index.facts;
  expect(parts).toHaveLength(Math.ceil(dated / 20));
  // Those without a date are in the first, in their order.
  const even = parts.with(0, parts[0]! - undated);
  expect(Math.max(...even) - Math.min(...even)).toBeLessThanOrEqual(1);
  expect(everywhere.length).toBeGreaterThan(10);
  expect(Object.keys(whole.index.facts.common).length).toBeGreaterThan(10);
  const urlsByDate = async ({ index }: TestIndex) => {
    const all = new Map((await index.pagesWith({})).map((page) => [page.id, page]));
    const ids = await index.byDate();
    return Promise.all(ids.map(async (id) => (await all.get(id)!.data()).raw_url));
  };
  expect(await urlsByDate(dealt)).toEqual(await urlsByDate(whole));
  expect((await checkIndexIn(dealt.outDir)).faults).toEqual([]);
  const folder = join(dealt.outDir, INDEX_FOLDER, 'phan-2');
  const files = (await readdir(folder)).filter((name) => !name.includes('pf_meta')).toSorted();
  expect(files).toEqual(['filter', 'fragment', 'index', 'pagefind-entry.json']);
  await rm(join(dealt.outDir, INDEX_FOLDER, 'phan-3/pagefind-entry.json'));
  await expect(checkIndexIn(dealt.outDir)).rejects.toThrow();
  await Promise.all([whole.remove(), dealt.remove()]);
});

test('what comes every so often is dealt to all parts', () => {
  for (const parts of [2, 3, 4, 5, 6, 7, 8])
    for (let every = 1; every <= parts; every += 1) {
      const dealt = Array.from({ length: parts * parts }, (_, at) => partAt(at * every, parts));
      expect(new Set(dealt).size, `every ${every} of ${parts}`).toBe(parts);
    }
});

test('the check of a built index finds every page once', async () => {
  const site = await buildTestIndex(records);
  const { urls, faults } = await checkIndexIn(site.outDir);
  expect(faults).toEqual([]);
  expect(urls.toSorted()).toEqual(records.map(({ url }) => url).toSorted());
  // Of two pages with one address Pagefind keeps one.
  const twice = await buildTestIndex([...records, { ...records[0]!, text: 'Khác.' }]);
  expect((await checkIndexIn(twice.outDir)).faults).toEqual([
    'Chỉ mục tìm kiếm có 17 trang, lẽ ra phải có 18.',
  ]);
  await Promise.all([site.remove(), twice.remove()]);
});

async function filesIn(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function hashOf(dir: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesIn(dir))
    hash.update(file.slice(dir.length)).update(await readFile(file));
  return hash.digest('hex');
}
