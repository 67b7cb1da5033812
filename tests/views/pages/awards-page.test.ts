import { expect, test } from 'vitest';
import { awardsPage } from '../../../src/views/pages/awards-page.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';
import { registerArchive } from '../register-archive.ts';

test('titles by family; decisions and proposals are counted apart', () => {
  expect(
    awardsPage(registerArchive()).families.map(({ title, isLegal, conferred, pending, awards }) => [
      title,
      isLegal,
      conferred,
      pending,
      awards.map((award) => [award.link.label, award.conferred, award.pending]),
    ]),
  ).toEqual([
    ['Danh hiệu thi đua', true, 1, 1, [['Cờ thi đua của UBND tỉnh', 1, 1]]],
    ['Hình thức khen thưởng', true, 0, 1, [['Bằng khen của Chủ tịch UBND tỉnh', 0, 1]]],
    ['Nội bộ cụm', false, 1, 0, [['Cờ luân lưu', 1, 0]]],
  ]);
});

test('every proposal whose outcome is not known is listed, newest first, and no refused one', () => {
  expect(
    awardsPage(registerArchive()).pending.map(({ year, award, unit, state }) => [
      year,
      award.label,
      unit.label,
      state,
    ]),
  ).toEqual([
    [2023, 'Bằng khen của Chủ tịch UBND tỉnh', 'Sông Xanh', 'khong-ro'],
    [2022, 'Cờ thi đua của UBND tỉnh', 'An Phú', 'de-nghi'],
  ]);
});

test('an archive of proposals counts no honour', () => {
  const page = awardsPage(archiveOf());
  expect(page.families.map(({ conferred }) => conferred)).toEqual([0]);
  expect(page.pending).toHaveLength(1);
});
