import { gzipSync } from 'node:zlib';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ImportFolder } from '../fixtures/import/import-folder.ts';
import { exportOf, HOME, OLD_SITE } from '../fixtures/import/wordpress-export.ts';

let folder: ImportFolder;
let file: string;
beforeEach(() => {
  folder = new ImportFolder();
  file = folder.add('trang-cu.xml', exportOf(OLD_SITE));
});
afterEach(() => rmSync(folder.root, { recursive: true, force: true }));

test('every item of an export is accounted for, and each kind becomes what it should', async () => {
  const { text, report } = await folder.import([file]);
  expect(folder.files()).toEqual([
    'articles/2023/dang-bo.md',
    'articles/2023/hoi-nghi-tong-ket-2.md',
    'articles/2023/hoi-nghi-tong-ket.md',
    'articles/2031/sap-dang.md',
    'articles/khac/dang-viet.md',
    'comments/hoi-nghi-tong-ket/5.yaml',
    'comments/hoi-nghi-tong-ket/6.yaml',
    'media/2023/giao-uoc.pdf',
    'media/2023/hop.jpg',
    'media/2023/ky.jpg',
    'pages/gioi-thieu.md',
    'redirects.yaml',
  ]);
  const items = report.outcomes.filter(({ kind }) => kind !== 'bình luận');
  expect(items).toHaveLength(OLD_SITE.length);
  expect(text).toContain('bài viết: 5 mục = 5 đã ghi');
  expect(text).toContain('bình luận: 5 mục = 2 đã ghi + 3 bỏ qua');
  expect(text).toContain('tệp: 4 mục = 3 đã ghi + 1 bỏ qua');
  expect(text).toContain('mục khác: 6 mục = 6 bỏ qua');
  expect(text).toContain('khối: 1 mục = 1 gộp vào mục khác');
});

test('a text keeps its words, pictures, captions, tables and links', async () => {
  await folder.import([file]);
  expect(folder.read('articles/2023/hoi-nghi-tong-ket.md')).toBe(`---
title: Hội nghị tổng kết – năm 2022
date: 2023-02-11
summary: Tóm tắt & nhận xét
tags:
  - Tin tức
  - giao ước
cover:
  file: 2023/hop.jpg
  caption: Ảnh chung
  alt: Hội trường
author: Văn phòng cụm
---

Sáng 11/2, các đơn vị họp tổng kết.\\
Dòng thứ hai của đoạn.

![Hội trường](/media/2023/hop.jpg "Toàn cảnh “hội nghị”")

**Kết quả:** đạt **100**% kế hoạch \\[1], xem [giao ước](/bai-viet/hoi-nghi-tong-ket-2/).

> Một lời trích.

<table><tbody><tr><th colspan="2">Xếp hạng</th></tr><tr><td>nhất</td><td>Đơn vị A</td></tr></tbody></table>

![Hội trường](/media/2023/hop.jpg "Ảnh chung")

![Ký giao ước](/media/2023/ky.jpg "Ký giao ước")

<https://www.youtube.com/watch?v=abcdefghijk>
`);
  expect(folder.read('articles/2023/hoi-nghi-tong-ket-2.md')).toBe(`---
title: Ký giao ước thi đua
date: 2023-03-05
author: Văn phòng cụm
updated: 2023-04-01
---

Các đơn vị *ký* giao ước ]]> năm 2023 với H<sub>2</sub>O.

Khối dùng chung.

![Đại diện các đơn vị ký](/media/2023/ky.jpg "Đại diện các đơn vị ký")

- việc một
- việc hai
  - việc con

[Bản giao ước](/media/2023/giao-uoc.pdf)
`);
});

test('what was private, behind a password, or data of a reader never gets into the content', async () => {
  await folder.import([file]);
  const all = folder.everything();
  for (const secret of [
    'DAU-RIENG-TU',
    'DAU-MAT-KHAU',
    'DAU-MA-LENH',
    'bi-mat@vi-du.vn',
    '10.9.8.7',
    'Mozilla',
    'Mua ngay',
    'Chưa duyệt',
  ])
    expect(all).not.toContain(secret);
});

