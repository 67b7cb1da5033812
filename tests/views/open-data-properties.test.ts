import { beforeAll, describe, expect, test } from 'vitest';
import { isConferred } from '../../src/archive/records.ts';
import type { Archive } from '../../src/archive/types.ts';
import { openData, type DataRow, type FilledTable } from '../../src/views/open-data/fill-tables.ts';
import { referencedTable } from '../../src/views/open-data/tables.ts';
import { demoArchive } from '../fixtures/data-archives.ts';
import { cellValue, readCsv } from '../fixtures/read-csv.ts';

describe.each([11, 2024])('a generated archive of seed %i', (seed) => {
  let archive: Archive;
  let filled: readonly FilledTable[];
  beforeAll(async () => {
    ({ archive } = await demoArchive(seed));
    filled = openData(archive);
  });
  const rowsOf = (name: string): readonly DataRow[] =>
    filled.find(({ table }) => table.name === name)!.rows;

  test('has a row for every record, and no other', () => {
    const counts = Object.fromEntries(filled.map(({ table, rows }) => [table.name, rows.length]));
    expect(counts).toEqual({
      'bai-viet': archive.articles.length,
      'thoi-ky-cum': archive.clusterTerms.length,
      'don-vi': archive.units.length,
      'thanh-vien': archive.memberships.length,
      'chuc-danh': archive.roles.length,
      'xep-hang': archive.rankings.length,
      'danh-hieu': archive.awards.length,
      'khen-thuong': archive.awardRecords.length,
      'buoc-khen-thuong': archive.awardRecords.reduce((sum, { steps }) => sum + steps.length, 0),
      'hoi-nghi': archive.meetings.length,
      'van-ban': archive.documents.length,
      'dia-danh': archive.places.length,
      'an-sinh-xa-hoi': archive.charity.length,
      'so-lieu': archive.metrics.length,
      'hieu-dinh': archive.articles.reduce(
        (sum, { corrections, editorNotes }) => sum + corrections.length + editorNotes.length,
        0,
      ),
    });
    for (const [name, count] of Object.entries(counts)) expect(count, name).toBeGreaterThan(0);
  });

  test('reads back from CSV and from JSON as what it was', () => {
    for (const { table, rows, csv, json } of filled) {
      const [header, ...lines] = readCsv(csv);
      expect(header).toEqual(table.columns.map(({ name }) => name));
      const read = lines.map((line) =>
        Object.fromEntries(
          table.columns.map((column, at) => [column.name, cellValue(line[at]!, column)]),
        ),
      );
      expect(JSON.parse(json), table.name).toEqual(read);
      expect(read, table.name).toEqual(JSON.parse(JSON.stringify(rows)));
    }
  });

  test('has unique ids, and every id that a row names exists', () => {
    const ids = new Map(
      filled.map(({ table, rows }) => [table.name, new Set(rows.map((row) => row.id))]),
    );
    for (const { table, rows } of filled) {
      expect(ids.get(table.name)!.size, table.name).toBe(rows.length);
      for (const column of table.columns) {
        const target = referencedTable(column);
        if (!target) continue;
        for (const row of rows)
          for (const id of [row[column.name]].flat())
            if (id !== null)
              expect(
                ids.get(target.name)!.has(id as string),
                `${table.name}.${column.name} ${String(id)}`,
              ).toBe(true);
      }
    }
  });

  test('says of every fact where it was read', () => {
    const facts = [
      'thanh-vien',
      'chuc-danh',
      'xep-hang',
      'khen-thuong',
      'buoc-khen-thuong',
      'an-sinh-xa-hoi',
      'so-lieu',
    ];
    for (const name of facts) {
      for (const row of rowsOf(name))
        expect(
          row.source_article_id ?? row.source_document_id ?? row.source_title ?? row.source_url,
          `${name} ${String(row.id)}`,
        ).not.toBeNull();
    }
  });

  test('flags as conferred what was decided, and never a proposal', () => {
    const rows = rowsOf('khen-thuong');
    expect(rows.map((row) => row.conferred)).toEqual(archive.awardRecords.map(isConferred));
    for (const row of rows)
      expect(row.conferred, String(row.id)).toBe(
        ['da-quyet-dinh', 'da-trao'].includes(String(row.status)),
      );
    expect(new Set(rows.map((row) => row.conferred))).toEqual(new Set([true, false]));
    for (const row of rows.filter(({ conferred }) => !conferred))
      expect(row.status_label).not.toMatch(/(?<!không )được tặng|đạt|nhận|đã trao/i);
  });

  test('has a value wherever the schema asks for one', () => {
    for (const { table, rows } of filled) {
      for (const column of table.columns.filter(({ required }) => required))
        for (const row of rows)
          expect(row[column.name], `${table.name}.${column.name}`).not.toBeNull();
    }
  });
});
