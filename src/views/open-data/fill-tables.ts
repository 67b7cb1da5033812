import type { Archive } from '../../archive/types.ts';
import { toCsv } from '../../lib/csv.ts';
import { keepEach } from '../../lib/keep-each.ts';
import type { Cell } from './columns.ts';
import { OPEN_DATA_TABLES, type AnyTable } from './tables.ts';

/** One row: column name → value. */
export type DataRow = Readonly<Record<string, Cell>>;

/** A table filled from an archive, in both formats. */
export interface FilledTable {
  readonly table: AnyTable;
  readonly rows: readonly DataRow[];
  readonly csv: string;
  readonly json: string;
}

/** Every table of open data, filled once per archive. */
export const openData = keepEach((archive: Archive): readonly FilledTable[] =>
  OPEN_DATA_TABLES.map((table) => fill(archive, table)),
);

function fill(archive: Archive, table: AnyTable): FilledTable {
  const names = table.columns.map(({ name }) => name);
  const cells = table
    .records(archive)
    .map((record) => table.columns.map((column): Cell => column.value(record, archive) ?? null));
  const rows = cells.map((row): DataRow =>
    Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])),
  );
  return { table, rows, csv: toCsv(names, cells), json: rowsJson(rows) };
}

/** A JSON list with one row on each line, so that a person can read it and a tool can compare two editions. */
const rowsJson = (rows: readonly DataRow[]): string =>
  `[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}${rows.length > 0 ? '\n' : ''}]\n`;
