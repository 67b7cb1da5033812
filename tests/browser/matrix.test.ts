import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from './served-site.ts';

const site = servedSite('demoSite');

/** First body of the matrix: names from top to bottom, and what stands in the column of a year. */
const column = (page: Page, year: string) =>
  page
    .locator('.matrix')
    .first()
    .evaluate((table: HTMLTableElement, of) => {
      const at = [...table.tHead!.rows[0]!.cells].findIndex((cell) =>
        cell.textContent.trim().startsWith(of),
      );
      return [...table.tBodies[0]!.rows].map((row) => ({
        unit: row.cells[0]!.textContent.trim(),
        mark: row.cells[at]!.querySelector('.mark-rank')?.firstChild?.textContent ?? '',
      }));
    }, year);

test('the matrix sorts by a year, down and up, by keyboard, and comes back to its own order', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}khen-thuong/`);
  const year = (await page.locator('.matrix thead .sort-button').nth(1).innerText()).trim();
  const own = await column(page, year);
  const ranks = own.map(({ mark }) => Number(mark)).filter(Boolean);
  expect(ranks.length).toBeGreaterThan(5);
  expect(ranks).not.toEqual(ranks.toSorted((a, b) => a - b));

  const button = page.getByRole('button', { name: `Xếp theo năm ${year}` }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  const marks = async (): Promise<number[]> =>
    (await column(page, year)).map(({ mark }) => Number(mark)).filter(Boolean);
  expect(await marks()).toEqual(ranks.toSorted((a, b) => a - b));
  expect(await page.locator('.matrix th[aria-sort=ascending]').count()).toBe(1);
  await page.getByText(`Đang xếp theo năm ${year}, hạng cao đứng trước.`).waitFor();

  await page.keyboard.press('Enter');
  expect(await marks()).toEqual(ranks.toSorted((a, b) => b - a));
  await page.keyboard.press('Enter');
  expect(await column(page, year)).toEqual(own);
  expect(await page.locator('.matrix th[aria-sort]').count()).toBe(0);
  await page.getByText('Đang xếp theo thứ tự ban đầu.').waitFor();
  await page.close();
});

test('without a script the matrix stands in the order of the decision and offers no sorting', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}khen-thuong/`);
  expect(await page.locator('.sort-button').count()).toBe(0);
  expect(await page.locator('.matrix thead a[href^="/nam/"]').count()).toBeGreaterThan(1);
  expect(await page.locator('.matrix tbody tr').count()).toBeGreaterThan(9);
  await context.close();
});
