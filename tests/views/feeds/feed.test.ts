import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/types.ts';
import { plainHtml } from '../../../src/views/feeds/feed-html.ts';
import { feedJson } from '../../../src/views/feeds/feed-json.ts';
import {
  feedPictures,
  feedView,
  siteFeed,
  unitFeed,
  yearFeed,
  type FeedScope,
} from '../../../src/views/feeds/feed.ts';
import { feedXml, rfc822 } from '../../../src/views/feeds/feed-xml.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';
import { edit } from '../../fixtures/write-content.ts';

const SITE = edit(
  'site.yaml',
  'title: Cụm thi đua Ví Dụ\n',
  'title: Cụm thi đua Ví Dụ\nurl: https://vi-du.vn/\nrights: Ghi rõ nguồn & năm.\n',
);
const HIDDEN = {
  'articles/2023/nhap.md':
    '---\ntitle: Bản nháp kín\ndate: 2023-05-01\ndraft: true\n---\n\nNội dung.\n',
  'articles/2026/mai.md':
    '---\ntitle: Bài hẹn giờ\ndate: 2026-11-23\npublishAt: 2026-11-23T08:00\n---\n\nNội dung.\n',
};
const PICTURE = {
  src: '/_astro/anh.hash.webp',
  srcset: '/_astro/anh.hash_1.webp 480w',
  width: 800,
  height: 600,
};

function draw(archive: Archive, scope: FeedScope = siteFeed(archive)) {
  const feed = feedView(archive, scope, {
    pictures: new Map([['anh.jpg', PICTURE]]),
    mediaSize: (path) => (path === 'quyet-dinh.pdf' ? 1234 : undefined),
  });
  const xml = feedXml(feed);
  return { feed, xml, rss: parseRssFeed(xml), json: parseJsonFeed(JSON.parse(feedJson(feed))) };
}

const article = (front: string, body = 'Nội dung.'): Record<string, string> => ({
  'articles/2023/bai.md': `---\ntitle: Bài\ndate: 2023-02-14\n${front}---\n\n${body}\n`,
});
const itemOf = (files: Record<string, string | Uint8Array>, id = 'bai') => {
  const { rss, json } = draw(archiveOf({ ...SITE, ...files }));
  const url = `https://vi-du.vn/bai-viet/${id}/`;
  return {
    rss: rss.items?.find((item) => item.link === url),
    json: json.items?.find((item) => item.id === url),
  };
};

test('the channel says whose it is and where it lies', () => {
  const { rss, json } = draw(archiveOf(SITE));
  expect(rss).toMatchObject({
    title: 'Cụm thi đua Ví Dụ',
    link: 'https://vi-du.vn/',
    language: 'vi',
    copyright: 'Ghi rõ nguồn & năm.',
    atom: {
      links: [{ href: 'https://vi-du.vn/feed.xml', rel: 'self', type: 'application/rss+xml' }],
    },
  });
  expect(json).toMatchObject({
    title: 'Cụm thi đua Ví Dụ',
    home_page_url: 'https://vi-du.vn/',
    feed_url: 'https://vi-du.vn/feed.json',
    language: 'vi',
  });
});

test('an item is known by its permanent address and carries the full text', () => {
  const { rss, json } = itemOf(
    article('author: Mai\ntags: [an sinh]\nsummary: Tóm tắt.\n', '**Đậm** và `<b>`.'),
  );
  expect(rss).toMatchObject({
    title: 'Bài',
    description: 'Tóm tắt.',
    guid: { value: 'https://vi-du.vn/bai-viet/bai/', isPermaLink: true },
    dc: { creators: ['Mai'] },
    categories: [{ name: 'an sinh' }],
  });
  expect(rss?.content?.encoded).toContain('<strong>Đậm</strong>');
  expect(json).toMatchObject({
    url: 'https://vi-du.vn/bai-viet/bai/',
    summary: 'Tóm tắt.',
    authors: [{ name: 'Mai' }],
    tags: ['an sinh'],
  });
  expect(json?.content_html).toContain('<strong>Đậm</strong>');
});

describe('the date of an item', () => {
  test.each([
    ['is midnight in Vietnam', '', 'Tue, 14 Feb 2023 00:00:00 +0700', undefined],
    [
      'is the moment for which the post was scheduled',
      'publishAt: 2023-02-14T07:30\n',
      'Tue, 14 Feb 2023 07:30:00 +0700',
      undefined,
    ],
    [
      'is not moved by an update',
      'updated: 2024-01-01\n',
      'Tue, 14 Feb 2023 00:00:00 +0700',
      '2024-01-01T00:00:00+07:00',
    ],
    [
      'is not moved by a correction',
      'corrections:\n  - date: 2025-03-05\n    text: Sửa số.\n',
      'Tue, 14 Feb 2023 00:00:00 +0700',
      '2025-03-05T00:00:00+07:00',
    ],
  ])('%s', (_name, front, pubDate, modified) => {
    const { rss, json } = itemOf(article(front));
    expect(rss?.pubDate).toBe(pubDate);
    expect(new Date(rss?.pubDate ?? '').getTime()).toBe(Date.parse(json?.date_published ?? ''));
    expect(json?.date_modified).toBe(modified);
  });

  test('is written as mail writes it', () => {
    expect(rfc822('2024-02-29T00:00:00+07:00')).toBe('Thu, 29 Feb 2024 00:00:00 +0700');
    expect(rfc822('2023-01-01T06:59:00+07:00')).toBe('Sun, 01 Jan 2023 06:59:00 +0700');
  });
});

