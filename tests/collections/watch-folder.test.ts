import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../src/collections/watch-folder.ts';

let folder: string;
let stop: () => void;
const onChange = vi.fn();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'theo-'));
  mkdirSync(join(folder, 'nam/2022'), { recursive: true });
  writeFileSync(join(folder, 'nam/2022/bai.md'), 'một');
  stop = watchFolder(folder, onChange);
  onChange.mockClear();
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Does something, and waits until it has been told; then until nothing more is told. */
async function told(change: () => void): Promise<void> {
  onChange.mockClear();
  change();
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout: 5000 });
  await pause(100);
}
const at = (path: string): string => join(folder, path);

test('a change is told at once, however deep it lies', async () => {
  await told(() => writeFileSync(at('nam/2022/bai.md'), 'một hai'));
  await told(() => writeFileSync(at('site.yaml'), 'mới'));
  await told(() => renameSync(at('nam/2022/bai.md'), at('nam/2022/khac.md')));
  await told(() => rmSync(at('nam/2022/khac.md')));
});

test('so is what happens in a folder that came later, and in one that came again', async () => {
  await told(() => mkdirSync(at('nam/2023/anh'), { recursive: true }));
  await told(() => writeFileSync(at('nam/2023/anh/mot.jpg'), 'ảnh'));
  await told(() => rmSync(at('nam/2023'), { recursive: true }));
  await told(() => mkdirSync(at('nam/2023')));
  await told(() => writeFileSync(at('nam/2023/bai.md'), 'một'));
  await told(() => renameSync(at('nam/2023'), at('nam/2024')));
  await told(() => writeFileSync(at('nam/2024/bai.md'), 'một hai'));
});

test('nothing is told after the end, and a folder that is not there is refused', async () => {
  stop();
  writeFileSync(at('nam/2022/bai.md'), 'một hai');
  await pause(200);
  expect(onChange).not.toHaveBeenCalled();
  expect(() => watchFolder(at('khong-co'), onChange)).toThrow('ENOENT');
});
