import type { Archive } from '../../archive/types.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { ways, type Ways } from './search-page.ts';

/** The page for an address that does not exist. */
export interface NotFoundPage {
  readonly head: PageHead;
  readonly ways: Ways;
}

export const notFoundPage = (archive: Archive): NotFoundPage => ({
  head: pageHead({
    title: 'Không tìm thấy trang',
    description: 'Trang bạn tìm không tồn tại hoặc đã được chuyển đi.',
    path: '/404.html',
    noindex: true,
  }),
  ways: ways(archive),
});
