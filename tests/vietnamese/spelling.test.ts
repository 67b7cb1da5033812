import { describe, expect, test } from 'vitest';
import {
  findDoubledSpaces,
  findSuspectAbbreviations,
  findToneMixes,
  isNfc,
} from '../../src/vietnamese/spelling.ts';
import { nfd, samples } from './samples.ts';

describe('findToneMixes', () => {
  test('names both spellings and every place, the more frequent first', () => {
    expect(findToneMixes('Thanh Hoá, Thanh Hóa, Hóa')).toEqual([
      {
        spellings: [
          { text: 'hóa', positions: [17, 22] },
          { text: 'hoá', positions: [6] },
        ],
      },
    ]);
  });

  test.each([
    ['Thuỷ và thủy; khoẻ', [['thuỷ', 'thủy']]],
    [
      'HOÀ BÌNH hòa bình qúy quý',
      [
        ['hoà', 'hòa'],
        ['qúy', 'quý'],
      ],
    ],
    ['Thanh Hoá, Thanh Hoá', []],
    ['Thanh Hóa, hoà bình', []],
    ['má mà ma', []],
    ['', []],
  ])('%s → %j', (text, expected) => {
    const spellings = (source: string) =>
      findToneMixes(source).map((mix) => mix.spellings.map((one) => one.text));
    expect(spellings(text)).toEqual(expected);
    expect(spellings(nfd(text))).toEqual(expected);
  });
});

test.each([
  ['a  b', [[1, 3]]],
  [
    'a \u00a0 b  c',
    [
      [1, 4],
      [5, 7],
    ],
  ],
  ['    thụt đầu dòng', []],
  ['cuối dòng  \ndòng sau', []],
  ['a b\tc', []],
])('doubled spaces of %j', (text, expected) => {
  expect(findDoubledSpaces(text).map(({ start, end }) => [start, end])).toEqual(expected);
});

test.each(samples)('isNfc tells the forms apart: %j', (text) => {
  expect(isNfc(text)).toBe(true);
  expect(isNfc(nfd(text))).toBe(nfd(text) === text);
});

describe('findSuspectAbbreviations', () => {
  test.each([
    ['UNBD', 'UBND'],
    ['UBDN', 'UBND'],
    ['UBNN', 'UBND'],
    ['UBNND', 'UBND'],
    ['HDND', 'HĐND'],
    ['TDKT', 'TĐKT'],
    ['MTQT', 'MTTQ'],
    ['TNNH', 'TNHH'],
    ['BHHX', 'BHXH'],
    ['TPHT', 'THPT'],
  ])('%s should be %s', (wrong, suggestion) => {
    expect(findSuspectAbbreviations(`Ủy viên ${wrong} tỉnh`)).toEqual([
      { text: wrong, suggestion, start: 8, end: 8 + wrong.length },
    ]);
    expect(findSuspectAbbreviations(`598/QĐ-${wrong}`)).toHaveLength(1);
  });

  test.each([
    'UBND HĐND MTTQ TĐKT THCS THPT TNHH MTV QĐ NĐ CP BHXH BHYT DNNN',
    'QĐND TAND TNCS TNXH KHXH DNTN HĐQT HĐTV HĐTD HĐKT MTTW BHTN BHNT UBKT CAND NSND CMND',
    'BTĐKT UBNDTP HĐTĐKT MTTQVN CBCNV',
    'CÔNG TY TRÁCH NHIỆM HỮU HẠN THẤT THOÁT, THAT',
    'unbd Unbd UBN UND QD UNBD17 G8',
  ])('%s: nothing suspect', (text) => {
    expect(findSuspectAbbreviations(text)).toEqual([]);
    expect(findSuspectAbbreviations(nfd(text))).toEqual([]);
  });
});
