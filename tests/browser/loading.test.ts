import { expect, test } from 'vitest';
import { servedSite } from './served-site.ts';

const site = servedSite('demoSite');
const PHONE = { width: 360, height: 700 };

test('parsing ends after the style sheet has come, so that no page is laid out without it', async () => {
  const page = await site.browser.newPage();
  await page.route('**/*.css', async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    await route.continue();
  });
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset.sheets = String(
        [...document.styleSheets].filter(({ href }) => href).length,
      );
    }),
  );
  for (const path of ['', 'van-ban/']) {
    await page.goto(site.url + path);
    expect(Number(await page.getAttribute('html', 'data-sheets')), path).toBeGreaterThan(0);
  }
  await page.close();
});

test('a link into a long register arrives at its row', async () => {
  const page = await site.browser.newPage({ viewport: PHONE });
  await page.goto(`${site.url}van-ban/`);
  const years = await page
    .locator('.register .group-row th')
    .evaluateAll((cells) => cells.map(({ id }) => id));
  for (const id of [years[Math.floor(years.length / 2)]!, years.at(-2)!]) {
    await page.goto('about:blank');
    await page.goto(`${site.url}van-ban/#${id}`);
    await page.waitForTimeout(300);
    const top = await page.locator(`#${id}`).evaluate((cell) => cell.getBoundingClientRect().top);
    expect(top, id).toBeGreaterThanOrEqual(0);
    expect(top, id).toBeLessThan(100);
  }
  await page.close();
});

test('a register is printed as a table, whatever was out of sight', async () => {
  const page = await site.browser.newPage({ viewport: PHONE });
  await page.goto(`${site.url}van-ban/`);
  await page.emulateMedia({ media: 'print' });
  expect(
    await page
      .locator('.register tbody tr')
      .evaluateAll(
        (rows) =>
          rows.filter(
            (row) =>
              getComputedStyle(row).display !== 'table-row' ||
              getComputedStyle(row).contentVisibility !== 'visible',
          ).length,
      ),
  ).toBe(0);
  await page.close();
});
