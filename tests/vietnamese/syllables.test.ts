import { expect, test } from 'vitest';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import { nfd, samples } from './samples.ts';

test.each([
  ['Cụm thi đua số 17', ['Cụm', 'thi', 'đua', 'số', '17']],
  ['598/QĐ-UBND', ['598', 'QĐ', 'UBND']],
  ['Thương mại G8.', ['Thương', 'mại', 'G8']],
  ['hơn 20.000 tỷ (20,5%)', ['hơn', '20', '000', 'tỷ', '20', '5']],
  ['“Xăng dầu – Dầu khí”…', ['Xăng', 'dầu', 'Dầu', 'khí']],
  ['Thi đua - Khen thưởng', ['Thi', 'đua', 'Khen', 'thưởng']],
  ['', []],
  [' –\n', []],
])('%j → %j', (text, expected) => {
  expect(splitSyllables(text).map((syllable) => syllable.text)).toEqual(expected);
  expect(splitSyllables(nfd(text)).map((syllable) => syllable.text)).toEqual(expected.map(nfd));
});

test.each([...samples, ...samples.map(nfd)])(
  'positions point at the syllables, in order: %j',
  (text) => {
    let last = 0;
    for (const { text: syllable, start, end } of splitSyllables(text)) {
      expect(text.slice(start, end)).toBe(syllable);
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
    }
  },
);
