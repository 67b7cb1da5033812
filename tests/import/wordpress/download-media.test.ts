import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { downloadMedia } from '../../../src/import/wordpress/download-media.ts';
import { ImportFolder } from '../../fixtures/import/import-folder.ts';
import { exportOf, OLD_SITE } from '../../fixtures/import/wordpress-export.ts';

const JPEG = Buffer.from('ffd8ffe000104a46', 'hex');
const HOST = 'https://cu.vi-du.vn';

let uploads: string;
let asked: string[];
beforeEach(() => {
  uploads = mkdtempSync(join(tmpdir(), 'tai-'));
  asked = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(uploads, { recursive: true });
});

/** Answers as a host would; what is not listed is not there. */
function host(answers: Readonly<Record<string, () => Response>>): typeof fetch {
  return async (input) => {
    const address = String(input);
    asked.push(address);
    return (answers[address] ?? (() => new Response('', { status: 404 })))();
  };
}

async function reasonFor(
  address: string,
  answers: Readonly<Record<string, () => Response>>,
): Promise<string | undefined> {
  const [outcome] = await downloadMedia([address], {
    hosts: new Set(['cu.vi-du.vn']),
    uploads,
    fetch: host(answers),
  });
  return outcome?.state === 'written' ? 'có' : outcome?.reason;
}

const PICTURE = `${HOST}/wp-content/uploads/2023/02/hop.jpg`;
const file = (name: string): string => join(uploads, name);

test('a file is fetched once, below its own path, and what is there stays', async () => {
  const answers = { [PICTURE]: () => new Response(JPEG) };
  expect(await reasonFor(PICTURE, answers)).toBe('có');
  expect(readFileSync(file('2023/02/hop.jpg'))).toEqual(JPEG);
  writeFileSync(file('2023/02/hop.jpg'), 'của biên tập viên');
  expect(await reasonFor(PICTURE, answers)).toBe('có');
  expect(readFileSync(file('2023/02/hop.jpg'), 'utf8')).toBe('của biên tập viên');
  expect(asked).toEqual([PICTURE]);
});

const to = (location: string) => () => new Response('', { status: 302, headers: { location } });
const large = () => new Response(JPEG, { headers: { 'content-length': String(50_000_001) } });

const REFUSED: readonly (readonly [string, string, Record<string, () => Response>, string])[] = [
  ['another host', 'https://khac.vn/wp-content/uploads/a.jpg', {}, 'không có trong --download'],
  ['another port', `${HOST}:8080/wp-content/uploads/a.jpg`, {}, 'không có trong --download'],
  ['a file on a disk', 'file:///wp-content/uploads/a.jpg', {}, 'không có trong --download'],
  ['a way to another host', PICTURE, { [PICTURE]: to('http://10.0.0.1/a.jpg') }, '10.0.0.1'],
  ['a circle', PICTURE, { [PICTURE]: to(PICTURE) }, 'chuyển hướng quá nhiều lần'],
  ['a program', `${HOST}/wp-content/uploads/a.php`, {}, 'loại tệp không được đăng'],
  ['a picture that can run', `${HOST}/wp-content/uploads/a.svg`, {}, 'loại tệp không được đăng'],
  ['a way out', `${HOST}/wp-content/uploads/..%2f..%2fa.jpg`, {}, 'không nằm trong'],
  ['another folder', `${HOST}/a.jpg`, {}, 'không nằm trong'],
  ['nothing', PICTURE, {}, 'máy chủ trả lời 404'],
  ['a page', PICTURE, { [PICTURE]: () => new Response('<!DOCTYPE html>') }, 'không phải tệp .jpg'],
  ['an empty file', PICTURE, { [PICTURE]: () => new Response('') }, 'tệp trống'],
  ['a large file', PICTURE, { [PICTURE]: large }, 'tệp lớn hơn 50 MB'],
];
test.each(REFUSED)('%s is not fetched', async (_, address, answers, reason) => {
  expect(await reasonFor(address, answers)).toContain(reason);
  expect(existsSync(file('2023/02/hop.jpg'))).toBe(false);
});

test('a host that fails is asked again', async () => {
  let times = 0;
  const answer = () => (++times < 3 ? new Response('', { status: 503 }) : new Response(JPEG));
  expect(await reasonFor(PICTURE, { [PICTURE]: answer })).toBe('có');
  times = -9;
  rmSync(file('2023/02/hop.jpg'));
  expect(await reasonFor(PICTURE, { [PICTURE]: answer })).toContain('máy chủ trả lời 503');
});

test('an import fetches only what texts need and is missing, and only when a host is named', async () => {
  const folder = new ImportFolder();
  rmSync(join(folder.uploads, '2023/02/hop.jpg'));
  vi.stubGlobal('fetch', host({ [PICTURE]: () => new Response(JPEG) }));
  const xml = folder.add('a.xml', exportOf(OLD_SITE));
  await folder.import([xml]);
  expect(asked).toEqual([]);
  const { text } = await folder.import([xml], { download: ['cu.vi-du.vn'] });
  expect(asked).toEqual([PICTURE]);
  expect(text).toContain('tệp tải về: 1 mục = 1 đã ghi');
  expect(folder.read('articles/2023/hoi-nghi-tong-ket.md')).toContain('/media/2023/hop.jpg');
  await expect(folder.import([xml], { download: ['192.168.1.5'] })).rejects.toThrow(
    '“192.168.1.5” không phải',
  );
  rmSync(folder.root, { recursive: true });
});
