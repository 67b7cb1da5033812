import { expect, test } from 'vitest';
import { baseContent, check, edit } from '../fixtures/write-content.ts';

const ARTICLE = 'articles/2023/hoi-nghi-tong-ket.md';
const text = baseContent()[ARTICLE]!;
const rows = (files: Record<string, string>) =>
  check(files).map(({ file, severity, message, cure }) => ({ file, severity, message, cure }));

const BY_NAME =
  'Hãy so hai tệp, giữ bản đúng và xóa tệp kia; nếu là hai mục khác nhau thì đổi tên tệp này.';

test.each([
  'articles/2023/hoi-nghi-tong-ket (1).md',
  'articles/2023/hoi-nghi-tong-ket - Copy.md',
  'articles/2023/hoi-nghi-tong-ket.sync-conflict-20261122-101010-ABCDEFG.md',
  'articles/2023/hoi-nghi-tong-ket-LAPTOP-AB12CD3.md',
])('%s is named once, whatever it holds', (file) => {
  for (const copy of [text, text.replace('hơn 20.000', 'hơn 21.000')])
    expect(rows({ [file]: copy })).toEqual([
      {
        file,
        severity: 'warning',
        message: `Theo tên thì tệp này là bản sao của ${ARTICLE}, và máy đọc cả hai.`,
        cure: BY_NAME,
      },
    ]);
});

test('so is the copy of any other file', () => {
  const unit = baseContent()['units/an-phu.yaml']!.replace('order: 1', 'order: 3');
  expect(rows({ 'units/an-phu - Bản sao.yaml': unit })[0]).toMatchObject({
    file: 'units/an-phu - Bản sao.yaml',
    cure: BY_NAME,
  });
});

test('a copy without its original is only a name', () => {
  expect(
    rows({ 'articles/2023/ke-hoach (1).md': '---\ntitle: A\ndate: 2023-01-02\n---\nA.\n' }),
  ).toEqual([]);
});

test('the same title, day and text under another name', () => {
  const other = 'articles/2022/bai-khac.md';
  expect(rows({ [other]: `${text}\n` })).toEqual([
    {
      file: ARTICLE,
      severity: 'warning',
      message: `Bài này giống hệt ${other}: cùng tiêu đề, cùng ngày 12/02/2023, cùng nội dung.`,
      cure: 'Hãy xóa một trong hai tệp.',
    },
  ]);
});

test.each([
  ['another day', 'date: 2023-02-12', 'date: 2023-02-14'],
  ['another text', 'hơn 20.000 tỷ đồng', 'hơn 20.000 tỷ đồng cả năm'],
  ['a draft', 'date: 2023-02-12', 'date: 2023-02-12\ndraft: true'],
])('%s is another article', (_, before, after) => {
  expect(rows({ 'articles/2023/z.md': edit(ARTICLE, before, after)[ARTICLE]! })).toEqual([]);
});
