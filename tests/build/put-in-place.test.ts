import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putInPlace } from '../../src/build/put-in-place.ts';
import { recallSite } from '../../src/build/site-memory.ts';
import { StagedSite } from '../../src/build/staged-site.ts';
import { listInManifest } from '../../src/publish/manifest.ts';
import { readSite } from '../../src/publish/read-site.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dat-'));
  mkdirSync(join(home, 'nho'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Begins a site of some files: those that the last one has alike are kept, as a build keeps them. */
function begin(files: Readonly<Record<string, string>>): StagedSite {
  const site = new StagedSite(join(home, 'xuong'), recallSite(join(home, 'nho'), join(home, 'ra')));
  for (const [file, text] of Object.entries(files))
    if (site.remembered(file)?.key === text) site.keep(file, { key: text });
    else site.write(file, text, { key: text });
  return site;
}

async function end(site: StagedSite): Promise<void> {
  const { files } = await readSite(site.folder, { known: site.known });
  listInManifest(
    site.folder,
    Array.from(files, ([file, { sha256 }]) => [file, sha256] as const),
  );
  putInPlace(site, files, join(home, 'nho'));
}

const shown = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(home, 'ra'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(home.length + 4), readFileSync(path, 'utf8')]),
  );

/** Enough files that one of them is a small change. */
const FILES = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [`a/${at}.txt`, `tệp ${at}`]),
);

test.each<[string, Readonly<Record<string, string>>]>([
  ['one file is another', { ...FILES, 'a/3.txt': 'khác' }],
  ['one file is gone, with its folder', { ...FILES, 'b/c/moi.txt': 'mới' }],
  ['a file stands in the place of a folder', { ...FILES, b: 'tệp' }],
  ['a folder stands in the place of a file', { ...FILES, 'b/c': 'tệp' }],
  ['all files are others', { 'x.txt': 'x' }],
])('a site in which %s', async (_, files) => {
  await end(begin({ ...FILES, 'b/c/d.txt': 'sẽ đi' }));
  await end(begin(files));
  expect(shown()).toEqual(files);
  expect(readdirSync(home).toSorted()).toEqual(['nho', 'ra']);
});

test('what is done to the site does not reach the file that it was taken from', async () => {
  const from = join(home, 'goc.txt');
  writeFileSync(from, 'gốc');
  const site = begin({});
  site.take('goc.txt', from);
  await end(site);
  writeFileSync(join(home, 'ra/goc.txt'), 'sửa tay', { flag: 'a' });
  expect(readFileSync(from, 'utf8')).toBe('gốc');
});

test('what somebody altered is not kept', async () => {
  await end(begin(FILES));
  writeFileSync(join(home, 'ra/a/3.txt'), 'sửa tay');
  await end(begin(FILES));
  expect(shown()).toEqual(FILES);
});

test('a build that was overtaken by another leaves the folder of that one', async () => {
  await end(begin(FILES));
  const slow = begin({ ...FILES, 'a/3.txt': 'chậm' });
  const { files } = await readSite(slow.folder, { known: slow.known });
  const other = { ...FILES, 'a/4.txt': 'nhanh' };
  rmSync(join(home, 'ra/SHA256SUMS'));
  for (const [file, text] of Object.entries(other)) writeFileSync(join(home, 'ra', file), text);
  writeFileSync(join(home, 'ra/SHA256SUMS'), 'danh sách khác');
  expect(() => putInPlace(slow, files, join(home, 'nho'))).toThrow('một lần dựng khác');
  expect(shown()).toEqual(other);
});
