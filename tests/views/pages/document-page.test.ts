import { describe, expect, test } from 'vitest';
import { documentPage } from '../../../src/views/pages/document-page.ts';
import { documentsPage, documentTypePages } from '../../../src/views/pages/documents-page.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';

const files = {
  'documents/qd-34-2024.yaml':
    'docType: quyet-dinh\nnumber: "34"\nsymbol: QĐ-UBND\nissuer: UBND tỉnh Ví Dụ\nissueDate: ' +
    '2024-03-27\nabstract: Sắp xếp lại các cụm thi đua\nreplaces: qd-12-2022\nfile: ' +
    'van-ban/qd-34.pdf\nstatus: da-co-ban-goc\n',
  'documents/quy-che.yaml':
    'docType: quy-che\ntitle: Quy chế hoạt động\nissuer: Cụm thi đua Ví Dụ\nstatus: chi-duoc-nhac-den\n',
  'media/van-ban/qd-34.pdf': 'x',
};
const archive = archiveOf(files);
const page = (id: string) => documentPage(archive, archive.index.documents.get(id)!, () => 1258291);

describe('the page of a document', () => {
  test('cites it in the form of administrative documents; the day tells equal numbers apart', () => {
    const { head, name, citedAs } = page('qd-12-2022');
    expect(name).toBe('Quyết định số 12/QĐ-UBND');
    expect(head.title).toBe('Quyết định số 12/QĐ-UBND ngày 11/02/2022');
    expect(citedAs).toBe('Quyết định số 12/QĐ-UBND ngày 11 tháng 02 năm 2022 của UBND tỉnh Ví Dụ');
  });

  test('knows what it replaces and what replaced it', () => {
    const label = 'Quyết định số 12/QĐ-UBND ngày 11 tháng 02 năm 2022 của UBND tỉnh Ví Dụ';
    expect(page('qd-34-2024').replaces).toEqual({ label, href: '/van-ban/qd-12-2022/' });
    expect(page('qd-12-2022').replacedBy.map((link) => link.href)).toEqual([
      '/van-ban/qd-34-2024/',
    ]);
  });

  test('offers the file with its kind and size', () => {
    expect(page('qd-34-2024').file).toMatchObject({
      href: '/media/van-ban/qd-34.pdf',
      detail: 'PDF, 1,2 MB',
    });
    expect(page('qd-12-2022').file).toBeUndefined();
  });

  test('lists what rests on it', () => {
    expect(page('qd-12-2022').facts).toEqual([
      {
        label: 'Cụm thi đua Ví Dụ: quyết định thành lập hoặc sắp xếp lại cụm.',
        href: '/gioi-thieu/',
      },
      {
        label: 'Công ty CP An Phú: tham gia cụm.',
        href: '/don-vi/an-phu/#du-kien-an-phu-thanh-vien-1',
      },
      {
        label: 'Công ty TNHH Sông Xanh: tham gia cụm.',
        href: '/don-vi/song-xanh/#du-kien-song-xanh-thanh-vien-1',
      },
    ]);
  });
});

test('the register groups by year of issue, and says of each paper whether the original is held', () => {
  const register = documentsPage(archive);
  expect([register.total, register.held]).toEqual([3, 1]);
  expect(
    register.groups.map((group) => [
      group.year,
      group.documents.map(({ link, numbered, abstract, status }) => [
        link.label,
        numbered,
        abstract,
        status,
      ]),
    ]),
  ).toEqual([
    [
      { label: '2024', href: undefined },
      [['34/QĐ-UBND', true, 'Sắp xếp lại các cụm thi đua', 'Đã có bản gốc']],
    ],
    [
      { label: '2022', href: '/nam/2022/' },
      [['12/QĐ-UBND', true, undefined, 'Mới được nhắc đến, chưa có bản gốc']],
    ],
    [undefined, [['Quy chế hoạt động', false, undefined, 'Mới được nhắc đến, chưa có bản gốc']]],
  ]);
});

test('a long register has a page for each type of paper, a short one none', () => {
  expect(documentTypePages(archive)).toEqual([]);
  expect(documentsPage(archive).types).toEqual([]);
  const long = archiveOf({
    ...files,
    ...Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [
        `documents/bc-${at}.yaml`,
        `docType: bao-cao\nnumber: "${at + 1}"\nsymbol: BC-CTĐ\nissuer: Cụm\nissueDate: ` +
          `${2006 + at}-01-02\nstatus: chi-duoc-nhac-den\n`,
      ]),
    ),
  });
  expect(documentsPage(long).types).toEqual([
    { label: 'Tất cả (23)', href: '/van-ban/', isShown: true },
    { label: 'Quyết định (2)', href: '/van-ban/loai/quyet-dinh/', isShown: false },
    { label: 'Quy chế (1)', href: '/van-ban/loai/quy-che/', isShown: false },
    { label: 'Báo cáo (20)', href: '/van-ban/loai/bao-cao/', isShown: false },
  ]);
  expect(
    documentTypePages(long).map(({ type, page: { head, total, types } }) => [
      type,
      head.title,
      total,
      types.filter(({ isShown }) => isShown).map(({ label }) => label),
    ]),
  ).toEqual([
    ['quyet-dinh', 'Văn bản: quyết định', 2, ['Quyết định (2)']],
    ['quy-che', 'Văn bản: quy chế', 1, ['Quy chế (1)']],
    ['bao-cao', 'Văn bản: báo cáo', 20, ['Báo cáo (20)']],
  ]);
  expect(documentsPage(long).yearLinks.at(-1)).toEqual({
    label: 'Chưa rõ ngày',
    href: '#nam-chua-ro',
  });
});
