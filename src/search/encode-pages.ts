import { ByteWriter } from './bytes.ts';
import { indexFormat, packDate } from './index-format.ts';
import { SEARCH_KINDS, type SearchLabel, type SearchRecord } from './search-record.ts';

/** The file `goc.bin`: everything a query needs before it knows which chunks to ask. */
export function encodeRoot(
  records: readonly SearchRecord[],
  parts: {
    wordKeys: readonly string[];
    pairKeys: readonly string[];
    synonyms: readonly (readonly string[])[];
  },
): Uint8Array {
  const writer = new ByteWriter().number(indexFormat).number(records.length);
  for (const keys of [parts.wordKeys, parts.pairKeys]) writeKeys(writer, keys);
  for (const labels of [allLabels(records, 'units'), allLabels(records, 'states')]) {
    writer.number(labels.length);
    for (const { id, label } of labels) writer.text(id).text(label);
  }
  writer.number(parts.synonyms.length);
  for (const forms of parts.synonyms) {
    writer.number(forms.length);
    for (const form of forms) writer.text(form);
  }
  return writer.toBytes();
}

/** The file `cot.bin`: column after column, because equal things side by side pack well. */
export function encodeColumns(records: readonly SearchRecord[], lengths: Uint32Array): Uint8Array {
  const writer = new ByteWriter();
  const kinds = Object.keys(SEARCH_KINDS);
  for (const { kind } of records) writer.number(kinds.indexOf(kind));
  let last = 0;
  for (const { date } of records) {
    const gap = last - packDate(date);
    writer.number(gap >= 0 ? gap * 2 : -gap * 2 - 1);
    last = packDate(date);
  }
  for (const length of lengths) writer.number(lengthLevel(length));
  for (const { years } of records) writer.rising([...new Set(years)].sort((a, b) => a - b));
  for (const field of ['units', 'states'] as const) {
    const ids = allLabels(records, field).map(({ id }) => id);
    for (const record of records) {
      writer.rising(
        [...new Set(record[field].map(({ id }) => ids.indexOf(id)))].sort((a, b) => a - b),
      );
    }
  }
  return writer.toBytes();
}

/** Steps of a quarter: nearer than that the length of a page does not matter to its rank. */
function lengthLevel(length: number): number {
  return Math.round(Math.log2(length + 1) * 3);
}

function allLabels(
  records: readonly SearchRecord[],
  field: 'units' | 'states',
): readonly SearchLabel[] {
  const byId = new Map(
    records.flatMap((record) => record[field]).map((label) => [label.id, label]),
  );
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function writeKeys(writer: ByteWriter, keys: readonly string[]): void {
  writer.number(keys.length);
  let last = '';
  for (const key of keys) {
    let shared = 0;
    while (shared < last.length && last[shared] === key[shared]) shared += 1;
    writer.number(shared).text(key.slice(shared));
    last = key;
  }
}
