import { expect, test } from 'vitest';
import { awardPage } from '../../../src/views/pages/award-page.ts';
import { registerArchive } from '../register-archive.ts';

const archive = registerArchive();
const page = (id: string) => awardPage(archive, archive.index.awards.get(id)!);

test('counts what was decided; a proposal is beside it, not in it', () => {
  expect(page('co-tinh')).toMatchObject({
    conferred: 1,
    presented: 0,
    pending: 1,
    forms: 'Tập thể, cá nhân',
    level: 'Cấp tỉnh',
    family: 'Danh hiệu thi đua',
  });
  expect(page('bang-khen')).toMatchObject({ conferred: 0, presented: 0, pending: 1 });
  expect(page('co-luan-luu')).toMatchObject({ conferred: 1, presented: 1, pending: 0 });
});

test('the law is shown by period, decisions apart from proposals', () => {
  expect(page('co-tinh').legalBasis).toEqual([
    { period: 'Đến 31/12/2023', laws: ['Luật cũ'] },
    { period: 'Từ 2017 đến 31/12/2023', laws: ['Nghị định cũ'] },
    { period: 'Từ 01/01/2024', laws: ['Luật mới, Điều 26'] },
  ]);
  expect(
    page('co-tinh').groups.map(({ id, records }) => [
      id,
      records.map(({ year, proof }) => [year, proof?.state, proof?.documentNumber, proof?.date]),
    ]),
  ).toEqual([
    ['quyet-dinh', [[2023, 'da-quyet-dinh', '99/QĐ-UBND', '20/03/2024']]],
    ['de-nghi', [[2022, 'de-nghi', undefined, '11/02/2023']]],
  ]);
});

test('every record has its steps with day, document, meeting and source', () => {
  expect(
    page('co-tinh').groups[0]?.records[0]?.steps.map(({ state, date, documentName, fact }) => [
      state,
      date,
      documentName,
      fact.href,
    ]),
  ).toEqual([
    ['de-nghi', '01/2024', undefined, '/bai-viet/hoi-nghi-tong-ket/'],
    ['da-quyet-dinh', '20/03/2024', 'Quyết định số 99/QĐ-UBND', '/bai-viet/hoi-nghi-tong-ket/'],
  ]);
});

test('the matrix says the state of each unit and year and links to the fact', () => {
  expect(page('co-tinh').matrix).toEqual({
    years: [
      { label: '2023', href: '/nam/2023/' },
      { label: '2022', href: '/nam/2022/' },
    ],
    rows: [
      {
        unit: { label: 'An Phú', href: '/don-vi/an-phu/' },
        cells: [
          {
            year: 2023,
            states: [{ state: 'da-quyet-dinh', href: '/nam/2023/#du-kien-2023-co-tinh-an-phu' }],
            order: 1001,
          },
          {
            year: 2022,
            states: [{ state: 'de-nghi', href: '/nam/2022/#du-kien-2022-co-tinh-an-phu' }],
            order: 1003,
          },
        ],
      },
    ],
  });
  expect(page('co-luan-luu').matrix).toBeUndefined();
});
