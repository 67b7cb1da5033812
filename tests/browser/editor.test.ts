import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import { serveSite } from '../../src/publish/serve-site.ts';
import { COLLECTIONS } from '../../src/schema/collections.ts';
import { TEST_NOW } from '../site/build-once.ts';
import {
  emptyPrivateFolder,
  filesBelow,
  fillPrivateFolder,
  givePrivateFolder,
} from './editor-folder.ts';
import { launchBrowser } from './launch.ts';

const REPORT = 'cum-thi-dua-so-17-trien-khai-nhiem-vu-nam-2023';

let browser: Browser;
let site: { server: Server; url: string };
let scratch: string;
/** The archive of this project with one comment: something of each collection. */
let seed: string;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite(inject('realSite'), 0);
  scratch = mkdtempSync(join(tmpdir(), 'sua-bai-'));
  seed = join(scratch, 'truoc');
  cpSync(join(import.meta.dirname, '../../content'), seed, { recursive: true });
  mkdirSync(join(seed, 'comments', REPORT), { recursive: true });
  writeFileSync(
    join(seed, 'comments', REPORT, '01.yaml'),
    `article: ${REPORT}\nauthor: Bạn đọc Ví Dụ\ndate: 2026-07-16\nbody: ` +
      '|\n  Bài viết rõ ràng.\n\n  Xin cảm ơn.\napproved: true\n',
  );
});
afterAll(async () => {
  await browser.close();
  site.server.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** A browser that has opened the seed folder, and every address it asked for. */
async function openEditor(contentDir: string): Promise<{
  context: BrowserContext;
  page: Page;
  requests: readonly string[];
  faults: readonly string[];
}> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 1600 },
  });
  const [requests, faults]: [string[], string[]] = [[], []];
  context.on('request', (request) => {
    requests.push(request.url());
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    faults.push(error.message);
  });
  await givePrivateFolder(context);
  await page.goto(`${site.url}robots.txt`);
  await fillPrivateFolder(page, contentDir);
  await page.goto(`${site.url}quan-tri/`);
  await page.getByRole('button', { name: 'Mở thư mục nội dung trên máy này' }).click();
  await page.getByRole('button', { name: 'Tạo bài viết mới' }).waitFor();
  return { context, page, requests, faults };
}

/** The address inside the editor of a content file. */
function addressOf(file: string): string {
  const [folder = '', ...rest] = file.replace(/\.\w+$/, '').split('/');
  return rest.length === 0
    ? `#/collections/site/entries/${folder}`
    : `#/collections/${folder}/entries/${rest.join('/')}`;
}

async function openEntry(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.locator('[data-key-path]').first().waitFor();
  await page.waitForTimeout(300);
}

/** A field of the open form, which draws its fields as they come into view. */
async function bringField(page: Page, path: string): Promise<Locator> {
  const field = page.locator(`[data-key-path="${path}"]`);
  for (let attempt = 0; attempt < 30 && !(await appears(field)); attempt += 1) {
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 500);
  }
  await field.scrollIntoViewIfNeeded();
  return field;
}

const appears = (field: Locator): Promise<boolean> =>
  field.waitFor({ state: 'attached', timeout: 500 }).then(
    () => true,
    () => false,
  );

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu bài viết.').first().waitFor();
  await page.locator('[data-key-path]').first().waitFor({ state: 'detached' });
}

test('speaks Vietnamese from the first word, to a browser that asks for English', async () => {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  // A slow net: the words must not be those that the CMS draws before its Vietnamese has come.
  await page.route(/\/_astro\/vi\..*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const words = document.body?.innerText.trim();
      if (words && words !== seen.at(-1)) seen.push(words);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(`${site.url}quan-tri/`);
  await page.getByRole('button', { name: 'Mở thư mục nội dung trên máy này' }).waitFor();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen[0]).toBe('Đang mở trang sửa bài…');
  expect(seen.join(' ')).not.toMatch(/Work with|Sign In|Welcome|Once prompted/);
  expect(seen.at(-1)).not.toContain('Đang mở trang sửa bài');
  await context.close();
});

test('opens files of every collection, and none shows a fault', async () => {
  const { context, page, faults } = await openEditor(seed);
  // Four files of a collection are as good as all of its kind, and the form takes a second for each.
  const files = [
    'site.yaml',
    ...Object.keys(COLLECTIONS).flatMap((name) =>
      filesBelow(seed)
        .filter((file) => file.startsWith(`${name}/`))
        .slice(0, 4),
    ),
  ];
  const told: Record<string, string> = {};
  for (const file of files) {
    await openEntry(page, addressOf(file));
    await page.getByRole('radio', { name: 'Kiểm tra lỗi' }).setChecked(true);
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    const report = page.getByText('Không tìm thấy lỗi.');
    await report.waitFor({ timeout: 5000 }).catch(async () => {
      told[file] = await page.locator('body').innerText();
    });
    await page.goto(`${site.url}quan-tri/#/collections/articles`);
    await page.locator('[data-key-path]').first().waitFor({ state: 'detached' });
  }
  expect(told).toEqual({});
  expect(faults).toEqual([]);
  expect(new Set(files.map((file) => file.split('/')[0])).size).toBe(
    Object.keys(COLLECTIONS).length + 1,
  );
  await context.close();
}, 240_000);

