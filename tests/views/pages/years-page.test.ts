import { expect, test } from 'vitest';
import { yearsPage } from '../../../src/views/pages/years-page.ts';
import { registerArchive } from '../register-archive.ts';

test('each year with its meeting, its first three, and decisions apart from proposals', () => {
  const { years } = yearsPage(registerArchive());
  expect(
    years.map(({ link, meeting, leaders, conferred, pending, articles }) => [
      link.label,
      meeting?.date?.text,
      leaders.map((leader) => `${leader.rankWord} ${leader.unit.label}`),
      conferred,
      pending,
      articles,
    ]),
  ).toEqual([
    ['2023', undefined, ['nhì An Phú'], 1, 1, 1],
    ['2022', '11/02/2023', ['nhất An Phú', 'nhì Sông Xanh'], 0, 1, 0],
    ['2021', undefined, ['nhất Sông Xanh Miền Bắc'], 0, 0, 0],
  ]);
});
