import type { CollectionName } from '../schema/fields.ts';

/** What the schemas do not say of a collection: how an entry is named, listed and found. */
export interface CollectionSettings {
  /** A Material Symbol. */
  readonly icon: string;
  /** The field that names an entry. */
  readonly identifier?: string;
  /** How a file name is proposed; without it the editor types the name. */
  readonly slug?: string;
  /** What a right file name looks like, where it is more than a slug. */
  readonly slugPattern?: readonly [string, string];
  readonly slugHint?: string;
  /** Path of a file below the folder, without ending, where it is more than the file name. */
  readonly path?: string;
  /** The line of an entry in the list. */
  readonly summary: string;
  /** Fields to sort by, or `slug` for the file name; the first as it stands at first. */
  readonly sort: readonly [string, ...string[]];
  readonly direction: 'ascending' | 'descending';
  /** What is written for a reference to an entry, where it is more than the file name. */
  readonly reference?: string;
  /** What an entry shows of itself, and is found by, where it is referred to. */
  readonly display: readonly [string, ...string[]];
}

const TYPED_NAME = [
  '^[a-z0-9]+(-[a-z0-9]+)*$',
  'Tên tệp chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang.',
] as const;

/** One setting for each collection; everything else comes from the schemas. */
export const COLLECTION_SETTINGS: Readonly<Record<CollectionName, CollectionSettings>> = {
  articles: {
    icon: 'article',
    identifier: 'title',
    slug: '{{title}}',
    path: "{{date | date('YYYY')}}/{{slug}}",
    summary: '{{title}}',
    sort: ['date', 'title'],
    direction: 'descending',
    display: ['title', 'date'],
  },
  units: {
    icon: 'apartment',
    identifier: 'name',
    slug: '{{shortName}}',
    summary: '{{name}}',
    sort: ['order', 'name'],
    direction: 'ascending',
    display: ['name'],
  },
  awards: {
    icon: 'trophy',
    identifier: 'title',
    slug: '{{title}}',
    summary: '{{title}}',
    sort: ['order', 'title'],
    direction: 'ascending',
    display: ['title'],
  },
  meetings: {
    icon: 'groups',
    identifier: 'name',
    slug: '{{name}}',
    summary: '{{name}}',
    sort: ['date', 'name'],
    direction: 'descending',
    display: ['name', 'date'],
  },
  documents: {
    icon: 'description',
    summary: '{{docType}} · {{issuer}} · {{slug}}',
    slugPattern: TYPED_NAME,
    slugHint: 'Loại, số, ký hiệu và ngày, ví dụ qd-12-qd-ubnd-2027-02-20.',
    sort: ['issueDate', 'number'],
    direction: 'descending',
    display: ['{{docType}} · {{issuer}} · {{slug}}'],
  },
  places: {
    icon: 'location_on',
    identifier: 'name',
    slug: '{{type}}-{{name}}',
    summary: '{{type}} {{name}}',
    sort: ['name'],
    direction: 'ascending',
    display: ['{{type}} {{name}}'],
  },
  years: {
    icon: 'calendar_month',
    summary: '{{slug}}',
    slugPattern: ['^(19|20)\\d\\d$', 'Tên tệp là một năm, ví dụ 2026.'],
    slugHint: 'Năm thành tích, ví dụ 2026.',
    sort: ['slug'],
    direction: 'descending',
    display: ['{{slug}}'],
  },
  comments: {
    icon: 'comment',
    identifier: 'author',
    slug: '{{date}}-{{author}}',
    path: '{{article}}/{{slug}}',
    summary: '{{author}} ({{date}})',
    sort: ['date', 'author'],
    direction: 'descending',
    reference: '{{article}}/{{slug}}',
    display: ['author', 'date'],
  },
  pages: {
    icon: 'web',
    identifier: 'title',
    slug: '{{title}}',
    summary: '{{title}}',
    sort: ['title'],
    direction: 'ascending',
    display: ['title'],
  },
};
