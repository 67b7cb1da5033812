import { expect, test } from 'vitest';
import { sitemapEntries, sitemapXml } from '../../src/views/sitemap.ts';
import { archiveOf } from '../fixtures/archive-of.ts';

const files = {
  'articles/2023/sua.md':
    '---\ntitle: Đã sửa\ndate: 2023-05-01\nupdated: 2023-06-01\ncorrections:\n  - date: ' +
    '2024-01-02\n    text: Sửa.\n---\n\nNội dung.\n',
  'articles/2023/nhap.md': '---\ntitle: Nháp\ndate: 2023-05-01\ndraft: true\n---\n\nNội dung.\n',
  'articles/2026/mai.md':
    '---\ntitle: Mai\ndate: 2026-11-23\npublishAt: 2026-11-23T08:00\n---\n\nNội dung.\n',
};

test('every public page is listed once, with the day of its last change where that is known', () => {
  const entries = sitemapEntries(archiveOf(files, { preview: true }));
  const paths = entries.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/',
      '/bai-viet/',
      '/don-vi/an-phu/',
      '/nam/2022/',
      '/khen-thuong/co-tinh/',
      '/hoi-nghi/tong-ket-2022/',
      '/van-ban/qd-12-2022/',
      '/hinh-anh/',
      '/hieu-dinh/',
      '/gioi-thieu/',
    ]),
  );
  expect(paths.filter((path) => /nhap|mai|tim-kiem|404/.test(path))).toEqual([]);
  expect(entries.find(({ path }) => path === '/bai-viet/sua/')?.changed).toBe('2024-01-02');
  expect(entries.find(({ path }) => path === '/bai-viet/hoi-nghi-tong-ket/')?.changed).toBe(
    '2023-02-12',
  );
  expect(entries.find(({ path }) => path === '/don-vi/an-phu/')?.changed).toBeUndefined();
});

test('addresses are absolute, so a site that does not know its own has no sitemap', () => {
  const site = 'title: Cụm thi đua Ví Dụ\nurl: https://vi-du.vn/\npublisher:\n  name: Văn phòng\n';
  expect(sitemapXml(archiveOf())).toBeUndefined();
  expect(sitemapXml(archiveOf({ 'site.yaml': site }))).toContain(
    '<loc>https://vi-du.vn/nam/2022/</loc>',
  );
});
