import type { Archive } from '../../archive/types.ts';
import { toSlug } from '../../vietnamese/slug.ts';
import type { Column } from './columns.ts';
import { openData } from './fill-tables.ts';
import { referencedTable, type AnyTable } from './tables.ts';
import { publicOrigin, urls } from '../urls.ts';

/** The Frictionless Data Package (v1, profile `tabular-data-package`) of all tables. */
export function dataPackage(archive: Archive): object {
  const { site } = archive;
  const origin = publicOrigin(site);
  return {
    profile: 'tabular-data-package',
    name: toSlug(site.title),
    title: `Dữ liệu mở: ${site.title}`,
    description: dataDescription(archive),
    ...(origin ? { homepage: `${origin}${urls.openData()}` } : {}),
    created: `${archive.today}T00:00:00+07:00`,
    ...(site.dataLicense
      ? { licenses: [{ title: site.dataLicense.title, path: site.dataLicense.url }] }
      : {}),
    sources: [{ title: site.title, ...(origin ? { path: `${origin}/` } : {}) }],
    contributors: [{ title: site.publisher.name, role: 'publisher' }],
    keywords: ['thi đua', 'khen thưởng', 'cụm thi đua'],
    resources: openData(archive).map(({ table, csv }) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      title: table.title,
      description: table.description,
      path: `${table.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: Buffer.byteLength(csv),
      dialect: {
        delimiter: ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
        caseSensitiveHeader: true,
      },
      schema: tableSchema(table),
    })),
  };
}

/** What the data are, in one sentence; an archive of examples says that it is one. */
export const dataDescription = (archive: Archive): string =>
  `${archive.site.sample ? 'Dữ liệu mẫu, không có thật. ' : ''}Bài viết, đơn vị, chức danh, ` +
  'xếp hạng, hồ sơ khen thưởng, hội nghị, văn bản, ' +
  `số liệu và an sinh xã hội của ${archive.site.title}; mỗi dữ kiện kèm nguồn.`;

/** The Table Schema of a table. */
export function tableSchema(table: AnyTable): object {
  const foreignKeys = table.columns.flatMap((column) => {
    const target = column.type === 'array' ? undefined : referencedTable(column);
    // A table refers to itself by an empty name.
    return target
      ? [
          {
            fields: column.name,
            reference: { resource: target.name === table.name ? '' : target.name, fields: 'id' },
          },
        ]
      : [];
  });
  return {
    fields: table.columns.map(fieldDescriptor),
    primaryKey: 'id',
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    missingValues: [''],
  };
}

function fieldDescriptor(column: Column<unknown>): object {
  const { name, title, type, required, labels, pattern } = column;
  const constraints = {
    // An empty list is an empty cell.
    ...(required && type !== 'array' ? { required } : {}),
    ...(name === 'id' ? { unique: true } : {}),
    ...(labels && type !== 'array' ? { enum: Object.keys(labels) } : {}),
    ...(pattern ? { pattern } : {}),
  };
  return {
    name,
    title,
    description: fullDescription(column),
    type,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** What a column means, with what its codes stand for and where its ids lead. */
export function fullDescription(column: Column<unknown>): string {
  const { description, labels, type } = column;
  const target = referencedTable(column);
  return [
    description,
    labels &&
      `Các mã: ${Object.entries(labels)
        .map(([code, words]) => `${code} (${words})`)
        .join(', ')}.`,
    target &&
      (type === 'array' ? `Danh sách mã của bảng ${target.name}.` : `Mã của bảng ${target.name}.`),
  ]
    .filter(Boolean)
    .join(' ');
}
