import type { Archive, AwardRecord, AwardState } from '../../archive/types.ts';
import type { LinkView } from './links.ts';
import { sortKey } from './rank-matrix.ts';
import { unitLink } from './record-views.ts';
import { anchors, urls } from '../urls.ts';

/** One award: units down, years across, the state in words where they meet. */
export interface AwardMatrix {
  /** Years with a record, newest first. */
  readonly years: readonly LinkView[];
  /** Units with a record, in decision order. */
  readonly rows: readonly { readonly unit: LinkView; readonly cells: readonly AwardMatrixCell[] }[];
}

export interface AwardMatrixCell {
  readonly year: number;
  /** The state and its fact on the year's page; usually one, none when nothing is recorded. */
  readonly states: readonly { readonly state: AwardState; readonly href: string }[];
  /** Where the cell stands when rows are sorted by its year, least first; last without a state. */
  readonly order: number;
}

/** The matrix of the records of one award; `undefined` where a list says it better. */
export function awardMatrix(
  archive: Archive,
  records: readonly AwardRecord[],
): AwardMatrix | undefined {
  const years = [...new Set(records.map((record) => record.year))].toSorted((a, b) => b - a);
  if (years.length < 2) return undefined;
  return {
    years: years.map((year) => ({ label: String(year), href: urls.year(year) })),
    rows: archive.units.flatMap((unit) => {
      const own = records.filter((record) => record.unit === unit.id);
      if (own.length === 0) return [];
      const cells = years.map((year): AwardMatrixCell => {
        const ofYear = own.filter((record) => record.year === year);
        return {
          year,
          states: ofYear.map((record) => ({
            state: record.status,
            href: `${urls.year(year)}#${anchors.fact(record.key)}`,
          })),
          order: Math.min(Infinity, ...ofYear.map((record) => sortKey(record.status))),
        };
      });
      return [{ unit: unitLink(archive, unit.id), cells }];
    }),
  };
}
