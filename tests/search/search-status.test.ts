import { expect, test } from 'vitest';
import { statusText } from '../../src/search/search-status.ts';

const answer = {
  total: 12,
  hits: [],
  facets: { nam: [], 'don-vi': [], loai: [], 'tinh-trang': [] },
  unknownWords: [],
  suggestion: undefined,
  isLoose: false,
};

test.each([
  [{}, 'Tìm thấy 12 kết quả cho “cờ thi đua”'],
  [{ total: 1234 }, 'Tìm thấy 1.234 kết quả cho “cờ thi đua”'],
  [{ unknownWords: ['zzzz'] }, 'Tìm thấy 12 kết quả cho “cờ thi đua” (không tìm thấy từ: zzzz)'],
  [{ total: 0 }, 'Không tìm thấy kết quả phù hợp. Hãy thử từ khóa khác hoặc gõ không dấu.'],
  [
    { total: 0, unknownWords: ['zz', 'yy'] },
    'Không tìm thấy kết quả phù hợp. Hãy thử từ khóa khác hoặc gõ không dấu. Không tìm thấy từ: zz, yy.',
  ],
  [
    { isLoose: true },
    'Không có trang nào chứa đúng cụm từ trong ngoặc kép. Có 12 kết quả gần đúng cho “cờ thi đua”',
  ],
])('%j', (change, text) => expect(statusText({ ...answer, ...change }, 'cờ thi đua')).toBe(text));