test('corrections, notes, the source and an inferred day stand in the text', () => {
  const html =
    itemOf(
      article(`dateInferred: Nguồn không ghi năm.
source:
  title: Báo Ví Dụ
  url: https://bao.vi-du.vn/?a=1&b=2
corrections:
  - date: 2023-03-01
    text: Sửa <số>.
  - date: 2023-04-01
    text: Sửa tên.
editorNotes:
  - quote: Cụm số 7
    issue: Nguồn viết nhầm.
`),
    ).rss?.content?.encoded ?? '';
  expect(html).toContain('<p><strong>Đính chính ngày 01/03/2023:</strong> Sửa &lt;số&gt;.</p>');
  expect(html.indexOf('01/04/2023')).toBeLessThan(html.indexOf('01/03/2023'));
  expect(html).toContain('<li>Nguyên văn: “Cụm số 7”. Nguồn viết nhầm.</li>');
  expect(html).toContain('<a href="https://bao.vi-du.vn/?a=1&amp;b=2">Báo Ví Dụ</a>');
  expect(html).toContain('Ngày 14/02/2023 do suy luận: Nguồn không ghi năm.');
});

test('links and pictures are absolute, and pictures without a file are their captions', () => {
  const files = {
    'media/anh.jpg': new Uint8Array([1]),
    ...article(
      `cover:
  file: anh.jpg
  caption: Ảnh bìa
  alt: Cờ
photos:
  - caption: Ảnh đã mất
`,
      '[Năm](/nam/2022/) [mục](#muc) [ngoài](https://x.vn/?a=1&b=2)\n\n![Trong bài](media/anh.jpg "Chú thích")',
    ),
  };
  const archive = archiveOf({ ...SITE, ...files });
  expect(feedPictures(siteFeed(archive))).toEqual(['anh.jpg', 'anh.jpg']);
  const { rss, json } = itemOf(files);
  const html = rss?.content?.encoded ?? '';
  expect(html).toContain(
    '<figure><img src="https://vi-du.vn/_astro/anh.hash.webp" alt="Cờ" width="800" ' +
      'height="600"><figcaption>Ảnh bìa</figcaption></figure>',
  );
  expect(html).toContain(
    '<a href="https://vi-du.vn/nam/2022/">Năm</a> <a ' +
      'href="https://vi-du.vn/bai-viet/bai/#muc">mục</a> <a ' +
      'href="https://x.vn/?a=1&amp;b=2">ngoài</a>',
  );
  expect(html).toContain('<figcaption>Ảnh đã mất<br>Chưa có tệp ảnh gốc</figcaption>');
  expect(html).not.toMatch(/(src|href)="(?!https?:)|srcset|class=|tabindex/);
  expect(json?.image).toBe('https://vi-du.vn/_astro/anh.hash.webp');
  expect(json?.content_html).toBe(html);
});

test('what is not safe or not XML does not get in', () => {
  const { rss } = itemOf(
    article(
      'summary: "Tóm tắt & <b>"\n',
      'Chữ ]]> và <script>alert(1)</script> và <img src=x onerror=alert(1)> [x](javascript:alert(1))',
    ),
  );
  expect(rss?.description).toBe('Tóm tắt & <b>');
  expect(rss?.content?.encoded).not.toMatch(/script|onerror/);
  // The check refuses such a title; a feed without it would still be whole.
  expect(
    parseRssFeed(feedXml({ ...draw(archiveOf()).feed, title: 'Tóm \u0008tắt\ud800' })).title,
  ).toBe('Tóm tắt\ufffd');
});

test('files are enclosed: one in RSS, all in JSON', () => {
  const { rss, json } = itemOf({
    'media/quyet-dinh.pdf': new Uint8Array([1]),
    'media/bang.csv': new Uint8Array([1]),
    ...article(
      'attachments:\n  - file: bang.csv\n    title: Bảng\n  - file: quyet-dinh.pdf\n    title: Quyết định\n',
    ),
  });
  expect(rss?.enclosures).toEqual([
    { url: 'https://vi-du.vn/media/quyet-dinh.pdf', length: 1234, type: 'application/pdf' },
  ]);
  expect(json?.attachments).toEqual([
    { url: 'https://vi-du.vn/media/bang.csv', mime_type: 'text/csv', title: 'Bảng' },
    {
      url: 'https://vi-du.vn/media/quyet-dinh.pdf',
      mime_type: 'application/pdf',
      title: 'Quyết định',
      size_in_bytes: 1234,
    },
  ]);
  expect(rss?.content?.encoded).toContain('<a href="https://vi-du.vn/media/bang.csv">Bảng</a>');
});

test('an article that is code gives its summary and a link', () => {
  const html = itemOf(
    {
      'articles/2023/ma.mdx':
        '---\ntitle: Mã\ndate: 2023-02-14\nsummary: Tóm tắt.\n---\nimport x from "../x"\n\n{1 + 1}\n',
    },
    'ma',
  ).rss?.content?.encoded;
  expect(html).toBe(
    '<p>Tóm tắt.</p><p><a href="https://vi-du.vn/bai-viet/ma/">Đọc toàn văn trên trang</a></p>',
  );
});

test.each([false, true])(
  'nothing that is a draft, not yet due or written by a reader is in any feed (preview: %s)',
  (preview) => {
    const archive = archiveOf({ ...SITE, ...HIDDEN }, { preview });
    for (const scope of [
      siteFeed(archive),
      ...archive.units.map((unit) => unitFeed(archive, unit)),
      ...archive.years.map((year) => yearFeed(archive, year)),
    ]) {
      const { xml, feed } = draw(archive, scope);
      expect(`${xml}${feedJson(feed)}`).not.toMatch(
        /Bản nháp kín|Bài hẹn giờ|Chúc mừng các đơn vị|bai-viet\/(nhap|mai)/,
      );
    }
  },
);

test('a unit has the articles about it; a year those of its days and of the meeting that reviewed it', () => {
  const archive = archiveOf({ ...SITE, ...article('units: [an-phu]\n') });
  const titles = (scope: FeedScope) => scope.articles.map(({ id }) => id);
  expect(titles(unitFeed(archive, archive.index.units.get('an-phu')!))).toEqual([
    'bai',
    'hoi-nghi-tong-ket',
  ]);
  expect(titles(unitFeed(archive, archive.index.units.get('song-xanh')!))).toEqual([
    'hoi-nghi-tong-ket',
  ]);
  expect(titles(yearFeed(archive, 2023))).toEqual(['bai', 'hoi-nghi-tong-ket']);
  expect(titles(yearFeed(archive, 2022))).toEqual(['hoi-nghi-tong-ket']);
  expect(draw(archive, yearFeed(archive, 2022)).rss).toMatchObject({
    title: 'Năm 2022 – Cụm thi đua Ví Dụ',
    link: 'https://vi-du.vn/nam/2022/',
    atom: { links: [{ href: 'https://vi-du.vn/nam/2022/feed.xml' }] },
  });
});

test('the feed carries the thirty newest articles, newest first, and an empty feed is a feed', () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `articles/2024/b${at}.md`,
      `---\ntitle: Bài ${at}\ndate: 2024-01-${String((at % 28) + 1).padStart(2, '0')}\n---\n\nNội dung.\n`,
    ]),
  );
  const { rss } = draw(archiveOf({ ...SITE, ...many }));
  const days = (rss.items ?? []).map((item) => Date.parse(item.pubDate ?? ''));
  expect(days).toHaveLength(30);
  expect(days).toEqual(days.toSorted((a, b) => b - a));
  const archive = archiveOf(SITE);
  expect(draw(archive, { ...siteFeed(archive), articles: [] }).rss.items ?? []).toEqual([]);
});

