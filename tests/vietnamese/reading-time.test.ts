import { expect, test } from 'vitest';
import { readingMinutes } from '../../src/vietnamese/reading-time.ts';

test.each([
  [0, undefined],
  [299, undefined],
  [300, 2],
  [400, 2],
  [401, 3],
  [750, 4],
])('%i words take %s minutes', (words, minutes) => {
  expect(readingMinutes(Array.from({ length: words }, () => 'chữ').join(' '))).toBe(minutes);
});

test('signs that stand alone are no words', () => {
  expect(readingMinutes('chữ – '.repeat(299))).toBeUndefined();
});
