import { expect, test } from 'vitest';
import { progressLine } from '../../../src/cli/terminal/progress-line.ts';

test.each([
  [{ done: 1234 }, 'Đang đọc… 1200 mục'],
  [{ done: 0, total: 2400 }, '[                        ]   0% · 0/2400 mục'],
  [{ done: 1200, total: 2400 }, '[████████████            ]  50% · 1200/2400 mục'],
  [{ done: 2400, total: 2400 }, '[████████████████████████] 100% · 2400/2400 mục'],
  [{ done: 0, total: 0 }, '[████████████████████████] 100% · 0/0 mục'],
])('%o', (progress, line) => expect(progressLine(progress)).toBe(line));

test('a line changes a hundred times at most once the end is known', () => {
  const lines = Array.from({ length: 5000 }, (_, done) => progressLine({ done, total: 5000 }));
  expect(new Set(lines).size).toBeLessThanOrEqual(101);
});