test('adds an article with a picture, edits a line of another, and changes nothing else', async () => {
  const { context, page, requests, faults } = await openEditor(seed);
  const field = (path: string) => bringField(page, path);

  await openEntry(page, '#/collections/articles/new');
  await (await field('title')).locator('input').fill('Hội nghị sơ kết: “Đổi mới” & sáng tạo');
  await (await field('date')).locator('input').fill('2026-07-15');
  await (
    await field('body')
  )
    .locator(':is([contenteditable="true"], textarea):not([hidden])')
    .click();
  await page.keyboard.insertText(
    'Sáng 15/7, các đơn vị họp sơ kết.\n\nĐoạn *thứ hai* và [trang Liên hệ](/lien-he/).',
  );
  for (const unit of [/Hatuba/, /Dạ Lan/]) {
    await (await field('units')).getByRole('combobox').first().click();
    await page.getByRole('option', { name: unit }).click();
  }
  await (await field('cover')).getByRole('checkbox').first().click();
  const photo = await sharp({
    create: { width: 640, height: 480, channels: 3, background: '#a33' },
  })
    .png()
    .toBuffer();
  await (
    await field('cover.file')
  )
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'Ảnh Đại hội (1).png', mimeType: 'image/png', buffer: photo });
  await (await field('cover.file')).locator('img').waitFor();
  await (await field('cover.caption')).locator('input').fill('Các đơn vị họp sơ kết');
  await (await field('cover.alt')).locator('input').fill('Một nền màu đỏ sẫm.');
  await save(page);

  await openEntry(page, `#/collections/articles/entries/2023/${REPORT}`);
  await (
    await field('summary')
  )
    .locator('input')
    .fill('Cụm tổng kết năm 2022 và bàn nhiệm vụ năm 2023.');
  await save(page);

  const after = join(scratch, 'sau');
  await emptyPrivateFolder(page, after);
  await context.close();

  expect(requests.filter((url) => !url.startsWith(site.url) && !/^(blob|data):/.test(url))).toEqual(
    [],
  );
  expect(faults).toEqual([]);

  const [article, picture] = [
    'articles/2026/hoi-nghi-so-ket-doi-moi-sang-tao.md',
    `media/${new Date().getFullYear()}/anh-dai-hoi-1.webp`,
  ];
  expect(filesBelow(after).filter((file) => !filesBelow(seed).includes(file))).toEqual([
    article,
    picture,
  ]);
  const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
  expect(filesBelow(seed).filter((file) => read(seed, file) !== read(after, file))).toEqual([
    `articles/2023/${REPORT}.md`,
  ]);
  expect(read(after, article)).toBe(`---
title: "Hội nghị sơ kết: “Đổi mới” & sáng tạo"
date: 2026-07-15
units:
  - hatuba
  - da-lan
cover:
  file: ${picture.slice('media/'.length)}
  caption: Các đơn vị họp sơ kết
  alt: Một nền màu đỏ sẫm.
---

Sáng 15/7, các đơn vị họp sơ kết.

Đoạn *thứ hai* và [trang Liên hệ](/lien-he/).
`);
  const [before, edited] = [seed, after].map((folder) =>
    read(folder, `articles/2023/${REPORT}.md`).split('\n'),
  );
  expect(edited?.filter((line, at) => line !== before?.[at])).toEqual([
    'summary: Cụm tổng kết năm 2022 và bàn nhiệm vụ năm 2023.',
  ]);
  expect(edited?.length).toBe(before?.length);

  const { archive, problems } = checkContent(after, TEST_NOW, { memory: join(scratch, 'da-doc') });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(archive?.articles.map(({ id }) => id)).toContain('hoi-nghi-so-ket-doi-moi-sang-tao');
}, 120_000);

test.each([
  [
    'a browser that cannot open a folder',
    [],
    (page: Page) => page.addInitScript('delete window.showDirectoryPicker'),
    '',
    'Chrome, Edge hoặc Cốc Cốc',
  ],
  [
    'another machine',
    ['--host-resolver-rules=MAP trang.vi-du.vn 127.0.0.1'],
    () => Promise.resolve(),
    'trang.vi-du.vn',
    'chạy npm run dev trong thư mục dự án',
  ],
])('tells %s what to do, and loads no CMS', async (_, flags, prepare, host, words) => {
  const other = await launchBrowser(flags);
  const page = await other.newPage();
  const requests: string[] = [];
  page.on('request', (request) => {
    requests.push(request.url());
  });
  await prepare(page);
  await page.goto(`${host ? site.url.replace('localhost', host) : site.url}quan-tri/`, {
    waitUntil: 'networkidle',
  });
  expect(await page.locator('main').innerText()).toContain(words);
  expect(await page.locator('main p:visible').count()).toBe(2);
  expect(requests.filter((url) => /npm|sveltia|material/.test(url))).toEqual([]);
  await other.close();
});
