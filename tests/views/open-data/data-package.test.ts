import Ajv from 'ajv-draft-04';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/types.ts';
import { dataPackage } from '../../../src/views/open-data/data-package.ts';
import { openData } from '../../../src/views/open-data/fill-tables.ts';
import { archiveIn, archiveOf, demoArchive } from '../../fixtures/data-archives.ts';
import { edit } from '../../fixtures/write-content.ts';
import { readCsv } from '../../fixtures/read-csv.ts';

interface Field {
  name: string;
  type: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string };
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  schema: {
    fields: Field[];
    primaryKey: string;
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}
interface Package {
  name: string;
  title: string;
  licenses?: object[];
  homepage?: string;
  sources: object[];
  resources: Resource[];
}

// The profile as the authors of the standard publish it (Frictionless Data Package v1; file of
// the npm package datapackage 1.1.10, MIT).
const profile = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/tabular-data-package.json'), 'utf8'),
) as object;
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
  profile,
);
const packageOf = (archive: Archive): Package =>
  JSON.parse(JSON.stringify(dataPackage(archive))) as Package;

test('the profile refuses what is no data package', () => {
  const { resources, ...rest } = packageOf(archiveOf());
  expect(validate({ ...rest, resources })).toBe(true);
  expect(validate({ ...rest, resources: [] })).toBe(false);
  expect(
    validate({
      ...rest,
      resources: [{ ...resources[0], schema: { fields: [{ type: 'string' }] } }],
    }),
  ).toBe(false);
  expect(validate({ ...rest, resources, profile: 'data-package-cua-toi' })).toBe(false);
});

describe.each<[string, () => Promise<Archive> | Archive]>([
  ['the base archive', () => archiveOf()],
  ['the content of this project', () => archiveIn(join(import.meta.dirname, '../../../content'))],
  ['a generated archive', async () => (await demoArchive(5)).archive],
])('%s', (_, open) => {
  test('gives a valid tabular data package', async () => {
    validate(packageOf(await open()));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('gives files that obey the table schemas, keys and foreign keys included', async () => {
    const archive = await open();
    const { resources } = packageOf(archive);
    const files = new Map(openData(archive).map(({ table, csv }) => [`${table.name}.csv`, csv]));
    const tables = new Map(
      resources.map((resource) => [resource.name, readCsv(files.get(resource.path)!)]),
    );
    const columnOf = (resource: Resource, name: string) =>
      tables
        .get(resource.name)!
        .slice(1)
        .map((row) => row[resource.schema.fields.findIndex((field) => field.name === name)]!);
    for (const resource of resources) {
      expect(new TextEncoder().encode(files.get(resource.path)).length).toBe(resource.bytes);
      expect(tables.get(resource.name)![0]).toEqual(resource.schema.fields.map(({ name }) => name));
      for (const field of resource.schema.fields)
        expect(
          columnOf(resource, field.name).filter((cell) => !fits(cell, field)),
          `${resource.name}.${field.name}`,
        ).toEqual([]);
      const keys = columnOf(resource, resource.schema.primaryKey);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
        const target = resources.find(
          ({ name }) => name === (reference.resource || resource.name),
        )!;
        const known = new Set(columnOf(target, reference.fields));
        expect(
          columnOf(resource, fields).filter((cell) => cell !== '' && !known.has(cell)),
          `${resource.name}.${fields}`,
        ).toEqual([]);
      }
    }
  });
});

test('units, awards, meetings, documents and places are foreign keys', () => {
  const { resources } = packageOf(archiveOf());
  const keys = resources.flatMap(({ name, schema }) =>
    (schema.foreignKeys ?? []).map(
      ({ fields, reference }) => `${name}.${fields} → ${reference.resource}`,
    ),
  );
  expect(keys).toEqual(
    expect.arrayContaining([
      'bai-viet.meeting_id → hoi-nghi',
      'thanh-vien.unit_id → don-vi',
      'xep-hang.unit_id → don-vi',
      'xep-hang.source_article_id → bai-viet',
      'khen-thuong.award_id → danh-hieu',
      'buoc-khen-thuong.award_record_id → khen-thuong',
      'buoc-khen-thuong.document_id → van-ban',
      'van-ban.replaces_document_id → ',
      'dia-danh.parent_place_id → ',
      'an-sinh-xa-hoi.place_id → dia-danh',
    ]),
  );
});

test('without a licence the package names none; with one it says which', () => {
  expect(packageOf(archiveOf())).not.toHaveProperty('licenses');
  const archive = archiveOf(
    edit(
      'site.yaml',
      'publisher:',
      'url: https://vi-du.vn\ndataLicense:\n  title: CC BY 4.0\n  url: ' +
        'https://creativecommons.org/licenses/by/4.0/\npublisher:',
    ),
  );
  expect(packageOf(archive)).toMatchObject({
    name: 'cum-thi-dua-vi-du',
    title: 'Dữ liệu mở: Cụm thi đua Ví Dụ',
    homepage: 'https://vi-du.vn/du-lieu/',
    sources: [{ title: 'Cụm thi đua Ví Dụ', path: 'https://vi-du.vn/' }],
    licenses: [{ title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
  });
});

const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  year: /^\d{4}$/,
  array: /^\[.*\]$/s,
};

/** Whether a cell is what Table Schema v1 allows in its field. */
function fits(cell: string, { type, constraints = {} }: Field): boolean {
  if (cell === '') return !constraints.required;
  return (
    FORMS[type]!.test(cell) &&
    (type !== 'array' || Array.isArray(JSON.parse(cell))) &&
    (constraints.enum?.includes(cell) ?? true) &&
    new RegExp(constraints.pattern ?? '').test(cell)
  );
}
