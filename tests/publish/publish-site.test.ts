import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkManifest, MANIFEST, writeManifest } from '../../src/publish/manifest.ts';
import { publishSite, rollBack } from '../../src/publish/publish-site.ts';
import { recoverFolder, switchFolder } from '../../src/publish/switch-folder.ts';

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'xuat-'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** A built site of two files, the page saying `text`. */
async function site(text: string): Promise<string> {
  const folder = join(work, `dist-${text}`);
  mkdirSync(join(folder, 'nam'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
  writeFileSync(join(folder, 'nam/tệp một.txt'), 'Chữ Việt');
  await writeManifest(folder);
  return folder;
}
const served = (): string => join(work, 'www');
const shown = (): string => readFileSync(join(served(), 'index.html'), 'utf8');
/** A process that has ended. */
const DEAD = 4194304;

test('publishes by a link, keeps the versions before, and rolls back', async () => {
  for (const [day, text] of ['một', 'hai', 'ba', 'bốn'].entries())
    expect((await publishSite(await site(text), served(), new Date(2026, 0, day + 1))).ok).toBe(
      true,
    );
  expect([
    lstatSync(served()).isSymbolicLink(),
    shown(),
    readdirSync(`${served()}.ban`).length,
  ]).toEqual([true, 'bốn', 3]);
  expect((await rollBack(served())).ok).toBe(true);
  expect(shown()).toBe('ba');
  expect((await rollBack(served())).ok).toBe(true);
  expect(shown()).toBe('hai');
  expect(await rollBack(served())).toEqual({
    ok: false,
    message: 'Không còn bản nào trước bản đang chạy.',
  });
});

test('transfers only what changed, and passes nothing damaged on', async () => {
  const first = await publishSite(await site('một'), served(), new Date(2026, 0, 1));
  expect(first.message).toContain('chép 2 tệp mới hoặc đã đổi.');
  const second = await publishSite(await site('hai'), served(), new Date(2026, 0, 2));
  expect(second.message).toContain(
    'chép 1 tệp mới hoặc đã đổi, 1 tệp còn nguyên lấy từ bản đang chạy.',
  );
  const page = join(served(), 'nam/tệp một.txt');
  expect(statSync(page).nlink).toBe(2);
  // Whoever writes into what is served must not reach what comes after it.
  writeFileSync(page, 'hỏng');
  const third = await publishSite(await site('ba'), served(), new Date(2026, 0, 3));
  expect(third.message).toContain('chép 2 tệp mới hoặc đã đổi.');
  expect([readFileSync(page, 'utf8'), await checkManifest(served())]).toEqual(['Chữ Việt', []]);
});

test('takes over a folder that an upload had filled, and can go back to it', async () => {
  const uploaded = await site('cũ');
  switchFolder(uploaded, served());
  await publishSite(await site('mới'), served(), new Date());
  expect(shown()).toBe('mới');
  await rollBack(served());
  expect(shown()).toBe('cũ');
});

test('refuses a site that is not as it was built, and names the files', async () => {
  await publishSite(await site('đúng'), served(), new Date());
  const broken = await site('hỏng');
  writeFileSync(join(broken, 'index.html'), 'khác');
  rmSync(join(broken, 'nam/tệp một.txt'));
  writeFileSync(join(broken, 'la.html'), '');
  const { ok, message } = await publishSite(broken, served(), new Date());
  expect([ok, shown()]).toEqual([false, 'đúng']);
  expect(message.split('\n').slice(1)).toEqual([
    '  - Tệp index.html khác với lúc dựng.',
    `  - Tệp la.html không có trong ${MANIFEST}.`,
    '  - Thiếu tệp nam/tệp một.txt.',
  ]);
});

test('never replaces a folder that holds something else, and says when there is nothing to publish', async () => {
  mkdirSync(served());
  writeFileSync(join(served(), 'ke-toan.xlsx'), 'quý');
  expect((await publishSite(await site('a'), served(), new Date())).message).toContain(
    'không phải của trang này',
  );
  expect(readFileSync(join(served(), 'ke-toan.xlsx'), 'utf8')).toBe('quý');
  expect((await publishSite(join(work, 'khong-co'), served(), new Date())).message).toContain(
    'npm run build',
  );
});

test('a previous version that was damaged is not brought back', async () => {
  await publishSite(await site('một'), served(), new Date(2026, 0, 1));
  await publishSite(await site('hai'), served(), new Date(2026, 0, 2));
  const [first] = readdirSync(`${served()}.ban`).toSorted();
  writeFileSync(join(`${served()}.ban`, first!, 'index.html'), 'hỏng');
  expect((await rollBack(served())).ok).toBe(false);
  expect(shown()).toBe('hai');
});

test('a folder that a killed build had set aside is brought back, and its leavings go', async () => {
  const built = await site('cũ');
  switchFolder(built, `${served()}.cu-${DEAD}`);
  mkdirSync(`${served()}.dang-dung-${DEAD}`);
  // Of a build that still runs, nothing is touched.
  mkdirSync(`${served()}.dang-dung-${process.pid}`);
  expect(recoverFolder(served())).toBe(true);
  expect(shown()).toBe('cũ');
  expect(readdirSync(work).toSorted()).toEqual(['www', `www.dang-dung-${process.pid}`]);
  expect(recoverFolder(served())).toBe(false);
});

test('the manifest reads as sha256sum wants it', async () => {
  const folder = await site('x');
  expect(readFileSync(join(folder, MANIFEST), 'utf8').split('\n')).toEqual([
    expect.stringMatching(/^[0-9a-f]{64} {2}index\.html$/),
    expect.stringMatching(/^[0-9a-f]{64} {2}nam\/tệp một\.txt$/),
    '',
  ]);
  expect(await checkManifest(folder)).toEqual([]);
  expect(existsSync(join(folder, 'nam', MANIFEST))).toBe(false);
});