test('sample data says so', () => {
  expect(
    draw(archiveOf(edit('site.yaml', 'title: Cụm', 'sample: true\ntitle: Cụm'))).rss.title,
  ).toBe('Cụm thi đua Ví Dụ (dữ liệu mẫu)');
});

test.each([
  ['<p class="a" id="b">x</p>', '<p>x</p>'],
  [
    '<a href="/a?x=1&#x26;y=%22" title="&#x22;">x</a>',
    '<a href="https://vi-du.vn/a?x=1&amp;y=%22" title="&#x22;">x</a>',
  ],
  [
    '<div class="table-scroll" role="region" tabindex="0" aria-label="a > b"><table></table></div>',
    '<div><table></table></div>',
  ],
  [
    '<li><input type="checkbox" disabled checked> a</li><li><input type="checkbox" disabled> b</li>',
    '<li>☑ a</li><li>☐ b</li>',
  ],
  ['<p>&#x3C;a href="/x"> href="/y"</p>', '<p>&#x3C;a href="/x"> href="/y"</p>'],
  ['<ol start="3" reversed><li>x</li></ol>', '<ol start="3" reversed><li>x</li></ol>'],
])('%s', (html, plain) => {
  expect(plainHtml(html, 'https://vi-du.vn/bai-viet/bai/')).toBe(plain);
});
