import { spawnSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldersFrom } from '../../src/collections/folders.ts';
import { MANIFEST } from '../../src/publish/manifest.ts';
import { NOW, writeContent } from '../fixtures/write-content.ts';

/** Begins whatever no reader may ever see, in texts, names and data of pictures. */
const SECRET = 'BIMATKHONGDUOCLO';
/** The colour of every picture that may not be published, and of one that may. */
const [HIDDEN, SHOWN] = ['#ff00ff', '#00a0a0'] as const;

const folder = mkdtempSync(join(tmpdir(), 'danh-dau-'));
const [content, out] = [join(folder, 'noi-dung'), join(folder, 'ra')];
const { cacheDir } = foldersFrom({ CONTENT_DIR: content, OUT_DIR: out });
afterAll(() => {
  for (const path of [folder, cacheDir]) rmSync(path, { recursive: true, force: true });
});

/** A picture as a telephone writes it: on its side, with its photographer, its place and more. */
const picture = (colour: string, kind: 'jpeg' | 'png' | 'webp' = 'jpeg', width = 900) =>
  sharp({ create: { width, height: 600, channels: 3, background: colour } })
    .withExif({
      IFD0: { Artist: SECRET, ImageDescription: SECRET },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '19/1 48/1 0/1', GPSAreaInformation: SECRET },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${SECRET}</x:xmpmeta>`)
    .withMetadata({ orientation: 6 })
    .toFormat(kind)
    .toBuffer();

const article = (title: string, front: string, body: string): string =>
  `---\ntitle: ${title}\ndate: 2026-01-02\n${front}---\n\n${body}\n`;
const photo = (file: string, caption: string): string =>
  `photos:\n  - file: ${file}\n    caption: ${caption}\n    alt: Một màu\n`;
const attached = (file: string): string => `attachments:\n  - file: ${file}\n    title: Tệp\n`;

/** The first state: everything is public, so that the cache knows all that becomes private later. */
const draft = (front: string) => ({
  'articles/2026/nhap.md': article(
    `${SECRET} nháp`,
    `${front}${photo('2026/nhap.jpg', SECRET)}${attached('2026/nhap.pdf')}`,
    `${SECRET} ![Một màu khác](/media/2026/nhap-2.jpg) [tệp](/media/2026/nhap-3.png)`,
  ),
});

async function files(): Promise<Record<string, string | Uint8Array>> {
  const [hidden, shown] = await Promise.all([picture(HIDDEN), picture(SHOWN)]);
  return {
    ...draft(''),
    'articles/2026/hien.md': article(
      'Bài công khai',
      `cover:\n  file: 2026/hien.jpg\n  caption: Ảnh\n  alt: Một màu\n${photo('2026/lien-ket.jpg', 'Ảnh liên kết')}${attached('2026/hien.pdf')}`,
      'Xem [ảnh gốc](/media/2026/tai-ve.jpg), [bản vẽ](/media/2026/ban-ve.png), [ảnh nữa](/media/2026/nua.webp).',
    ),
    'articles/2026/hen.md': article(
      `${SECRET} hẹn`,
      `publishAt: 2030-01-01T07:00\n${photo('2026/hen.jpg', SECRET)}${attached('2026/hen.pdf')}`,
      SECRET,
    ),
    'articles/2026/ma.mdx': article(
      'Bài mã',
      '',
      `import anh from '../../media/2026/mã (1).jpg';\n\n<img src={anh.src} width="600" height="900" alt="Một màu" />\n\n![Một màu khác](../../media/2026/ma-2.jpg)`,
    ),
    'articles/2026/ma-nhap.mdx': article(
      `${SECRET} mã`,
      'draft: true\n',
      `import anh from '../../media/2026/ma-nhap.jpg';\n\n{/* ${SECRET} */}\n\n<img src={anh.src} alt="${SECRET}" />`,
    ),
    'comments/hoi-nghi-tong-ket/an.yaml': `article: hoi-nghi-tong-ket\nauthor: ${SECRET}\ndate: 2023-02-14\nbody: ${SECRET}\napproved: false\n`,
    'media/2026/hien.jpg': shown,
    'media/2026/tai-ve.jpg': shown,
    'media/2026/mã (1).jpg': shown,
    'media/2026/ma-2.jpg': shown,
    'media/2026/ban-ve.png': await picture(SHOWN, 'png'),
    'media/2026/nua.webp': await picture(SHOWN, 'webp'),
    'media/2026/hien.pdf': '%PDF-1.7 thư công khai',
    ...Object.fromEntries(
      ['nhap', 'nhap-2', 'hen', 'ma-nhap', 'khong-ai', 'khong-ai/sau'].map((name) => [
        `media/2026/${name}.jpg`,
        hidden,
      ]),
    ),
    'media/2026/nhap-3.png': await picture(HIDDEN, 'png'),
    ...Object.fromEntries(
      ['nhap.pdf', 'hen.pdf', 'khong-ai.pdf', 'khong-ai.docx'].map((name) => [
        `media/2026/${name}`,
        `%PDF-1.7 ${SECRET}`,
      ]),
    ),
  };
}

function write(files: Record<string, string | Uint8Array>): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), bytes);
  }
}

function build(): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/build.ts', '--compress'],
    {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        VITEST: '',
        CONTENT_DIR: content,
        OUT_DIR: out,
        CARD_CACHE: join(folder, 'the'),
        BUILD_NOW: String(NOW),
      },
    },
  );
  expect(status, stdout + stderr).toBe(0);
  return globSync('**/*', { cwd: out, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .concat(['.htaccess', '.nojekyll'])
    .toSorted()
    .join('\n');
}

let before = '';
let names: readonly string[] = [];
beforeAll(async () => {
  write({ 'x.txt': '' });
  const base = writeContent(await files());
  rmSync(content, { recursive: true });
  spawnSync('cp', ['-r', base, content]);
  rmSync(base, { recursive: true });
  const elsewhere = join(folder, 'kho');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, `${SECRET}.jpg`), await picture(SHOWN));
  symlinkSync(join(elsewhere, `${SECRET}.jpg`), join(content, 'media/2026/lien-ket.jpg'));
  before = build();
  write(draft('draft: true\n'));
  names = build().split('\n');
}, 180_000);

/** What a reader can get out of a file: its bytes, and what they are when they are unpacked. */
function unpacked(name: string): readonly Buffer[] {
  const bytes = readFileSync(join(out, name));
  if (name.endsWith('.br')) return [bytes, brotliDecompressSync(bytes)];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [bytes, gunzipSync(bytes)];
  return [bytes, ...packedTexts(bytes)];
}

/** The packed texts of a PNG. */
function packedTexts(png: Buffer): readonly Buffer[] {
  if (png.toString('latin1', 1, 4) !== 'PNG') return [];
  const texts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const chunk = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) !== 'zTXt') continue;
    texts.push(inflateSync(chunk.subarray(chunk.indexOf(0) + 2)));
  }
  return texts;
}

describe('a site of public, private and unused texts, pictures and files', () => {
  test('showed the text that is a draft now, so that its absence tells something', () => {
    expect(before).toMatch(/_astro\/nhap\.\w+_\d+\.webp/);
    expect(before).toContain('media/2026/nhap.pdf');
    expect(before).toContain('media/2026/nhap-3.png');
    expect(before).toContain('bai-viet/nhap/index.html');
  });

  test('holds in no byte, packed or not, in no name and in no list what was marked', () => {
    expect(names).toContain(MANIFEST);
    expect(names.length).toBeGreaterThan(100);
    const telling = names.filter((name) =>
      [Buffer.from(name), ...unpacked(name)].some(
        (bytes) => bytes.includes(SECRET) || bytes.includes(SECRET.toLowerCase()),
      ),
    );
    expect(telling).toEqual([]);
  });

  test('holds no file of a draft, of a scheduled article or of nobody', () => {
    expect(names.filter((name) => /nhap|hen[./]|khong-ai/.test(name))).toEqual([]);
    expect(names.filter((name) => name.startsWith('media/'))).toEqual([
      'media/2026/ban-ve.png',
      'media/2026/hien.pdf',
      'media/2026/nua.webp',
      'media/2026/tai-ve.jpg',
    ]);
    expect(readFileSync(join(out, 'media/2026/hien.pdf'), 'utf8')).toBe('%PDF-1.7 thư công khai');
  });

  test('shows every picture upright, in its colours, and tells nothing beside it', async () => {
    const pictures = names.filter((name) => /\.(jpe?g|png|webp|avif|gif)$/.test(name));
    const article = pictures.filter((name) => !/^the-xa-hoi|marker-icon/.test(name));
    expect(article.length).toBeGreaterThanOrEqual(8);
    for (const name of pictures) {
      const image = sharp(join(out, name));
      const told = await image.metadata();
      expect([name, told.exif, told.xmp, told.iptc, told.orientation, told.comments]).toEqual([
        name,
        ...Array(5).fill(undefined),
      ]);
      if (!article.includes(name)) continue;
      expect([name, told.height > told.width]).toEqual([name, true]);
      const { dominant } = await image.stats();
      expect([name, dominant.r < 100 && dominant.g > 100]).toEqual([name, true]);
    }
  });

  test('tells GitHub not to leave out its folders', () => {
    expect(readFileSync(join(out, '.nojekyll'), 'utf8')).toBe('');
  });
});
