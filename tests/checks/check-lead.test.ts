import { expect, test } from 'vitest';
import { check, edit, type Row } from '../fixtures/write-content.ts';

const ARTICLE = 'articles/2023/hoi-nghi-tong-ket.md';
const row = (line: number, column: number, message: string, cure: string): Row => ({
  file: ARTICLE,
  line,
  column,
  severity: 'warning',
  message,
  cure,
});

test.each<[string, string, readonly Row[]]>([
  ['a last day', 'lead: true\nleadUntil: 2026-12-31', []],
  ['no last day', 'lead: true', []],
  [
    'a last day alone',
    'leadUntil: 2026-12-31',
    [
      row(
        8,
        12,
        'Có leadUntil (Đứng đầu đến hết ngày) mà không có lead: true, nên bài không đứng đầu trang chủ.',
        'Hãy thêm dòng lead: true, hoặc xóa dòng leadUntil.',
      ),
    ],
  ],
  [
    'a last day before the first',
    'lead: true\nleadUntil: 2023-02-01',
    [
      row(
        9,
        12,
        'leadUntil (Đứng đầu đến hết ngày) là 01/02/2023, trước ngày đăng 12/02/2023, ' +
          'nên bài không đứng đầu trang chủ ngày nào.',
        'Hãy ghi leadUntil sau ngày đăng, hoặc xóa dòng này.',
      ),
    ],
  ],
])('an article in front with %s', (_, lines, rows) => {
  expect(
    check(edit(ARTICLE, 'places: [huyen-binh-minh]', `${lines}\nplaces: [huyen-binh-minh]`)),
  ).toEqual(rows);
});
