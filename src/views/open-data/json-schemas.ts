import type { Archive } from '../../archive/types.ts';
import { keepEach } from '../../lib/keep-each.ts';
import { COLLECTIONS, siteSchema, type Collection } from '../../schema/collections.ts';
import { PARTIAL_DATE, type Column, type ColumnType } from './columns.ts';
import { fullDescription } from './data-package.ts';
import { OPEN_DATA_TABLES, type AnyTable } from './tables.ts';
import { urls, wholeAddress } from '../urls.ts';

/** A JSON Schema under the name of its file. */
export interface NamedSchema {
  readonly name: string;
  /** What it describes, e.g. `Bài viết`. */
  readonly title: string;
  readonly schema: object;
}

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const DAY = '^\\d{4}-\\d{2}-\\d{2}$';
const MOMENT = '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$';

/** JSON Schemas of the rows of the JSON files, one for each table. */
export const rowSchemas = (archive: Archive): readonly NamedSchema[] =>
  OPEN_DATA_TABLES.map((table) => ({
    name: table.name,
    title: table.title,
    schema: { ...identity(archive, table.name), ...rowsSchema(table) },
  }));

/** JSON Schemas of the content types: what an editor's file may say before it is read. */
export const contentSchemas = keepEach((archive: Archive): readonly NamedSchema[] => {
  const all: readonly (readonly [string, Collection['schema']])[] = [
    ...Object.entries(COLLECTIONS).map(([name, { schema }]) => [name, schema] as const),
    ['site', siteSchema],
  ];
  return all.map(([name, schema]) => {
    const { $schema: _, ...body } = schema.toJSONSchema({
      io: 'input',
      override: ({ jsonSchema }) => tidy(jsonSchema),
    });
    return { name, title: String(body.title), schema: { ...identity(archive, name), ...body } };
  });
});

const identity = (archive: Archive, name: string): object => ({
  $schema: DIALECT,
  $id: wholeAddress(archive.site, urls.dataSchema(name)),
});

function rowsSchema({ title, description, columns }: AnyTable): object {
  return {
    title,
    description,
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: columns.map(({ name }) => name),
      properties: Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)])),
    },
  };
}

const JSON_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'string',
  year: 'integer',
  array: 'array',
};

function columnSchema(column: Column<unknown>): object {
  const { title, type, required, labels } = column;
  const codes = labels && Object.keys(labels);
  return {
    title,
    description: fullDescription(column),
    type: required ? JSON_TYPES[type] : [JSON_TYPES[type], 'null'],
    ...textForm(column),
    ...(codes &&
      (type === 'array'
        ? { items: { enum: codes } }
        : { enum: required ? codes : [...codes, null] })),
  };
}

function textForm({ type, pattern }: Column<unknown>): object {
  if (type === 'date') return { format: 'date', pattern: DAY };
  return pattern ? { pattern } : {};
}

/** Words of JSON Schema in place of the project's own: examples, forms of dates, names of codes. */
function tidy(schema: Record<string, unknown>): void {
  const { kind, example, labels } = schema;
  for (const key of ['kind', 'example', 'labels', 'collection']) delete schema[key];
  if (example !== undefined)
    schema.examples = [
      schema.type === 'string' ? unquoted(String(example)) : parsed(String(example)),
    ];
  if (kind === 'day') Object.assign(schema, { format: 'date', pattern: DAY });
  if (kind === 'instant') schema.pattern = MOMENT;
  // A bare year may stand in YAML as a number.
  if (kind === 'partialDate')
    Object.assign(schema, {
      type: ['string', 'integer'],
      pattern: PARTIAL_DATE,
      minimum: 1000,
      maximum: 9999,
    });
  if (labels) {
    delete schema.enum;
    schema.oneOf = Object.entries(labels).map(([code, title]) => ({ const: code, title }));
  }
}

/** An example is written as it stands in YAML, where a number that is a text has quotation marks. */
const unquoted = (example: string): string => example.replace(/^"(.*)"$/, '$1');

function parsed(example: string): unknown {
  try {
    return JSON.parse(example);
  } catch {
    return example;
  }
}
