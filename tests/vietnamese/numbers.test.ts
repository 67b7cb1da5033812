import { expect, test } from 'vitest';
import {
  formatFileSize,
  formatNumber,
  formatQuantity,
  rankWord,
} from '../../src/vietnamese/numbers.ts';

test.each([
  [0, '0'],
  [7, '7'],
  [999, '999'],
  [1000, '1.000'],
  [20000, '20.000'],
  [1234567.89, '1.234.567,89'],
  [123456.123456, '123.456,123456'],
  [20.5, '20,5'],
  [-0.5, '-0,5'],
  [-1000, '-1.000'],
  [-100000, '-100.000'],
])('%d is written %s', (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

test.each([
  [0, 'dưới 1 KB'],
  [900, 'dưới 1 KB'],
  [1023, 'dưới 1 KB'],
  [1024, '1 KB'],
  [655_360, '640 KB'],
  [1024 * 1024 - 1, '1 MB'],
  [1_258_291, '1,2 MB'],
  [12 * 1024 * 1024, '12 MB'],
  [1024 ** 3 - 1, '1 GB'],
  [1.5 * 1024 ** 3, '1,5 GB'],
  [5000 * 1024 ** 4, '5.000 TB'],
])('%d bytes are %s', (bytes, expected) => {
  expect(formatFileSize(bytes)).toBe(expected);
});

test.each([
  [{ value: 20000, unit: 'tỷ đồng', qualifier: 'hon' }, 'hơn 20.000 tỷ đồng'],
  [{ value: 350, unit: 'người', qualifier: 'gan' }, 'gần 350 người'],
  [{ value: 5, unit: 'triệu đồng', qualifier: 'khoang' }, 'khoảng 5 triệu đồng'],
  [{ value: 95.5, unit: '%', qualifier: 'tren' }, 'trên 95,5%'],
  [{ value: 20.5, unit: '%' }, '20,5%'],
  [{ value: 1200 }, '1.200'],
] as const)('%j is written %s', (quantity, expected) => {
  expect(formatQuantity(quantity)).toBe(expected);
});

test.each([
  [1, 'nhất'],
  [2, 'nhì'],
  [3, 'ba'],
  [4, '4'],
  [5, '5'],
  [12, '12'],
])('rank %i is %s', (rank, expected) => {
  expect(rankWord(rank)).toBe(expected);
});
