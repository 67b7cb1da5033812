import { expect, test } from 'vitest';
import { isIsoDate, isPartialIsoDate } from '../../src/vietnamese/calendar.ts';

test.each([
  ['2023-02-11', true, true],
  ['2024-02-29', true, true],
  ['2000-02-29', true, true],
  ['1900-02-29', false, false],
  ['2023-02-29', false, false],
  ['2023-02-30', false, false],
  ['2023-04-31', false, false],
  ['2023-13-01', false, false],
  ['2023-00-01', false, false],
  ['2023-01-00', false, false],
  ['2023-02', false, true],
  ['2023', false, true],
  ['2023-13', false, false],
  ['0203', false, false],
  ['2023-2-3', false, false],
  ['2023-02-11T00:00:00Z', false, false],
  ['11-2-2022', false, false],
  [' 2023-02-11', false, false],
  ['2023-02-11\n', false, false],
  ['', false, false],
])('%j is a day: %s, a whole or partial date: %s', (text, day, partial) => {
  expect(isIsoDate(text)).toBe(day);
  expect(isPartialIsoDate(text)).toBe(partial);
});
