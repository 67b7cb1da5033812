import { describe, expect, test } from 'vitest';
import { homePage } from '../../../src/views/pages/home-page.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';
import type { Files } from '../../fixtures/write-content.ts';

const article = (title: string, date: string, more = ''): string =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\nNội dung.\n`;

/** Five articles of three months, so that the archive is no longer small. */
const many: Files = {
  'articles/2026/a.md': article('Tin A', '2026-11-20'),
  'articles/2026/b.md': article('Tin B', '2026-11-02'),
  'articles/2026/c.md': article('Tin C', '2026-10-30'),
  'articles/2026/d.md': article('Tin D', '2026-01-15'),
};
const page = (files: Files = {}) => homePage(archiveOf(files));

describe('the article in front', () => {
  test.each<[string, string, string]>([
    ['the newest, where nobody chose', '', 'Tin A'],
    [
      'one that was chosen, to the end of its last day',
      'lead: true\nleadUntil: 2026-11-22\n',
      'Tin D',
    ],
    ['not after that day', 'lead: true\nleadUntil: 2026-11-21\n', 'Tin A'],
    ['a chosen one without a last day for thirty days only', 'lead: true\n', 'Tin A'],
    ['a last day alone chooses nothing', 'leadUntil: 2026-12-31\n', 'Tin A'],
  ])('%s', (_, lines, title) => {
    const { lead, recent } = page({
      ...many,
      'articles/2026/d.md': article('Tin D', '2026-01-15', lines),
    });
    expect(lead?.title).toBe(title);
    const others = recent.flatMap(({ cards }) => cards.map((card) => card.title));
    expect(others).not.toContain(title);
    expect(others).toHaveLength(4);
  });

  test('thirty days from its own date', () => {
    const files = { ...many, 'articles/2026/c.md': article('Tin C', '2026-10-30', 'lead: true\n') };
    expect(page(files).lead?.title).toBe('Tin C');
  });
});

test('the other articles stand by month', () => {
  expect(
    page(many).recent.map(({ label, cards }) => [label, cards.map(({ title }) => title)]),
  ).toEqual([
    ['Tháng 11/2026', ['Tin B']],
    ['Tháng 10/2026', ['Tin C']],
    ['Tháng 01/2026', ['Tin D']],
    ['Tháng 02/2023', ['Hội nghị tổng kết năm 2022']],
  ]);
});

describe('a site with few articles', () => {
  const { digest, news, figures } = page({
    'meetings/tong-ket-2022.yaml': `name: Hội nghị tổng kết
type: tong-ket
achievementYear: 2022
planYear: 2023
date: 2023-02-11
tasks: [Việc một, Việc hai, Việc ba, Việc bốn, Việc năm]
`,
    'pages/gioi-thieu.md':
      '---\ntitle: Giới thiệu\n---\n\n## Cụm\n\nCụm thi đua Ví Dụ gồm 2 đơn vị cùng thi đua ' +
      'với nhau trong một năm. Câu sau không cần.\n',
  });

  test('tells what the register knows', () => {
    expect(news).toBeUndefined();
    expect(digest?.leaders.map(({ rank, unit }) => [rank, unit.label])).toEqual([
      ['Nhất', 'An Phú'],
      ['Nhì', 'Sông Xanh'],
    ]);
    expect(digest?.proposals.map(({ award, state }) => [award.label, state])).toEqual([
      ['Cờ thi đua của UBND tỉnh', 'de-nghi'],
    ]);
    expect(digest?.tasks).toMatchObject({
      title: 'Nhiệm vụ năm 2023',
      items: ['Việc một', 'Việc hai', 'Việc ba', 'Việc bốn'],
    });
    expect(digest?.gifts.map(({ goods }) => goods)).toEqual(['50 bộ bàn ghế']);
    expect(digest?.about).toBe(
      'Cụm thi đua Ví Dụ gồm 2 đơn vị cùng thi đua với nhau trong một năm.',
    );
  });

  test('does not name the leading unit twice', () => {
    expect(figures?.items.map(({ label }) => label)).toEqual([
      'Đề nghị chưa rõ kết quả',
      'Tổng doanh thu',
      'Đợt trao quà an sinh',
    ]);
  });

  test('says nothing about the cluster that no editor wrote', () => {
    expect(page().digest?.about).toBeUndefined();
  });
});

test('a site with many articles shows new honours, gifts and photographs; a proposal is none', () => {
  const { digest, news } = page({
    ...many,
    'documents/qd-9-2024.yaml': `docType: quyet-dinh
number: "9"
symbol: QĐ-UBND
issuer: UBND tỉnh Ví Dụ
issueDate: 2024-03-01
status: chi-duoc-nhac-den
`,
    'years/2023.yaml': `source:
  document: qd-9-2024
awards:
  - unit: song-xanh
    award: co-tinh
    steps:
      - status: da-quyet-dinh
        document: qd-9-2024
charity:
  - recipient: Trạm y tế
    goods: giường
    quantity: 5
`,
  });
  expect(digest).toBeUndefined();
  expect(news?.awards).toEqual([
    {
      award: 'Cờ thi đua của UBND tỉnh',
      href: expect.stringMatching(/^\/nam\/2023\/#du-kien-/) as string,
      unit: { label: 'Sông Xanh', href: '/don-vi/song-xanh/' },
      year: 2023,
      date: '01/03/2024',
    },
  ]);
  // What has no day stands after what has one.
  expect(news?.gifts.map(({ goods, date }) => [goods, date])).toEqual([
    ['50 bộ bàn ghế', '11/02/2023'],
    ['5 giường', undefined],
  ]);
});
