import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import { searchRecords } from '../../src/views/search-records.ts';
import { foldMarks } from '../../src/vietnamese/fold.ts';
import { synonyms } from '../fixtures/search/records.ts';
import { buildTestIndex, type TestIndex } from '../search/search-in-node.ts';

/** The words in which people ask for what the real archive holds, and the page they want to see first. */
const wanted: readonly (readonly [url: string, queries: readonly string[]])[] = [
  [
    '/don-vi/hop-luc/',
    [
      'Hợp Lực',
      'Tổng công ty CP Hợp Lực',
      'Tổng công ty cổ phần Hợp Lực',
      'công ty Hợp Lực',
      'cổ phần Hợp Lực',
      'HỢP LỰC',
      'hợp lựcc',
    ],
  ],
  [
    '/don-vi/thiet-bi-vat-tu-y-te-thanh-hoa/',
    [
      'Thiết bị vật tư y tế',
      'vật tư y tế',
      'Thiết bị vật tư y tế Thanh Hoá',
      'công ty thiết bị y tế',
      'thiết bị vật tư y té',
    ],
  ],
  ['/don-vi/da-lan/', ['Dạ Lan', 'Công ty Dạ Lan', 'Công ty cổ phần Dạ Lan', 'CP Dạ Lan']],
  [
    '/don-vi/mai-linh-thanh-hoa/',
    [
      'Mai Linh',
      'Mai Linh Thanh Hoá',
      'TNHH Mai Linh',
      'Công ty trách nhiệm hữu hạn Mai Linh',
      'mai linhh thanh hóa',
    ],
  ],
  [
    '/don-vi/g8/',
    [
      'G8',
      'công ty G8',
      'điện tử tin học G8',
      'thương mại công nghệ điện tử tin học',
      'công nghệ điện tử',
    ],
  ],
  [
    '/don-vi/thien-xuan-lam-son/',
    ['Thiện Xuân', 'Thiện Xuân – Lam Sơn', 'Thiện Xuân - Lam Sơn', 'thiện xuân lam sơn', 'Lam Sơn'],
  ],
  [
    '/don-vi/xang-dau-thanh-hoa/',
    ['Công ty Xăng dầu Thanh Hóa', 'xăng dầu Thanh Hoá', 'Xăng dầu Thanh Hóa'],
  ],
  [
    '/don-vi/xang-dau-dau-khi-thanh-hoa/',
    [
      'Xăng dầu – Dầu khí',
      'xăng dầu dầu khí Thanh Hóa',
      'dầu khí Thanh Hoá',
      'dầu khí',
      'Công ty CP Xăng dầu Dầu khí',
    ],
  ],
  [
    '/don-vi/cao-su-thanh-hoa/',
    [
      'Cao su Thanh Hóa',
      'cao su',
      'Công ty TNHH MTV Cao su',
      'một thành viên cao su',
      'Cao su Thanh Hoá',
    ],
  ],
  ['/don-vi/hatuba/', ['Hatuba', 'công ty Hatuba', 'TNHH Hatuba', 'hatubaa']],
  [
    '/nam/2022/',
    [
      'Năm 2022',
      '2022',
      'hơn 20.000 tỷ đồng',
      '20000 tỷ đồng',
      '20 bộ bàn ghế',
      'trường THCS thị trấn Lang Chánh',
    ],
  ],
  ['/nam/2023/', ['Năm 2023', '2023']],
  [
    '/khen-thuong/co-thi-dua-chinh-phu/',
    ['Cờ thi đua của Chính phủ', 'cờ Chính phủ', 'cờ thi đua chính phủ', 'cờ của thủ tướng'],
  ],
  [
    '/khen-thuong/bang-khen-thu-tuong/',
    ['Bằng khen Thủ tướng', 'bằng khen của Thủ tướng Chính phủ', 'bằng khen thủ tướng chính phủ'],
  ],
  [
    '/khen-thuong/co-thi-dua-ubnd-tinh/',
    [
      'Cờ thi đua UBND tỉnh',
      'cờ thi đua của Chủ tịch UBND tỉnh',
      'cờ thi đua ủy ban nhân dân tỉnh',
      'cờ thi đua của Uỷ ban nhân dân tỉnh',
      'cờ thi đua cấp tỉnh',
    ],
  ],
  ['/khen-thuong/co-thi-dua-cap-bo/', ['cờ thi đua cấp bộ', 'cờ cấp bộ']],
  [
    '/khen-thuong/bang-khen-chu-tich-ubnd-tinh/',
    [
      'bằng khen của Chủ tịch UBND tỉnh',
      'bằng khen UBND tỉnh',
      'bằng khen cấp tỉnh',
      'bằng khen ủy ban nhân dân tỉnh',
    ],
  ],
  [
    '/khen-thuong/tap-the-lao-dong-xuat-sac/',
    ['tập thể lao động xuất sắc', 'lao động xuất sắc', 'tập thể lao dộng xuất xắc'],
  ],
  ['/khen-thuong/tap-the-lao-dong-tien-tien/', ['tập thể lao động tiên tiến', 'tập thể tiên tiến']],
  [
    '/khen-thuong/chien-si-thi-dua-co-so/',
    ['chiến sĩ thi đua', 'chiến sĩ thi đua cơ sở', 'CSTĐ cơ sở', 'chiến sỹ thi đua cơ sở'],
  ],
  ['/khen-thuong/lao-dong-tien-tien/', ['danh hiệu lao động tiên tiến', 'LĐTT']],
  ['/khen-thuong/giay-khen/', ['giấy khen', 'giấy khen của giám đốc']],
  ['/khen-thuong/co-luan-luu/', ['cờ luân lưu', 'cờ thi đua luân lưu']],
  [
    '/hoi-nghi/tong-ket-2022/',
    [
      'hội nghị tổng kết',
      'hội nghị tổng kết năm 2022',
      'tổng kết công tác thi đua khen thưởng',
      'hội nghị 11/02/2023',
      'hội nghị 11-2-2023',
      'phương hướng nhiệm vụ năm 2023',
    ],
  ],
  [
    '/van-ban/qd-598-qd-ubnd-2022-02-11-thanh-hoa/',
    [
      '598',
      '598/QĐ-UBND',
      'QĐ 598',
      'quyết định 598',
      'Quyết định số 598/QĐ-UBND',
      '11-2-2022',
      '11/02/2022',
      '11.2.2022',
      'ngày 11 tháng 2 năm 2022',
      'quyết định ngày 11/2/2022',
    ],
  ],
  [
    '/bai-viet/cum-thi-dua-so-17-trien-khai-nhiem-vu-nam-2023/',
    [
      'triển khai nhiệm vụ năm 2023',
      'cụm thi đua số 17 triển khai nhiệm vụ',
      'bàn ghế học sinh',
      'Trị trấn Lang Chánh',
      'thỏa ước kinh doanh',
      'thoả ước kinh doanh',
      'bốn việc của năm 2023',
    ],
  ],
  ['/gioi-thieu/', ['giới thiệu']],
  ['/lien-he/', ['liên hệ']],
  ['/bao-ve-du-lieu-ca-nhan/', ['bảo vệ dữ liệu cá nhân', 'dữ liệu cá nhân']],
];

const pairs = wanted.flatMap(([url, queries]) => {
  const typed = new Set(queries.flatMap((query) => [query, foldMarks(query)]));
  return [...typed].map((query) => [query, url] as const);
});

describe('the built index of the real archive', () => {
  let site: TestIndex;
  beforeAll(async () => {
    const { archive } = checkContent(
      join(import.meta.dirname, '../../content'),
      Date.UTC(2026, 10, 22),
    );
    site = await buildTestIndex(searchRecords(archive!), synonyms);
  });
  afterAll(() => site.remove());

  test('is asked in at least 120 ways', () => expect(pairs.length).toBeGreaterThanOrEqual(120));

  test.each(pairs)('%s → %s', async (query, url) => {
    const { hits } = await site.ask(query);
    expect(hits[0]?.url).toBe(url);
  });
});
