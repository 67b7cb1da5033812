import { expect, test } from 'vitest';
import { KeptTexts } from '../../src/markdown/kept-texts.ts';

test('gives back what it was given, by what that was made of', () => {
  const texts = new KeptTexts();
  texts.set('a', 'Cờ thi đua của Chính phủ 🎖');
  texts.set('b', '');
  texts.set('a', 'khác');
  expect([texts.get('a'), texts.get('b'), texts.get('c')]).toEqual([
    'Cờ thi đua của Chính phủ 🎖',
    '',
    undefined,
  ]);
});

test('what comes when it is full is not kept', () => {
  const texts = new KeptTexts(4);
  texts.set('a', 'đủ chữ');
  expect(texts.isFull).toBe(true);
  texts.set('b', 'thêm');
  expect([texts.get('a'), texts.get('b')]).toEqual(['đủ chữ', undefined]);
});
