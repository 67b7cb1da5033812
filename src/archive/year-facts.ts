import type { Path } from '../schema/messages/describe-issues.ts';
import type { EntryInput } from './content-input.ts';
import { factBase } from './facts.ts';
import type {
  AwardRecord,
  AwardStep,
  CharityGift,
  FactData,
  Metric,
  Ranking,
  Role,
  YearFact,
  YearFactKind,
} from './types.ts';

/** Whether a file name is a year; `check-archive` complains of the others. */
export const isYear = (id: string): boolean => /^(19|20)\d{2}$/.test(id);

/** Every fact of one file of `years/`. */
export interface YearFacts {
  readonly year: number;
  readonly roles: readonly Role[];
  readonly rankings: readonly Ranking[];
  readonly awardRecords: readonly AwardRecord[];
  readonly metrics: readonly Metric[];
  readonly charity: readonly CharityGift[];
}

/** The facts of a year as its file says them, each with its year, its key and its place. */
export function toYearFacts(entry: EntryInput<'years'>): YearFacts {
  const year = Number(entry.id);
  const keyOf = uniqueKeys(year);
  const facts = <K extends YearFactKind>(
    kind: K,
    nameOf: (fact: YearItem<K>) => string,
  ): readonly YearFact<K>[] =>
    (entry.data[kind] as readonly YearItem<K>[]).map((fact, at) => ({
      ...fact,
      ...factBase(entry, [kind, at], keyOf(nameOf(fact)), fact, entry.data.source),
      year,
    }));
  return {
    year,
    roles: facts('roles', ({ role, unit }) => `${role}-${unit ?? 'chua-ro'}`),
    rankings: facts('rankings', ({ unit }) => `xep-hang-${unit}`),
    awardRecords: facts('awards', ({ award, unit }) => `${award}-${unit}`).map((record, at) =>
      withSteps(entry, ['awards', at], record),
    ),
    metrics: facts('metrics', ({ subject }) => `so-lieu-${subject ?? 'cum'}`),
    charity: facts('charity', ({ donor }) => `an-sinh-${donor ?? 'cum'}`),
  };
}

type YearItem<K extends YearFactKind> = EntryInput<'years'>['data'][K][number] & FactData;

/** Readable and stable keys: the second fact of the same name gets `-2`. */
function uniqueKeys(year: number): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${year}-${name}${count === 1 ? '' : `-${count}`}`;
  };
}

/** A step without a source of its own has that of its record. */
function withSteps(
  entry: EntryInput<'years'>,
  path: Path,
  record: YearFact<'awards'>,
): AwardRecord {
  const steps = record.steps.map((step, at): AwardStep => ({
    ...step,
    ...factBase(entry, [...path, 'steps', at], `${record.key}-buoc-${at + 1}`, step, record.source),
  }));
  return { ...record, steps, status: steps.at(-1)?.status ?? 'khong-ro' };
}
