import { describe, expect, test } from 'vitest';
import { COLLECTIONS } from '../../../src/schema/collections.ts';
import { elementOf, fieldsOf } from '../../../src/schema/messages/describe-issues.ts';
import { awardRecordSchema, yearSchema } from '../../../src/schema/year.ts';
import { unitSchema } from '../../../src/schema/unit.ts';
import { OPEN_DATA_TABLES, WITHOUT_TABLE } from '../../../src/views/open-data/tables.ts';

const TABLES = OPEN_DATA_TABLES.filter(({ schema }) => schema !== undefined);

test.each(TABLES.map((table) => [table.name, table] as const))(
  'each key of the schema is a column of %s, or left out with a reason',
  (_, { schema, columns, unpublished = {} }) => {
    const published = new Set(columns.flatMap(({ key }) => key ?? []));
    expect([...published, ...Object.keys(unpublished)].toSorted()).toEqual(
      Object.keys(fieldsOf(schema!)!).toSorted(),
    );
  },
);

describe('each kind of record has a table:', () => {
  const schemas = new Set(TABLES.map(({ schema }) => schema));

  test('each collection, or it is left out with a reason', () => {
    const without = Object.entries(COLLECTIONS).filter(([, { schema }]) => !schemas.has(schema));
    expect(without.map(([name]) => name).toSorted()).toEqual(Object.keys(WITHOUT_TABLE).toSorted());
  });

  test.each([
    ['years', yearSchema],
    ['units', unitSchema],
    ['awards of a year', awardRecordSchema],
  ])('each list of facts in %s', (_, schema) => {
    const lists = Object.values(fieldsOf(schema)!).flatMap((field) => {
      const element = elementOf(field);
      return element && 'asStated' in (fieldsOf(element) ?? {}) ? [element] : [];
    });
    expect(lists.length).toBeGreaterThan(0);
    expect(lists.filter((element) => !schemas.has(element))).toEqual([]);
  });
});
