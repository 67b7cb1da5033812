import { currentUnits, grouped, wasMember } from '../../archive/records.ts';
import type { Archive, AwardState, Unit } from '../../archive/types.ts';
import { AWARD_STATE_CODES, AWARD_STATES, type AwardTone } from '../../schema/award-states.ts';
import { rankWord } from '../../vietnamese/numbers.ts';
import { isInternal } from './award-groups.ts';
import type { LinkView } from './links.ts';
import { stateLabel, stateShort, stateTone } from '../labels.ts';
import { unitLink } from './record-views.ts';
import { anchors, urls } from '../urls.ts';

/** Ranks and awards, units down, years across. */
export interface RankMatrix {
  /** Newest first, so that a narrow screen shows the latest beside the names. */
  readonly years: readonly LinkView[];
  /** Members of today in decision order, then units that left. */
  readonly groups: readonly {
    readonly title: string | undefined;
    readonly rows: readonly MatrixRow[];
  }[];
  /** Only the states that stand in the table. */
  readonly legend: readonly {
    readonly code: string;
    readonly words: string;
    readonly tone: AwardTone;
  }[];
  /** Units without any mark that were left out because the table is still nearly empty. */
  readonly others: number;
  /** Whether some cell says that the unit was not a member. */
  readonly hasAbsence: boolean;
  /** Whether awards of the cluster itself were left out. */
  readonly leavesOutInternal: boolean;
}

export interface MatrixRow {
  readonly unit: LinkView;
  readonly cells: readonly MatrixCell[];
}

/** A unit in a year; without marks, nothing is known. */
export interface MatrixCell {
  readonly year: number;
  readonly marks: readonly MatrixMark[];
  /**
   * Where the cell stands when rows are sorted by its year, least first: ranks, then awards from
   * the furthest state back; last without marks.
   */
  readonly order: number;
  /** The archive knows that the unit was not a member in that year. */
  readonly absent: boolean;
}

/** A rank or an award, in a few characters that link to the fact on its year's page. */
export interface MatrixMark {
  /** `1`, `ĐN`, … */
  readonly code: string;
  /** E.g. `Sông Xanh, năm 2022: Đề nghị tặng, Cờ thi đua của Chính phủ`. */
  readonly words: string;
  readonly href: string;
  readonly tone: AwardTone | 'rank';
}

/** From this many years on, a row without marks says something; before, it is only blank. */
const FULL = 3;

/** The matrix of every unit; `undefined` when there is no rank and no award to show. */
export function rankMatrix(archive: Archive): RankMatrix | undefined {
  const records = archive.awardRecords;
  const shown = records.filter((record) => !isInternal(archive, record));
  const years = [...new Set([...archive.rankings, ...shown].map((fact) => fact.year))].toSorted(
    (a, b) => b - a,
  );
  if (years.length === 0) return undefined;
  const members = new Set(currentUnits(archive));
  const toRow = (unit: Unit): MatrixRow => ({
    unit: unitLink(archive, unit.id),
    cells: years.map((year) => toCell(archive, unit, year)),
  });
  const current = archive.units.filter((unit) => members.has(unit));
  const former = archive.units.filter((unit) => !members.has(unit));
  const isDrawn = (row: MatrixRow): boolean =>
    years.length >= FULL || row.cells.some(({ marks }) => marks.length > 0);
  const all = [
    { title: undefined, rows: current.map(toRow) },
    { title: 'Đơn vị đã rời cụm', rows: former.map(toRow) },
  ];
  const groups = all
    .map(({ title, rows }) => ({ title, rows: rows.filter(isDrawn) }))
    .filter(({ rows }) => rows.length > 0);
  const states = new Set(shown.map((record) => record.status));
  return {
    years: years.map((year) => ({ label: String(year), href: urls.year(year) })),
    groups,
    others: all.flatMap(({ rows }) => rows).filter((row) => !isDrawn(row)).length,
    legend: AWARD_STATE_CODES.filter((state) => states.has(state)).map((state) => ({
      code: stateShort(state),
      words: stateLabel(state),
      tone: stateTone(state),
    })),
    hasAbsence: groups.some(({ rows }) =>
      rows.some(({ cells }) => cells.some(({ absent }) => absent)),
    ),
    leavesOutInternal: shown.length < records.length,
  };
}

/** After every rank; a presented award stands before a decided one, and that before a proposal. */
export const sortKey = (state: AwardState): number => 1000 + AWARD_STATES[state].order;

function toCell(archive: Archive, unit: Unit, year: number): MatrixCell {
  const groups = grouped(archive);
  const mark = (
    code: string,
    words: string,
    key: string,
    tone: MatrixMark['tone'],
  ): MatrixMark => ({
    code,
    words: `${unit.shortName}, năm ${year}: ${words}`,
    href: `${urls.year(year)}#${anchors.fact(key)}`,
    tone,
  });
  const ranks = (groups.rankingsByUnit.get(unit.id) ?? []).filter(
    (ranking) => ranking.year === year,
  );
  const records = (groups.awardsByUnit.get(unit.id) ?? []).filter(
    (record) => record.year === year && !isInternal(archive, record),
  );
  const marks = [
    ...ranks.map((ranking) =>
      mark(String(ranking.rank), `hạng ${rankWord(ranking.rank)}`, ranking.key, 'rank'),
    ),
    ...records.map((record) =>
      mark(
        stateShort(record.status),
        `${stateLabel(record.status)}, ${archive.index.awards.get(record.award)?.title ?? record.award}`,
        record.key,
        stateTone(record.status),
      ),
    ),
  ];
  const order = Math.min(
    Infinity,
    ...ranks.map(({ rank }) => rank),
    ...records.map((record) => sortKey(record.status)),
  );
  return {
    year,
    marks,
    order,
    absent: marks.length === 0 && wasMember(archive, unit.id, year) === false,
  };
}
