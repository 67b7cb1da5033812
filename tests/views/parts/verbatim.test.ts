import { expect, test } from 'vitest';
import { verbatim } from '../../../src/views/parts/verbatim.ts';

test.each<[string, readonly (string | number | undefined)[]]>([
  ['nhất', [1, 'nhất', 'Hợp Lực']],
  ['Công ty CP Sông Xanh xếp thứ nhì', ['Sông Xanh', 'Công ty CP Sông Xanh', 2, 'nhì']],
  ['bầu Công ty CP Sông Xanh làm Trưởng cụm', ['Trưởng cụm', 2021, 'Công ty CP Sông Xanh']],
  ['Trưởng cụm là', ['Trưởng cụm']],
  ['hơn 20.000 tỷ đồng', ['hơn 20.000 tỷ đồng']],
  ['ngày 11-2-2023', ['11/02/2023']],
  ['UBND TỈNH THANH HOÁ', ['UBND tỉnh Thanh Hóa']],
])('“%s” says nothing that the line does not show', (words, shown) => {
  expect(verbatim(words, shown)).toBeUndefined();
});

test.each<[string, readonly (string | number | undefined)[]]>([
  ['hơn 20.000 tỷ đồng', ['20.000 tỷ đồng']],
  ['khoảng 20.000 tỷ đồng', ['hơn 20.000 tỷ đồng']],
  ['Trường THCS Trị trấn Lang Chánh', ['Trường THCS thị trấn Lang Chánh']],
  ['được tặng Cờ thi đua', ['Đề nghị', 'Cờ thi đua']],
  ['trao Cờ thi đua cho Sông Xanh', ['Cờ thi đua', 'Sông Xanh']],
  ['ngày 12-2-2023', ['11/02/2023']],
])('“%s” says more, so it stays', (words, shown) => {
  expect(verbatim(words, shown)).toBe(words);
});

test('no words of a source are none', () => {
  expect(verbatim(undefined, ['x'])).toBeUndefined();
});
