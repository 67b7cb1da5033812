import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkIndexIn } from '../../src/search/index-check.ts';
import { INDEX_FOLDER } from '../../src/search/index-folder.ts';
import { readWords } from '../../src/search/search-words.ts';
import { records } from '../fixtures/search/records.ts';
import { buildTestIndex } from './search-in-node.ts';

test('the same records give the same bytes, in any order, time zone and locale', async () => {
  const first = await buildTestIndex(records);
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Kiritimati';
  const second = await buildTestIndex(records.toReversed());
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(await hashOf(second.outDir)).toBe(await hashOf(first.outDir));
  await Promise.all([first.remove(), second.remove()]);
});

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
