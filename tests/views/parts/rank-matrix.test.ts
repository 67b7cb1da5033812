import { expect, test } from 'vitest';
import { rankMatrix } from '../../../src/views/parts/rank-matrix.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';
import { registerArchive } from '../register-archive.ts';

const text = (matrix: ReturnType<typeof rankMatrix>) =>
  matrix?.groups.map(({ title, rows }) => [
    title,
    rows.map(({ unit, cells }) => [
      unit.label,
      ...cells.map(({ marks, absent }) => (absent ? '–' : marks.map(({ code }) => code).join(' '))),
    ]),
  ]);

test('years across newest first, members in decision order, then those that left', () => {
  const matrix = rankMatrix(registerArchive());
  expect(matrix?.years.map(({ label }) => label)).toEqual(['2023', '2022', '2021']);
  expect(text(matrix)).toEqual([
    [
      undefined,
      [
        ['An Phú', '2 QĐ', '1 ĐN', '4'],
        ['Sông Xanh', '?', '2', '–'],
      ],
    ],
    ['Đơn vị đã rời cụm', [['Sông Xanh Miền Bắc', '–', '', '1 K']]],
  ]);
  expect(matrix).toMatchObject({ hasAbsence: true, leavesOutInternal: true, others: 0 });
});

test('every mark links to its fact and says in words what it is; a proposal has no word of an honour', () => {
  const archive = registerArchive();
  const marks = rankMatrix(archive)!
    .groups.flatMap(({ rows }) => rows)
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => cell.marks);
  const keys = new Set(
    [...archive.rankings, ...archive.awardRecords].map(
      (fact) => `/nam/${fact.year}/#du-kien-${fact.key}`,
    ),
  );
  expect(marks.filter((mark) => !keys.has(mark.href))).toEqual([]);
  expect(marks.find((mark) => mark.code === 'ĐN')).toEqual({
    code: 'ĐN',
    words: 'An Phú, năm 2022: Đề nghị tặng, Cờ thi đua của UBND tỉnh',
    href: '/nam/2022/#du-kien-2022-co-tinh-an-phu',
    tone: 'proposal',
  });
  expect(
    marks
      .filter((mark) => mark.tone === 'proposal')
      .map((mark) => mark.words)
      .join(' '),
  ).not.toMatch(/đạt|được tặng|nhận/);
});

test('a year sorts by rank, then from the presented award back to the proposal; a cell without marks is last', () => {
  const { groups } = rankMatrix(registerArchive())!;
  expect(
    groups
      .flatMap(({ rows }) => rows)
      .map(({ unit, cells }) => [unit.label, ...cells.map(({ order }) => order)]),
  ).toEqual([
    ['An Phú', 2, 1, 4],
    ['Sông Xanh', 1005, 2, Infinity],
    ['Sông Xanh Miền Bắc', Infinity, Infinity, 1],
  ]);
});

test('the legend explains the states that occur and no others', () => {
  expect(rankMatrix(registerArchive())?.legend.map(({ code, words }) => [code, words])).toEqual([
    ['ĐN', 'Đề nghị tặng'],
    ['QĐ', 'Đã có quyết định'],
    ['K', 'Không được tặng'],
    ['?', 'Chưa rõ'],
  ]);
});

test('an archive of one year shows only the units of which something is known, and says how many it left out', () => {
  const matrix = rankMatrix(
    archiveOf({ 'units/moi.yaml': 'name: Công ty Mới\nshortName: Mới\norder: 9\n' }),
  );
  expect(text(matrix)).toEqual([
    [
      undefined,
      [
        ['An Phú', '1 ĐN'],
        ['Sông Xanh', '2'],
      ],
    ],
  ]);
  expect(matrix?.others).toBe(1);
});

test('without ranks and awards there is no table', () => {
  expect(
    rankMatrix(archiveOf({ 'years/2022.yaml': undefined, 'years/2023.yaml': undefined })),
  ).toBeUndefined();
});
