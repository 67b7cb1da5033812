import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import { ImportFolder } from '../fixtures/import/import-folder.ts';

/** Files that LibreOffice wrote; how they were made stands beside them. */
const FILES = join(import.meta.dirname, '../fixtures/import/word');

let folder: ImportFolder;
beforeEach(() => {
  folder = new ImportFolder();
});
afterEach(() => rmSync(folder.root, { recursive: true, force: true }));

const body = (file: string): string =>
  folder.read(file).split('---\n').slice(2).join('---\n').trim();

test('headings, nested lists, merged cells, notes, raised letters, links, line ends', async () => {
  const { text, isSure } = await folder.import([join(FILES, 'bao-cao.docx')]);
  expect(isSure).toBe(true);
  expect(text).toContain('Đầu trang, chân trang và số trang không đưa vào bài.');
  expect(body('articles/2026/bao-cao-tong-ket-nam-2023.md'))
    .toBe(`Ngày 15 tháng 01 năm 2024, các đơn vị họp tại hội trường xã Ví Dụ.[^1]

## Kết quả

Cả cụm **đạt 100%** kế hoạch, *vượt* năm trước; diện tích 250 m<sup>2</sup>, xem [toàn văn](https://vi-du.vn/bao-cao).

### Việc đã làm

- ký giao ước thi đua

  - mười đơn vị cùng ký
  - ký trước cờ

- tặng quà hộ nghèo

### Nhiệm vụ năm 2024

1. giữ vững sản xuất

   a) tiết kiệm điện

   b) an toàn lao động

2. chăm lo người lao động

Bảng xếp hạng dưới đây do hội nghị thông qua.[^2]

<table><tbody><tr><th rowspan="2">Đơn vị</th><th colspan="2">Kết quả</th></tr><tr><td>Điểm</td><td>Hạng</td></tr><tr><td>Công ty Ví Dụ A</td><td>98,5</td><td>nhất</td></tr><tr><td>Công ty Ví Dụ B</td><td>97</td><td>nhì</td></tr></tbody></table>

Dòng một\\
dòng hai, có dấu gạch – và ba chấm…

[^1]: Theo biên bản số 3.

[^2]: Bỏ phiếu kín.`);
});

test('pictures with their descriptions and captions, without what the camera noted', async () => {
  const { isSure } = await folder.import([join(FILES, 'le-ky.docx')]);
  expect(isSure).toBe(true);
  const picture = 'media/2026/le-ky-giao-uoc-thi-dua-anh.jpg';
  expect(body('articles/2026/le-ky-giao-uoc-thi-dua.md'))
    .toBe(`Sáng 20/3/2024, lễ ký được tổ chức tại nhà văn hóa.

![Mười người đứng trước phông](/${picture} "Hình 1. Đại diện các đơn vị ký giao ước")

Sau lễ ký là phần văn nghệ.

![Đội văn nghệ](/${picture} "Ảnh: Đội văn nghệ của cụm")

Buổi lễ kết thúc lúc 11 giờ.`);
  const { width, exif } = await sharp(join(folder.contentDir, picture)).metadata();
  expect([width, exif]).toEqual([48, undefined]);
});

test('tracked changes, comments, and letters of two fonts from before Unicode', async () => {
  const { text, isSure } = await folder.import([join(FILES, 'quy-che.docx')]);
  expect(isSure).toBe(true);
  expect(body('articles/2026/quy-che-cum-thi-dua.md')).toBe(
    'Quy chế mới này thay quy chế trước.\n\n## Điều khoản chung\n\nHội nghị tổng kết công tác thi đua và Cộng hòa xã hội chủ nghĩa Việt Nam giữ nguyên nghĩa.',
  );
  for (const words of [
    'Đã nhận 1 chỗ thêm đang theo dõi (Track Changes).',
    'Đã bỏ 1 chỗ xóa đang theo dõi (Track Changes).',
    'Đã bỏ 1 lời góp ý (Comments) trong tài liệu.',
    'Đã chuyển 2 đoạn chữ gõ bằng phông cũ (.VnTime, VNI) sang Unicode; hãy đọc lại.',
  ])
    expect(text).toContain(words);
});

test('what was imported passes the check without a word', async () => {
  folder.add(
    'content/site.yaml',
    'title: Cụm Ví Dụ\nurl: https://cum.vi-du.vn/\npublisher:\n  name: Văn phòng\n',
  );
  await folder.import(['bao-cao', 'le-ky', 'quy-che'].map((name) => join(FILES, `${name}.docx`)));
  const { problems } = checkContent(folder.contentDir, Date.parse('2026-11-26T05:00:00Z'), {
    preview: true,
  });
  expect(problems).toEqual([]);
});
