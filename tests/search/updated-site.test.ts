import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderOf } from '../../src/search/code-page.ts';
import { updateSearchIndex } from '../../src/search/write-updated-index.ts';
import { randomArchive } from '../fixtures/search/random-archive.ts';
import { buildSearchPage, serveFolder, startBrowser } from './search-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'trang-da-sua-'));
let site: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  const options = { synonyms: [], memory: join(folder, 'nho'), previous: folder, partSize: 40 };
  const pages = randomArchive(11).pages();
  const withWord = (at: number, word: string) => {
    const record = { ...pages[at]!.record(), title: `Lễ ${word} năm nay` };
    return { ...orderOf(record), key: word, record: () => record };
  };
  await updateSearchIndex(pages.with(3, withWord(3, 'xưavàcũ')), folder, options);
  const { rewritten } = await updateSearchIndex(
    pages.with(3, withWord(3, 'mớitinhkhôi')),
    folder,
    options,
  );
  expect(rewritten).toBe('changed');
  await buildSearchPage(folder);
  site = await serveFolder(folder);
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('in a browser, under a strict policy, a changed page of a site in parts is found as it is now and not as it was', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${site.origin}/tim-kiem/`);
  const find = async (query: string, status: string) => {
    await page.fill('input[name=q]', query);
    await page.locator('[role=status]', { hasText: status }).waitFor({ timeout: 5000 });
    return page.locator('[data-results] li a').allInnerTexts();
  };
  expect(await find('le moitinhkhoi', 'Tìm thấy 1 kết quả')).toEqual(['Lễ mớitinhkhôi năm nay']);
  await find('xưavàcũ', 'Không có trang nào chứa “xưavàcũ”');
  for (const bundle of ['/phan-2/index/', '/phan-3/index/', '/moi/index/'])
    expect(
      site.requests.filter((path) => path.includes(bundle)),
      bundle,
    ).not.toEqual([]);
  // All are asked by one program.
  expect(site.requests.filter((path) => /(?:wasm.*|pagefind\.js)$/.test(path))).toEqual([
    '/tim-kiem/chi-muc/pagefind.js',
    '/tim-kiem/chi-muc/wasm.unknown.pagefind',
  ]);
  expect(errors.filter((text) => !text.includes('favicon'))).toEqual([]);
  await page.close();
});
