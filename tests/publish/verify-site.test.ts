import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { verifySite } from '../../src/publish/verify-site.ts';

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
  const before = existsSync(path) ? readFileSync(path) : undefined;
  writeFileSync(path, change(before?.toString('utf8') ?? ''));
  try {
    return (await verifySite(site, 'https://example.com')).map(
      (fault) => `${fault.file}: ${fault.message}${fault.isInText ? ' (trong bài)' : ''}`,
    );
  } finally {
    if (before) writeFileSync(path, before);
    else rmSync(path);
  }
}

test('the built sites have no fault', async () => {
  expect(await verifySite(inject('realSite'))).toEqual([]);
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
    'index.html: “/nam/2022/#khong-co”: trang đó không có chỗ “khong-co”.',
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
    'a file of a host whose name begins like that of the site',
    '<script src="https://example.com.vn/x.js"></script>',
    'index.html: “https://example.com.vn/x.js” nằm ở máy chủ khác và sẽ tự tải về máy người đọc.',
  ],
  [
    'a whole address of the site that leads nowhere',
    '<a href="https://example.com/khong-co/">x</a>',
    'index.html: “https://example.com/khong-co/” không dẫn đến đâu. (trong bài)',
  ],
  [
    'a fragment that is not there, behind a whole address',
    '<a href="https://example.com/nam/2022/#khong-co">x</a>',
    'index.html: “https://example.com/nam/2022/#khong-co”: trang đó không có chỗ “khong-co”. (trong bài)',
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
    await faultsWith(
      'sitemap.xml',
      () => '<urlset><url><loc>https://example.com/nam/1822/</loc></url></urlset>',
    ),
  ).toEqual([expect.stringContaining('/nam/1822/” không dẫn đến đâu.')]);
  const folder = 'tim-kiem/chi-muc';
  const start = readdirSync(join(site, folder)).find((name) => name.endsWith('.pf_meta'))!;
  for (const name of [start, 'tieng-viet.bin'])
    expect(await faultsWith(`${folder}/${name}`, () => 'x'), name).toEqual([
      expect.stringContaining('Chỉ mục tìm kiếm bị hỏng'),
    ]);
});

/** Puts files into the site, and tells what is found then. */
async function faultsOf(planted: Readonly<Record<string, string | Uint8Array>>) {
  const paths = Object.keys(planted).map((file) => join(site, file));
  for (const [at, bytes] of Object.values(planted).entries()) {
    mkdirSync(dirname(paths[at]!), { recursive: true });
    writeFileSync(paths[at]!, bytes);
  }
  try {
    return (await verifySite(site)).map(({ file, message }) => [file, message]);
  } finally {
    for (const path of paths) rmSync(path);
  }
}

const UNASKED =
  'Không trang, bản tin, kiểu chữ hay mã nào của trang dẫn đến tệp này, nên tệp không được phép đưa ra.';
const PAGE = '<!doctype html><html lang="vi"><title>x</title><h1 id="a">x</h1></html>';

describe('a file that nobody asks for', () => {
  test.each([
    'media/2026/mat.pdf',
    '_astro/nhap.3fa9c1d2e0_800.css',
    '_astro/nhap.js',
    'bai-viet/nhap/index.html',
    'the-xa-hoi/nhap.svg',
    'ghi-chu.txt',
    'index.html.bak',
    'media/2026/mat.pdf.gz',
    'feed-nhap.xml',
    'du-lieu/nhap.csv',
    '.env',
    'bai-viet/.DS_Store',
  ])('%s keeps the site back', async (file) => {
    expect(await faultsOf({ [file]: file.endsWith('.html') ? PAGE : 'x' })).toEqual([
      [file, UNASKED],
    ]);
  });

  test('a link to a place outside keeps it back too', async () => {
    symlinkSync(import.meta.filename, join(site, 'kho'));
    try {
      expect((await verifySite(site)).map(({ file }) => file)).toEqual(['kho']);
    } finally {
      rmSync(join(site, 'kho'));
    }
  });

  test('files that ask only for each other do as well', async () => {
    const page = (to: string) => PAGE.replace('</h1>', `</h1><a href="${to}">x</a>`);
    expect(
      await faultsOf({
        'nhap/mot/index.html': page('/nhap/hai/'),
        'nhap/hai/index.html': page('/nhap/mot/'),
      }),
    ).toEqual([
      ['nhap/hai/index.html', UNASKED],
      ['nhap/mot/index.html', UNASKED],
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['a packed text', { 'index.html.gz': 'x', 'index.html.br': 'x' }],
    ['a list of redirects', { _redirects: '/cu /' }],
    ['a domain of one’s own', { CNAME: 'vi-du.vn', '.well-known/security.txt': 'x' }],
    [
      'an old address that sends its readers on',
      {
        'bai-viet/cu/index.html': PAGE.replace(
          '<title>',
          '<meta http-equiv="refresh" content="0; url=/"><title>',
        ),
      },
    ],
  ])('%s is asked for', async (_, planted) => {
    expect(await faultsOf(planted)).toEqual([]);
  });

  test.each([
    ['a link', '<a href="/tep.txt">x</a>'],
    ['a relative link', '<a href="tep.txt?a=1#b">x</a>'],
    ['a size of a picture', '<img src="/bieu-tuong.svg" srcset="/tep.txt 480w" alt="">'],
    ['another attribute', '<b data-large="/tep.txt">x</b>'],
    ['data for machines', '<script type="application/ld+json">{"a":["/tep.txt"]}</script>'],
  ])('%s of a page asks', async (_, html) => {
    writeFileSync(join(site, 'tep.txt'), 'x');
    try {
      expect(await faultsWith('index.html', inMain(html))).toEqual([]);
    } finally {
      rmSync(join(site, 'tep.txt'));
    }
  });

  test.each([
    ['a style sheet', /\.css$/, (text: string) => `${text}a{background:url( "tep.txt" )}`],
    ['a script', /^SiteSearch.*\.js$/, (text: string) => `${text};import("./tep.txt")`],
  ])('%s asks', async (_, kind, change) => {
    const file = readdirSync(join(site, '_astro')).find((name) => kind.test(name))!;
    writeFileSync(join(site, '_astro/tep.txt'), 'x');
    try {
      expect(await faultsWith(`_astro/${file}`, change)).toEqual([]);
    } finally {
      rmSync(join(site, '_astro/tep.txt'));
    }
  });
});

test('finds pictures that tell more than they show, under any name', async () => {
  const shown = sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } });
  const bytes = await shown
    .withExif({ IFD0: { Artist: 'Ai' } })
    .jpeg()
    .toBuffer();
  const told = 'Ảnh còn mang thông tin kèm theo (EXIF), có thể lộ người chụp và nơi chụp.';
  expect(
    (await faultsOf({ 'the-xa-hoi/a.jpg': bytes, 'tep.pdf': bytes })).filter(
      ([, message]) => message !== UNASKED,
    ),
  ).toEqual([
    ['tep.pdf', told],
    ['the-xa-hoi/a.jpg', told],
  ]);
});
