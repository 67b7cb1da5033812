import { describe, expect, test } from 'vitest';
import { readOptions, UsageError } from '../../src/cli/read-options.ts';

const OPTIONS = { title: { type: 'string' }, date: { type: 'string' }, approve: { type: 'boolean' } } as const;

test('reads values and switches', () => {
  expect(readOptions(['--title', 'Hội nghị', '--date=2026-07-15', '--approve'], OPTIONS)).toMatchObject({ title: 'Hội nghị', date: '2026-07-15', approve: true });
  expect(readOptions(['--title', '-5 độ'], OPTIONS)).toMatchObject({ title: '-5 độ' });
  expect(readOptions([], OPTIONS)).toEqual({});
});

describe('answers in Vietnamese', () => {
  test.each<[readonly string[], string]>([
    [['--tilte', 'x'], 'Không có lựa chọn “--tilte”. Ý bạn là “--title”?'],
    [['--zzz'], 'Không có lựa chọn “--zzz”. Các lựa chọn: --title, --date, --approve.'],
    [['-x'], 'Không có lựa chọn “-x”. Các lựa chọn: --title, --date, --approve.'],
    [['--title'], 'Sau --title thiếu giá trị.'],
    [['--title', '--date', '2026-07-15'], 'Sau --title thiếu giá trị.'],
    [['--approve=yes'], 'Sau --approve không ghi giá trị.'],
    [['--title', 'a', '--title', 'b'], 'Lựa chọn --title được ghi hai lần.'],
    [['--title', 'Hội', 'nghị'], 'Không hiểu “nghị”. Mỗi lựa chọn bắt đầu bằng hai dấu gạch ngang; giá trị có dấu cách thì đặt trong dấu ngoặc kép. Các lựa chọn: --title, --date, --approve.'],
  ])('%j', (args, message) => {
    expect(() => readOptions(args, OPTIONS)).toThrow(new UsageError(message));
  });
});
