import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { CmsField } from '../../src/editor/cms-field.ts';
import { cmsConfig, type CmsCollection } from '../../src/editor/cms-config.ts';
import { toCmsField, toCmsFields } from '../../src/editor/cms-fields.ts';
import { COLLECTION_SETTINGS } from '../../src/editor/collection-settings.ts';
import { COLLECTIONS, siteSchema } from '../../src/schema/collections.ts';
import { text, type CollectionName } from '../../src/schema/fields.ts';
import { elementOf, fieldsOf, peel } from '../../src/schema/messages/describe-issues.ts';

const local = { mode: 'local', folder: 'content' } as const;
const git = {
  mode: 'git',
  folder: '.',
  service: 'gitlab',
  repository: 'nhom/kho',
  branch: 'main',
  server: 'https://git.vi-du.vn',
} as const;
const config = cmsConfig({ title: 'Cụm Ví Dụ', editor: local });
const schemas: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(Object.entries(COLLECTIONS).map(([name, { schema }]) => [name, schema])),
  site: siteSchema,
};
const fieldsOfCollection = ({ fields, files }: CmsCollection): readonly CmsField[] =>
  fields ?? files?.[0]?.fields ?? [];
const isBody = ({ name, widget }: CmsField) => name === 'body' && widget === 'markdown';

