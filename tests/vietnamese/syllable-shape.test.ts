import { expect, test } from 'vitest';
import { isSyllable } from '../../src/vietnamese/syllable-shape.ts';
import { nfd } from './samples.ts';

test.each(
  'Hội HOÀ nghiêng quý già gì giếng khuỷu thuở quyết yêu uống oan boong ăn Kạn gà ghế nghề ngã cả kể huỳnh'.split(
    ' ',
  ),
)('%s is a syllable', (word) => {
  expect(isSyllable(word)).toBe(true);
  expect(isSyllable(nfd(word))).toBe(true);
});

test.each(
  'hoàt hộc̀ nghò cế gê ngi noởl château UBND hă quâ thạtt aaa x 12 a1'.split(' ').concat(''),
)('%j is none', (word) => {
  expect(isSyllable(word)).toBe(false);
});
