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

test('texts of all lengths lie side by side, and one that fills no block has its own', () => {
  const texts = new KeptTexts();
  const lengths = [1, 1_500_000, 3, 900_000, 2_500_000, 0, 7];
  const textOf = (at: number) => `${at}ệ`.repeat(lengths[at]!);
  for (const at of lengths.keys()) texts.set(`${at}`, textOf(at));
  for (const at of lengths.keys()) expect(texts.get(`${at}`) === textOf(at), `${at}`).toBe(true);
});

test('what comes when it is full is not kept', () => {
  const texts = new KeptTexts(4);
  texts.set('a', 'đủ chữ');
  expect(texts.isFull).toBe(true);
  texts.set('b', 'thêm');
  expect([texts.get('a'), texts.get('b')]).toEqual(['đủ chữ', undefined]);
});
