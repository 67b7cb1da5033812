import { spawn } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { foldersFrom } from '../../src/collections/folders.ts';
import { checkManifest, MANIFEST } from '../../src/publish/manifest.ts';
import { NOW, writeContent } from '../fixtures/write-content.ts';

const home = mkdtempSync(join(tmpdir(), 'giong-'));
const caches: string[] = [];
afterAll(() => {
  for (const path of [home, ...caches]) rmSync(path, { recursive: true, force: true });
});

/** A machine: where the folders lie, what it is set to, and how files came to it. */
interface Machine {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly umask: string;
  readonly backwards: boolean;
  readonly written: Date;
}

const MACHINES: readonly [Machine, Machine] = [
  {
    name: 'may-mot',
    env: { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8', DEV: '', PROD: '1' },
    umask: '022',
    backwards: false,
    written: new Date('2026-11-20T00:00:00Z'),
  },
  {
    name: 'máy thứ hai/ở sâu hơn',
    env: {
      TZ: 'America/New_York',
      LANG: 'C',
      LC_ALL: 'C',
      DEV: '1',
      PROD: '',
      MODE: 'development',
      NODE_ENV: 'development',
    },
    umask: '077',
    backwards: true,
    written: new Date('2001-01-01T00:00:00Z'),
  },
];

/** Builds a copy of a folder on a machine, with nothing remembered; returns the list of files of the site. */
async function buildOn(
  { name, env, umask, backwards, written }: Machine,
  original: string,
): Promise<string> {
  const [content, out, cards] = ['nội dung', 'ra', 'the'].map((part) => join(home, name, part)) as [
    string,
    string,
    string,
  ];
  const files = globSync('**/*', { cwd: original, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(original.length + 1))
    .toSorted();
  for (const file of backwards ? files.toReversed() : files) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    cpSync(join(original, file), join(content, file));
    utimesSync(join(content, file), written, written);
  }
  caches.push(foldersFrom({ CONTENT_DIR: content, OUT_DIR: out }).cacheDir);
  const output = await new Promise<string>((resolve) => {
    const child = spawn(
      'sh',
      ['-c', `umask ${umask}; exec "${process.execPath}" src/cli/build.ts --compress`],
      {
        cwd: join(import.meta.dirname, '../..'),
        env: {
          ...process.env,
          NODE_ENV: 'production',
          VITEST: '',
          BUILD_NOW: String(NOW),
          CONTENT_DIR: content,
          OUT_DIR: out,
          CARD_CACHE: cards,
          ...env,
        },
      },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += String(chunk);
      });
    child.on('close', () => resolve(said));
  });
  expect(output).toContain('Đã dựng 3 bài viết');
  expect(await checkManifest(out)).toEqual([]);
  return readFileSync(join(out, MANIFEST), 'utf8');
}

test('two machines make the same site of the same content, byte for byte', async () => {
  const picture = await sharp({
    create: { width: 1500, height: 1000, channels: 3, background: 'teal' },
  })
    .jpeg()
    .toBuffer();
  const photos = (file: string) =>
    `photos:\n  - file: ${file}\n    caption: Ảnh\n    alt: Một màu\n`;
  const original = writeContent({
    'media/2026/a.jpg': picture,
    'media/2026/Ảnh b.png': await sharp(picture).resize(700).png().toBuffer(),
    'media/2026/thu.pdf': '%PDF-1.7 thư',
    'articles/2026/mot.md': `---\ntitle: Đơn vị nào đứng đầu?\ndate: 2026-01-02\nunits: [song-xanh]\n${photos('2026/a.jpg')}attachments:\n  - file: 2026/thu.pdf\n    title: Thư\n---\n\nNội dung một.\n`,
    'articles/2026/hai.md': `---\ntitle: Ăn Tết sớm\ndate: 2026-01-02\nunits: [an-phu, song-xanh]\n${photos('2026/Ảnh b.png')}---\n\nNội dung hai, ![Một màu](media/2026/a.jpg)\n`,
    'articles/2026/nhap.md': '---\ntitle: Bài nháp\ndate: 2026-01-03\ndraft: true\n---\n',
  });
  try {
    const [first, second] = await Promise.all(
      MACHINES.map((machine) => buildOn(machine, original)),
    );
    expect(second!.split('\n')).toEqual(first!.split('\n'));
    expect(first).toMatch(/_astro\/a\.[\w-]+\.webp\n[^]*the-xa-hoi\/mot\.png\n/);
  } finally {
    rmSync(original, { recursive: true, force: true });
  }
}, 120_000);
