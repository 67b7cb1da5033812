import { describe, expect, test } from 'vitest';
import { articleContents } from '../../../src/views/parts/article-contents.ts';
import { articlePage } from '../../../src/views/pages/article-page.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';

const page = (front: string, body = 'Nội dung.', site?: string) => {
  const archive = archiveOf({
    'articles/2023/bai.md': `---\ntitle: Bài viết\ndate: 2023-02-12\n${front}---\n\n${body}\n`,
    ...(site ? { 'site.yaml': site } : {}),
  });
  return articlePage(archive, archive.index.articles.get('bai')!, () => undefined);
};

describe('the line above the title', () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'the meeting and the year it reviewed',
      'meeting: tong-ket-2022\ntags: [thi đua]\n',
      [
        ['Hội nghị tổng kết', '/hoi-nghi/tong-ket-2022/'],
        ['Năm 2022', '/nam/2022/'],
      ],
    ],
    [
      'the first subject and the year of the article',
      'tags: [an sinh xã hội, quà]\n',
      [
        ['An sinh xã hội', '/tim-kiem/?q=an%20sinh%20x%C3%A3%20h%E1%BB%99i'],
        ['Năm 2023', '/nam/2023/'],
      ],
    ],
    ['the year alone', '', [['Năm 2023', '/nam/2023/']]],
  ])('says %s', (_, front, links) => {
    expect(page(front).kicker.map(({ label, href }) => [label, href])).toEqual(links);
  });
});

describe('photographs without a file', () => {
  const photos = (count: number): string =>
    `photos:\n${Array.from({ length: count }, (_, at) => `  - caption: Ảnh số ${at + 1}\n`).join('')}`;
  test.each<[string, string, number, string]>([
    ['of the article itself', photos(1), 1, 'Một ảnh của bài này chưa tìm được'],
    [
      'of an original elsewhere',
      `source:\n  title: Bài gốc\n${photos(3)}`,
      3,
      'Ba ảnh của bản tin gốc chưa tìm được',
    ],
    ['many', photos(12), 12, '12 ảnh của bài này chưa tìm được'],
    [
      'the first one of the article among them',
      `cover:\n  caption: Toàn cảnh\n${photos(1)}`,
      2,
      'Hai ảnh của bài này chưa tìm được',
    ],
  ])('%s', (_, front, count, title) => {
    const { missingPhotos, missingTitle, photos: present, cover } = page(front);
    expect([missingPhotos.length, missingTitle]).toEqual([count, title]);
    expect([present, cover]).toEqual([[], undefined]);
  });
});

describe('the box about the report', () => {
  test('is absent where there is nothing to say', () => {
    expect(page('').about).toBeUndefined();
  });

  test('holds the source, the inference and the notes', () => {
    expect(
      page(`dateInferred: Nguồn không ghi năm.
source:
  title: Bài gốc
  publisher: Báo Ví Dụ
  note: Đã viết lại.
editorNotes:
  - quote: Trị trấn
    issue: Nguồn viết nhầm.
    date: 2023-03-01
`).about,
    ).toEqual({
      source: { title: 'Bài gốc', publisher: 'Báo Ví Dụ', url: undefined, note: 'Đã viết lại.' },
      dateInferred: 'Nguồn không ghi năm.',
      notes: [
        { quote: 'Trị trấn', issue: 'Nguồn viết nhầm.', reading: undefined, date: '01/03/2023' },
      ],
    });
  });
});

test('an inferred day is written without brackets, and says why', () => {
  expect(page('dateInferred: Nguồn không ghi năm.\n').date).toEqual({
    iso: '2023-02-12',
    text: '12/02/2023',
    inferred: 'Nguồn không ghi năm.',
  });
});

test.each([
  [3, 0],
  [4, 4],
])('%i sections give a list of %i', (count, listed) => {
  const headings = Array.from({ length: count }, (_, at) => ({
    depth: 2,
    id: `muc-${at}`,
    text: `Mục ${at}`,
  }));
  const links = articleContents([...headings, { depth: 3, id: 'nho', text: 'Mục nhỏ' }]);
  expect(links).toHaveLength(listed);
  if (listed > 0) expect(links[0]).toEqual({ label: 'Mục 0', href: '#muc-0' });
});

describe('replies', () => {
  const site = (lines: string): string =>
    `title: Cụm thi đua Ví Dụ\npublisher:\n  name: Văn phòng\n${lines}`;
  test.each<[string, string, string, object]>([
    [
      'closed by the site: a place to write, and the e-mail of the publisher',
      '',
      site('  email: vp@vi-du.vn\n'),
      {
        mode: 'closed',
        reason: 'site',
        email: 'vp@vi-du.vn',
        subject: 'Ý kiến về bài “Bài viết” – Cụm thi đua Ví Dụ',
      },
    ],
    [
      'closed by the article',
      'comments: closed\n',
      site(''),
      { mode: 'closed', reason: 'article' },
    ],
    [
      'by e-mail',
      '',
      site('comments:\n  mode: mailto\n  address: y-kien@vi-du.vn\n'),
      {
        mode: 'mailto',
        consent:
          'Tôi đồng ý để Văn phòng lưu và sử dụng họ tên, email để phản hồi và đăng ý kiến này.',
      },
    ],
  ])('%s', (_, front, own, reply) => {
    expect(page(front, undefined, own).reply).toMatchObject(reply);
  });
});
