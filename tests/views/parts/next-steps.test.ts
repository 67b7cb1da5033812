import { expect, test } from 'vitest';
import { nextSteps } from '../../../src/views/parts/next-steps.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';
import type { Files } from '../../fixtures/write-content.ts';

const article = (date: string, more = ''): string =>
  `---\ntitle: Bài ngày ${date}\ndate: ${date}\n${more}---\n\nNội dung.\n`;
const next = (id: string, files: Files = {}) => {
  const archive = archiveOf(files);
  return nextSteps(archive, archive.index.articles.get(id)!);
};

test('three of the same meeting and three of the same unit, then the articles before and after', () => {
  const steps = next('own', {
    'articles/2023/own.md': article('2023-03-01', 'meeting: tong-ket-2022\nunits: [an-phu]\n'),
    ...Object.fromEntries(
      [1, 2, 3, 4].flatMap((day) => [
        [`articles/2023/m${day}.md`, article(`2023-03-0${day + 1}`, 'meeting: tong-ket-2022\n')],
        [`articles/2023/u${day}.md`, article(`2023-04-0${day}`, 'units: [an-phu]\n')],
      ]),
    ),
  });
  expect(steps.groups.map(({ title, cards }) => [title, cards.length])).toEqual([
    ['Cùng hội nghị', 3],
    ['Cùng đơn vị', 3],
  ]);
  expect(steps.records).toEqual([]);
  expect([steps.older?.label, steps.newer?.label]).toEqual([
    'Hội nghị tổng kết năm 2022',
    'Bài ngày 2023-03-02',
  ]);
});

test('the same year only where nothing else is shared', () => {
  const steps = next('own', {
    'articles/2023/own.md': article('2023-03-01'),
    'articles/2023/other.md': article('2023-03-02'),
  });
  expect(steps.groups.map(({ title }) => title)).toEqual(['Cùng năm']);
});

test('the only article of a site leads to its meeting, year and units', () => {
  expect(next('hoi-nghi-tong-ket')).toEqual({
    groups: [],
    records: [
      {
        kind: 'Hội nghị',
        links: [
          {
            label: 'Hội nghị tổng kết công tác thi đua năm 2022',
            href: '/hoi-nghi/tong-ket-2022/',
          },
        ],
      },
      { kind: 'Năm', links: [{ label: 'Kết quả năm 2022', href: '/nam/2022/' }] },
      {
        kind: 'Đơn vị',
        links: [
          { label: 'An Phú', href: '/don-vi/an-phu/' },
          { label: 'Sông Xanh', href: '/don-vi/song-xanh/' },
        ],
      },
    ],
    older: undefined,
    newer: undefined,
  });
});
