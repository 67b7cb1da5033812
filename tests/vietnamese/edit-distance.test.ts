import { expect, test } from 'vitest';
import { editDistance } from '../../src/vietnamese/edit-distance.ts';

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['', 'abc', 3],
  ['hop-luc', 'hop-luc', 0],
  ['UNBD', 'UBND', 1],
  ['hoa', 'hao', 1],
  ['hoa', 'ho', 1],
  ['hoa', 'hoaa', 1],
  ['ca', 'abc', 3],
  ['kitten', 'sitting', 3],
])('%j and %j are %i apart, both ways', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
  for (let max = 0; max <= 5; max += 1)
    expect(editDistance(a, b, max)).toBe(Math.min(distance, max + 1));
});

test('the limit changes nothing below it, for all words of up to four letters a, b, c', () => {
  let words = [''];
  for (let i = 0; i < 4; i += 1) {
    words = [...new Set(words.flatMap((word) => [word, `${word}a`, `${word}b`, `${word}c`]))];
  }
  let differing = 0;
  for (const a of words) {
    for (const b of words) {
      const distance = editDistance(a, b);
      for (const max of [0, 1, 2]) {
        if (editDistance(a, b, max) !== Math.min(distance, max + 1)) differing += 1;
      }
    }
  }
  expect(words).toHaveLength(121);
  expect(differing).toBe(0);
});
