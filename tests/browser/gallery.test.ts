import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { sitePages } from '../../src/audit/built-site.ts';
import { servedSite } from './served-site.ts';

const site = servedSite('demoSite');
let page: Page;

/** The article with the most photographs. */
const gallery = (): string =>
  sitePages(inject('demoSite'))
    .filter(({ path }) => path.startsWith('/bai-viet/'))
    .toSorted((a, b) => count(b.html) - count(a.html))[0]!
    .path.slice(1);
const count = (html: string): number => html.split('class="photo-link"').length - 1;

beforeEach(async () => {
  page = await (await site.browser.newContext()).newPage();
});
afterEach(async () => {
  await page.context().close();
});

describe('the photographs of an article', () => {
  test('open in a dialog with caption and credit, one after the other, and give the focus back', async () => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') violations.push(message.text());
    });
    await page.goto(site.url + gallery());
    const links = page.locator('a.photo-link');
    const total = await links.count();
    expect(total).toBeGreaterThan(1);
    await links.first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const shown = async () => ({
      file: new URL((await dialog.locator('img').getAttribute('src'))!, page.url()).pathname,
      words: (await dialog.locator('.photo-words').innerText()).trim(),
      place: await dialog.locator('.photo-count').innerText(),
    });
    const first = await shown();
    expect(first.file).toMatch(/\.webp$/);
    expect(first.words).toContain('Ảnh mẫu');
    expect(first.place).toBe(`1/${total}`);
    await page.keyboard.press('ArrowRight');
    expect((await shown()).place).toBe(`2/${total}`);
    expect((await shown()).words).not.toBe(first.words);
    await dialog.getByRole('button', { name: 'Ảnh trước' }).click();
    expect(await shown()).toEqual(first);
    await page.keyboard.press('ArrowLeft');
    expect((await shown()).place).toBe(`${total}/${total}`);
    expect(await page.evaluate(() => !!document.activeElement?.closest('dialog'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    expect(await links.first().evaluate((link) => link === document.activeElement)).toBe(true);
    expect(violations).toEqual([]);
  });

  test('fill the screen of a phone, and nothing is cut off', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(site.url + gallery());
    await page.locator('a.photo-link').first().click();
    const image = page.locator('.photo-dialog img');
    await image.evaluate((element: HTMLImageElement) => element.decode());
    const box = (await image.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.width).toBeLessThanOrEqual(360);
    expect(box.y + box.height).toBeLessThanOrEqual(740);
    expect(box.width / box.height).toBeCloseTo(
      await image.evaluate(
        (element: HTMLImageElement) => element.naturalWidth / element.naturalHeight,
      ),
      1,
    );
  });

  test('are plain links to a rendition without a script', async () => {
    const plain = await site.browser.newContext({ javaScriptEnabled: false });
    const own = await plain.newPage();
    await own.goto(site.url + gallery());
    const href = (await own.locator('a.photo-link').first().getAttribute('href'))!;
    const response = await own.request.get(new URL(href, site.url).href);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toBe('image/webp');
    await plain.close();
  });
});