describe('the configuration', () => {
  const path = new URL('../../node_modules/@sveltia/cms/schema/sveltia-cms.json', import.meta.url);
  const published = JSON.parse(readFileSync(path, 'utf8')) as {
    definitions: Record<string, object>;
  };
  // A widget of any name may be one that a site brings along; this site brings none.
  const accepts = new Ajv({ strict: false, validateFormats: false }).compile({
    ...published,
    definitions: { ...published.definitions, CustomField: { not: {} } },
  });

  test.each([
    ['local', local],
    ['git', git],
  ])('obeys the schema of the CMS in mode %s', (_, editor) => {
    expect(accepts(cmsConfig({ title: 'Cụm Ví Dụ', editor })) || accepts.errors).toBe(true);
  });

  test.each<[string, (text: string) => string]>([
    [
      'a widget that does not exist',
      (text) => text.replace('"widget":"datetime"', '"widget":"lich"'),
    ],
    ['an option of the wrong kind', (text) => text.replace('"required":true', '"required":"co"')],
    [
      'a relation to nowhere',
      (text) => text.replace(/"widget":"relation","collection":"\w+"/, '"widget":"relation"'),
    ],
  ])('is refused with %s', (_, spoil) => {
    const spoilt = spoil(JSON.stringify(config));
    expect(spoilt).not.toBe(JSON.stringify(config));
    expect(accepts(JSON.parse(spoilt))).toBe(false);
  });

  test('has every collection and site.yaml, and every setting names a field that exists', () => {
    expect(config.collections.map(({ name }) => name)).toEqual([
      ...Object.keys(COLLECTIONS),
      'site',
    ]);
    for (const [
      name,
      { identifier, sort, display, summary, slug = '', path: below = '' },
    ] of Object.entries(COLLECTION_SETTINGS)) {
      const keys = Object.keys(fieldsOf(COLLECTIONS[name as CollectionName].schema) ?? {});
      const tags = [summary, slug, below, ...display]
        .flatMap((template) => [...template.matchAll(/\{\{\s*(\w+)/g)].map(([, tag = '']) => tag))
        .filter((tag) => tag !== 'slug');
      const plain = display.filter((part) => !part.includes('{{'));
      expect(
        [identifier ?? keys[0], ...sort, ...plain, ...tags].filter(
          (key) => key !== 'slug' && !keys.includes(key ?? ''),
        ),
      ).toEqual([]);
    }
  });

  test('offers Markdown and YAML, never .mdx, which is code', () => {
    expect(
      [
        ...new Set(config.collections.map((collection) => collection.extension ?? 'site.yaml')),
      ].toSorted(),
    ).toEqual(['md', 'site.yaml', 'yaml']);
  });

  test('edits the text of an article as raw Markdown first, which alone leaves it as it is', () => {
    expect(fieldsOfCollection(config.collections[0]!).find(isBody)?.modes?.[0]).toBe('raw');
  });

  test('writes to a folder at the root of the repository, and signs in by token only', () => {
    expect(cmsConfig({ title: 'Cụm Ví Dụ', editor: git })).toMatchObject({
      media_folder: 'media',
      backend: {
        name: 'gitlab',
        repo: 'nhom/kho',
        branch: 'main',
        base_url: 'https://git.vi-du.vn',
        api_root: 'https://git.vi-du.vn/api/v4',
        auth_methods: ['token'],
      },
    });
    expect(config.collections[0]).toMatchObject({
      folder: 'content/articles',
      media_folder: '/content/media/{{year}}',
    });
  });
});

describe.each(config.collections.map((collection) => [collection.name, collection] as const))(
  '%s',
  (name, collection) => {
    const fields = fieldsOfCollection(collection);
    const schema = schemas[name]!;

    test('asks for every key of the schema, and needs what the schema needs', () =>
      expect(keysOfFields(fields.filter((field) => !isBody(field)))).toEqual(keysOfSchema(schema)));

    test('an entry with only what the form needs is right', () => {
      const entry = minimalEntry(fields.filter((field) => !isBody(field)));
      expect(schema.safeParse(entry).error?.issues).toBeUndefined();
      for (const key of Object.keys(entry))
        expect(schema.safeParse({ ...entry, [key]: undefined }).success).toBe(false);
    });

    test('every field has words of its own', () =>
      expect(flat(fields).filter(({ label, hint }) => !label || !hint)).toEqual([]));
  },
);

describe('what a form cannot ask for stops the build with the path of the key', () => {
  const words = { title: 'Mục', description: 'Một mục.' };
  test.each<[string, z.ZodType]>([
    ['a union', z.union([z.string(), z.number()]).meta(words)],
    ['a record', z.record(z.string(), z.string()).meta(words)],
    ['a tuple', z.tuple([z.string()]).meta(words)],
    ['a date object', z.date().meta(words)],
    ['null', text(words).nullable().meta(words)],
    ['a value that is changed afterwards', z.string().transform(Number).meta(words)],
    ['a string of no kind', z.string().meta(words)],
    [
      'a string with a rule of no pattern',
      text(words)
        .startsWith('a')
        .meta({ ...words, kind: 'text' }),
    ],
    [
      'an open bound',
      z
        .number()
        .gt(0)
        .meta({ ...words, kind: 'number' }),
    ],
    [
      'steps',
      z
        .int()
        .multipleOf(5)
        .meta({ ...words, kind: 'number' }),
    ],
    ['codes without words', z.enum(['a', 'b']).meta({ ...words, kind: 'choice' })],
    ['a reference to nothing', z.string().meta({ ...words, kind: 'reference' })],
    ['no words', z.string().meta({ kind: 'text' })],
  ])('%s', (_, schema) => {
    expect(() =>
      toCmsFields(z.strictObject({ trong: z.strictObject({ muc: schema }).meta(words) }), 'thu'),
    ).toThrow('thu.trong.muc');
    expect(() =>
      toCmsFields(
        z.strictObject({ ds: z.array(z.strictObject({ muc: schema }).meta(words)).meta(words) }),
        'thu',
      ),
    ).toThrow('thu.ds[].muc');
  });

  test('what it can ask for passes', () =>
    expect(
      toCmsField(
        'muc',
        text(words)
          .max(9)
          .regex(/^[a-z]+$/)
          .optional(),
        'thu',
      ),
    ).toMatchObject({ required: false, maxlength: 9, pattern: ['^[a-z]+$', 'Chưa đúng dạng.'] }));
});

/** `path!` for what is needed, `path` for what may be left out. */
function keysOfSchema(schema: z.ZodType, path = ''): string[] {
  const inner = fieldsOf(schema) ? schema : elementOf(schema);
  if (!inner) return [];
  if (!fieldsOf(inner)) return keysOfSchema(inner, `${path}[]`);
  return Object.entries(fieldsOf(inner) ?? {})
    .flatMap(([key, field]) => [
      `${path}.${key}${peel(field).optional ? '' : '!'}`,
      ...keysOfSchema(field, `${path}.${key}`),
    ])
    .toSorted();
}

function keysOfFields(fields: readonly CmsField[], path = ''): string[] {
  return fields
    .flatMap((field) => [
      `${path}.${field.name}${field.required ? '!' : ''}`,
      ...keysOfFields(field.fields ?? [], `${path}.${field.name}`),
    ])
    .toSorted();
}

const flat = (fields: readonly CmsField[]): readonly CmsField[] =>
  fields.flatMap((field) => [
    field,
    ...flat(field.fields ?? []),
    ...flat(field.field ? [field.field] : []),
  ]);

const minimalEntry = (fields: readonly CmsField[]): Record<string, unknown> =>
  Object.fromEntries(
    fields.filter(({ required }) => required).map((field) => [field.name, minimalValue(field)]),
  );

function minimalValue(field: CmsField): unknown {
  const { widget, multiple, min = 0, options, fields } = field;
  if (multiple || widget === 'list') {
    const item = minimalItem(field);
    return Array.from({ length: Math.max(min, 1) }, () => item);
  }
  switch (widget) {
    case 'select':
      return options?.[0]?.value;
    case 'object':
      return minimalEntry(fields ?? []);
    case 'number':
      return min;
    case 'boolean':
      return false;
    case 'datetime':
      return '2026-07-15';
    case 'image':
      return '2026/a.jpg';
    case 'file':
      return '2026/a.pdf';
    default:
      return minimalText(field);
  }
}

function minimalItem({ fields, field }: CmsField): unknown {
  if (fields) return minimalEntry(fields);
  return field ? minimalValue(field) : 'một dòng';
}

function minimalText({ type, pattern }: CmsField): string {
  if (type === 'url') return 'https://vi-du.vn/';
  if (type === 'email') return 'a@vi-du.vn';
  return pattern ? '/a/' : 'một dòng';
}