test('scheduled posts keep their hour, drafts stay drafts, comments their thread, NFD becomes NFC', async () => {
  await folder.import([file]);
  expect(folder.read('articles/2031/sap-dang.md')).toContain('publishAt: 2031-05-01T07:30\n');
  expect(folder.read('articles/khac/dang-viet.md')).toContain('draft: true\n');
  expect(folder.read('comments/hoi-nghi-tong-ket/5.yaml')).toContain(
    'Rất đáng mừng.\n  Chúc cả cụm.',
  );
  expect(folder.read('comments/hoi-nghi-tong-ket/6.yaml')).toContain(
    'parent: hoi-nghi-tong-ket/5\n',
  );
  const text = folder.read('articles/2023/dang-bo.md');
  expect(text).toBe(text.normalize('NFC'));
  expect(text).toContain('title: Đảng bộ đường phố');
});

test('what could not be kept is named, and the command does not end as if nothing had happened', async () => {
  const { text, isSure } = await folder.import([file]);
  expect(text).toContain('Không có chỗ cho [rev_slider]; phần này đã bỏ.');
  expect(text).toContain('Không có chỗ cho wp:latest-posts; phần này đã bỏ.');
  expect(text).toContain(
    'mục khác: loại “event” chưa có chỗ; có thể khai trong tệp --map: 17 “Sự kiện”',
  );
  expect(text).toContain('mục khác: bài riêng tư, không đưa vào nội dung: 3 “Bài nội bộ”');
  expect(isSure).toBe(false);
  expect(text).toContain('Có 1 mục chưa chắc chắn hoặc bị mất (lý do ở trên): 17 “Sự kiện”.');
  const known = OLD_SITE.filter(({ type }) => type !== 'event');
  const other = new ImportFolder();
  const sure = await other.import([other.add('a.xml', exportOf(known))]);
  expect(sure.isSure).toBe(true);
  rmSync(other.root, { recursive: true });
});

test('every old address leads somewhere', async () => {
  await folder.import([file]);
  const redirects = folder.read('redirects.yaml');
  const expected = [
    ['/?p=1', '/bai-viet/hoi-nghi-tong-ket/'],
    ['/2023/02/hoi-nghi-tong-ket/', '/bai-viet/hoi-nghi-tong-ket/'],
    ['/2023/02/hop-tong-ket/', '/bai-viet/hoi-nghi-tong-ket/'],
    ['/2023/03/ky-giao-uoc/', '/bai-viet/hoi-nghi-tong-ket-2/'],
    ['/2023/02/%c4%91ang-bo/', '/bai-viet/dang-bo/'],
    ['/?page_id=16', '/gioi-thieu/'],
    ['/hop/', '/bai-viet/hoi-nghi-tong-ket/'],
    ['/?attachment_id=20', '/bai-viet/hoi-nghi-tong-ket/'],
    ['/wp-content/uploads/2023/02/hop.jpg', '/bai-viet/hoi-nghi-tong-ket/'],
    ['/wp-content/uploads/2023/03/giao-uoc.pdf', '/media/2023/giao-uoc.pdf'],
    ['/category/tin-tuc/', '/bai-viet/'],
    ['/tag/giao-uoc/', '/bai-viet/'],
    ['/author/vanphong/', '/bai-viet/'],
    ['/feed/', '/feed.xml'],
  ];
  for (const [from, to] of expected)
    expect(redirects).toContain(`  - from: ${from}\n    to: ${to}\n`);
  expect(redirects).not.toContain('/?p=11\n');
  expect(redirects).not.toContain('/?p=3\n');
});

