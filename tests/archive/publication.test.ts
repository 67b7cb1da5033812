import { expect, test } from 'vitest';
import { describeHidden, hiddenReason } from '../../src/archive/publication.ts';

const at = (moment: string) => Date.parse(moment);

test.each([
  ['a day before its day', { date: '2027-03-01' }, '2027-02-28T23:59:59+07:00', 'scheduled'],
  ['from midnight in Vietnam', { date: '2027-03-01' }, '2027-03-01T00:00:00+07:00', undefined],
  ['which is the evening before in UTC', { date: '2027-03-01' }, '2027-02-28T17:00:00Z', undefined],
  [
    'a moment',
    { date: '2027-03-01', publishAt: '2027-03-01T07:00' },
    '2027-03-01T06:59:59+07:00',
    'scheduled',
  ],
  [
    'that has come',
    { date: '2027-03-01', publishAt: '2027-03-01T07:00' },
    '2027-03-01T07:00:00+07:00',
    undefined,
  ],
  [
    'a moment before the day counts',
    { date: '2027-03-01', publishAt: '2027-02-01' },
    '2027-02-02T00:00:00Z',
    undefined,
  ],
  [
    'an old day with a moment to come',
    { date: '2020-03-01', publishAt: '2027-02-01' },
    '2026-02-02T00:00:00Z',
    'scheduled',
  ],
] as const)('%s', (_, article, now, reason) => {
  expect(hiddenReason({ draft: false, ...article }, at(now))).toBe(reason);
  expect(hiddenReason({ ...article, draft: true }, at(now))).toBe('draft');
});

test('words for a message', () => {
  const article = { date: '2026-11-26', draft: false };
  expect([
    describeHidden(article),
    describeHidden({ ...article, publishAt: '2026-11-26T07:00' }),
    describeHidden({ ...article, draft: true }),
  ]).toEqual(['hẹn giờ đến ngày 26/11/2026', 'hẹn giờ đến 07:00 ngày 26/11/2026', 'bản nháp']);
});
