import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/lib/problem.ts';
import { formatReport } from '../../../src/cli/terminal/report-formats.ts';

const PROBLEMS: readonly Problem[] = [
  { severity: 'warning', file: 'units/b.yaml', message: 'Đúng 100%: “a, b”.' },
  {
    severity: 'error',
    file: 'articles/2026/a,b.md',
    line: 3,
    column: 7,
    message: 'Mục date ghi sai.',
    cure: 'Hãy viết lại.',
    fixedLine: 'date: 2026-03-15',
  },
];
const report = { files: 2, problems: PROBLEMS };

test('for programs: sorted, sums first, absent parts left out', () => {
  const expected = {
    files: 2,
    errors: 1,
    warnings: 1,
    problems: [
      {
        severity: 'error',
        file: 'articles/2026/a,b.md',
        line: 3,
        column: 7,
        message: 'Mục date ghi sai.',
        cure: 'Hãy viết lại.',
        fixedLine: 'date: 2026-03-15',
      },
      { severity: 'warning', file: 'units/b.yaml', message: 'Đúng 100%: “a, b”.' },
    ],
  };
  const json = formatReport(report, 'json', '/site/content', '/site');
  expect(json).toBe(JSON.stringify(expected, null, 2));
  expect(
    formatReport({ files: 2, problems: PROBLEMS.toReversed() }, 'json', '/site/content', '/site'),
  ).toBe(json);
});

describe('for annotations', () => {
  test('marks, commas, colons and line ends are escaped', () => {
    expect(formatReport(report, 'github', '/site/content', '/site').split('\n')).toEqual([
      '::error file=content/articles/2026/a%2Cb.md,line=3,col=7::Mục date ghi sai.%0A→ Hãy ' +
        'viết lại.%0AViết lại: date: 2026-03-15',
      '::warning file=content/units/b.yaml::Đúng 100%25: “a, b”.',
      'Tổng cộng: 1 lỗi, 1 lời nhắc.',
    ]);
  });

  test('files are named from where the command runs', () => {
    expect(formatReport(report, 'github', '/site', '/site').split('\n')[1]).toBe(
      '::warning file=units/b.yaml::Đúng 100%25: “a, b”.',
    );
  });
});

test('for people', () => {
  expect(formatReport(report, 'text', '/site/content', '/site')).toBe(`articles/2026/a,b.md
  LỖI articles/2026/a,b.md:3:7
    Mục date ghi sai.
    → Hãy viết lại.
    Viết lại: date: 2026-03-15

units/b.yaml
  Nhắc units/b.yaml
    Đúng 100%: “a, b”.

Tổng cộng: 1 lỗi, 1 lời nhắc.`);
  expect(formatReport({ files: 43, problems: [] }, 'text', '/site/content', '/site')).toBe(
    'Đã đọc 43 tệp: không có lỗi.',
  );
});
