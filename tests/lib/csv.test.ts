import { describe, expect, test } from 'vitest';
import { csvCell, guardFormula, toCsv, unguardFormula, type CsvValue } from '../../src/lib/csv.ts';
import { readCsv } from '../fixtures/read-csv.ts';

test('a table is UTF-8 with a byte order mark, and every line ends with CRLF', () => {
  expect(
    toCsv(
      ['id', 'tên'],
      [
        ['a', 'Ẵm Ổn'],
        ['b', null],
      ],
    ),
  ).toBe('\uFEFFid,tên\r\na,Ẵm Ổn\r\nb,\r\n');
  expect(toCsv(['id'], [])).toBe('\uFEFFid\r\n');
});

test.each<[CsvValue, string]>([
  [null, ''],
  [[], ''],
  [0, '0'],
  [-5, '-5'],
  [95.5, '95.5'],
  [true, 'true'],
  [false, 'false'],
  ['Cờ thi đua', 'Cờ thi đua'],
  ['lựa chọn, suy tôn', '"lựa chọn, suy tôn"'],
  ['gọi là "Cờ"', '"gọi là ""Cờ"""'],
  ['dòng một\ndòng hai', '"dòng một\ndòng hai"'],
  [' có khoảng trắng ', '" có khoảng trắng "'],
  [['a', 'b, c'], '"[""a"",""b, c""]"'],
  [[{ place: 'x', share: 'toan-bo' }], '"[{""place"":""x"",""share"":""toan-bo""}]"'],
  ['=1+1', "'=1+1"],
  ['+84', "'+84"],
  ['-5 độ', "'-5 độ"],
  ['@ten', "'@ten"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['＝1', "'＝1"],
  ["'đã có", "''đã có"],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['a=1', 'a=1'],
])('%j is written as %j', (value, cell) => expect(csvCell(value)).toBe(cell));

describe('nothing is lost', () => {
  const letters = [
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    ',',
    '\r',
    '\n',
    '\t',
    ' ',
    'Ẵ',
    'a',
    '＝',
    '1',
    ';',
    '\u00a0',
    '[',
    '0',
  ];
  /** A small generator of numbers, the same on every run. */
  const random = (
    (state) => () =>
      (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  )(7);
  const word = () =>
    Array.from(
      { length: 1 + Math.floor(random() * 6) },
      () => letters[Math.floor(random() * letters.length)],
    ).join('');
  const rows = Array.from({ length: 2000 }, () => [word(), word(), word()]);

  test('by the guard', () => {
    for (const text of rows.flat()) {
      expect(unguardFormula(guardFormula(text))).toBe(text);
      expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n＝]/);
    }
  });

  test('by a whole table', () => {
    const [header, ...read] = readCsv(toCsv(['a', 'b', 'c'], rows));
    expect(header).toEqual(['a', 'b', 'c']);
    expect(read.map((row) => row.map(unguardFormula))).toEqual(rows);
  });
});
