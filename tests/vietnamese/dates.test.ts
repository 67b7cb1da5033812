import { expect, test } from 'vitest';
import {
  addDays,
  comparePartialDates,
  formatDateOfficial,
  formatDateShort,
  formatDateWeekday,
  isIsoDate,
  isWithin,
  toDateInZone,
  weekday,
  yearOf,
} from '../../src/vietnamese/dates.ts';

test.each([
  ['2022-02-11', 'ngày 11 tháng 02 năm 2022', '11/02/2022', 'Thứ Sáu, ngày 11/02/2022'],
  ['2023-02-11', 'ngày 11 tháng 02 năm 2023', '11/02/2023', 'Thứ Bảy, ngày 11/02/2023'],
  ['2022-07-05', 'ngày 05 tháng 7 năm 2022', '05/07/2022', 'Thứ Ba, ngày 05/07/2022'],
  ['2022-01-01', 'ngày 01 tháng 01 năm 2022', '01/01/2022', 'Thứ Bảy, ngày 01/01/2022'],
  ['2022-12-25', 'ngày 25 tháng 12 năm 2022', '25/12/2022', 'Chủ nhật, ngày 25/12/2022'],
  ['2023-02', 'tháng 02 năm 2023', '02/2023', '02/2023'],
  ['2023-10', 'tháng 10 năm 2023', '10/2023', '10/2023'],
  ['2023', 'năm 2023', '2023', '2023'],
])('%s is written %s, %s, %s', (date, official, short, withWeekday) => {
  expect(formatDateOfficial(date)).toBe(official);
  expect(formatDateShort(date)).toBe(short);
  expect(formatDateWeekday(date)).toBe(withWeekday);
});

test.each(['2023-02-30', '11/02/2023', '', 'hôm qua'])(
  'a wrong date %j is refused, never formatted',
  (text) => {
    expect(() => formatDateOfficial(text)).toThrow(`Ngày không có thật hoặc viết sai: “${text}”.`);
    expect(() => formatDateShort(text)).toThrow(RangeError);
    expect(() => formatDateWeekday(text)).toThrow(RangeError);
    expect(() => yearOf(text)).toThrow(RangeError);
  },
);

test('weekday and addDays ask for a whole date', () => {
  expect(() => weekday('2023-02')).toThrow('Cần đủ ngày, tháng, năm: “2023-02”.');
  expect(() => addDays('2023', 1)).toThrow(RangeError);
});

test('seven days in a row have seven names', () => {
  const names = Array.from({ length: 7 }, (_, index) => weekday(addDays('2023-02-06', index)));
  expect(names).toEqual([
    'Thứ Hai',
    'Thứ Ba',
    'Thứ Tư',
    'Thứ Năm',
    'Thứ Sáu',
    'Thứ Bảy',
    'Chủ nhật',
  ]);
});

test.each([
  ['2023-02-11', 2023],
  ['2023-02', 2023],
  ['1945', 1945],
])('yearOf %s is %i', (date, year) => {
  expect(yearOf(date)).toBe(year);
});

test('partial dates sort before the days they hold', () => {
  const sorted = [
    '2022-12-31',
    '2023',
    '2023-01-01',
    '2023-02',
    '2023-02-01',
    '2023-02-11',
    '2024',
  ];
  expect(sorted.toReversed().toSorted(comparePartialDates)).toEqual(sorted);
  expect(comparePartialDates('2023-02', '2023-02')).toBe(0);
});

test.each([
  ['2023-02-28', 1, '2023-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-01-01', -1, '2022-12-31'],
  ['2023-01-01', 365, '2024-01-01'],
  ['2023-01-01', 0, '2023-01-01'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test('addDays walks through every day of four centuries without a gap', () => {
  let date = '1899-12-31';
  for (let i = 0; i < 146_097; i += 1) {
    const next = addDays(date, 1);
    if (!isIsoDate(next) || next <= date || addDays(next, -1) !== date) throw new Error(date);
    date = next;
  }
  expect(date).toBe('2299-12-31');
});

test.each([
  ['2023-02-11', undefined, undefined, true],
  ['2023-02-11', '2023-02-11', '2023-02-11', true],
  ['2023-02-11', '2023-02-12', undefined, false],
  ['2023-02-11', undefined, '2023-02-10', false],
  ['2023-12-31', '2022', '2023', true],
  ['2024-01-01', '2022', '2023', false],
  ['2023-02-01', '2023-02', undefined, true],
  ['2023-01-31', '2023-02', undefined, false],
  ['2023-02-28', undefined, '2023-02', true],
  ['2023', '2023-05', '2024-04', true],
  ['2022', '2023-05', '2024-04', false],
  ['2024', '2023-05', '2024-04', true],
  ['2025', '2023-05', '2024-04', false],
  ['2023-05', '2023-05-20', undefined, true],
  ['2023-05', undefined, '2023-05-02', true],
  ['2023-04', '2023-05-20', undefined, false],
])('%s within %s to %s: %s', (date, from, to, expected) => {
  expect(isWithin(date, from, to)).toBe(expected);
});

test.each([
  ['2023-02-10T16:59:59Z', undefined, '2023-02-10'],
  ['2023-02-10T17:00:00Z', undefined, '2023-02-11'],
  ['2022-12-31T17:00:00Z', undefined, '2023-01-01'],
  ['2023-02-10T17:00:00Z', 'UTC', '2023-02-10'],
  ['1970-01-01T00:00:00Z', 'America/New_York', '1969-12-31'],
])('the instant %s in %s falls on %s', (instant, zone, expected) => {
  expect(toDateInZone(Date.parse(instant), zone)).toBe(expected);
});
