import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { attribute, sitePages } from '../../src/audit/built-site.ts';
import { servedSite } from './served-site.ts';

const real = servedSite('realSite');
const demo = servedSite('demoSite');
const ARTICLE = 'bai-viet/cum-thi-dua-so-17-trien-khai-nhiem-vu-nam-2023/';
const row = (page: Page) => page.locator('.share-row').first();

describe('passing an article on', () => {
  test('uses the sheet of the device where there is one', async () => {
    const page = await real.browser.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => {
          Object.assign(window, { shared: data });
          return Promise.resolve();
        },
      });
    });
    await page.goto(`${real.url}${ARTICLE}?tu=abc#ve-ban-tin`);
    await row(page).getByRole('button', { name: 'Chia sẻ' }).click();
    expect(await page.evaluate(() => (window as unknown as { shared: ShareData }).shared.url)).toBe(
      real.url + ARTICLE,
    );
    await page.close();
  });

  test('offers no sheet where there is none, and copies the address', async () => {
    const context = await real.browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.addInitScript(() => {
      delete (Navigator.prototype as { share?: unknown }).share;
    });
    await page.goto(`${real.url}${ARTICLE}#ve-ban-tin`);
    expect(await row(page).locator('button:visible').allInnerTexts()).toEqual([
      'Chép liên kết',
      'In',
    ]);
    await row(page).getByRole('button', { name: 'Chép liên kết' }).click();
    await row(page).getByText('Đã sao chép').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(real.url + ARTICLE);
    await context.close();
  });

  test('links to Facebook only where the site knows its address, without a script of theirs', () => {
    const facebook = (site: 'demoSite' | 'realSite') =>
      sitePages(inject(site))
        .find(({ path }) => path.startsWith('/bai-viet/') && path !== '/bai-viet/')!
        .elements.map((element) => attribute(element, 'href'))
        .filter((href) => href?.includes('facebook'));
    expect(facebook('realSite')).toEqual([]);
    const links = facebook('demoSite');
    expect(links).toHaveLength(2);
    expect(links[0]).toMatch(
      /^https:\/\/www\.facebook\.com\/sharer\/sharer\.php\?u=https%3A%2F%2F[^&]+%2Fbai-viet%2F[^&]+%2F$/,
    );
  });

  test('a link to a note opens the box that holds it', async () => {
    const page = await demo.browser.newPage();
    const path = sitePages(inject('demoSite')).find(({ ids }) => ids.has('ghi-chu-1'))!.path;
    await page.goto(new URL(`${path.slice(1)}#ghi-chu-1`, demo.url).href);
    await page.locator('#ghi-chu-1').waitFor({ state: 'visible' });
    expect(
      await page.locator('.about-article details').evaluate((box) => box.hasAttribute('open')),
    ).toBe(true);
    await page.close();
  });
});