test('a second import changes nothing, and an edited file is never written over', async () => {
  await folder.import([file]);
  const before = folder.everything();
  const second = await folder.import([file]);
  expect(folder.everything()).toBe(before);
  expect(second.text).toContain('bài viết: 5 mục = 5 đã có, không đổi');

  const edited = 'articles/2023/hoi-nghi-tong-ket-2.md';
  appendFileSync(join(folder.contentDir, edited), 'Câu của biên tập viên.\n');
  await folder.import([file]);
  expect(folder.read(edited)).toContain('Câu của biên tập viên.');
  expect(folder.files()).not.toContain(`${edited}.new`);

  const changed = OLD_SITE.map((item) =>
    item.id === 2 ? { ...item, content: 'Nội dung mới.' } : item,
  );
  const third = await folder.import([folder.add('trang-cu.xml', exportOf(changed))]);
  expect(folder.read(edited)).toContain('Câu của biên tập viên.');
  expect(folder.read(`${edited}.new`)).toContain('Nội dung mới.');
  expect(third.text).toContain('1 đã sửa tay, bản mới ghi bên cạnh (.new)');

  rmSync(join(folder.contentDir, 'articles/2023/dang-bo.md'));
  const fourth = await folder.import([file]);
  expect(folder.files()).not.toContain('articles/2023/dang-bo.md');
  expect(fourth.text).toContain('đã bị xóa hoặc đổi tên sau lần nhập trước');
});

test('a trial run writes nothing', async () => {
  const { text } = await folder.import([file], { isDryRun: true });
  expect(text).toContain('Chạy thử: chưa ghi gì.');
  expect(() => folder.files()).toThrow();
});

test('several exports, packed ones and other encodings are read alike', async () => {
  const whole = exportOf(OLD_SITE.slice(0, 3));
  const packed = folder.add('a.xml.gz', gzipSync(whole));
  const wide = folder.add('b.xml', Buffer.from(`\ufeff${exportOf(OLD_SITE.slice(3))}`, 'utf16le'));
  const { text } = await folder.import([packed, wide]);
  expect(text).toContain('bài viết: 5 mục = 5 đã ghi');
});

test('a mapping gives categories, tags, authors and types their meaning here', async () => {
  const map = folder.add(
    'map.yaml',
    'categories: { Tin tức: bo }\ntags: { giao-uoc: { unit: vi-du } }\nauthors: { vanphong: Ban biên tập }\ntypes: { event: article }\n',
  );
  await folder.import([file], { map });
  const text = folder.read('articles/2023/hoi-nghi-tong-ket.md');
  expect(text).toContain('units:\n  - vi-du\n');
  expect(text).not.toContain('Tin tức');
  expect(text).toContain('author: Ban biên tập\n');
  expect(folder.files()).toContain('articles/2023/su-kien.md');
});

test('without the files of the old site the words stay and each missing picture is named', async () => {
  const { text, isSure } = await folder.import([file], { uploads: undefined });
  expect(folder.read('articles/2023/hoi-nghi-tong-ket.md')).toContain('(Ảnh: Hội trường)');
  expect(text).toContain('thiếu tệp gốc (xem --uploads)');
  expect(isSure).toBe(false);
});

test('an editor’s own old addresses stay as they are', async () => {
  folder.add(
    'content/redirects.yaml',
    '# của Ban biên tập\nredirects:\n  - from: /?p=1\n    to: /gioi-thieu/\n',
  );
  await folder.import([file]);
  const text = folder.read('redirects.yaml');
  expect(text).toContain('# của Ban biên tập\nredirects:\n  - from: /?p=1\n    to: /gioi-thieu/\n');
  expect(text.match(/from: \/\?p=1\n/g)).toHaveLength(1);
  expect(text).toContain('from: /?p=2\n');
});

