import { beforeAll, describe, expect, inject, test } from 'vitest';
import { answerQuery } from '../../src/search/answer-query.ts';
import { openIndexIn } from '../../src/search/index-in-node.ts';
import type { SearchIndex } from '../../src/search/open-index.ts';
import { foldMarks } from '../../src/vietnamese/fold.ts';

/** The words in which people would ask the synthetic archive of fifteen years, and the page they want to see first. */
const wanted: readonly (readonly [url: string, queries: readonly string[]])[] = [
  [
    '/don-vi/song-xanh/',
    [
      'Sông Xanh',
      'SÔNG XANH',
      'Nước sạch Sông Xanh',
      'Công ty cổ phần Ví Dụ Sông Xanh',
      'sông xanhh',
    ],
  ],
  [
    '/don-vi/may-hoa-nang/',
    [
      'May Hoa Nắng',
      'Công ty TNHH May Ví Dụ Hoa Nắng',
      'Công ty trách nhiệm hữu hạn May Ví Dụ Hoa Nắng',
      'may hoa nawsng',
    ],
  ],
  ['/don-vi/che-doi-sao/', ['Chè Đồi Sao', 'Công ty cổ phần Chè Ví Dụ Đồi Sao', 'chè ddồi sao']],
  ['/don-vi/xang-dau-ban-mai/', ['Xăng dầu Ban Mai', 'Công ty Xăng dầu Ví Dụ Ban Mai']],
  [
    '/don-vi/xang-dau-dau-khi-ban-mai/',
    [
      'Xăng dầu – Dầu khí Ban Mai',
      'Xăng dầu - Dầu khí Ban Mai',
      'xăng dầu dầu khí ban mai',
      'Dầu khí Ban Mai',
    ],
  ],
  [
    '/don-vi/dien-tu-tia-sang/',
    ['Điện tử Tia Sáng', 'công ty điện tử Tia Sáng', 'điện tử tia sáng', 'điện tử tia sangs'],
  ],
  [
    '/don-vi/co-khi-bua-thep/',
    ['Cơ khí Búa Thép', 'Xưởng Cơ khí Ví Dụ Búa Thép', 'Xí nghiệp Cơ khí Ví Dụ Búa Thép'],
  ],
  [
    '/don-vi/thuy-san-cua-ngoc/',
    [
      'Thủy sản Cửa Ngọc',
      'Thuỷ sản Cửa Ngọc',
      'Công ty TNHH một thành viên Thủy sản Ví Dụ Cửa Ngọc',
    ],
  ],
  ['/don-vi/van-tai-canh-en/', ['Vận tải Cánh Én', 'vận tải cánh én', 'Cánh Én']],
  [
    '/don-vi/y-duoc-tam-sen/',
    ['Y dược Tâm Sen', 'Tổng Công ty cổ phần Y dược Ví Dụ Tâm Sen', 'Tâm Sen'],
  ],
  ['/don-vi/duoc-la-xanh/', ['Dược Lá Xanh', 'Công ty CP Dược Ví Dụ Lá Xanh']],
  ['/don-vi/go-suoi-nga/', ['Gỗ Suối Ngà', 'Công ty TNHH Gỗ Ví Dụ Suối Ngà']],
  ['/nam/2015/', ['Năm 2015', '2015', 'nam 2015']],
  ['/nam/2022/', ['Năm 2022', '2022']],
  [
    '/khen-thuong/co-thi-dua-cua-chinh-phu/',
    [
      'Cờ thi đua của Chính phủ',
      'cờ thi đua chính phủ',
      'cờ Chính phủ',
      'cowf thi dua cua chinh phu',
    ],
  ],
  [
    '/khen-thuong/co-thi-dua-cua-ubnd-tinh/',
    [
      'Cờ thi đua của UBND tỉnh',
      'cờ thi đua của ủy ban nhân dân tỉnh',
      'cờ thi đua của Uỷ ban nhân dân tỉnh',
    ],
  ],
  ['/khen-thuong/co-thi-dua-cap-bo/', ['Cờ thi đua cấp Bộ', 'cờ cấp bộ']],
  [
    '/khen-thuong/bang-khen-cua-thu-tuong/',
    ['Bằng khen của Thủ tướng', 'bằng khen thủ tướng', 'bằng khen của thủ tướng chính phủ'],
  ],
  [
    '/khen-thuong/bang-khen-cua-chu-tich-ubnd-tinh/',
    [
      'Bằng khen của Chủ tịch UBND tỉnh',
      'bằng khen chủ tịch UBND tỉnh',
      'bằng khen của chủ tịch ủy ban nhân dân tỉnh',
    ],
  ],
  [
    '/khen-thuong/huan-chuong-lao-dong-hang-ba/',
    ['Huân chương Lao động hạng Ba', 'HCLĐ hạng ba', 'huân trương lao động hạng ba'],
  ],
  [
    '/khen-thuong/huan-chuong-lao-dong-hang-nhi/',
    ['Huân chương Lao động hạng Nhì', 'huân chương hạng nhì'],
  ],
  [
    '/khen-thuong/tap-the-lao-dong-xuat-sac/',
    ['Tập thể lao động xuất sắc', 'TTLĐ xuất sắc', 'tập thể lao động suất sắc'],
  ],
  ['/khen-thuong/co-luan-luu-cua-cum/', ['Cờ luân lưu của cụm', 'cờ luân lưu']],
  [
    '/hoi-nghi/so-ket-2022/',
    [
      'sơ kết 6 tháng đầu năm 2022',
      'hội nghị sơ kết 2022',
      'hội nghị 20/7/2022',
      'hội nghị ngày 20 tháng 7 năm 2022',
    ],
  ],
  ['/van-ban/qd-9396-qd-ubnd-2022/', ['9396/QĐ-UBND', 'QĐ 9396', 'quyết định 9396', '9396']],
  ['/van-ban/qd-9217-qd-ubnd-2009/', ['9217/QĐ-UBND', 'quyết định số 9217', 'QĐ 9217']],
];

const pairs = wanted.flatMap(([url, queries]) =>
  [...new Set(queries.flatMap((query) => [query, foldMarks(query)]))].map(
    (query) => [query, url] as const,
  ),
);

describe('the built index of the synthetic archive', () => {
  let index: SearchIndex;
  beforeAll(async () => {
    index = await openIndexIn(inject('demoSite'));
  });

  test('is asked in at least 120 ways', () => expect(pairs.length).toBeGreaterThanOrEqual(120));

  test.each(pairs)('%s → %s', async (query, url) => {
    const { hits } = await answerQuery(index, { query, filters: {}, sort: 'lien-quan', limit: 10 });
    expect(hits[0]?.url).toBe(url);
  });
});
