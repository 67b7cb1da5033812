import { expect, test } from 'vitest';
import { correctionsPage } from '../../../src/views/pages/corrections-page.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';

const article = `---
title: Bài có hiệu đính
date: 2023-02-12
corrections:
  - date: 2023-03-01
    text: Sửa 500 thành 50 bộ bàn ghế.
editorNotes:
  - quote: Trị trấn
    issue: Nguồn viết nhầm.
    reading: Thị trấn.
    date: 2024-05-05
  - quote: số 7
    issue: Nguồn ghi thiếu.
---

Nội dung.
`;

test('corrections and notes stand by day, newest first, undated ones last, each with the way to its spot', () => {
  const page = correctionsPage(archiveOf({ 'articles/2023/sua.md': article }));
  expect([page.corrections, page.notes]).toEqual([1, 2]);
  expect(
    page.days.map((day) => [
      day.date?.text,
      day.articles.map(({ link, entries }) => [link.href, entries]),
    ]),
  ).toEqual([
    [
      '05/05/2024',
      [
        [
          '/bai-viet/sua/',
          [
            {
              kind: 'note',
              quote: 'Trị trấn',
              text: 'Nguồn viết nhầm. Thị trấn.',
              href: '/bai-viet/sua/#ghi-chu-1',
            },
          ],
        ],
      ],
    ],
    [
      '01/03/2023',
      [
        [
          '/bai-viet/sua/',
          [
            {
              kind: 'correction',
              quote: undefined,
              text: 'Sửa 500 thành 50 bộ bàn ghế.',
              href: '/bai-viet/sua/#hieu-dinh',
            },
          ],
        ],
      ],
    ],
    [
      undefined,
      [
        [
          '/bai-viet/sua/',
          [
            {
              kind: 'note',
              quote: 'số 7',
              text: 'Nguồn ghi thiếu.',
              href: '/bai-viet/sua/#ghi-chu-2',
            },
          ],
        ],
      ],
    ],
  ]);
});

test('a note on a caption is listed too, unless a note of the editors quotes that caption', () => {
  const page = correctionsPage(
    archiveOf({
      'articles/2023/sua.md': article.replace(
        'editorNotes:',
        `photos:
  - caption: Cụm thi đua số 7 trao cờ
    captionNote: Là số 17.
  - caption: Trao bàn ghế tại Sông Xnah
    captionNote: Là Sông Xanh.
editorNotes:`,
      ),
    }),
  );
  expect(
    page.days.at(-1)!.articles[0]!.entries.map(({ quote, text, href }) => [quote, text, href]),
  ).toEqual([
    ['số 7', 'Nguồn ghi thiếu.', '/bai-viet/sua/#ghi-chu-2'],
    ['Trao bàn ghế tại Sông Xnah', 'Là Sông Xanh.', '/bai-viet/sua/'],
  ]);
});

test('an archive without any says so by empty lists', () => {
  expect(correctionsPage(archiveOf())).toMatchObject({ corrections: 0, notes: 0, days: [] });
});

test('many days have links to their years, each to the newest day of the year', () => {
  const days = ['2021-01-01', '2021-02-01', '2022-01-01', '2022-03-01', '2023-01-01'];
  const file = (dates: readonly string[]) =>
    `---\ntitle: Bài sửa nhiều\ndate: 2020-02-12\ncorrections:\n${dates
      .map((date) => `  - date: ${date}\n    text: Sửa ngày ${date}.\n`)
      .join('')}---\n\nNội dung.\n`;
  const links = (dates: readonly string[]) =>
    correctionsPage(archiveOf({ 'articles/2020/sua.md': file(dates) })).yearLinks;
  expect(links(days)).toEqual([]);
  expect(links([...days, '2021-03-01', '2022-04-01', '2023-02-01'])).toEqual([
    { label: '2023', href: '#ngay-2023-02-01' },
    { label: '2022', href: '#ngay-2022-04-01' },
    { label: '2021', href: '#ngay-2021-03-01' },
  ]);
});
