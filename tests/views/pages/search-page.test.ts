import { expect, test } from 'vitest';
import { notFoundPage } from '../../../src/views/pages/not-found-page.ts';
import { searchPage } from '../../../src/views/pages/search-page.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';

const archive = archiveOf();

test('the search page is not for search engines, and offers the facets and the ways on', () => {
  const page = searchPage(archive);
  expect(page.head).toMatchObject({ path: '/tim-kiem/', noindex: true });
  expect(page.units.map(({ id }) => id)).toEqual(['an-phu', 'song-xanh']);
  expect(page.years).toEqual([2023, 2022]);
  expect(page.browse.awards).toEqual([
    { label: 'Cờ thi đua của UBND tỉnh', href: '/khen-thuong/co-tinh/' },
  ]);
});

test('the page for a wrong address leads on', () => {
  const page = notFoundPage(archive);
  expect(page.head).toMatchObject({ title: 'Không tìm thấy trang', noindex: true });
  expect(page.browse.years).toEqual([
    { label: '2023', href: '/nam/2023/' },
    { label: '2022', href: '/nam/2022/' },
  ]);
});
