import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { servedSite } from './served-site.ts';

const site = servedSite('demoSite');
const folder = inject('demoSite');

/** A phone, and how many of its screens a page may take. */
const PHONE = { width: 360, height: 740 };
const SCREENS = 15;

/** The page with the longest source of those below a folder: the fullest of its kind. */
function fullest(below: string, isOfKind = (_name: string): boolean => true): string {
  const pages = readdirSync(join(folder, below), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isOfKind(entry.name))
    .map(({ name }) => ({
      path: `${below}${name}/`,
      size: statSync(join(folder, below, name, 'index.html')).size,
    }));
  return pages.toSorted((a, b) => b.size - a.size)[0]!.path;
}

const KINDS = [
  ['the list of articles', 'bai-viet/'],
  ['the list of units', 'don-vi/'],
  ['the fullest unit', fullest('don-vi/')],
  ['the list of years', 'nam/'],
  ['the fullest year', fullest('nam/')],
  ['the awards', 'khen-thuong/'],
  ['the fullest award', fullest('khen-thuong/')],
  ['the meetings', 'hoi-nghi/'],
  ['the fullest meeting', fullest('hoi-nghi/')],
  ['the documents', 'van-ban/'],
  ['the fullest document', fullest('van-ban/', (name) => name !== 'loai')],
  ['the documents of the commonest type', fullest('van-ban/loai/')],
  ['the photographs', 'hinh-anh/'],
  ['the photographs of the fullest year', fullest('hinh-anh/', (name) => /^\d+$/.test(name))],
  ['the gifts', 'an-sinh-xa-hoi/'],
  ['the corrections', 'hieu-dinh/'],
  ['the open data', 'du-lieu/'],
  ['the page of a lost reader', '404.html'],
] as const;

async function open(path: string, viewport = PHONE): Promise<Page> {
  const page = await site.browser.newPage({ viewport });
  await page.goto(site.url + path);
  return page;
}

describe.each(KINDS)('%s (%s) on a phone', (_name, path) => {
  test(`is at most ${SCREENS} screens long, fits the width, and has nothing too small to read or to tap`, async () => {
    const page = await open(path);
    const { height, width, small, narrow, broken } = await page.evaluate(measure);
    await page.close();
    expect(height / PHONE.height).toBeLessThanOrEqual(SCREENS);
    expect(width).toBe(PHONE.width);
    expect(small).toEqual([]);
    expect(narrow).toEqual([]);
    expect(broken).toEqual([]);
  });
});

describe('what is folded on the screen', () => {
  const steps = (page: Page) => page.locator('.trail .steps').first();

  test('is open on paper, and the law stands once', async () => {
    const page = await open(fullest('nam/'));
    expect(await page.locator('.trail').count()).toBeGreaterThan(3);
    expect(await steps(page).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const heights = await page
      .locator('.trail .steps, .source-fold ol')
      .evaluateAll((lists) => lists.map((list) => list.getBoundingClientRect().height));
    expect(heights.filter((height) => height < 10)).toEqual([]);
    expect(await page.locator('.trail summary').first().isVisible()).toBe(false);
    expect(await page.locator('main').getByText('Căn cứ pháp lý có hiệu lực').count()).toBe(1);
    await page.close();
  });

  test('opens by the keyboard, without a script', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url + fullest('nam/'));
    await page.locator('.trail summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await steps(page).isVisible()).toBe(true);
    await context.close();
  });

  test('opens by itself for a link to one of its steps', async () => {
    const page = await open(fullest('nam/'));
    const id = await page.locator('.trail .steps li[id]').first().getAttribute('id');
    await page.goto(`${site.url}${fullest('nam/')}#${id}`);
    await page.locator(`#${id}`).waitFor({ state: 'visible' });
    await page.close();
  });
});

test('years at the top of a long register lead to their place in it', async () => {
  for (const path of ['van-ban/', 'hinh-anh/', 'an-sinh-xa-hoi/', 'hoi-nghi/']) {
    const page = await open(path);
    const link = page.locator('.year-links a').nth(2);
    const year = (await link.innerText()).trim();
    await link.click();
    const top = await page
      .locator(`#nam-${year}`)
      .evaluate((mark) => mark.getBoundingClientRect().top);
    expect(top, path).toBeGreaterThanOrEqual(0);
    expect(top, path).toBeLessThan(PHONE.height / 2);
    await page.close();
  }
});

test('the matrix says that it goes on out of sight only where it does', async () => {
  const hint = (page: Page) => page.getByText('Kéo ngang để xem đến năm').first();
  const phone = await open('khen-thuong/');
  await hint(phone).waitFor({ state: 'visible' });
  await phone.close();
  const wall = await open('khen-thuong/', { width: 1920, height: 1080 });
  await hint(wall).waitFor({ state: 'hidden' });
  await wall.close();
});

/** Runs in the page: what a reader of a phone would stumble over. */
function measure() {
  const main = document.querySelector('main')!;
  const { scrollHeight, scrollWidth } = document.documentElement;
  const isSeen = (element: Element): boolean =>
    element.checkVisibility() && !element.closest('.sr-only, svg');
  const texts: { readonly node: Text; readonly element: HTMLElement }[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const element = node.parentElement!;
    if (node.data.trim() && isSeen(element)) texts.push({ node, element });
  }
  const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
  const linesOf = (node: Text, from: number, to: number): number => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  return {
    height: scrollHeight,
    width: scrollWidth,
    small: texts
      .filter(({ element }) => sizeOf(element) < 13.99)
      .map(({ element, node }) => `${element.className}: ${node.data.trim().slice(0, 40)}`),
    narrow: [...main.querySelectorAll('a, summary, button')]
      .filter(isSeen)
      .filter((target) => [...target.getClientRects()].some(({ height }) => height < 23.5))
      .map(
        (target) => `${target.parentElement?.className}: ${target.textContent.trim().slice(0, 40)}`,
      ),
    // Days and sums that begin on one line and end on the next.
    broken: texts.flatMap(({ node }) =>
      [...node.data.matchAll(/\d{1,2}\/\d{1,2}\/\[?\d{4}\]?|\d[\d.]*\d/g)]
        .filter(({ 0: text, index }) => linesOf(node, index, index + text.length) > 1)
        .map(([text]) => text),
    ),
  };
}
