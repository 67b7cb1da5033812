import { formatNumber } from '../../vietnamese/numbers.ts';
import { type Location, pickLocation } from '../plan/places.ts';
import type { Random } from '../plan/random.ts';

/** One gift: what, for whom, where. */
export interface Gift {
  readonly goods: string;
  readonly quantity: number | undefined;
  /** In million đồng. */
  readonly value: number | undefined;
  readonly recipient: string;
  readonly location: Location;
  /** What the givers hope it is good for, a verb phrase. */
  readonly purpose: string;
}

/** Example: `50 suất quà`; without a number `nhiều suất quà`. */
export const giftText = ({ goods, quantity }: Gift): string =>
  quantity === undefined ? `nhiều ${goods}` : `${formatNumber(quantity)} ${goods}`;

/** Example: `trị giá 25 triệu đồng`. */
export const worthText = ({ value }: Gift): string | undefined =>
  value === undefined ? undefined : `trị giá ${formatNumber(value)} triệu đồng`;

/** An invented gift that suits its recipients. */
export function makeGift(random: Random, date: string): Gift {
  const location = pickLocation(random, date);
  const kind = random.percent(45) ? SCHOOL : random.pick(OTHER_KINDS);
  const [goods, min, max, each] = random.pick(kind.goods);
  const quantity = random.integer(min, max);
  return {
    goods,
    quantity: random.percent(94) ? quantity : undefined,
    value: random.percent(72) ? Math.max(3, Math.round(quantity * each)) : undefined,
    recipient: random.pick(kind.recipients)(location),
    location,
    purpose: random.pick(kind.purposes),
  };
}

interface Kind {
  readonly goods: readonly (readonly [
    goods: string,
    min: number,
    max: number,
    millionEach: number,
  ])[];
  readonly recipients: readonly ((location: Location) => string)[];
  readonly purposes: readonly string[];
}

const SCHOOL: Kind = {
  goods: [
    ['suất quà', 20, 150, 0.5],
    ['xe đạp', 5, 40, 2],
    ['bộ bàn ghế học sinh', 15, 60, 1.2],
    ['suất học bổng', 10, 60, 1],
    ['bộ sách giáo khoa', 30, 150, 0.3],
    ['áo ấm', 50, 300, 0.25],
    ['máy vi tính', 5, 20, 9],
    ['cặp sách', 40, 200, 0.2],
    ['áo phao', 30, 120, 0.3],
    ['bộ dụng cụ thể thao', 10, 30, 1.5],
  ],
  recipients: [
    ({ name }) => `học sinh Trường Tiểu học ${name}`,
    ({ name }) => `học sinh Trường THCS ${name}`,
    ({ name }) => `học sinh lớp 1 Trường Tiểu học ${name}`,
    ({ name }) => `học sinh bán trú Trường THCS ${name}`,
    ({ name }) => `học sinh có hoàn cảnh khó khăn của Trường Tiểu học ${name}`,
  ],
  purposes: [
    'tiếp sức cho các em đến trường',
    'giúp nhà trường có thêm điều kiện dạy và học',
    'động viên các em vươn lên trong học tập',
    'giúp các em bước vào năm học thuận lợi hơn',
  ],
};
const OTHER_KINDS: readonly Kind[] = [
  {
    goods: [
      ['suất quà', 30, 200, 0.6],
      ['chăn ấm', 40, 160, 0.4],
      ['tấn gạo', 2, 12, 16],
      ['bồn chứa nước', 5, 30, 3],
      ['máy lọc nước', 2, 15, 6],
      ['thùng mì và nhu yếu phẩm', 50, 300, 0.15],
    ],
    recipients: [
      ({ commune }) => `hộ nghèo ${commune}`,
      ({ commune }) => `gia đình chính sách ${commune}`,
      ({ commune }) => `người cao tuổi neo đơn ở ${commune}`,
      ({ commune }) => `người dân vùng ngập lụt ở ${commune}`,
    ],
    purposes: [
      'chia sẻ khó khăn với bà con',
      'giúp các gia đình sớm ổn định cuộc sống',
      'bày tỏ tình cảm với bà con nơi đơn vị hoạt động',
    ],
  },
  {
    goods: [
      ['con bò giống', 3, 12, 14],
      ['cây giống', 200, 3000, 0.02],
      ['con dê giống', 6, 40, 3],
      ['máy bơm nước', 3, 18, 4],
    ],
    recipients: [
      ({ commune }) => `hộ nghèo ${commune}`,
      ({ commune }) => `hộ mới thoát nghèo ${commune}`,
    ],
    purposes: ['giúp các gia đình có thêm sinh kế', 'góp sức cùng địa phương giảm nghèo bền vững'],
  },
  {
    goods: [
      ['giường bệnh', 4, 20, 5],
      ['máy đo huyết áp', 5, 40, 0.9],
      ['tủ thuốc', 3, 15, 2],
      ['bộ bàn ghế chờ khám', 3, 12, 4],
    ],
    recipients: [({ name }) => `Trạm Y tế ${name}`],
    purposes: [
      'giúp bà con được chăm sóc sức khỏe ngay tại cơ sở',
      'hỗ trợ việc khám, chữa bệnh ban đầu',
    ],
  },
  {
    goods: [
      ['xe lăn', 4, 25, 2.5],
      ['thẻ bảo hiểm y tế', 40, 200, 0.8],
      ['suất quà', 20, 90, 0.5],
    ],
    recipients: [
      ({ commune }) => `người khuyết tật ${commune}`,
      ({ commune }) => `người dân có hoàn cảnh khó khăn ở ${commune}`,
    ],
    purposes: [
      'góp phần chăm lo sức khỏe cho người dân',
      'tiếp thêm nghị lực cho những hoàn cảnh khó khăn',
    ],
  },
];
