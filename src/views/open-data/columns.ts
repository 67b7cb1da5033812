import type { Archive, FactBase } from '../../archive/types.ts';
import type { Collection } from '../../schema/collections.ts';
import type { CollectionName, FieldKind, FieldMeta } from '../../schema/fields.ts';
import { elementOf, fieldsOf, peel } from '../../schema/messages/describe-issues.ts';
import { factFields, sourceSchema } from '../../schema/source.ts';

type Schema = Collection['schema'];

/** Types of Frictionless Table Schema that occur here. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year' | 'array';

/** What the rows of a table are, for columns that point to them. */
export type RowKind = CollectionName | 'awardRecords';

/** What a cell holds; `null` where nothing is known, `[]` for an empty list. */
export type Cell = string | number | boolean | null | readonly unknown[];

/** One column of a table of open data. CSV, JSON, schemas and the page that explains them all come from it. */
export interface Column<T> {
  /**
   * Name in the files: English, lower case, e.g. `issue_date`. A column that points to another
   * table ends in `_id` or `_ids`.
   */
  readonly name: string;
  /** Name for people, e.g. `Ngày ban hành`. */
  readonly title: string;
  /** One Vietnamese sentence: what the column means. */
  readonly description: string;
  readonly type: ColumnType;
  /** Whether every row has a value. */
  readonly required: boolean;
  /** Code → words, where only these codes occur. */
  readonly labels: Readonly<Record<string, string>> | undefined;
  /** For text of a fixed form. */
  readonly pattern: string | undefined;
  /** What the ids of this column name. */
  readonly refersTo: RowKind | undefined;
  /** Whether the column tells where the row was read: the same columns stand in every table of facts. */
  readonly isSource: boolean;
  /** The key of the schema of a record that the column publishes; a column may be made of none. */
  readonly key: string | undefined;
  readonly value: (record: T, archive: Archive) => Cell | undefined;
}

/** A table of open data: one row for each record. */
export interface DataTable<T> {
  /** Name of its files and of the resource, e.g. `xep-hang`. */
  readonly name: string;
  /** E.g. `Xếp hạng`. */
  readonly title: string;
  /** What one row is, in a Vietnamese sentence. */
  readonly description: string;
  /** What the rows are, where other tables point to them. */
  readonly kind?: RowKind;
  /** What an editor's file says of a record. Each of its keys is a column or stands in `unpublished`. */
  readonly schema?: Schema;
  /** Keys that are no column, each with the reason. */
  readonly unpublished?: Readonly<Record<string, string>>;
  readonly records: (archive: Archive) => readonly T[];
  readonly columns: readonly Column<T>[];
}

/** A partial date: a year, a month or a day. */
export const PARTIAL_DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

type Given<T> = Pick<Column<T>, 'name' | 'title' | 'description' | 'value'> & Partial<Column<T>>;

/** A column that no schema field describes. */
export const column = <T>(given: Given<T>): Column<T> => ({
  type: 'string',
  required: false,
  labels: undefined,
  pattern: undefined,
  refersTo: undefined,
  isSource: false,
  key: undefined,
  ...given,
});

/** The row id, by which other tables point to the row. */
export const idColumn = <T>(value: (record: T) => string): Column<T> =>
  column({
    name: 'id',
    title: 'Mã',
    description: 'Mã cố định của dòng; không đổi khi dữ liệu được bổ sung.',
    required: true,
    value,
  });

/** The year of a record of a year file. */
export const yearColumn = <T extends { readonly year: number }>(description: string): Column<T> =>
  column({
    name: 'year',
    title: 'Năm',
    description,
    type: 'year',
    required: true,
    value: (record) => record.year,
  });

/**
 * Columns described by the fields of a schema: name, words, type and codes are those of the field, and the value is
 * the record's property of the same name. `change` gives what must differ.
 */
export function schemaColumns<T>(
  schema: Schema,
): (key: keyof T & string, change?: Partial<Column<T>>) => Column<T> {
  const fields = fieldsOf(schema) ?? {};
  return (key, change = {}) => {
    const field = fields[key];
    if (!field) throw new Error(`No field “${key}” describes the column.`);
    return column({
      ...fieldColumn(key, field),
      key,
      value: (record) => record[key] as Cell | undefined,
      ...change,
    });
  };
}

/** The columns that tell where a fact was read and how sure the reading is. */
export function sourceColumns<T>(factOf: (record: T) => FactBase): readonly Column<T>[] {
  const source = fieldsOf(sourceSchema) ?? {};
  const of = (
    name: string,
    key: string,
    field: Schema | undefined,
    value: (fact: FactBase, archive: Archive) => string | undefined,
    change: Partial<Column<T>> = {},
  ): Column<T> =>
    column({
      ...fieldColumn(key, field!),
      name,
      isSource: true,
      key: name.startsWith('source_') ? 'source' : key,
      ...change,
      value: (record, archive) => value(factOf(record), archive),
    });
  return [
    of(
      'source_article_id',
      'article',
      source.article,
      (fact, archive) => publicArticle(archive, fact.source?.article),
      { title: 'Nguồn: bài viết' },
    ),
    of('source_document_id', 'document', source.document, (fact) => fact.source?.document, {
      title: 'Nguồn: văn bản',
    }),
    of('source_title', 'title', source.title, (fact) => fact.source?.title, {
      title: 'Nguồn khác: tên',
    }),
    of('source_url', 'url', source.url, (fact) => fact.source?.url, {
      title: 'Nguồn khác: địa chỉ',
    }),
    of('as_stated', 'asStated', factFields.asStated, (fact) => fact.asStated),
    of('inferred', 'inferred', factFields.inferred, (fact) => fact.inferred, {
      description: 'Vì sao hiểu như vậy, khi nguồn không nói thẳng. Ô trống: nguồn nói thẳng.',
    }),
    of('note', 'note', factFields.note, (fact) => fact.note),
  ];
}

/** The id of an article that everyone may know of; the preview also holds others. */
export function publicArticle(archive: Archive, id: string | undefined): string | undefined {
  const article = id === undefined ? undefined : archive.index.articles.get(id);
  return article && !article.hidden ? article.id : undefined;
}

const snakeCase = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const referenceSuffix = (isList: boolean) => (isList ? '_ids' : '_id');

function fieldColumn<T>(key: string, field: Schema): Omit<Given<T>, 'value'> {
  const { meta, schema, optional } = peel(field);
  const element = elementOf(field);
  const item: Partial<FieldMeta & FieldKind> = element ? { ...peel(element).meta } : meta;
  const suffix = item.kind === 'reference' ? referenceSuffix(element !== undefined) : '';
  return {
    name: `${snakeCase(suffix === '_ids' ? key.replace(/s$/, '') : key)}${suffix}`,
    title: meta.title ?? '',
    description: meta.description ?? '',
    type: element ? 'array' : columnType(meta.kind, schema),
    required: !optional || element !== undefined,
    labels: item.labels,
    pattern: !element && meta.kind === 'partialDate' ? PARTIAL_DATE : undefined,
    refersTo: item.kind === 'reference' ? item.collection : undefined,
  };
}

function columnType(kind: FieldKind['kind'], schema: Schema): ColumnType {
  if (kind === 'day') return 'date';
  if (kind === 'year' || kind === 'boolean') return kind;
  if (kind !== 'number') return 'string';
  return schema.toJSONSchema().type === 'integer' ? 'integer' : 'number';
}
