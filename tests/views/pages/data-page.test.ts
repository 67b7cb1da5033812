import { expect, test } from 'vitest';
import { dataPage } from '../../../src/views/pages/data-page.ts';
import { archiveOf } from '../../fixtures/data-archives.ts';
import { edit } from '../../fixtures/write-content.ts';

test('the page lists each table with its rows, files and columns', () => {
  const page = dataPage(archiveOf());
  expect(page.tables).toHaveLength(15);
  expect(page.rows).toBe(page.tables.reduce((sum, { rows }) => sum + rows, 0));
  expect(page.tables.find(({ id }) => id === 'bang-xep-hang')).toMatchObject({
    title: 'Xếp hạng',
    rows: 2,
    csv: { href: '/du-lieu/xep-hang.csv', size: 'dưới 1 KB' },
    json: { href: '/du-lieu/xep-hang.json' },
    schemaHref: '/du-lieu/schema/xep-hang.json',
    hasSource: true,
  });
  expect(
    page.tables
      .find(({ id }) => id === 'bang-xep-hang')!
      .columns.find(({ name }) => name === 'unit_id'),
  ).toEqual({
    name: 'unit_id',
    title: 'Đơn vị',
    description: 'Đơn vị được xếp hạng.',
    type: 'mã',
    codes: [],
    target: { label: 'Đơn vị', href: '#bang-don-vi' },
    example: 'an-phu',
  });
  expect(page.sourceColumns.map(({ name }) => name)).toEqual([
    'source_article_id',
    'source_document_id',
    'source_title',
    'source_url',
    'as_stated',
    'inferred',
    'note',
  ]);
});

test('the licence, the citation and the address are given only where they are known', () => {
  const bare = dataPage(archiveOf());
  expect(bare.license).toBeUndefined();
  expect(bare.citation).toBe(
    'Văn phòng Cụm thi đua Ví Dụ, Cụm thi đua Ví Dụ, Dữ liệu mở, bản dựng ngày 22/11/2026.',
  );
  expect(bare.structuredData[0]).not.toHaveProperty('license');
  const full = dataPage(
    archiveOf(
      edit(
        'site.yaml',
        'publisher:',
        'url: https://vi-du.vn\nprovince: Ví Dụ\ndataLicense:\n  title: CC BY 4.0\n  url: ' +
          'https://creativecommons.org/licenses/by/4.0/\npublisher:',
      ),
    ),
  );
  expect(full.license).toEqual({
    label: 'CC BY 4.0',
    href: 'https://creativecommons.org/licenses/by/4.0/',
  });
  expect(full.citation).toMatch(/https:\/\/vi-du\.vn\/du-lieu\/\.$/);
  expect(full.structuredData[0]).toMatchObject({
    '@type': 'Dataset',
    url: 'https://vi-du.vn/du-lieu/',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    temporalCoverage: '2022/2023',
    spatialCoverage: { name: 'Ví Dụ' },
    distribution: expect.arrayContaining([
      expect.objectContaining({
        encodingFormat: 'text/csv',
        contentUrl: 'https://vi-du.vn/du-lieu/xep-hang.csv',
      }),
    ]),
  });
});

test('the view is plain data', () => {
  const page = dataPage(archiveOf());
  expect(structuredClone(page)).toEqual(page);
});
