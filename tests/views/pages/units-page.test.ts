import { expect, test } from 'vitest';
import { unitsPage } from '../../../src/views/pages/units-page.ts';
import { registerArchive } from '../register-archive.ts';

const archive = registerArchive({
  'units/dinh-gia.yaml': 'name: Công ty Định Giá\nshortName: Định Giá\norder: 7\n',
  'units/dai-loc.yaml': 'name: Công ty Đại Lộc\nshortName: Đại Lộc\norder: 8\n',
  'units/dung-ha.yaml': 'name: Công ty Dũng Hà\nshortName: Dũng Hà\norder: 9\n',
});
const page = unitsPage(archive);

test('members stand in decision order, apart from those that left', () => {
  expect(page.current.map(({ order, link }) => [order, link.label, link.href])).toEqual([
    [1, 'An Phú', '/don-vi/an-phu/'],
    [2, 'Sông Xanh', '/don-vi/song-xanh/'],
    [7, 'Định Giá', '/don-vi/dinh-gia/'],
    [8, 'Đại Lộc', '/don-vi/dai-loc/'],
    [9, 'Dũng Hà', '/don-vi/dung-ha/'],
  ]);
  expect(
    page.former.map(({ link, left }) => [link.label, left?.period, left?.reason, left?.fact.label]),
  ).toEqual([
    ['Sông Xanh Miền Bắc', 'Từ 01/01/2020 đến 30/06/2022', 'Sáp nhập', 'Quyết định số 12/QĐ-UBND'],
  ]);
});

test('the alphabet is the Vietnamese one: D before Đ, and every unit once', () => {
  expect(page.alphabet.map(({ label }) => label)).toEqual([
    'An Phú',
    'Dũng Hà',
    'Đại Lộc',
    'Định Giá',
    'Sông Xanh',
    'Sông Xanh Miền Bắc',
  ]);
});

test('the last rank has its year, its source and its place; what is unknown is absent', () => {
  expect(page.current[0]).toMatchObject({
    legalForm: 'Công ty cổ phần',
    lastRank: {
      year: 2023,
      rankWord: 'nhì',
      href: '/nam/2023/#du-kien-2023-xep-hang-an-phu',
      fact: { href: '/bai-viet/hoi-nghi-tong-ket/' },
    },
  });
  expect(page.current[2]).toMatchObject({
    legalForm: undefined,
    lastRank: undefined,
    left: undefined,
  });
});
