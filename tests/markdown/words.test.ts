import { expect, test } from 'vitest';
import { oneSpaced } from '../../src/markdown/words.ts';

test.each([
  ['', ''],
  [' \n\t ', ''],
  ['Cờ thi đua', 'Cờ thi đua'],
  ['  Cờ  thi\nđua\u00a0 ', 'Cờ thi đua'],
  ['Cờ \nthi\n đua', 'Cờ thi đua'],
  ['Cờ\u00a0thi\u3000\tđua\ufeff', 'Cờ thi đua'],
])('%j is %j with one space between words', (text, expected) => {
  expect(oneSpaced(text)).toBe(expected);
});
