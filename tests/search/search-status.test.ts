import { expect, test } from 'vitest';
import { statusText } from '../../src/search/search-status.ts';

const answer = {
  total: 12,
  hits: [],
  isSettled: true,
  facets: undefined,
  chosen: [],
  unknownWords: [],
  suggestion: undefined,
  isNear: false,
  isLoose: false,
};
const chosen = [{ name: 'nam', id: '2022', label: '2022' } as const];

test.each([
  [{}, 'cờ thi đua', 'Tìm thấy 12 kết quả cho “cờ thi đua”'],
  [{ total: 1234 }, 'cờ thi đua', 'Tìm thấy 1.234 kết quả cho “cờ thi đua”'],
  [{}, '"cờ luân lưu"', 'Tìm thấy 12 kết quả cho cụm từ “cờ luân lưu”'],
  [{}, '“cờ luân lưu”', 'Tìm thấy 12 kết quả cho cụm từ “cờ luân lưu”'],
  [{ chosen }, '', 'Tìm thấy 12 kết quả trong phần đã lọc'],
  [{ chosen }, 'thi đua', 'Tìm thấy 12 kết quả cho “thi đua” trong phần đã lọc'],
  [{ total: 0 }, 'zzzz', 'Không có trang nào chứa “zzzz”. Hãy thử từ khác.'],
  [
    { total: 0, chosen },
    'thi đua',
    'Không có trang nào chứa “thi đua” trong phần đã lọc. Hãy bỏ bớt bộ lọc.',
  ],
  [{ total: 0, chosen }, '', 'Không có trang nào trong phần đã lọc. Hãy bỏ bớt bộ lọc.'],
  [{ isNear: true }, 'đất hiếm', 'Không có trang nào đủ các từ này. 12 trang gần giống:'],
  [
    { isNear: true, total: 3, unknownWords: ['zz', 'yy'] },
    'thi zz yy',
    'Không tìm thấy từ “zz”, “yy”. Không có trang nào đủ các từ này. 3 trang gần giống:',
  ],
  [{ isNear: true, total: 3 }, 'hiếm', 'Không có trang nào chứa “hiếm”. 3 trang gần giống:'],
  [
    { isLoose: true, isNear: true },
    '"đua thi cờ"',
    'Không có trang nào chứa đúng cụm từ “đua thi cờ”. 12 trang gần giống:',
  ],
])('%j, %s', (change, query, text) =>
  expect(statusText({ ...answer, ...change }, query)).toBe(text),
);
