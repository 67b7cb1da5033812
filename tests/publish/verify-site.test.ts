import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifySite } from '../../src/publish/verify-site.ts';
import { siteOrigin } from '../../src/views/urls.ts';

let site: string;
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'kiem-'));
  cpSync(inject('realSite'), site, { recursive: true });
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** What is found when one file reads otherwise. */
async function faultsWith(
  file: string,
  change: (text: string) => string,
): Promise<readonly string[]> {
  const path = join(site, file);
  const before = readFileSync(path);
  writeFileSync(path, change(before.toString('utf8')));
  try {
    return (await verifySite(site, siteOrigin({}))).map(
      (fault) => `${fault.file}: ${fault.message}${fault.isInText ? ' (trong bài)' : ''}`,
    );
  } finally {
    writeFileSync(path, before);
  }
}

test('the built sites have no fault', async () => {
  expect(await verifySite(inject('realSite'), siteOrigin({}))).toEqual([]);
  expect(
    (await verifySite(inject('demoSite'), 'https://example.com')).filter(
      (fault) => !fault.isInText,
    ),
  ).toEqual([]);
});

const inMain = (html: string) => (text: string) => text.replace('</main>', `${html}</main>`);

test.each([
  [
    'a link to nowhere',
    '<a href="/khong-co/">x</a>',
    'index.html: “/khong-co/” không dẫn đến đâu.',
  ],
  [
    'a fragment that is not there',
    '<a href="/nam/2022/#khong-co">x</a>',
    'index.html: “/nam/2022/#khong-co”: trang ấy không có chỗ “khong-co”.',
  ],
  [
    'a picture without a file',
    '<img src="/_astro/mat.webp" alt="">',
    'index.html: “/_astro/mat.webp” không dẫn đến đâu.',
  ],
  [
    'a size of a picture without a file',
    '<img src="/bieu-tuong.svg" srcset="/bieu-tuong.svg 1x, /_astro/mat.webp 2x" alt="">',
    'index.html: “/_astro/mat.webp” không dẫn đến đâu.',
  ],
  [
    'a file of another host',
    '<script src="https://cdn.example/x.js"></script>',
    'index.html: “https://cdn.example/x.js” nằm ở máy chủ khác và sẽ tự tải về máy người đọc.',
  ],
  [
    'an inline script',
    '<script>1</script>',
    'index.html: Có đoạn mã viết ngay trong trang; chính sách của trang sẽ chặn.',
  ],
  [
    'an event handler',
    '<b onclick="x()">x</b>',
    'index.html: Thuộc tính “onclick” trên <b> bị chính sách của trang chặn.',
  ],
  [
    'broken data',
    '<script type="application/ld+json">{</script>',
    'index.html: Dữ liệu application/ld+json trong trang bị hỏng.',
  ],
  ['an id twice', '<p id="noi-dung">x</p>', 'index.html: Hai chỗ cùng mang id “noi-dung”.'],
  ['a second title', '<h1>x</h1>', 'index.html: Trang có 2 tiêu đề lớn nhất (h1), cần đúng một.'],
  [
    'a link in a text of an editor',
    '<div class="prose"><a href="/khong-co/">x</a></div>',
    'index.html: “/khong-co/” không dẫn đến đâu. (trong bài)',
  ],
])('finds %s', async (_what, html, fault) => {
  expect(await faultsWith('index.html', inMain(html))).toEqual([fault]);
});

test('finds a broken data file, a dead address in the sitemap, and a damaged index', async () => {
  expect(await faultsWith('du-lieu/don-vi.json', (text) => text.slice(0, -5))).toEqual([
    'du-lieu/don-vi.json: Tệp JSON bị hỏng.',
  ]);
  expect(
    await faultsWith('sitemap.xml', (text) => text.replace('/nam/2022/', '/nam/1822/')),
  ).toEqual([expect.stringContaining('/nam/1822/” không dẫn đến đâu.')]);
  const folder = 'tim-kiem/chi-muc';
  const index = readdirSync(join(site, folder)).find((name) => !name.endsWith('.json'))!;
  expect(await faultsWith(`${folder}/${index}/goc.bin`, () => 'x')).toEqual([
    expect.stringContaining('Chỉ mục tìm kiếm bị hỏng'),
  ]);
});
