import { expect, test } from 'vitest';
import { toQueryWords } from '../../src/search/parse-query.ts';
import { rewriteQuery } from '../../src/search/rewrite-query.ts';

const synonyms = [
  ['UBND', 'Ủy ban nhân dân'],
  ['CP', 'cổ phần'],
];
const rewritten = (query: string) =>
  rewriteQuery(toQueryWords(query), synonyms).map(({ words }) =>
    words.map(({ exact }) => exact).join(' '),
  );

test.each([
  ['họp 11-2-2022', ['họp 2022-02-11']],
  ['ngày 11 tháng 02 năm 2022', ['2022-02-11']],
  ['tháng 2/2022', ['2022-02']],
  ['20000 tỷ', ['20 000 tỷ']],
  ['20.000 tỷ', ['20000 tỷ']],
  ['năm 2022', []],
  ['QĐ UBND', ['qđ ủy ban nhân dân']],
  ['uy ban nhan dan tinh', ['ubnd tinh']],
  ['ủy bản nhân dân', []],
  ['công ty cp', ['công ty cổ phần']],
])('%s', (query, forms) => expect(rewritten(query)).toEqual(forms));
