import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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

test('only the entry file keeps its name when a record changes', async () => {
  const first = await buildTestIndex(records);
  const second = await buildTestIndex(records.with(0, { ...records[0]!, title: 'Khác' }));
  const names = async (dir: string) =>
    new Set(
      (await readdir(dir, { recursive: true, withFileTypes: true }))
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name).slice(dir.length)),
    );
  const shared = (await names(first.outDir)).intersection(await names(second.outDir));
  expect([...shared]).toEqual(['/tim-kiem/chi-muc/chi-muc.json']);
  await Promise.all([first.remove(), second.remove()]);
});

test('index and query agree: every word and pair of every page is found by the words a query would have', async () => {
  const site = await buildTestIndex(records);
  for (const [page, record] of (
    await Promise.all(records.map((_, number) => site.index.page(number)))
  ).entries()) {
    for (const text of [record.title, ...record.names, `${record.summary}\n${record.text}`]) {
      const words = readWords(text);
      for (const [at, { exact, folded }] of words.entries()) {
        const spelling = (await site.index.word(folded))?.variants.find(
          (variant) => variant.text === exact,
        );
        expect(spelling?.levels.flat(), `${exact} on ${record.url}`).toContain(page);
        if (at === 0) continue;
        const pair = await site.index.pair(words[at - 1]!.folded, folded);
        expect(
          pair?.variants.flatMap(({ pages }) => pages),
          `${words[at - 1]!.exact} ${exact}`,
        ).toContain(page);
      }
    }
  }
  await site.remove();
});

async function hashOf(dir: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()) {
    hash.update(file.slice(dir.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}
