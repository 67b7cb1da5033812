import { expect, test } from 'vitest';
import {
  bareVowel,
  isLetter,
  isModified,
  isVowel,
  toneOf,
  vowelWithTone,
} from '../../src/vietnamese/letters.ts';
import { vietnameseLetters } from './samples.ts';

test.each([
  ['a', 'a', 0, false],
  ['Ệ', 'ê', 5, true],
  ['ở', 'ơ', 3, true],
  ['Ỳ', 'y', 1, false],
  ['ấ', 'â', 2, true],
  ['Ư', 'ư', 0, true],
  ['ĩ', 'i', 4, false],
])('%s is the vowel %s with tone %i', (letter, bare, tone, modified) => {
  const code = letter.charCodeAt(0);
  expect(isVowel(code)).toBe(true);
  expect(isLetter(code)).toBe(true);
  expect(bareVowel(code)).toBe(bare);
  expect(toneOf(code)).toBe(tone);
  expect(isModified(code)).toBe(modified);
});

test.each([
  ['đ', true],
  ['Q', true],
  ['ß', true],
  ['\u0301', true],
  ['×', false],
  ['5', false],
  ['-', false],
  ['₫', false],
  ['漢', false],
])('%j is no vowel; a letter: %s', (character, letter) => {
  const code = character.charCodeAt(0);
  expect(isVowel(code)).toBe(false);
  expect(isLetter(code)).toBe(letter);
  expect(bareVowel(code)).toBe('');
  expect(toneOf(code)).toBe(0);
  expect(isModified(code)).toBe(false);
});

test('taking a tone off and putting it back gives the same letter', () => {
  for (const letter of vietnameseLetters) {
    if (letter.toLowerCase() === 'đ') continue;
    const code = letter.charCodeAt(0);
    const bare = vowelWithTone(code, 0);
    expect(bare.toLowerCase()).toBe(bareVowel(code));
    expect(vowelWithTone(bare.charCodeAt(0), toneOf(code))).toBe(letter);
  }
});
