import { expect, test } from 'vitest';
import { articleListPages } from '../../../src/views/pages/article-list-page.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';

test('the years of the list lead to where each begins, on whichever page', () => {
  const archive = archiveOf({
    'site.yaml': 'title: Cụm Ví Dụ\npublisher:\n  name: Văn phòng\narticlesPerPage: 5\n',
    ...Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `articles/${2025 - (at >> 2)}/bai-${at}.md`,
        `---\ntitle: Bài ${at}\ndate: ${2025 - (at >> 2)}-0${4 - (at & 3)}-01\n---\n\nNội dung.\n`,
      ]),
    ),
  });
  const links = articleListPages(archive).map(({ yearLinks }) => yearLinks);
  expect(links[0]?.slice(0, 3)).toEqual([
    { label: '2025', href: '/bai-viet/#nam-2025' },
    { label: '2024', href: '/bai-viet/#nam-2024' },
    { label: '2023', href: '/bai-viet/trang/2/#nam-2023' },
  ]);
  expect(links[1]).toEqual(links[0]);
});

test('one or two years need no links', () => {
  expect(articleListPages(archiveOf()).flatMap(({ yearLinks }) => yearLinks)).toEqual([]);
});
