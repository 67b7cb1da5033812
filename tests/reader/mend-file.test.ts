import { describe, expect, test } from 'vitest';
import { mendFile } from '../../src/reader/mend-file.ts';
import { COLLECTIONS } from '../../src/schema/collections.ts';

const mend = (file: string, text: string) =>
  mendFile(
    file,
    new TextEncoder().encode(text),
    COLLECTIONS[file.endsWith('.md') ? 'articles' : 'documents'].schema,
  );

test.each([
  [
    'only the lines that change, with the line ends and the mark of the file',
    'a.md',
    '\ufeff---\r\ntitle: Ðại hội\r\ndate: 2026-07-15\r\n---\r\nHoà\u00a0Bình, Hòa\r\n\r\nÐoàn  viên \r\n\uf0b7 Một\r\n',
    '\ufeff---\r\ntitle: Đại hội\r\ndate: 2026-07-15\r\n---\r\nHoà\u00a0Bình, Hòa\r\n\r\nĐoàn  viên \r\n• Một\r\n',
    [2, 7, 8],
  ],
  [
    'the long dash on the first line, behind the mark',
    'a.md',
    '\ufeff—\ntitle: Hội nghị\n—\nBài\n',
    '\ufeff---\ntitle: Hội nghị\n---\nBài\n',
    [1, 3],
  ],
  [
    'old fonts and a wrong encoding',
    'a.md',
    '---\ntitle: Héi nghÞ tæng kÕt c«ng t¸c\n---\nCoâng ty Coå phaàn Ví Duï\n\nHá»™i nghá»‹',
    '---\ntitle: Hội nghị tổng kết công tác\n---\nCông ty Cổ phần Ví Dụ\n\nHội nghị',
    [2, 4, 6],
  ],
  [
    'spaces, marks and codes in YAML; other lines keep the form of a Mac',
    'a.yaml',
    `docType:\u00a0quyet-dinh\nnumber: “12”\n# ${'ghi chú'.normalize('NFD')}\nissuer: ` +
      `${'Tỉnh'.normalize('NFD')}\ntitle: A &amp; B\n`,
    `docType: quyet-dinh\nnumber: "12"\n# ${'ghi chú'.normalize('NFD')}\nissuer: ` +
      `${'Tỉnh'.normalize('NFD')}\ntitle: A & B\n`,
    [1, 2, 5],
  ],
])('%s', (_, file, typed, written, lines) => {
  const mended = mend(file, typed);
  expect(mended?.text).toBe(written);
  expect(mended?.lines.map(({ line }) => line)).toEqual(lines);
  expect(mend(file, written)).toBeUndefined();
});

describe('nothing to mend', () => {
  test.each([
    ['a right text', 'a.md', '---\ntitle: Hội nghị\n---\nNội dung 👨‍👩‍👧, ngân\u00adsách\n'],
    ['what nobody can know', 'a.md', '---\ntitle: “Hội nghị\n---\nKý hiệu \ue123\n'],
    ['a file without front matter', 'a.md', 'Ðại hội\n'],
    ['an empty file', 'a.yaml', ''],
  ])('%s', (_, file, text) => {
    expect(mend(file, text)).toBeUndefined();
  });
});
