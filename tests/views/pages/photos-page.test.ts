import { expect, test } from 'vitest';
import { photosOfYear, photosPage, photoYearPages } from '../../../src/views/pages/photos-page.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';

const files = {
  'media/a.jpg': 'x',
  'articles/2023/anh.md':
    '---\ntitle: Bài có ảnh\ndate: 2023-05-01\ncover:\n  file: a.jpg\n  caption: ' +
    'Ảnh một\n  alt: Một\nphotos:\n  - file: a.jpg\n    caption: Ảnh một\n    alt: ' +
    'Một\n  - caption: Ảnh chưa có tệp\n---\n\nNội dung.\n',
  'meetings/tong-ket-2022.yaml':
    'name: Hội nghị tổng kết\ntype: tong-ket\nachievementYear: 2022\ndate: ' +
    '2023-02-11\nphotos:\n  - caption: Toàn cảnh\n',
};

test('photographs stand by year with the page they belong to; one file stands once; captions without a file are grouped', () => {
  const page = photosPage(archiveOf(files));
  expect([page.total, page.missing]).toEqual([1, 2]);
  expect(page.years.map((year) => year.year?.label)).toEqual(['2023']);
  expect(page.years[0]?.photos.map(({ photo, from }) => [photo.path, from?.href])).toEqual([
    ['a.jpg', '/bai-viet/anh/'],
  ]);
  expect(
    page.years[0]?.missing.map(({ from, photos }) => [
      from?.href,
      photos.map(({ photo }) => photo.caption),
    ]),
  ).toEqual([
    ['/bai-viet/anh/', ['Ảnh chưa có tệp']],
    ['/hoi-nghi/tong-ket-2022/', ['Toàn cảnh']],
  ]);
});

/** An archive with so many photographs in each of these years. */
const many = (...counts: readonly (readonly [year: number, photos: number])[]) =>
  archiveOf(
    Object.fromEntries(
      counts.flatMap(([year, photos]) => [
        [
          `articles/${year}/anh-${year}.md`,
          `---\ntitle: Ảnh năm ${year}\ndate: ${year}-05-01\nphotos:\n${Array.from(
            { length: photos },
            (_, at) => `  - file: ${year}-${at}.jpg\n    caption: Ảnh ${at}\n    alt: Ảnh\n`,
          ).join('')}---\n\nNội dung.\n`,
        ],
        ...Array.from({ length: photos }, (_, at) => [`media/${year}-${at}.jpg`, 'x'] as const),
      ]),
    ),
  );

test('sixty photographs stand on one page', () => {
  const archive = many([2024, 40], [2025, 20]);
  const { years, yearLinks } = photosPage(archive);
  expect(years.map(({ photos, rest }) => [photos.length, rest])).toEqual([
    [20, undefined],
    [40, undefined],
  ]);
  expect(yearLinks).toEqual([]);
  expect(photoYearPages(archive)).toEqual([]);
  expect(photosOfYear(archive, 2024)).toBe('/hinh-anh/#nam-2024');
});

test('beyond sixty each year has a page, and the index shows four of each', () => {
  const archive = many([2023, 2], [2024, 100], [2025, 20]);
  const { total, years, yearLinks } = photosPage(archive);
  expect(total).toBe(122);
  expect(yearLinks[1]).toEqual({ label: '2024', href: '#nam-2024' });
  expect(years.map(({ photos, rest }) => [photos.length, rest])).toEqual([
    [4, { label: 'Xem tất cả 20 ảnh năm 2025', href: '/hinh-anh/2025/' }],
    [4, { label: 'Xem tất cả 100 ảnh năm 2024', href: '/hinh-anh/2024/' }],
    [2, undefined],
  ]);
  expect(
    photoYearPages(archive).map(({ year, page }) => [
      year,
      page.head.path,
      page.years[0]?.photos.length,
      page.years[0]?.rest,
    ]),
  ).toEqual([
    [2025, '/hinh-anh/2025/', 20, undefined],
    [
      2024,
      '/hinh-anh/2024/',
      96,
      {
        label: 'Còn 4 ảnh khác trong các bài viết năm 2024',
        href: '/tim-kiem/?nam=2024&loai=bai-viet',
      },
    ],
    [2023, '/hinh-anh/2023/', 2, undefined],
  ]);
  expect(photosOfYear(archive, 2024)).toBe('/hinh-anh/2024/');
});
