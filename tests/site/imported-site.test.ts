import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import sharp from 'sharp';
import { parse } from 'yaml';
import type { ImportReport } from '../../src/import/report.ts';
import { ImportFolder } from '../fixtures/import/import-folder.ts';
import { exportOf, OLD_SITE } from '../fixtures/import/wordpress-export.ts';
import { serveSite } from '../../src/publish/serve-site.ts';
import { launchBrowser } from '../browser/launch.ts';
import { runBuild } from './build-once.ts';

const folder = new ImportFolder();
const site = join(folder.root, 'trang');

/** A stray sign, no date, no name: what it says is kept all the same. */
const MALFORMED =
  '<item><title>Mục hỏng & thiếu</title><wp:post_id>99</wp:post_id><content:encoded><![CDATA[Chữ của mục hỏng.]]></content:encoded></item>';
let report: ImportReport;

beforeAll(async () => {
  const picture = await sharp({
    create: { width: 60, height: 40, channels: 3, background: '#a31' },
  })
    .jpeg()
    .toBuffer();
  for (const name of ['hop', 'ky-scaled']) folder.add(`uploads/2023/02/${name}.jpg`, picture);
  folder.add(
    'content/site.yaml',
    'title: Cụm Ví Dụ\nurl: https://vi-du.vn/\npublisher:\n  name: Văn phòng\n',
  );
  const xml = exportOf(OLD_SITE).replace('</channel>', `${MALFORMED}</channel>`);
  report = (await folder.import([folder.add('trang-cu.xml', xml)])).report;
  const { status, output } = runBuild(folder.contentDir, site);
  if (status !== 0) throw new Error(output);
});
afterAll(() => rmSync(folder.root, { recursive: true, force: true }));

interface Redirect {
  readonly from: string;
  readonly to: string;
}

test('every item is accounted for, the malformed one too', () => {
  const items = report.outcomes.filter(({ kind }) => kind !== 'bình luận');
  expect(items).toHaveLength(OLD_SITE.length + 1);
  const malformed = items.find(({ item }) => item.startsWith('99 '));
  expect(malformed?.isUncertain).toBe(true);
  expect(folder.read(malformed?.file ?? '')).toContain('Chữ của mục hỏng.');
});

test('an imported site builds, and every old address of it answers', () => {
  const { redirects } = parse(folder.read('redirects.yaml')) as { redirects: readonly Redirect[] };
  const rules = readFileSync(join(site, '_redirects'), 'utf8');
  expect(redirects.length).toBeGreaterThan(20);
  for (const { from, to } of redirects) {
    // The old address of a scheduled article waits with it.
    if (to === '/bai-viet/sap-dang/') continue;
    const path = decodeURI(from);
    const page = join(site, path, 'index.html');
    const isPage = !from.includes('?') && !/\.\w+$/.test(from);
    if (isPage) expect(readFileSync(page, 'utf8'), from).toContain(`url=${to}`);
    expect(rules.normalize('NFC'), from).toContain(to);
    const target = join(site, to.endsWith('/') ? `${to}index.html` : to);
    expect(existsSync(target), `${from} → ${to}`).toBe(true);
  }
});

test('old addresses that only a query tells apart are answered by the site itself, in a browser', async () => {
  const { redirects } = parse(folder.read('redirects.yaml')) as { redirects: readonly Redirect[] };
  // A file would be downloaded, and a scheduled article is not there yet.
  const queries = redirects.filter(
    ({ from, to }) => from.includes('?') && !/sap-dang|\.\w+$/.test(to),
  );
  expect(queries.length).toBeGreaterThan(5);
  const { server, url } = await serveSite(site, 0);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const pathOf = (): string => new URL(page.url()).pathname;
    for (const { from, to } of queries) {
      await page.goto(new URL(from, url).href);
      await page.waitForURL((address) => address.search === '');
      expect(pathOf(), from).toBe(to);
    }
    await page.goto(new URL('/index.php?p=1&utm_source=zalo', url).href);
    await page.waitForURL(/hoi-nghi-tong-ket/);
    // A further page of an old list leads to what the list has become.
    await page.goto(new URL('/category/tin-tuc/page/7/', url).href);
    await page.waitForURL(/\/bai-viet\/$/);
    // A name that is like one of a page is no page; the page is offered.
    await page.goto(new URL('/2019/hoi-nghi-tong-kett', url).href);
    const near = page.locator('lost-reader a');
    await near.first().waitFor();
    expect(await near.first().getAttribute('href')).toBe('/bai-viet/hoi-nghi-tong-ket/');
    expect(await near.first().textContent()).toContain('Hội nghị tổng kết');
    await page.goto(new URL('/khong-he-co-trang-nao-nhu-vay', url).href);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('lost-reader').isVisible()).toBe(false);
  } finally {
    await browser.close();
    server.close();
  }
});

test('nothing that was private is in the built site', () => {
  const page = readFileSync(join(site, 'bai-viet/hoi-nghi-tong-ket/index.html'), 'utf8');
  expect(page).toContain('Sáng 11/2, các đơn vị họp tổng kết.');
  expect(page).not.toContain('bi-mat@vi-du.vn');
  expect(existsSync(join(site, 'bai-viet/dang-viet'))).toBe(false);
  expect(existsSync(join(site, 'bai-viet/sap-dang'))).toBe(false);
});
