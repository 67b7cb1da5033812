import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { kindOf, type AuditSite, type CheckResult } from './audit-site.ts';

/**
 * What an article and its style sheets may weigh together, packed by brotli; in bytes. A server sends about that much
 * before it waits for the first answer of the reader's machine, so that the text is read after one round trip.
 */
const BUDGET = 14 * 1024;

/** An article of more words weighs what its author wrote: it is noted and no fault. */
const LONG = 2000;

/** The sum of what moves while a page loads, as browsers count it; what nobody sees is far below. */
const SHIFT = 0.001;

const ARTICLES = '/bai-viet/*';
const WIDTHS = [360, 1280];

/** Articles, which most readers open first: light, and nothing moves while they load. That no script is needed is asked by `no-js`. */
export async function checkArticles(site: AuditSite): Promise<CheckResult> {
  const paths = site.paths.filter((path) => kindOf(path) === ARTICLES);
  const sheets = new Map<string, number>();
  const faults: string[] = [];
  const notes: string[] = [];
  let heaviest = 0;
  for (const path of paths) {
    const html = site.html(path);
    const weight = packed(html) + weightOfSheets(site, html, sheets);
    heaviest = Math.max(heaviest, weight);
    if (weight <= BUDGET) continue;
    const words = wordsOf(html);
    (words > LONG ? notes : faults).push(
      `${path}: HTML và CSS nặng ${kilobytes(weight)} KB, mức cho phép ${kilobytes(BUDGET)} KB (${words} chữ).`,
    );
  }
  const samples = site.samples.filter((path) => kindOf(path) === ARTICLES);
  for (const path of samples)
    for (const width of WIDTHS) {
      const shift = await shiftOf(await site.browser(), new URL(path.slice(1), await site.url()), {
        width,
        height: 800,
      });
      if (shift > SHIFT)
        faults.push(`${path} (${width} px): trang xê dịch ${shift.toFixed(3)} trong khi tải.`);
    }
  return {
    name: 'Bài viết nhẹ và đứng yên',
    checked: paths.length,
    faults,
    notes: [...notes, `bài nặng nhất: HTML và CSS ${kilobytes(heaviest)} KB`],
  };
}

const packed = (text: string | Uint8Array): number => brotliCompressSync(text).length;
const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1).replace('.', ',');

function weightOfSheets(site: AuditSite, html: string, known: Map<string, number>): number {
  const files = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, file = '']) => file,
  );
  return files.reduce((sum, file) => {
    const size = known.get(file) ?? packed(readFileSync(join(site.folder, file)));
    known.set(file, size);
    return sum + size;
  }, 0);
}

/** Words that a reader sees in the middle of the page. */
const wordsOf = (html: string): number =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length;

/** Loads a page, reads it to its end, and sums up what moved without the reader having touched anything. */
async function shiftOf(
  browser: Browser,
  url: URL,
  viewport: { readonly width: number; readonly height: number },
): Promise<number> {
  const page = await browser.newPage({ viewport });
  try {
    await page.goto(url.href, { waitUntil: 'load' });
    return await page.evaluate(readToTheEnd);
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
async function readToTheEnd(): Promise<number> {
  let moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      moved += (entry as PerformanceEntry & { readonly value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  await document.fonts.ready;
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  return moved;
}
