import type { Archive } from '../../archive/types.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { browseLinks, type BrowseLinks } from '../parts/browse-links.ts';

/** The page for an address that does not exist. */
export interface NotFoundPage {
  readonly head: PageHead;
  readonly browse: BrowseLinks;
}

export const notFoundPage = (archive: Archive): NotFoundPage => ({
  head: pageHead({
    title: 'Không tìm thấy trang',
    description: 'Trang bạn tìm không tồn tại hoặc đã được chuyển đi.',
    path: '/404.html',
    noindex: true,
  }),
  browse: browseLinks(archive),
});
