import { expect, test } from 'vitest';
import { readDates, readWords } from '../../src/search/search-words.ts';

test.each([
  ['Thanh Hoá', 'thanh hóa', 'thanh hoa'],
  ['Thanh Hóa'.normalize('NFD'), 'thanh hóa', 'thanh hoa'],
  ['ĐƯỜNG', 'đường', 'duong'],
  ['598/QĐ-UBND', '598 qđ ubnd', '598 qd ubnd'],
  ['Luật Thi đua, khen thưởng', 'luật thi đua khen thưởng', 'luat thi dua khen thuong'],
  ['ngày 05/02', 'ngày 5 2', 'ngay 5 2'],
  ['G8', 'g8', 'g8'],
])('%s', (text, exact, folded) => {
  expect(
    readWords(text)
      .map((word) => word.exact)
      .join(' '),
  ).toBe(exact);
  expect(
    readWords(text)
      .map((word) => word.folded)
      .join(' '),
  ).toBe(folded);
});

test('places are those of the original characters', () => {
  const text = 'Số đỏ'.normalize('NFD');
  expect(readWords(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual([
    'Số',
    'đỏ',
  ]);
});

test.each([
  '11-2-2022',
  '11/02/2022',
  '11.2.2022',
  'ngày 11 tháng 2 năm 2022',
  'ngay 11 thang 02 nam 2022',
  '2022-02-11',
  '11 tháng 2/2022',
])('the date %s', (text) =>
  expect(readDates(readWords(text)).map(({ keys }) => keys)).toEqual([['2022-02-11', '2022-02']]),
);

test.each([
  ['tháng 2 năm 2022', ['2022-02']],
  ['02/2022', ['2022-02']],
  ['năm 2022', undefined],
  ['31/13/2022', undefined],
])('%s is a month or nothing', (text, keys) =>
  expect(readDates(readWords(text))[0]?.keys).toEqual(keys),
);
