import { expect, test } from 'vitest';
import type { CharityGift } from '../../../src/archive/types.ts';
import { charityPage, charityTotal } from '../../../src/views/pages/charity-page.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';

type Given = Partial<Pick<CharityGift, 'value' | 'quantity' | 'qualifier'>>;
const gift = (given: Given): CharityGift => ({
  key: 'k',
  asStated: undefined,
  source: undefined,
  inferred: undefined,
  note: undefined,
  origin: { file: 'x', line: 1, column: 1 },
  year: 2022,
  donor: undefined,
  recipient: 'Trường',
  goods: 'quà',
  quantity: undefined,
  value: undefined,
  qualifier: undefined,
  place: undefined,
  date: undefined,
  meeting: undefined,
  ...given,
});

test.each<[string, readonly Given[], string | undefined]>([
  ['no values, no sum', [{ quantity: 20 }], undefined],
  ['only known values are added', [{ value: 50 }, {}, { value: 30.5 }], '80,5 triệu đồng'],
  ['decimals do not drift', [{ value: 0.1 }, { value: 0.2 }], '0,3 triệu đồng'],
  [
    'more than stays more than',
    [{ value: 50, qualifier: 'hon' }, { value: 30 }],
    'hơn 80 triệu đồng',
  ],
  ['above counts as more than', [{ value: 50, qualifier: 'tren' }], 'hơn 50 triệu đồng'],
  ['nearly stays nearly', [{ value: 50, qualifier: 'gan' }], 'gần 50 triệu đồng'],
  [
    'up and down is about',
    [
      { value: 50, qualifier: 'gan' },
      { value: 50, qualifier: 'hon' },
    ],
    'khoảng 100 triệu đồng',
  ],
  [
    'a qualifier beside a quantity is about the quantity',
    [{ value: 50, quantity: 20, qualifier: 'hon' }],
    '50 triệu đồng',
  ],
])('%s', (_name, gifts, value) => {
  expect(charityTotal(gifts.map(gift)).value).toBe(value);
});

test('the ledger names the place as of the day, and the year it belongs to', () => {
  const page = charityPage(archiveOf());
  expect(page.total).toEqual({ gifts: 1, valued: 0, value: undefined });
  expect(page.years[0]?.year).toEqual({ label: '2022', href: '/nam/2022/' });
  expect(page.years[0]?.gifts[0]).toMatchObject({
    goods: '50 bộ bàn ghế',
    donor: undefined,
    date: '11/02/2023',
    place: { name: 'huyện Bình Minh' },
    fact: { href: '/bai-viet/hoi-nghi-tong-ket/' },
  });
});
