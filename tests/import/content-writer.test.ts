import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentWriter, STATE_FILE } from '../../src/import/content-writer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ghi-thu-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const nameOf = (number: number): string =>
  `articles/2023/bai${number === 1 ? '' : `-${number}`}.md`;
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** One import of one item, as far as `close`. */
function write(text: string, key = 'a', isClosed = true): string {
  const writer = new ContentWriter(folder);
  const state = writer.write(key, writer.claim(key, nameOf), text);
  if (isClosed) writer.close();
  return state;
}

test('an item keeps its name, and another one of the same name gets a number', () => {
  expect(write('một')).toBe('written');
  expect(write('một')).toBe('unchanged');
  expect(write('hai', 'b')).toBe('written');
  expect(read(nameOf(1))).toBe('một');
  expect(read(nameOf(2))).toBe('hai');
});

test('a file that was edited is never written over, one that was deleted does not come back', () => {
  write('một');
  appendFileSync(join(folder, nameOf(1)), ' thêm');
  expect(write('một')).toBe('unchanged');
  expect(write('mới')).toBe('beside');
  expect(read(nameOf(1))).toBe('một thêm');
  expect(read(`${nameOf(1)}.new`)).toBe('mới');
  rmSync(join(folder, nameOf(1)));
  expect(write('mới hơn')).toBe('deleted');
});

test('an import that was killed goes on under the names it had given', () => {
  // Killed after a file was written and before anything else was noted.
  expect(write('một', 'a', false)).toBe('written');
  expect(write('một', 'a', false)).toBe('unchanged');
  // Killed after a name was given and before its file was written.
  const writer = new ContentWriter(folder);
  const second = writer.claim('b', nameOf);
  writer.write('c', writer.claim('c', nameOf), 'ba');
  expect(new ContentWriter(folder).fileOf('b')).toBe(second);
  expect(write('hai', 'b')).toBe('written');
  expect(read(second)).toBe('hai');
  // Killed in the middle of a line.
  writeFileSync(join(folder, STATE_FILE), read(STATE_FILE).slice(0, -20));
  expect(write('một')).toBe('unchanged');
});

test('a file of an editor is never taken for one of the import', () => {
  write('của trang cũ', 'x', false);
  rmSync(join(folder, STATE_FILE));
  expect(write('của trang cũ')).toBe('written');
  expect(existsSync(join(folder, nameOf(2)))).toBe(true);
});
