import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkMedia } from '../../src/checks/check-media.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { edit, WITH_ADDRESS, writeContent, type Files } from '../fixtures/write-content.ts';

const ARTICLE = 'articles/2023/hoi-nghi-tong-ket.md';
const project = join(import.meta.dirname, '../..');

function run(files: Files, ...args: string[]) {
  const folder = writeContent(files);
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder },
    });
    return { status, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the command', { timeout: 60_000 }, () => {
  test('a clean folder', () => {
    expect(run(WITH_ADDRESS)).toEqual({
      status: 0,
      stdout: 'Đã đọc 11 tệp: không có lỗi.\n',
      stderr: '',
    });
  });

  test('warnings do not fail, errors do', () => {
    const { status, stdout } = run(
      { ...WITH_ADDRESS, ...edit(ARTICLE, 'Doanh thu cả', 'Doanh thu  cả') },
      '--format',
      'json',
    );
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { files: 11, errors: 0, warnings: 1 }]);
    const broken = run({ ...WITH_ADDRESS, [ARTICLE]: '' }, '--format', 'json');
    expect([broken.status, JSON.parse(broken.stdout)]).toMatchObject([
      1,
      { errors: 1, problems: [{ file: ARTICLE, message: 'Tệp trống.' }] },
    ]);
  });

  test('what is sure is mended in the file, told line by line, and checked again', () => {
    const folder = writeContent({
      ...WITH_ADDRESS,
      ...edit(ARTICLE, 'title: Hội nghị', 'title:\u00a0Ðại hội'),
    });
    try {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['src/cli/check.ts', '--fix'],
        {
          cwd: project,
          encoding: 'utf8',
          env: { ...process.env, CONTENT_DIR: folder },
        },
      );
      expect({ status, stdout, stderr }).toEqual({
        status: 0,
        stdout:
          `${ARTICLE}:2\n  - title:\u00a0Ðại hội tổng kết năm 2022\n  + title: ` +
          'Đại hội tổng kết năm 2022\n\nĐã sửa 1 dòng trong 1 tệp.\n\nĐã đọc 11 tệp: không có ' +
          'lỗi.\n',
        stderr: '',
      });
      expect(readFileSync(join(folder, ARTICLE), 'utf8')).toBe(
        edit(ARTICLE, 'title: Hội nghị', 'title: Đại hội')[ARTICLE],
      );
      expect(readdirSync(join(folder, 'articles/2023'))).toEqual(['hoi-nghi-tong-ket.md']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a site that does not know its address is told so', () => {
    const { status, stdout } = run({});
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining('Chưa có url, địa chỉ công khai của trang, nên trang không có:'),
    ]);
  });

  test.each<[string[], string]>([
    [['--fromat', 'json'], 'Không có lựa chọn “--fromat”. Có phải là “--format”?\n'],
    [
      ['--format', 'xml'],
      'Không có dạng “xml”. Hãy chọn --format text, --format json hoặc --format github.\n',
    ],
    [['--format'], 'Sau --format thiếu giá trị.\n'],
  ])('%j', (args, stderr) => {
    expect(run({}, ...args)).toEqual({ status: 1, stdout: '', stderr });
  });
});

