import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { siteFiles } from '../../src/audit/built-site.ts';
import { CHECKS } from '../../src/audit/checks.ts';
import { runAudit, type AuditRow } from '../../src/audit/run-audit.ts';

const work = mkdtempSync(join(tmpdir(), 'kiem-tra-'));
const whole = join(work, 'day-du');
/** Two pages only, for the checks that read long or open a browser. */
const small = join(work, 'hai-trang');
/** A site that knows its address, and so has feeds and a list of its pages. */
const known = join(work, 'co-dia-chi');
const PAGE = '/gioi-thieu/index.html';
const ARTICLE = '/bai-viet/cum-thi-dua-so-17-trien-khai-nhiem-vu-nam-2023/index.html';

beforeAll(() => {
  for (const copy of [whole, small]) cpSync(inject('realSite'), copy, { recursive: true });
  cpSync(inject('demoSite'), known, { recursive: true });
  for (const file of siteFiles(small))
    if (file.endsWith('.html') && file !== '/index.html' && file !== PAGE)
      rmSync(join(small, file));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const styles = (): string =>
  siteFiles(inject('realSite')).find((file) => /^\/_astro\/Page.*\.css$/.test(file))!;

/** A script of articles. */
const tools = (): string =>
  siteFiles(inject('realSite')).find((file) => /^\/_astro\/ShareRow.*\.js$/.test(file))!;

/** The site that a check is asked about, where that is not the whole real one. */
const FOLDERS: Readonly<Record<string, string>> = {
  html: small,
  policy: small,
  feeds: known,
  sitemap: known,
};

/** Replaces one piece of one file, asks one check, and puts the file back. The piece must be there. */
async function faultsAfter(
  folder: string,
  name: string,
  file: string,
  from: string | RegExp,
  to: string,
): Promise<readonly string[]> {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, () => to);
  expect(after, `${file} has no ${from}`).not.toBe(before);
  writeFileSync(path, after);
  try {
    return (await runAudit(folder, [CHECKS[name]!])).flatMap(({ faults }) => faults);
  } finally {
    writeFileSync(path, before);
  }
}

describe('a planted fault is named by the check that reads files:', () => {
  test.each<
    [name: string, what: string, file: string, from: string | RegExp, to: string, fault: RegExp]
  >([
    [
      'html',
      'broken nesting',
      PAGE,
      '</main>',
      '<p><span>a</p></span></main>',
      /^\/gioi-thieu\/: .*(close-order|no-implicit-close|element-permitted)/,
    ],
    [
      'html',
      'a picture without a description',
      PAGE,
      '</main>',
      '<img src="/the-xa-hoi.png"></main>',
      /^\/gioi-thieu\/: .*h37/,
    ],
    [
      'links',
      'a dead link',
      PAGE,
      '</main>',
      '<a href="/khong-co/">x</a></main>',
      /^\/gioi-thieu\/: “\/khong-co\/” không dẫn đến đâu/,
    ],
    [
      'links',
      'a dead fragment',
      PAGE,
      '</main>',
      '<a href="/#khong-co">x</a></main>',
      /^\/gioi-thieu\/: .*không có chỗ “khong-co”/,
    ],
    [
      'links',
      'a redirect to nowhere',
      PAGE,
      '</title>',
      '</title><meta http-equiv="refresh" content="0; url=/khong-co/">',
      /^\/gioi-thieu\/: chuyển hướng đến “\/khong-co\/”, nơi không có trang/,
    ],
    [
      'policy',
      'a page without a policy',
      PAGE,
      /<meta http-equiv="content-security-policy"[^>]*>/,
      '',
      /^\/gioi-thieu\/: chính sách nội dung không đứng đầu trang/,
    ],
    [
      'policy',
      'a loose policy',
      PAGE,
      "script-src 'self'",
      "script-src 'self' 'unsafe-inline'",
      /^\/gioi-thieu\/: script-src 'unsafe-inline'$/,
    ],
    [
      'headers',
      'a missing header',
      '/.htaccess',
      /.*X-Content-Type-Options.*\n/,
      '',
      /^\/\.htaccess: thiếu “X-Content-Type-Options: nosniff”/,
    ],
    [
      'headers',
      'a header of some addresses only',
      '/_headers',
      '  X-Content-Type-Options: nosniff\n',
      '/du-lieu/*\n  X-Content-Type-Options: nosniff\n',
      /^\/_headers: thiếu “X-Content-Type-Options/,
    ],
    [
      'json-ld',
      'an unknown type',
      '/index.html',
      '"@type":"WebSite"',
      '"@type":"Website"',
      /^\/: loại lạ: Website/,
    ],
    [
      'json-ld',
      'a missing member',
      '/index.html',
      /"WebSite","@id":"[^"]*","url":"[^"]*","name":"[^"]*",/,
      '"WebSite",',
      /^\/: WebSite thiếu “name”/,
    ],
    [
      'feeds',
      'a feed without a title',
      '/feed.xml',
      /<title>[^<]*<\/title>/,
      '',
      /^\/feed\.xml: .*title/,
    ],
    [
      'feeds',
      'a feed that another form contradicts',
      '/feed.json',
      /"id": "[^"]*"/,
      '"id": "khac"',
      /^\/feed\.xml: không có cùng các bài/,
    ],
    [
      'sitemap',
      'an address without a page',
      '/sitemap.xml',
      '/gioi-thieu/',
      '/khong-co/',
      /^\/sitemap\.xml: .*\/khong-co\/ không có trang/,
    ],
    [
      'sitemap',
      'a page that is neither listed nor hidden',
      '/sitemap.xml',
      '/gioi-thieu/',
      '/lien-he/',
      /^\/gioi-thieu\/: không có trong sơ đồ/,
    ],
    [
      'weight',
      'an oversized page',
      PAGE,
      '</main>',
      `${Array.from({ length: 20_000 }, (_, at) => ((at * 7919) % 99_991).toString(36)).join(' ')}</main>`,
      /^\/gioi-thieu\/: HTML nặng \d+\.\d kB/,
    ],
    [
      'articles',
      'a heavy article',
      ARTICLE,
      '</main>',
      `<b>${Array.from({ length: 1500 }, (_, at) => ((at * 7919) % 99_991).toString(36)).join('-')}</b></main>`,
      /^\/bai-viet\/[^/]+\/: HTML và CSS nặng \d\d,\d KB, mức cho phép 14,0 KB/,
    ],
    [
      'articles',
      'a text that is pushed down',
      tools(),
      /$/,
      ';for (let at = 1; at < 20; at++) setTimeout(() => document.querySelector("h1").before(Object.assign(document.createElement("p"), { textContent: "Quảng cáo" })), 20 * at)',
      /^\/bai-viet\/[^/]+\/ \(360 px\): trang xê dịch 0\.\d+ trong khi tải/,
    ],
    [
      'fonts',
      'a letter that the fonts lack',
      PAGE,
      '</main>',
      'Ж</main>',
      /^\/gioi-thieu\/: chữ “Ж” \(U\+0416\) không có trong Source/,
    ],
  ])('%s: %s', async (name, _what, file, from, to, fault) => {
    expect(await faultsAfter(FOLDERS[name] ?? whole, name, file, from, to)).toEqual(
      expect.arrayContaining([expect.stringMatching(fault)]),
    );
  });
});

