import type { CollectionName } from '../../schema/fields.ts';
import type { Column, DataTable } from './columns.ts';
import { articles, corrections } from './article-tables.ts';
import { awards, clusterTerms, documents, meetings, places, units } from './entity-tables.ts';
import {
  awardRecords,
  awardSteps,
  charity,
  memberships,
  metrics,
  rankings,
  roles,
} from './fact-tables.ts';

/** A table whose kind of record no longer matters. */
export type AnyTable = DataTable<unknown>;

/** Every table of open data, in the order in which the page shows them. */
export const OPEN_DATA_TABLES = [
  articles,
  clusterTerms,
  units,
  memberships,
  roles,
  rankings,
  awards,
  awardRecords,
  awardSteps,
  meetings,
  documents,
  places,
  charity,
  metrics,
  corrections,
] as unknown as readonly AnyTable[];

/** Collections that are no table, each with the reason. */
export const WITHOUT_TABLE = {
  years: 'each list of facts in it is a table; its note is read on the page of the year',
  comments: 'the words of readers are theirs and stand below the article',
  pages: 'texts, no records',
} as const satisfies Partial<Record<CollectionName, string>>;

/** The table that holds the ids of a column; `undefined` for a column that points nowhere. */
export const referencedTable = ({
  refersTo,
}: Pick<Column<unknown>, 'refersTo'>): AnyTable | undefined =>
  refersTo && OPEN_DATA_TABLES.find(({ kind }) => kind === refersTo);
