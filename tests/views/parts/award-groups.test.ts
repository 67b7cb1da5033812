import { expect, test } from 'vitest';
import type { AwardState } from '../../../src/archive/types.ts';
import {
  awardGroup,
  awardGroups,
  countAwards,
  isPending,
  type AwardGroupId,
} from '../../../src/views/parts/award-groups.ts';
import { registerArchive } from '../register-archive.ts';

test.each<[readonly AwardState[], AwardGroupId]>([
  [['suy-ton'], 'de-nghi'],
  [['suy-ton', 'de-nghi'], 'de-nghi'],
  [['de-nghi', 'dang-xet'], 'de-nghi'],
  [['de-nghi', 'khong-ro'], 'de-nghi'],
  [['khong-ro'], 'khac'],
  [['de-nghi', 'khong-duoc-tang'], 'khac'],
  [['de-nghi', 'da-quyet-dinh'], 'quyet-dinh'],
  [['da-quyet-dinh', 'da-trao'], 'quyet-dinh'],
  [['da-quyet-dinh', 'huy-bo'], 'khac'],
  [['de-nghi', 'da-quyet-dinh', 'khong-ro'], 'khac'],
])('%j stands under %s', (states, group) => {
  const record = {
    status: states.at(-1)!,
    steps: states.map((status) => ({ status })),
  } as unknown as Parameters<typeof awardGroup>[0];
  expect(awardGroup(record)).toBe(group);
  expect(isPending(record)).toBe(group === 'de-nghi');
});

test('honours come first, proposals have their own heading, and families are never in one list', () => {
  const archive = registerArchive();
  const groups = awardGroups(
    archive,
    archive.awardRecords.filter((record) => record.year === 2023),
  );
  expect(
    groups.map(({ id, title, families }) => [
      id,
      title,
      families.map((family) => [
        family.title,
        family.records.map((record) => `${record.unit.label}: ${record.state}`),
      ]),
    ]),
  ).toEqual([
    [
      'quyet-dinh',
      'Đã có quyết định',
      [
        ['Danh hiệu thi đua', ['An Phú: da-quyet-dinh']],
        ['Nội bộ cụm', ['Sông Xanh: da-trao']],
      ],
    ],
    ['de-nghi', 'Đề nghị chưa rõ kết quả', [['Hình thức khen thưởng', ['Sông Xanh: khong-ro']]]],
  ]);
});

test('only decisions of the two legal families are counted, proposals apart', () => {
  const archive = registerArchive();
  expect(countAwards(archive, archive.awardRecords)).toEqual({ conferred: 1, pending: 2 });
});
