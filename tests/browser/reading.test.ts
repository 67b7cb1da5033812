import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { kindOf } from '../../src/audit/audit-site.ts';
import { siteFiles } from '../../src/audit/built-site.ts';
import {
  endOfFirstLine,
  findBrokenNumbers,
  findSmallTargets,
  findSmallText,
  sidewaysScroll,
} from './measure-page.ts';
import { servedSite } from './served-site.ts';

/** A small phone, upright. */
const PHONE = { width: 360, height: 740 };
const SMALLEST_TEXT = 14;
const SMALLEST_TARGET = 24;

const demo = servedSite('demoSite');
const real = servedSite('realSite');
let page: Page;
beforeAll(async () => {
  page = await (await demo.browser.newContext({ viewport: PHONE })).newPage();
});
afterAll(async () => {
  await page.context().close();
});

/** The addresses of all pages of a site for readers; a page that only sends on is none. */
const pathsOf = (site: 'demoSite' | 'realSite'): readonly string[] =>
  siteFiles(inject(site))
    .filter(
      (file) =>
        file.endsWith('.html') &&
        !file.startsWith('/quan-tri/') &&
        !readFileSync(join(inject(site), file), 'utf8').includes('http-equiv="refresh"'),
    )
    .map((file) => file.replace(/index\.html$/, ''));

/** Of each kind of page the one with the most content. */
const fullest = (): readonly string[] => {
  const size = (path: string): number =>
    statSync(join(inject('demoSite'), path.replace(/\/$/, '/index.html'))).size;
  return [...Map.groupBy(pathsOf('demoSite'), kindOf).values()].map(
    (group) => group.toSorted((a, b) => size(b) - size(a))[0]!,
  );
};

describe('every kind of page on a phone', () => {
  test.each<[string, () => Promise<readonly string[]>]>([
    ['has no text below 14 px', () => page.evaluate(findSmallText, SMALLEST_TEXT)],
    ['has no target below 24 px', () => page.evaluate(findSmallTargets, SMALLEST_TARGET)],
    ['breaks no date and no number', () => page.evaluate(findBrokenNumbers)],
    [
      'does not scroll sideways',
      async () => {
        const pixels = await page.evaluate(sidewaysScroll);
        return pixels > 0 ? [`${pixels} px`] : [];
      },
    ],
  ])('%s', async (_, measure) => {
    const faults: string[] = [];
    for (const path of fullest()) {
      await page.goto(new URL(path.slice(1), demo.url).href);
      faults.push(...(await measure()).map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test('sets the text of an article in 18 px', async () => {
    const article = articles('realSite')[0]!;
    await page.goto(new URL(article.slice(1), real.url).href);
    expect(
      await page
        .locator('.article-opening .prose p')
        .first()
        .evaluate((text) => getComputedStyle(text).fontSize),
    ).toBe('18px');
  });
});

const articles = (site: 'demoSite' | 'realSite'): readonly string[] =>
  pathsOf(site).filter((path) => kindOf(path) === '/bai-viet/*');

describe('an article on a phone', () => {
  test.each(['realSite', 'demoSite'] as const)(
    'begins within the first screen of %s, with a picture within one and a half',
    async (site) => {
      const late: string[] = [];
      for (const path of articles(site)) {
        await page.goto(new URL(path.slice(1), (site === 'realSite' ? real : demo).url).href);
        const hasPicture = (await page.locator('.article-opening .figure').count()) > 0;
        const end = await page.evaluate(endOfFirstLine);
        if (!(end <= PHONE.height * (hasPicture ? 1.5 : 1))) late.push(`${path}: ${end}`);
      }
      expect(late).toEqual([]);
    },
  );

  test('tells its story before its apparatus, and everything that folds is closed', () => {
    const path = join(inject('realSite'), articles('realSite')[0]!, 'index.html');
    const html = readFileSync(path, 'utf8');
    const parts = [
      '<h1',
      'class="article-opening"',
      'Dữ kiện trong bài',
      'class="article-main"',
      'class="missing-block"',
      'class="about-article"',
      'class="next-',
      'Ý kiến bạn đọc',
      'class="citation-box"',
    ];
    const places = parts.map((part) => [part, html.indexOf(part)] as const);
    expect(places.filter(([, at]) => at < 0)).toEqual([]);
    expect(places.toSorted(([, a], [, b]) => a - b).map(([part]) => part)).toEqual(parts);
    expect(html).not.toMatch(/<details[^>]* open/);
  });
});
