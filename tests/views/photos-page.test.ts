import { expect, test } from 'vitest';
import { photosPage } from '../../src/views/photos-page.ts';
import { archiveOf } from '../fixtures/archive-of.ts';

const files = {
  'media/a.jpg': 'x',
  'articles/2023/anh.md':
    '---\ntitle: Bài có ảnh\ndate: 2023-05-01\ncover:\n  file: a.jpg\n  caption: Ảnh một\n  alt: Một\nphotos:\n  - file: a.jpg\n    caption: Ảnh một\n    alt: Một\n  - caption: Ảnh chưa có tệp\n---\n\nNội dung.\n',
  'meetings/tong-ket-2022.yaml':
    'name: Hội nghị tổng kết\ntype: tong-ket\nachievementYear: 2022\ndate: 2023-02-11\nphotos:\n  - caption: Toàn cảnh\n',
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