/** What is said of the pictures of a folder whose article names `2023/a.jpg`. */
async function media(picture: Uint8Array | string | undefined, others: Files = {}) {
  const folder = writeContent({
    ...edit(
      ARTICLE,
      'places: [huyen-binh-minh]',
      'cover:\n  file: 2023/a.jpg\n  caption: Ký giao ước\n  alt: Hai người ngồi ký',
    ),
    ...others,
  });
  try {
    mkdirSync(join(folder, 'media/2023'), { recursive: true });
    if (picture !== undefined) writeFileSync(join(folder, 'media/2023/a.jpg'), picture);
    return await checkMedia(folder, readContent(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const jpeg = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();
const AGAIN = 'Hãy chép lại ảnh từ bản gốc.';

describe('pictures', () => {
  test('a real one', async () => {
    expect(await media(await jpeg(40, 30))).toEqual([]);
  });

  test.each<[string, Uint8Array | string, string, string]>([
    ['empty', '', 'Tệp media/2023/a.jpg trống (0 byte).', AGAIN],
    [
      'a text',
      'không phải ảnh',
      'Tệp media/2023/a.jpg không phải là ảnh.',
      'Hãy chép lại ảnh từ bản gốc, dạng jpg, png, webp, avif hoặc gif.',
    ],
    [
      'a web page',
      '<!doctype html><html>',
      'Tệp media/2023/a.jpg là trang web hoặc hình SVG, không phải ảnh.',
      'Hãy tải lại ảnh; nếu là hình vẽ, hãy xuất ra png.',
    ],
    [
      'a telephone picture under another name',
      '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
      'Tệp media/2023/a.jpg là ảnh HEIC của điện thoại, chỉ đổi tên thì chưa dùng được.',
      'Hãy mở ảnh và lưu lại ở dạng jpg.',
    ],
    ...(
      [
        ['a scan', 'II*\0', 'ảnh TIFF của máy quét, hoặc ảnh thô (RAW) của máy ảnh'],
        ['a scan of a Mac', 'MM\0*', 'ảnh TIFF của máy quét, hoặc ảnh thô (RAW) của máy ảnh'],
        ['a bitmap', 'BM\x66\x01\0\0\0\0\0\0', 'ảnh BMP của chương trình vẽ'],
        ['a drawing of a designer', '8BPS', 'tệp của chương trình thiết kế'],
      ] as const
    ).map(
      ([what, head, kind]) =>
        [
          `${what} under another name`,
          head,
          `Tệp media/2023/a.jpg là ${kind}, chỉ đổi tên thì chưa dùng được.`,
          'Hãy mở ảnh và lưu lại ở dạng jpg.',
        ] as [string, string, string, string],
    ),
    [
      'a film',
      '\0\0\0\x18ftypmp42',
      'Tệp media/2023/a.jpg là phim, không phải ảnh.',
      'Hãy chụp một hình của phim, lưu ở dạng jpg.',
    ],
    [
      'a document of Word',
      'PK\x03\x04',
      'Tệp media/2023/a.jpg là tệp nén hoặc tệp Word, Excel, không phải ảnh.',
      'Hãy mở tệp, lưu riêng từng ảnh bên trong ở dạng jpg.',
    ],
    [
      'a PDF',
      '%PDF-1.7',
      'Tệp media/2023/a.jpg là tệp PDF, không phải ảnh.',
      'Hãy đổi đuôi thành .pdf và ghi vào attachments.',
    ],
    [
      'only its beginning',
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      'Ảnh media/2023/a.jpg bị hỏng, máy không mở được.',
      AGAIN,
    ],
  ])('%s', async (_, bytes, message, cure) => {
    expect(await media(bytes)).toEqual([
      { severity: 'error', file: ARTICLE, line: 9, column: 9, message, cure },
    ]);
  });

  test('one that nothing names is only mentioned: no page shows it', async () => {
    const good = await jpeg(40, 30);
    expect(await media(good, { 'media/2023/b.png': 'x' })).toEqual([
      {
        severity: 'warning',
        file: 'media/2023/b.png',
        message: 'Tệp media/2023/b.png không phải là ảnh.',
        cure: 'Hãy chép lại ảnh từ bản gốc, dạng jpg, png, webp, avif hoặc gif.',
      },
    ]);
    expect(await media(good, { 'media/2023/b.jpg': await jpeg(12_001, 1) })).toEqual([]);
  });

  test('one with too many pixels', async () => {
    expect(await media(await jpeg(12_001, 10))).toEqual([
      {
        severity: 'warning',
        file: ARTICLE,
        line: 9,
        column: 9,
        message: 'Ảnh media/2023/a.jpg có 12.001 × 10 điểm ảnh, lớn hơn mức trang cần.',
        cure: 'Hãy thu nhỏ ảnh, cạnh dài khoảng 2.400 điểm ảnh.',
      },
    ]);
  });
});
