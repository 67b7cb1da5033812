import type { Archive } from '../../archive/types.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';
import { formatFileSize } from '../../vietnamese/numbers.ts';
import type { Column, ColumnType } from '../open-data/columns.ts';
import { dataSet } from '../open-data/dataset.ts';
import { dataDescription } from '../open-data/data-package.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, shorten, type PageHead } from '../document/head.ts';
import { contentSchemas } from '../open-data/json-schemas.ts';
import { openData, type DataRow, type FilledTable } from '../open-data/fill-tables.ts';
import { referencedTable } from '../open-data/tables.ts';
import type { Thing } from '../document/structured-data.ts';
import { anchors, publicOrigin, urls, wholeAddress } from '../urls.ts';

/** The page that hands out the data and explains every column. */
export interface DataPage {
  readonly head: PageHead;
  /** What the data are. */
  readonly summary: string;
  /** The licence of the data; absent where the site names none. */
  readonly license: LinkView | undefined;
  /** The line of rights of the site. */
  readonly rights: string | undefined;
  readonly contact: string;
  /** How to name this edition of the data in a text. */
  readonly citation: string;
  /** Number of rows of all tables. */
  readonly rows: number;
  readonly packageHref: string;
  readonly tables: readonly TableView[];
  /** The columns that stand at the end of every table of facts. */
  readonly sourceColumns: readonly ColumnView[];
  /** JSON Schemas of the files that editors write. */
  readonly contentSchemas: readonly LinkView[];
  /** `schema.org/Dataset`. */
  readonly structuredData: readonly Thing[];
}

export interface TableView {
  /** Id of its section, e.g. `bang-xep-hang`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: number;
  readonly csv: DownloadView;
  readonly json: DownloadView;
  /** JSON Schema of the JSON file. */
  readonly schemaHref: string;
  /** Without the source columns. */
  readonly columns: readonly ColumnView[];
  readonly hasSource: boolean;
}

export interface DownloadView {
  readonly href: string;
  /** E.g. `12 KB`. */
  readonly size: string;
}

export interface ColumnView {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** E.g. `số nguyên`. */
  readonly type: string;
  /** The codes that may occur, with their words. */
  readonly codes: readonly { readonly code: string; readonly words: string }[];
  /** The table to which the ids of the column lead. */
  readonly target: LinkView | undefined;
  /** The first value of the column in the data. */
  readonly example: string | undefined;
}

export function dataPage(archive: Archive): DataPage {
  const { site } = archive;
  const filled = openData(archive);
  const license = site.dataLicense && { label: site.dataLicense.title, href: site.dataLicense.url };
  const summary = dataDescription(archive);
  return {
    head: pageHead({ title: 'Dữ liệu mở', description: shorten(summary), path: urls.openData() }),
    summary,
    license,
    rights: site.rights,
    contact: urls.contact(),
    citation: citation(archive),
    rows: filled.reduce((sum, { rows }) => sum + rows.length, 0),
    packageHref: urls.dataPackage(),
    tables: filled.map(tableView),
    sourceColumns: sourceColumnViews(filled),
    contentSchemas: contentSchemas(archive).map(({ name, title }) => ({
      label: title,
      href: urls.dataSchema(name),
    })),
    structuredData: [dataSet(archive)],
  };
}

function citation({ site, today }: Archive): string {
  const publisher = site.publisher.name === site.title ? [] : [site.publisher.name];
  const address = publicOrigin(site) ? [wholeAddress(site, urls.openData())] : [];
  return `${[...publisher, site.title, 'Dữ liệu mở', `bản dựng ngày ${formatDateShort(today)}`, ...address].join(', ')}.`;
}

function tableView({ table, rows, csv, json }: FilledTable): TableView {
  return {
    id: anchors.dataTable(table.name),
    title: table.title,
    description: table.description,
    rows: rows.length,
    csv: { href: urls.dataFile(table.name, 'csv'), size: formatFileSize(Buffer.byteLength(csv)) },
    json: {
      href: urls.dataFile(table.name, 'json'),
      size: formatFileSize(Buffer.byteLength(json)),
    },
    schemaHref: urls.dataSchema(table.name),
    columns: table.columns
      .filter(({ isSource }) => !isSource)
      .map((column) => columnView(column, rows)),
    hasSource: table.columns.some(({ isSource }) => isSource),
  };
}

/** Described once, with examples from whichever table has one. */
function sourceColumnViews(filled: readonly FilledTable[]): readonly ColumnView[] {
  const tables = filled.filter(({ table }) => table.columns.some(({ isSource }) => isSource));
  const rows = tables.flatMap((one) => one.rows);
  return (tables[0]?.table.columns ?? [])
    .filter(({ isSource }) => isSource)
    .map((column) => columnView(column, rows));
}

const TYPE_WORDS: Readonly<Record<ColumnType, string>> = {
  string: 'chữ',
  integer: 'số nguyên',
  number: 'số',
  boolean: 'đúng/sai',
  date: 'ngày',
  year: 'năm',
  array: 'danh sách',
};

function columnView(column: Column<unknown>, rows: readonly DataRow[]): ColumnView {
  const { name, title, description, labels } = column;
  const target = referencedTable(column);
  return {
    name,
    title,
    description,
    type: typeWord(column, target !== undefined),
    codes: Object.entries(labels ?? {}).map(([code, words]) => ({ code, words })),
    target: target && { label: target.title, href: `#${anchors.dataTable(target.name)}` },
    example: exampleOf(name, rows),
  };
}

function typeWord({ type, labels, pattern }: Column<unknown>, isReference: boolean): string {
  if (isReference || labels) return type === 'array' ? 'danh sách mã' : 'mã';
  return pattern ? 'ngày, tháng hoặc năm' : TYPE_WORDS[type];
}

function exampleOf(name: string, rows: readonly DataRow[]): string | undefined {
  const value = rows.find((row) => {
    const cell = row[name];
    return cell !== null && cell !== undefined && !(Array.isArray(cell) && cell.length === 0);
  })?.[name];
  if (value === undefined || value === null) return undefined;
  return shorten(typeof value === 'object' ? JSON.stringify(value) : String(value), 72);
}
