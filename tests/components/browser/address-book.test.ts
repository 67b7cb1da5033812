import { expect, test } from 'vitest';
import { movedTo, withoutSuffix } from '../../../src/components/browser/address-book.ts';
import { pagesNear } from '../../../src/components/browser/pages-near.ts';

const BOOK = {
  moved: {
    '?p=12': '/bai-viet/hop-tong-ket/',
    '/trang.php': '/gioi-thieu/',
    '/tin.php?id=7': '/bai-viet/bai-bay/',
  },
  pages: {
    '/bai-viet/hop-tong-ket/': 'Họp tổng kết',
    '/bai-viet/hop-dang-bo/': 'Họp đảng bộ',
    '/gioi-thieu/': 'Giới thiệu',
    '/nam/2022/': 'Năm 2022',
  },
};

test.each([
  ['/', '?p=12', '/bai-viet/hop-tong-ket/'],
  ['/', '?p=12&utm_source=zalo', '/bai-viet/hop-tong-ket/'],
  ['/index.html', '?utm_source=zalo&p=12', '/bai-viet/hop-tong-ket/'],
  ['/index.php', '?p=12', '/bai-viet/hop-tong-ket/'],
  ['/trang.php', '', '/gioi-thieu/'],
  ['/trang.php', '?utm_source=zalo', '/gioi-thieu/'],
  ['/tin.php', '?id=7', '/bai-viet/bai-bay/'],
  ['/', '?p=13', undefined],
  ['/', '', undefined],
  ['/', '?constructor', undefined],
])('%s%s', (pathname, search, to) => expect(movedTo({ pathname, search }, BOOK)).toBe(to));

test.each([
  ['/2023/02/hop-tong-ket/', ['/bai-viet/hop-tong-ket/']],
  ['/bai-viet/hop-tongket', ['/bai-viet/hop-tong-ket/']],
  ['/hop-tong-ket.html', ['/bai-viet/hop-tong-ket/']],
  ['/hop-tong-ket/page/2/', ['/bai-viet/hop-tong-ket/']],
  ['/bai-viet/ho%CC%A3p-%C4%91a%CC%89ng-bo/', ['/bai-viet/hop-dang-bo/']],
  ['/bai-viet/h%E1', []],
  ['/wp-login.php', []],
  ['/', []],
])('%s is near %j', (path, near) =>
  expect(pagesNear(path, BOOK).map(({ href }) => href)).toEqual(near),
);

test.each([
  ['/category/tin-tuc/page/7/', '/category/tin-tuc/'],
  ['/page/3', '/'],
  ['/2023/02/hop/feed/', '/2023/02/hop/'],
  ['/2023/02/hop/comment-page-2/', '/2023/02/hop/'],
  ['/2023/02/hop/', undefined],
  ['/page/', undefined],
  ['/feed-moi/', undefined],
])('%s belonged to %s', (path, base) => expect(withoutSuffix(path)).toBe(base));
