import { describe, expect, test } from 'vitest';
import { openData } from '../../../src/views/open-data/fill-tables.ts';
import { OPEN_DATA_TABLES, referencedTable } from '../../../src/views/open-data/tables.ts';
import { archiveOf } from '../../fixtures/data-archives.ts';
import { edit, type Files } from '../../fixtures/write-content.ts';

const rowsOf = (name: string, files: Files = {}, options: { preview?: boolean } = {}) =>
  openData(archiveOf(files, options)).find(({ table }) => table.name === name)!.rows;

describe('the tables', () => {
  test('there is one for each kind of record', () => {
    expect(OPEN_DATA_TABLES.map(({ name }) => name)).toEqual([
      'bai-viet',
      'thoi-ky-cum',
      'don-vi',
      'thanh-vien',
      'chuc-danh',
      'xep-hang',
      'danh-hieu',
      'khen-thuong',
      'buoc-khen-thuong',
      'hoi-nghi',
      'van-ban',
      'dia-danh',
      'an-sinh-xa-hoi',
      'so-lieu',
      'hieu-dinh',
    ]);
  });

  test.each(OPEN_DATA_TABLES.map((table) => [table.name, table] as const))(
    '%s names and explains every column once',
    (_, { columns, description }) => {
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names[0]).toBe('id');
      expect(description).toMatch(/^Mỗi dòng là .*\.$/);
      for (const column of columns) {
        expect(column.name).toMatch(/^[a-z]+(_[a-z]+)*$/);
        expect(column.title, column.name).not.toBe('');
        expect(column.description, column.name).toMatch(/^\p{Lu}.*[.…]$/u);
        if (column.refersTo) {
          expect(column.name).toMatch(column.type === 'array' ? /_ids$/ : /_id$/);
          expect(referencedTable(column), column.name).toBeDefined();
        }
      }
    },
  );
});

test('a ranking is a row with its words and its source', () => {
  expect(rowsOf('xep-hang')[0]).toEqual({
    id: '2022-xep-hang-an-phu',
    year: 2022,
    rank: 1,
    unit_id: 'an-phu',
    unit_name: 'Công ty CP An Phú',
    score: null,
    method: null,
    meeting_id: 'tong-ket-2022',
    source_article_id: 'hoi-nghi-tong-ket',
    source_document_id: null,
    source_title: null,
    source_url: null,
    as_stated: null,
    inferred: null,
    note: null,
  });
});

describe('award records', () => {
  test('a proposal is not conferred, and says so in every word', () => {
    expect(rowsOf('khen-thuong')).toEqual([
      expect.objectContaining({
        id: '2022-co-tinh-an-phu',
        award_id: 'co-tinh',
        award_title: 'Cờ thi đua của UBND tỉnh',
        status: 'de-nghi',
        status_label: 'Đề nghị tặng',
        status_date: '2023-02-11',
        conferred: false,
      }),
    ]);
  });

  test('a decided one is conferred and takes its day from the decision', () => {
    const files = edit(
      'years/2022.yaml',
      '        date: 2023-02-11\n',
      '        date: 2022-02-01\n      - status: da-quyet-dinh\n        document: ' +
        'qd-12-2022\n        inferred: Suy từ danh sách.\n',
    );
    expect(rowsOf('khen-thuong', files)[0]).toMatchObject({
      status: 'da-quyet-dinh',
      status_date: '2022-02-11',
      conferred: true,
      inferred: 'Suy từ danh sách.',
    });
    expect(
      rowsOf('buoc-khen-thuong', files).map((row) => [
        row.id,
        row.award_record_id,
        row.position,
        row.status,
        row.date,
        row.meeting_id,
        row.document_id,
      ]),
    ).toEqual([
      [
        '2022-co-tinh-an-phu-buoc-1',
        '2022-co-tinh-an-phu',
        1,
        'suy-ton',
        null,
        'tong-ket-2022',
        null,
      ],
      ['2022-co-tinh-an-phu-buoc-2', '2022-co-tinh-an-phu', 2, 'de-nghi', '2022-02-01', null, null],
      [
        '2022-co-tinh-an-phu-buoc-3',
        '2022-co-tinh-an-phu',
        3,
        'da-quyet-dinh',
        null,
        null,
        'qd-12-2022',
      ],
    ]);
  });

  test('a day that is only inferred for the meeting is not given as the day of the award', () => {
    const files = {
      ...edit('years/2022.yaml', '        date: 2023-02-11\n', '        meeting: tong-ket-2022\n'),
      ...edit('meetings/tong-ket-2022.yaml', 'host:', 'dateInferred: Nguồn không ghi năm.\nhost:'),
    };
    expect(rowsOf('khen-thuong', files)[0]).toMatchObject({ status: 'de-nghi', status_date: null });
    expect(rowsOf('hoi-nghi', files)[0]).toMatchObject({
      date: '2023-02-11',
      date_inferred: 'Nguồn không ghi năm.',
    });
  });
});

describe('what may not be seen yet', () => {
  const files: Files = {
    ...edit(
      'articles/2023/hoi-nghi-tong-ket.md',
      'meeting:',
      'draft: true\ncorrections:\n  - date: 2023-03-01\n    text: Sửa một chữ.\nmeeting:',
    ),
    'comments/hoi-nghi-tong-ket/mai.yaml': undefined,
  };

  test.each([{ preview: false }, { preview: true }])(
    'has no row and is nobody’s source (%j)',
    (options) => {
      const all = openData(archiveOf(files, options));
      expect(all.find(({ table }) => table.name === 'bai-viet')!.rows).toEqual([]);
      expect(all.find(({ table }) => table.name === 'hieu-dinh')!.rows).toEqual([]);
      for (const { csv, json, table } of all)
        expect(`${csv}${json}`, table.name).not.toContain('hoi-nghi-tong-ket');
    },
  );
});

test('a correction and a note are rows of one table', () => {
  const files = edit(
    'articles/2023/hoi-nghi-tong-ket.md',
    'meeting:',
    'corrections:\n  - date: 2023-03-01\n    text: ' +
      'Sửa “9” thành “10”.\neditorNotes:\n  - quote: Ngày 11-2\n    issue: ' +
      'Không ghi năm.\nmeeting:',
  );
  expect(rowsOf('hieu-dinh', files)).toEqual([
    {
      id: 'hoi-nghi-tong-ket-hieu-dinh-1',
      kind: 'hieu-dinh',
      article_id: 'hoi-nghi-tong-ket',
      date: '2023-03-01',
      quote: null,
      text: 'Sửa “9” thành “10”.',
      reading: null,
    },
    {
      id: 'hoi-nghi-tong-ket-ghi-chu-1',
      kind: 'ghi-chu',
      article_id: 'hoi-nghi-tong-ket',
      date: null,
      quote: 'Ngày 11-2',
      text: 'Không ghi năm.',
      reading: null,
    },
  ]);
});

test('addresses are absolute once the site knows its own', () => {
  expect(rowsOf('bai-viet')[0]?.page_url).toBe('/bai-viet/hoi-nghi-tong-ket/');
  expect(
    rowsOf('bai-viet', edit('site.yaml', 'publisher:', 'url: https://vi-du.vn/\npublisher:'))[0]
      ?.page_url,
  ).toBe('https://vi-du.vn/bai-viet/hoi-nghi-tong-ket/');
});
