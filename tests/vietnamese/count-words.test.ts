import { expect, test } from 'vitest';
import { capitalised, countWord } from '../../src/vietnamese/count-words.ts';

test.each([
  [1, 'một'],
  [3, 'ba'],
  [10, 'mười'],
  [11, '11'],
  [120, '120'],
])('%i → %s', (count, word) => {
  expect(countWord(count)).toBe(word);
});

test.each([
  ['ba ảnh', 'Ba ảnh'],
  ['đề nghị', 'Đề nghị'],
  ['ổn định', 'Ổn định'],
  ['11 ảnh', '11 ảnh'],
  ['', ''],
])('%j begins with a capital: %j', (text, expected) => {
  expect(capitalised(text)).toBe(expected);
});
