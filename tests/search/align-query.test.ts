import { expect, test } from 'vitest';
import { alignQuery, nearness } from '../../src/search/align-query.ts';
import { toQueryWords } from '../../src/search/parse-query.ts';
import { readWords } from '../../src/search/search-words.ts';

const row = readWords('Chiều nay lễ trao cờ thi đua đã diễn ra trang trọng');
const align = (query: string) => {
  const words = toQueryWords(query);
  return alignQuery(
    words,
    words.map(() => 1),
    row,
  );
};

test('the words as typed fit wholly, and the place is told', () => {
  const { quality, from, to } = align('cờ thi đua');
  expect(quality).toBe(1);
  expect(row.slice(from, to).map(({ exact }) => exact)).toEqual(['cờ', 'thi', 'đua']);
});

test.each([
  ['cờ thi đua', 'co thi dua'],
  ['co thi dua', 'cờ thi đuaa'],
  ['trao cờ thii đua', 'trao đường thi đua'],
  ['cờ thi đua đã', 'cờ thi rồi đua đã'],
  ['trao cờ đua đã', 'trao bốn năm đã'],
])('“%s” fits better than “%s”', (better, worse) =>
  expect(align(better).quality).toBeGreaterThan(align(worse).quality),
);

test('words near each other are nearer than words apart', () => {
  const near = (query: string) => nearness(toQueryWords(query), [1, 1], row);
  expect(near('thi cờ')).toBeGreaterThan(near('chiều trọng'));
});