test('two exports of one site give each item once, exports of two sites give both', async () => {
  const post = { id: 1, title: 'Bài một', slug: 'bai-mot', content: 'Nội dung của trang này.' };
  const other = exportOf([{ ...post, title: 'Bài khác', slug: 'bai-khac' }]).replaceAll(
    'cu.vi-du.vn',
    'khac.vi-du.vn',
  );
  const files = [
    folder.add('a.xml', exportOf([post])),
    folder.add('b.xml', exportOf([post])),
    folder.add('c.xml', other),
  ];
  const { text, isSure } = await folder.import(files);
  expect(folder.files()).toContain('articles/2023/bai-mot.md');
  expect(folder.files()).toContain('articles/2023/bai-khac.md');
  expect(text).toContain('mục khác: 1 mục = 1 gộp vào mục khác');
  expect(isSure).toBe(true);
  const changed = folder.add('d.xml', exportOf([{ ...post, content: 'Nội dung khác hẳn.' }]));
  const twice = await folder.import([files[0]!, changed]);
  expect(twice.text).toContain(
    'Mục này trùng số với một mục trước nhưng nội dung khác; đã giữ mục trước.',
  );
  expect(twice.isSure).toBe(false);
});

test('items without a number are kept apart by what they say, and named', async () => {
  const xml = exportOf([
    { id: 1, title: 'Bài một', content: 'Một.' },
    { id: 2, title: 'Bài hai', content: 'Hai.' },
  ]).replace(/<wp:post_id>\d+<\/wp:post_id>/g, '');
  const { text, isSure } = await folder.import([folder.add('a.xml', xml)]);
  expect(folder.files().filter((name) => name.startsWith('articles/'))).toEqual([
    'articles/2023/bai-hai.md',
    'articles/2023/bai-mot.md',
  ]);
  expect(text).toContain('Mục này không có số (post_id)');
  expect(isSure).toBe(false);
});

test('letters of an old font and broken ones cost a remark, not the article', async () => {
  const vni = 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam';
  const { text, isSure } = await folder.import([
    folder.add(
      'a.xml',
      exportOf([
        { id: 1, title: '“Đổi mới', slug: 'mot', content: `<p>${vni}</p>` },
        { id: 2, title: 'Bài hai', slug: 'hai', content: 'Chữ h\ufffdng.' },
      ]),
    ),
  ]);
  expect(text).toContain('bài viết: 2 mục = 2 đã ghi');
  expect(folder.read('articles/2023/mot.md')).toContain('Cộng hòa xã hội chủ nghĩa Việt Nam');
  expect(folder.read('articles/2023/hai.md')).toContain('Chữ h?ng.');
  expect(text).toContain('những chữ đã hỏng từ trang cũ (�), nay ghi là dấu hỏi.');
  expect(isSure).toBe(false);
});

test('an article that the old site has made private since is named, for its file is still here', async () => {
  const post = { id: 1, title: 'Bài', slug: 'bai', content: 'Nội dung.' };
  await folder.import([folder.add('a.xml', exportOf([post]))]);
  const { text, isSure } = await folder.import([
    folder.add('a.xml', exportOf([{ ...post, status: 'private' }])),
  ]);
  expect(text).toContain('Lần nhập trước đã ghi articles/2023/bai.md');
  expect(isSure).toBe(false);
});

test('links to the old site that lead nowhere here are listed, and stay as they were', async () => {
  const content = `<p>Xem <a href="${HOME}/khong-con/">trang đã mất</a>, <a href="/gioi-thieu/#lien-he">giới thiệu</a>, <a href="https://khac.vn/x">nơi khác</a>.</p>`;
  const { text } = await folder.import([
    folder.add(
      'a.xml',
      exportOf([...OLD_SITE, { id: 90, title: 'Có liên kết', slug: 'co', content }]),
    ),
  ]);
  expect(folder.read('articles/2023/co.md')).toContain(
    `Xem [trang đã mất](${HOME}/khong-con/), [giới thiệu](/gioi-thieu/#lien-he), [nơi khác](https://khac.vn/x).`,
  );
  expect(text).toContain('Liên kết cũ chưa có chỗ mới:\n/khong-con/\n');
});
