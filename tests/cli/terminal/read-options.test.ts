import { describe, expect, test } from 'vitest';
import { portFrom } from '../../../src/cli/terminal/port.ts';
import { readArguments, readOptions, UsageError } from '../../../src/cli/terminal/read-options.ts';

const OPTIONS = {
  title: { type: 'string' },
  date: { type: 'string' },
  approve: { type: 'boolean' },
} as const;

test('reads values and switches', () => {
  expect(
    readOptions(['--title', 'Hội nghị', '--date=2026-07-15', '--approve'], OPTIONS),
  ).toMatchObject({ title: 'Hội nghị', date: '2026-07-15', approve: true });
  expect(readOptions(['--title', '-5 độ'], OPTIONS)).toMatchObject({ title: '-5 độ' });
  expect(readOptions([], OPTIONS)).toEqual({});
});

describe('answers in Vietnamese', () => {
  test.each<[readonly string[], string]>([
    [['--tilte', 'x'], 'Không có lựa chọn “--tilte”. Có phải là “--title”?'],
    [['--zzz'], 'Không có lựa chọn “--zzz”. Các lựa chọn: --title, --date, --approve.'],
    [['-x'], 'Không có lựa chọn “-x”. Các lựa chọn: --title, --date, --approve.'],
    [['--title'], 'Sau --title thiếu giá trị.'],
    [['--title', '--date', '2026-07-15'], 'Sau --title thiếu giá trị.'],
    [['--approve=yes'], 'Sau --approve không ghi giá trị.'],
    [['--title', 'a', '--title', 'b'], 'Lựa chọn --title được ghi hai lần.'],
    [
      ['--title', 'Hội', 'nghị'],
      'Không hiểu “nghị”. Mỗi lựa chọn bắt đầu bằng hai dấu gạch ngang; ' +
        'giá trị có dấu cách thì đặt trong dấu ngoặc kép. Các lựa chọn: ' +
        '--title, --date, --approve.',
    ],
  ])('%j', (args, message) => {
    expect(() => readOptions(args, OPTIONS)).toThrow(new UsageError(message));
  });
});

test('takes as many words as a command has use for', () => {
  expect(readArguments(['/var/www', '--approve'], OPTIONS, 1)).toEqual({
    options: { approve: true },
    words: ['/var/www'],
  });
  expect(readArguments([], OPTIONS, 1).words).toEqual([]);
  expect(() => readArguments(['/a', '/b'], OPTIONS, 1)).toThrow(/^Không hiểu “\/b”\./);
});

test('reads the port, or says that it is none', () => {
  expect([portFrom({}), portFrom({ PORT: '' }), portFrom({ PORT: '8080' })]).toEqual([
    4321, 4321, 8080,
  ]);
  expect(portFrom({ PORT: '8080' }, '4400')).toBe(4400);
  expect(() => portFrom({}, 'abc')).toThrow(
    new UsageError(
      '--port là “abc”, không phải là số của một cổng. Hãy ghi một số từ 1024 đến 65535, ví dụ --port 4400.',
    ),
  );
  for (const PORT of ['abc', '0', '-1', '65536', '80.5', '0x50'])
    expect(() => portFrom({ PORT }), PORT).toThrow(
      new UsageError(
        `PORT là “${PORT}”, không phải là số của một cổng. Hãy ghi một số từ 1024 đến 65535, ví dụ PORT=4400.`,
      ),
    );
});
