import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  existingContentDir,
  refuseFaults,
  reminders,
  writeNewFile,
} from '../../../src/cli/new/new-file.ts';
import { UsageError } from '../../../src/cli/terminal/read-options.ts';

const dir = mkdtempSync(join(tmpdir(), 'new-file-'));
afterAll(() => rmSync(dir, { recursive: true }));

const fault = { severity: 'error', message: 'Ngày sai.', cure: 'Hãy sửa ngày.' } as const;
const hint = { severity: 'warning', message: 'Có số điện thoại.' } as const;

describe('the folder to write into', () => {
  test('is the one of the environment, where it is there', () => {
    expect(existingContentDir({ CONTENT_DIR: dir })).toBe(dir);
  });

  test('is never made by a slip of the pen', () => {
    const missing = join(dir, 'noidung');
    expect(() => existingContentDir({ CONTENT_DIR: missing })).toThrow(
      new UsageError(
        `Không có thư mục nội dung ${missing}. Hãy kiểm tra lại CONTENT_DIR, hoặc bỏ trống để dùng thư mục content.`,
      ),
    );
  });
});

test('faults refuse the file, each with what to do; reminders alone let it pass', () => {
  expect(() => refuseFaults('Chưa ghi tệp, vì:', [hint, fault])).toThrow(
    new UsageError('Chưa ghi tệp, vì:\n  - Ngày sai.\n    → Hãy sửa ngày.'),
  );
  expect(() => refuseFaults('Chưa ghi tệp, vì:', [hint])).not.toThrow();
});

test('a reminder is a line, and its cure another', () => {
  expect(reminders([hint, { ...hint, cure: 'Hãy che số.' }])).toEqual([
    'Nhắc: Có số điện thoại.',
    'Nhắc: Có số điện thoại.',
    '  → Hãy che số.',
  ]);
});

test('a new file never takes the place of another', () => {
  writeNewFile(dir, 'units/a.yaml', 'name: A\n');
  expect(() => writeNewFile(dir, 'units/a.yaml', 'name: B\n')).toThrow('EEXIST');
  expect(readFileSync(join(dir, 'units/a.yaml'), 'utf8')).toBe('name: A\n');
});
