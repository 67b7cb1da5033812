import { currentUnits, grouped } from '../../archive/records.ts';
import type { Archive, Unit } from '../../archive/types.ts';
import { LEGAL_FORMS } from '../../schema/unit.ts';
import { compareVietnamese } from '../../vietnamese/collate.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { membershipView, type MembershipView } from '../parts/membership-view.ts';
import { rankingView, type RankingView } from '../parts/record-views.ts';
import { anchors, urls } from '../urls.ts';

/** All units: members of today in decision order, those that left, and both again by the alphabet. */
export interface UnitsPage {
  readonly head: PageHead;
  readonly current: readonly UnitEntry[];
  readonly former: readonly UnitEntry[];
  /** By `sortName`, as a dictionary orders it. */
  readonly alphabet: readonly LinkView[];
}

/** A unit as an entry of the list. */
export interface UnitEntry {
  readonly link: LinkView;
  /** Number in the founding document; absent when it has none. */
  readonly order: number | undefined;
  /** Full name. */
  readonly name: string;
  /** E.g. `Công ty cổ phần`; absent when the source does not say it. */
  readonly legalForm: string | undefined;
  readonly lastRank: (RankingView & { readonly href: string }) | undefined;
  /** How the last stay ended; only for units that left. */
  readonly left: MembershipView | undefined;
}

export function unitsPage(archive: Archive): UnitsPage {
  const current = new Set(currentUnits(archive));
  return {
    head: pageHead({
      title: 'Đơn vị thành viên',
      description: `Các đơn vị thành viên của ${archive.site.title}: tên, loại hình doanh nghiệp, thứ hạng gần nhất.`,
      path: urls.units(),
    }),
    current: archive.units
      .filter((unit) => current.has(unit))
      .map((unit) => unitEntry(archive, unit, false)),
    former: archive.units
      .filter((unit) => !current.has(unit))
      .map((unit) => unitEntry(archive, unit, true)),
    alphabet: archive.units
      .toSorted((a, b) => compareVietnamese(a.sortName, b.sortName) || (a.id < b.id ? -1 : 1))
      .map((unit) => ({ label: unit.sortName, href: urls.unit(unit.id) })),
  };
}

function unitEntry(archive: Archive, unit: Unit, hasLeft: boolean): UnitEntry {
  const last = grouped(archive).rankingsByUnit.get(unit.id)?.[0];
  const stay = hasLeft ? lastStay(archive, unit.id) : undefined;
  return {
    link: { label: unit.shortName, href: urls.unit(unit.id) },
    order: unit.order,
    name: unit.name,
    legalForm: unit.legalForm === 'khong-ro' ? undefined : LEGAL_FORMS[unit.legalForm],
    lastRank: last
      ? { ...rankingView(archive, last), href: `${urls.year(last.year)}#${anchors.fact(last.key)}` }
      : undefined,
    left: stay ? membershipView(archive, stay) : undefined,
  };
}

/** The stay that ended last. */
export const lastStay = (archive: Archive, unit: string) =>
  (grouped(archive).membershipsByUnit.get(unit) ?? [])
    .filter((stay) => stay.to)
    .toSorted((a, b) => (b.to ?? '').localeCompare(a.to ?? ''))[0];
