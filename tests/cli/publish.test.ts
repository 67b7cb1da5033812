import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NEEDS_ADDRESS } from '../../src/checks/check-address.ts';

test('a site that does not know its address is not published unawares', () => {
  const work = mkdtempSync(join(tmpdir(), 'xuat-'));
  const built = join(work, 'dist');
  const publish = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/cli/publish.ts', join(work, 'www'), ...args],
      {
        cwd: join(import.meta.dirname, '../..'),
        encoding: 'utf8',
        env: { ...process.env, OUT_DIR: built },
      },
    );
    return { status, said: stdout + stderr };
  };
  try {
    expect(publish().said).toBe(`Chưa có trang trong ${built}. Hãy chạy “npm run build” trước.\n`);
    mkdirSync(built);
    writeFileSync(join(built, 'index.html'), 'Trang');
    writeFileSync(join(built, 'SHA256SUMS'), '');
    expect(publish()).toEqual({
      status: 1,
      said:
        `Chưa xuất: trang trong ${built} chưa biết địa chỉ công khai của mình, ` +
        `nên không có ${NEEDS_ADDRESS}.\nHãy thêm vào site.yaml dòng url với địa chỉ công khai ` +
        'của trang, ví dụ url: https://vi-du.vn/, chạy lại “npm run build”, rồi xuất. ' +
        'Muốn xuất như thế này thì thêm --no-url.\n',
    });
    expect(readdirSync(work)).toEqual(['dist']);
    // What comes next is another question.
    expect(publish('--no-url').said).toMatch(/^Trang trong .* không còn nguyên như lúc dựng/);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}, 60_000);
