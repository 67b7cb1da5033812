import { expect, test } from 'vitest';
import { closest } from '../../src/vietnamese/closest.ts';
import { nfd } from './samples.ts';

const units = [
  'hop-luc',
  'mai-linh',
  'xang-dau-thanh-hoa',
  'xang-dau-dau-khi-thanh-hoa',
  'thuong-mai-g8',
  'da-lan',
];

test.each([
  ['hop-luc', undefined],
  ['hop-luc\u200b', undefined],
  ['hop-lu', 'hop-luc'],
  ['hpo-luc', 'hop-luc'],
  ['Hợp Lực', 'hop-luc'],
  ['HỢP LỰC THANH HOÁ', 'hop-luc'],
  ['hop-luc-thanh-hoa', 'hop-luc'],
  ['cong-ty-hop-luc', 'hop-luc'],
  ['maillinh', 'mai-linh'],
  ['mai linh', 'mai-linh'],
  ['xang-dau', 'xang-dau-thanh-hoa'],
  ['xăng dầu dầu khí', 'xang-dau-dau-khi-thanh-hoa'],
  ['xang-dau-tahnh-hoa', 'xang-dau-thanh-hoa'],
  ['g8', 'thuong-mai-g8'],
  ['dạ lân', 'da-lan'],
  ['nhat-linh', undefined],
  ['mai', 'mai-linh'],
  ['viglacera', undefined],
  ['h', undefined],
  ['…', undefined],
  ['', undefined],
])('%j means %j', (word, expected) => {
  expect(closest(word, units)).toBe(expected);
  expect(closest(nfd(word), units)).toBe(expected);
  expect(closest(word, units.toReversed())).toBe(expected);
});

test('candidates may be readable names', () => {
  expect(closest('cụm trương', ['Cụm trưởng', 'Cụm phó'])).toBe('Cụm trưởng');
});

test('without candidates there is no answer', () => {
  expect(closest('hop-luc', [])).toBeUndefined();
});
