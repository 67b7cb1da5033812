import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  decodeText,
  encodeText,
  joinRows,
  readToken,
  splitRows,
  wordToken,
} from '../../src/search/code-words.ts';
import { readWords } from '../../src/search/search-words.ts';

test.each([
  ['Cờ thi đua', 'Cờʼ thiʼ ḏuaʼ'],
  ['Số 05/QĐ-UBND', 'Sốʼ `5ʼ/` QḎʼ-` UBNDʼ'],
  ['Khánh Hoà', 'Khánhʼ `Hòaʼ'],
  ['Thái Nguyên – Việt', 'Tháiʼ Nguyênʼ``– Việtʼ'],
  ['– Mở đầu', '–``Mởʼ ḏầuʼ'],
  ['“Đường”,', '“Ḏườngʼ”,'],
])('%s → %s and back', (text, coded) => {
  expect(encodeText(text).content).toBe(coded);
  expect(decodeText(coded)).toBe(text);
});

test.each(['CO₂', 'm²', 'km³', 'Ðường', 'H₂SO₄'])('%s is read back as it was written', (text) =>
  expect(decodeText(encodeText(text).content)).toBe(text),
);

/** Eighty reports, and what offices paste: each must come back letter by letter, white space aside. */
const TEXTS = [
  ...readFileSync(join(import.meta.dirname, '../fixtures/search/corpus.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => Object.values(JSON.parse(line) as Record<string, string>)),
  'Điểm a, khoản 2 – Điều 05: “thi đua”; (xem 1.000.000 đ/người)…',
  'a`b ``c`` `d`',
  "it's D'Artagnan – 100% & <b>",
  '... … !!! – —',
  'Hoà, hòa; thuý THÚY; quý qúy',
  ' Một\nhai\tba\u00a0bốn\u2003năm \u3000sáu\r\n\n bảy\u2028tám\ufeff ',
];

test('every text is read back, and places count words', () => {
  for (const text of TEXTS) {
    const { content, words } = encodeText(text);
    const shown = text
      .normalize('NFC')
      .replaceAll('qúy', 'quý')
      .split(/\s+/)
      .filter(Boolean)
      .join(' ');
    expect(decodeText(content)).toBe(shown);
    const wanted = readWords(text).map(({ exact }) => exact);
    expect(words.map(({ exact }) => exact)).toEqual(wanted);
    if (words.length > 0) expect(content.split(' ').map(readToken)).toEqual(wanted);
  }
});

test('rows are kept apart', () => {
  const rows = ['Mộtʼ haiʼ', '', '', 'baʼ', ''];
  expect(splitRows(joinRows(rows).trim()).map((row) => row.join(' '))).toEqual(rows);
});

test.each([
  ['đua', 'ḏuaʼ'],
  ['2022-02-11', '20220211ʼ'],
  ['a'.repeat(32), 'a'.repeat(32)],
])('a query asks for %s by %s', (exact, token) => expect(wordToken(exact)).toBe(token));
