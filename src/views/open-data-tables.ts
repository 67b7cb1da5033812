import type { CollectionName } from '../schema/fields.ts';
import type { Column, DataTable } from './data-columns.ts';
import { articles, awards, corrections, documents, meetings, places, units } from './data-entities.ts';
import { awardRecords, awardSteps, charity, memberships, metrics, rankings, roles } from './data-facts.ts';

/** A table whose kind of record no longer matters. */
export type AnyTable = DataTable<unknown>;

/** Every table of open data, in the order in which the page shows them. */
export const OPEN_DATA_TABLES = [
  articles, units, memberships, roles, rankings, awards, awardRecords, awardSteps, meetings, documents, places, charity, metrics, corrections,
] as unknown as readonly AnyTable[];

/** The table that holds the ids of a column; `undefined` for a column that points nowhere. */
export function referencedTable(column: Pick<Column<unknown>, 'name' | 'collection'>): AnyTable | undefined {
  if (column.name === 'award_record_id') return awardRecords as unknown as AnyTable;
  return column.collection && tableOf(column.collection);
}

const tableOf = (collection: CollectionName): AnyTable | undefined => OPEN_DATA_TABLES.find((table) => table.collection === collection);
