import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/reader/parse-yaml.ts';
import { COLLECTIONS } from '../../../src/schema/collections.ts';
import { contentSchemas, rowSchemas } from '../../../src/views/open-data/json-schemas.ts';
import { openData } from '../../../src/views/open-data/fill-tables.ts';
import { archiveOf, demoArchive } from '../../fixtures/data-archives.ts';

// Strict: a word that JSON Schema does not know is a fault.
const compile = (schema: object): ValidateFunction =>
  new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);

describe('content types', () => {
  const validators = new Map(
    contentSchemas(archiveOf()).map(({ name, schema }) => [name, compile(schema)]),
  );

  test('there is a schema for each collection and for the site', () => {
    expect([...validators.keys()].toSorted()).toEqual(
      [...Object.keys(COLLECTIONS), 'site'].toSorted(),
    );
  });

  test('every file of this project’s content obeys its schema', () =>
    expect(faultsIn(join(import.meta.dirname, '../../../content'))).toEqual([]));

  test('every file of a generated archive obeys its schema', async () =>
    expect((await demoArchive(3, faultsIn)).used).toEqual([]));

  test.each<[string, unknown, boolean]>([
    ['articles', { title: 'Hội nghị', date: '2023-02-11' }, true],
    ['articles', { title: 'Hội nghị', date: '11-2-2023' }, false],
    ['articles', { date: '2023-02-11' }, false],
    ['articles', { title: 'Hội nghị', date: '2023-02-11', tieude: 'x' }, false],
    ['articles', { title: 'Hội nghị', date: '2023-02-11', publishAt: '2026-01-01T07:00' }, true],
    ['years', { roles: [{ role: 'truong-cum' }] }, true],
    ['years', { roles: [{ role: 'truong' }] }, false],
    ['years', { rankings: [{ rank: 0, unit: 'a' }] }, false],
    [
      'units',
      { name: 'A', shortName: 'A', memberships: [{ from: 2022 }, { from: '2022-02' }] },
      true,
    ],
    ['units', { name: 'A', shortName: 'A', memberships: [{ from: '2/2022' }] }, false],
  ])('%s: %j → %j', (name, value, valid) => expect(validators.get(name)!(value)).toBe(valid));

  test('a field carries its words, its example and the words of its codes', () => {
    const { schema } = contentSchemas(archiveOf()).find(({ name }) => name === 'documents')!;
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: '/du-lieu/schema/documents.json',
      title: 'Văn bản',
      properties: {
        number: {
          type: 'string',
          title: 'Số',
          description: 'Số văn bản, chỉ phần số.',
          examples: ['598'],
        },
        issueDate: { type: 'string', format: 'date' },
        status: {
          oneOf: [
            { const: 'da-co-ban-goc', title: 'Đã có bản gốc' },
            { const: 'chi-duoc-nhac-den', title: 'Mới được nhắc đến, chưa có bản gốc' },
          ],
        },
      },
      required: ['docType', 'issuer', 'status'],
    });
  });

  /** The faults of every file in a content folder, as `file: fault`. */
  function faultsIn(folder: string): string[] {
    return [
      ...Object.entries(COLLECTIONS).map(([name, { folder: below }]) => [name, below] as const),
      ['site', ''] as const,
    ].flatMap(([name, below]) => {
      const validator = validators.get(name)!;
      const files =
        name === 'site'
          ? ['site.yaml']
          : listed(join(folder, below)).map((file) => join(below, file));
      return files.flatMap((file) =>
        validator(dataIn(readFileSync(join(folder, file), 'utf8'), file))
          ? []
          : [`${file}: ${JSON.stringify(validator.errors)}`],
      );
    });
  }
});

describe('rows', () => {
  test('the JSON of every table obeys its schema, and a missing column does not', async () => {
    const { archive } = await demoArchive(8);
    const validators = new Map(
      rowSchemas(archive).map(({ name, schema }) => [name, compile(schema)]),
    );
    for (const { table, json } of openData(archive)) {
      const validator = validators.get(table.name)!;
      const rows = JSON.parse(json) as Record<string, unknown>[];
      validator(rows);
      expect(validator.errors ?? [], table.name).toEqual([]);
      const { id: _, ...rest } = rows[0]!;
      expect(validator([rest]), table.name).toBe(false);
      expect(validator([{ ...rows[0], thua: 1 }]), table.name).toBe(false);
    }
  });
});

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => /\.(ya?ml|mdx?)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch {
    return [];
  }
}

/** The front matter of an article or page, the whole of a YAML file. */
const dataIn = (text: string, file: string): unknown =>
  parseYaml(/\.mdx?$/.test(file) ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text).data ??
  {};