/** Low contrast in daylight, in the dark and in forced colours; a heading that does not fit when letters are large. */
const BAD_STYLES =
  'h1{color:#ddd!important;min-width:15rem}@media ' +
  '(prefers-color-scheme:dark){h1{color:#444!important}}@media ' +
  '(forced-colors:active){h1{forced-color-adjust:none}}';

describe('a planted fault is named by the check that opens a browser:', () => {
  test.each<
    [
      name: string,
      what: string,
      file: 'styles' | 'page',
      from: string | RegExp,
      to: string,
      faults: readonly RegExp[],
    ]
  >([
    [
      'axe',
      'bad styles in every setting',
      'styles',
      /$/,
      BAD_STYLES,
      [
        /^\/gioi-thieu\/ \(nền sáng, 1280 px\): color-contrast/,
        /^\/gioi-thieu\/ \(nền tối, 1280 px\): color-contrast/,
        /^\/gioi-thieu\/ \(nền tối, 320 px\): color-contrast/,
        /^\/gioi-thieu\/ \(màu do hệ điều hành ép, 1280 px\): chữ không đủ tương phản/,
        /^\/gioi-thieu\/ \(chữ 200 %, 320 px\): trang rộng hơn màn hình/,
      ],
    ],
    [
      'keyboard',
      'stops without an outline',
      'styles',
      /$/,
      'a{outline:none!important}',
      [/^\/gioi-thieu\/: không thấy được khi dừng ở <a/],
    ],
    [
      'keyboard',
      'no way past the menu',
      'page',
      /<a class="skip-link"[^>]*>[^<]*<\/a>/,
      '',
      [/^\/gioi-thieu\/: điểm dừng đầu tiên là/],
    ],
    [
      'no-js',
      'a button that does nothing',
      'page',
      '</main>',
      '<button type="button">Mở</button></main>',
      [/^\/gioi-thieu\/: nút không làm gì: <button/],
    ],
    [
      'requests',
      'a picture of another host',
      'page',
      '</main>',
      '<img src="http://khac.example/x.png" alt=""></main>',
      [/^\/gioi-thieu\/: gọi máy chủ khác: http:\/\/khac\.example\/x\.png/],
    ],
    [
      'policy',
      'an inline script',
      'page',
      '</main>',
      '<script>window.x = 1</script></main>',
      [/^\/gioi-thieu\/: CSP script-src-elem inline/],
    ],
  ])('%s: %s', async (name, _what, file, from, to, faults) => {
    const found = await faultsAfter(small, name, file === 'styles' ? styles() : PAGE, from, to);
    for (const fault of faults)
      expect(found).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  test('and the pages as they were have none', async () => {
    const names = ['axe', 'keyboard', 'no-js', 'requests', 'policy'];
    expect(
      (
        await runAudit(
          small,
          names.map((name) => CHECKS[name]!),
        )
      ).flatMap(({ faults }) => faults),
    ).toEqual([]);
  });
});

/** Asks one check while an environment variable has a value, or none. */
async function rowWith(
  variable: string,
  value: string | undefined,
  name: string,
): Promise<AuditRow | undefined> {
  vi.stubEnv(variable, value);
  try {
    return (await runAudit(small, [CHECKS[name]!]))[0];
  } finally {
    vi.unstubAllEnvs();
  }
}

test('without Java or its jar the Nu validator is left out, and the table says so', async () => {
  expect(await rowWith('VNU_JAR', undefined, 'nu')).toMatchObject({
    checked: 0,
    faults: [],
    skipped: 'không có Java/VNU_JAR',
  });
});

test('Lighthouse is left out without its program or packed files; otherwise the median of three runs decides', async () => {
  const program = join(work, 'lighthouse.cjs');
  const scores = join(work, 'scores.json');
  writeFileSync(
    program,
    `const { readFileSync, writeFileSync } = require('node:fs');
    const [score, ...rest] = JSON.parse(readFileSync(${JSON.stringify(scores)}, 'utf8'));
    writeFileSync(${JSON.stringify(scores)}, JSON.stringify(rest));
    console.log(JSON.stringify({ categories: { performance: { score }, accessibility: { score: 1 }, 'best-practices': { score: 1 }, seo: { score: 1 } } }));`,
  );
  expect(await rowWith('LIGHTHOUSE', undefined, 'lighthouse')).toMatchObject({
    checked: 0,
    skipped: 'không có LIGHTHOUSE',
  });
  expect(await rowWith('LIGHTHOUSE', program, 'lighthouse')).toMatchObject({
    checked: 0,
    skipped: 'bản dựng chưa nén (--compress)',
  });
  writeFileSync(join(small, 'index.html.gz'), '');
  for (const [runs, faults] of [
    [[0.5, 0.99, 1], []],
    [[1, 0.98, 0.98], ['/: performance 98, cần ít nhất 99.']],
  ] as const) {
    writeFileSync(scores, JSON.stringify(runs));
    expect(await rowWith('LIGHTHOUSE', program, 'lighthouse')).toMatchObject({
      checked: 1,
      faults,
    });
  }
  rmSync(join(small, 'index.html.gz'));
});
