import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../src/publish/serve-site.ts';
import { baseContent, WITHOUT_EDITOR, writeContent } from '../fixtures/write-content.ts';
import { runBuild } from '../site/build-once.ts';
import { launchBrowser } from './launch.ts';

/** A picture by its name, width and height, and whether the page is seen through it. */
const PICTURES = [
  ['nho', 40, 30, false],
  ['vua', 800, 600, false],
  ['dung', 900, 1200, false],
  ['cao', 300, 9000, false],
  ['trong', 800, 400, true],
] as const;

const out = mkdtempSync(join(tmpdir(), 'trang-anh-'));
let browser: Browser;
let served: { server: Server; url: string };
beforeAll(async () => {
  const files: Record<string, Uint8Array> = {};
  for (const [name, width, height, isClear] of PICTURES)
    files[`media/2026/${name}.png`] = await sharp({
      create: { width, height, channels: isClear ? 4 : 3, background: isClear ? '#0000' : 'teal' },
    })
      .png()
      .toBuffer();
  const content = writeContent({
    'site.yaml': `${baseContent()['site.yaml']}${WITHOUT_EDITOR}`,
    ...files,
    'articles/2026/anh.md': `---\ntitle: Bài ảnh\ndate: 2026-01-02\nphotos:\n${PICTURES.map(
      ([name]) => `  - {file: 2026/${name}.png, caption: Chú thích ${name}, alt: ${name}}\n`,
    ).join(
      '',
    )}---\n\n${PICTURES.map(([name]) => `![${name}](/media/2026/${name}.png)\n`).join('\n')}\n\`\`\`\n${'dòng rất dài '.repeat(60)}\n\`\`\`\n\nMột câu có ghi chú.[^1]\n\n[^1]: Ghi chú.\n`,
  });
  const { status, output } = runBuild(content, out);
  rmSync(content, { recursive: true });
  expect(status, output).toBe(0);
  browser = await launchBrowser();
  served = await serveSite(out, 0);
}, 180_000);
afterAll(async () => {
  await browser.close();
  served.server.close();
  rmSync(out, { recursive: true, force: true });
});

interface Drawn {
  readonly name: string;
  readonly chosen: number;
  readonly width: number;
  readonly height: number;
  readonly ground: string;
}

/** What a browser makes of the pictures of a page. */
async function drawnOn(
  path: string,
  [width, height]: readonly [number, number],
  colorScheme: 'light' | 'dark' = 'light',
): Promise<readonly Drawn[]> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(served.url + path);
  const drawn = await page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')];
    for (const picture of pictures) {
      picture.loading = 'eager';
      await picture.decode();
    }
    return pictures.map((picture) => ({
      name: picture.alt,
      chosen: Number(/_(\d+)\.webp$/.exec(picture.currentSrc)?.[1]),
      width: picture.clientWidth,
      height: picture.clientHeight,
      ground: getComputedStyle(picture).backgroundColor,
    }));
  });
  await page.close();
  return drawn;
}

test.each([
  ['bai-viet/anh/', 1280, 800],
  ['bai-viet/anh/', 360, 740],
  ['hinh-anh/', 1280, 800],
  ['hinh-anh/', 360, 740],
])(
  'on /%s, %i wide, nothing is blown up, blurred or taller than the screen',
  async (path, width, height) => {
    const drawn = await drawnOn(path, [width, height]);
    expect(drawn.length).toBeGreaterThanOrEqual(PICTURES.length);
    for (const picture of drawn) {
      const [, own] = PICTURES.find(([name]) => name === picture.name)!;
      expect(picture.width, picture.name).toBeLessThanOrEqual(own);
      expect(picture.chosen, picture.name).toBeGreaterThanOrEqual(Math.min(own, picture.width));
      expect(picture.height, picture.name).toBeLessThanOrEqual(height);
    }
    expect(drawn.find(({ name }) => name === 'nho')).toMatchObject({ width: 40, height: 30 });
  },
);

test('a drawing without a ground has a light one in the dark', async () => {
  const drawn = await drawnOn('bai-viet/anh/', [1280, 800], 'dark');
  const ground = drawn.find(({ name }) => name === 'trong')?.ground;
  const light = /^rgb\((\d+), (\d+), (\d+)\)$/
    .exec(ground ?? '')
    ?.slice(1)
    .map(Number) ?? [0];
  expect(Math.min(...light)).toBeGreaterThan(220);
});

test('on paper, code stays within the page and notes do not lead back', async () => {
  const page = await browser.newPage({ viewport: { width: 680, height: 900 } });
  await page.goto(`${served.url}bai-viet/anh/`);
  await page.emulateMedia({ media: 'print' });
  const [cut, back] = await page.evaluate(() => {
    const pre = document.querySelector('.prose pre')!;
    return [
      pre.scrollWidth - pre.clientWidth,
      document.querySelector<HTMLElement>('[data-footnote-backref]')!.offsetWidth,
    ];
  });
  await page.close();
  expect([cut, back]).toEqual([0, 0]);
});
