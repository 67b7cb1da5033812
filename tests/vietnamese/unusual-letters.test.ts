import { expect, test } from 'vitest';
import { hasUnusualLetters } from '../../src/vietnamese/unusual-letters.ts';
import { samples, vietnameseLetters } from './samples.ts';

test.each([...samples.filter((text) => !/ë/.test(text)), vietnameseLetters.join('')])(
  'usual: %j',
  (text) => {
    expect(hasUnusualLetters(text.normalize('NFC'))).toBe(false);
  },
);

test.each([
  'Ðại',
  'n\u0103m ǎ',
  'h\u200bội',
  '\uf0b7',
  'Héi nghÞ',
  'Há»™i',
  'CO₂',
  '🎉',
  '\u0093',
  'ＦＵ',
])('unusual: %j', (text) => {
  expect(hasUnusualLetters(text)).toBe(true);
});
