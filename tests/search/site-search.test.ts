import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { records, synonyms } from '../fixtures/search/records.ts';
import { buildTestIndex, type TestIndex } from './search-in-node.ts';
import { buildSearchPage, serveFolder, startBrowser } from './search-site.ts';

let index: TestIndex;
let site: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  index = await buildTestIndex(records, synonyms);
  await buildSearchPage(index.outDir);
  site = await serveFolder(index.outDir);
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await index?.remove();
});

async function open(path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  site.requests.length = 0;
  await page.goto(site.origin + path);
  return { page, errors };
}

const status = (page: Page, text: string) =>
  page.locator('[role=status]', { hasText: text }).waitFor({ timeout: 5000 });
const firstTitle = (page: Page) =>
  page.locator('[data-results] li').first().locator('a').innerText();

test('nothing of the index is loaded before the reader touches the field', async () => {
  const { page, errors } = await open('/tim-kiem/');
  await page.waitForTimeout(300);
  expect(
    site.requests.filter((path) => path.includes('chi-muc') || path.includes('worker')),
  ).toEqual([]);
  await page.focus('input[name=q]');
  await page.waitForResponse(/pf_meta/);
  expect(errors.filter((text) => !text.includes('favicon'))).toEqual([]);
  await page.context().close();
});

test('typing finds, announces, marks and rewrites the address, under a strict policy', async () => {
  const { page, errors } = await open('/tim-kiem/');
  await page.locator('input[name=q]').pressSequentially('co thi dua', { delay: 20 });
  await status(page, 'kết quả cho “co thi dua”');
  expect(await firstTitle(page)).toContain('thi đua');
  expect(await page.locator('[data-results] mark').first().innerText()).toMatch(/cờ thi đua/i);
  expect(new URL(page.url()).search).toBe('?q=co+thi+dua');
  expect(errors.filter((text) => !text.includes('favicon'))).toEqual([]);
  await page.context().close();
});

test('a shared address shows its results; facets, back and forward keep step', async () => {
  const { page } = await open('/tim-kiem/?q=thi+%C4%91ua&nam=2022');
  await status(page, 'kết quả cho “thi đua” trong phần đã lọc');
  expect(await page.locator('select[name=nam]').inputValue()).toBe('2022');
  const before = await page.locator('[role=status]').innerText();
  await page.click('summary');
  await page.selectOption('select[name=loai]', 'khen-thuong');
  await status(page, 'Tìm thấy 1 kết quả');
  expect(page.url()).toContain('loai=khen-thuong');
  await page.goBack();
  await status(page, before);
  expect(await page.locator('select[name=loai]').inputValue()).toBe('');
  await page.goForward();
  await status(page, 'Tìm thấy 1 kết quả');
  await page.context().close();
});

test('no result gets help, and the method answers other code', async () => {
  const { page } = await open('/tim-kiem/?q=qqqq');
  await status(page, 'Không có trang nào chứa “qqqq”. Hãy thử từ khác.');
  const found = await page.evaluate(() =>
    (
      document.querySelector('site-search') as unknown as {
        search(q: string): Promise<{ url: string }[]>;
      }
    ).search('hop luc'),
  );
  expect(found[0]!.url).toBe('/don-vi/hop-luc/');
  await page.context().close();
});

test('offline is said clearly', async () => {
  const { page } = await open('/tim-kiem/');
  await page.context().setOffline(true);
  await page.fill('input[name=q]', 'hop luc');
  await status(page, 'Bạn đang ngoại tuyến');
  await page.context().setOffline(false);
  await status(page, 'kết quả cho “hop luc”');
  await page.context().close();
});
