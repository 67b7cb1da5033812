import type { Archive, CharityGift, FactBase, Metric, Ranking, Role } from '../../archive/types.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';
import { foldTone } from '../../vietnamese/fold.ts';
import { formatQuantity, rankWord } from '../../vietnamese/numbers.ts';
import type { LinkView } from './links.ts';
import { roleLabel, UNKNOWN } from '../labels.ts';
import { placeView, type PlaceView } from './place-view.ts';
import { documentCitation, factView, type FactView } from './source-view.ts';
import { urls } from '../urls.ts';
import { verbatim } from './verbatim.ts';

/** A ranking as every table and list shows it. */
export interface RankingView {
  readonly year: number;
  readonly rank: number;
  /** `nhất`, `nhì`, `ba`, … */
  readonly rankWord: string;
  readonly unit: LinkView;
  readonly score: number | undefined;
  readonly method: string | undefined;
  readonly fact: FactView;
}

export interface RoleView {
  readonly year: number;
  readonly label: string;
  /** Absent when the source does not name the unit. */
  readonly unit: LinkView | undefined;
  readonly electedAt: LinkView | undefined;
  readonly fact: FactView;
}

export interface MetricView {
  readonly year: number;
  readonly indicator: string;
  readonly subject: LinkView | undefined;
  /** As a reader sees it, e.g. `hơn 20.000 tỷ đồng`. */
  readonly quantity: string;
  readonly value: number;
  readonly unit: string;
  readonly fact: FactView;
}

export interface CharityView {
  readonly year: number;
  /** The whole cluster when no unit is named. */
  readonly donor: LinkView | undefined;
  readonly recipient: string;
  /** E.g. `20 bộ bàn ghế`. */
  readonly goods: string;
  /** E.g. `50 triệu đồng`. */
  readonly value: string | undefined;
  /** In million đồng, for totals. */
  readonly amount: number | undefined;
  /** Absent also where the words for the recipient name it already. */
  readonly place: PlaceView | undefined;
  readonly date: string;
  readonly meeting: LinkView | undefined;
  readonly fact: FactView;
}

export const unitLink = (archive: Archive, id: string): LinkView => ({
  label: archive.index.units.get(id)?.shortName ?? id,
  href: urls.unit(id),
});

export function meetingLink(archive: Archive, id: string | undefined): LinkView | undefined {
  const meeting = id === undefined ? undefined : archive.index.meetings.get(id);
  return meeting
    ? { label: meeting.shortName ?? meeting.name, href: urls.meeting(meeting.id) }
    : undefined;
}

export function documentLink(archive: Archive, id: string | undefined): LinkView | undefined {
  const document = id === undefined ? undefined : archive.index.documents.get(id);
  return document
    ? { label: documentCitation(document), href: urls.document(document.id) }
    : undefined;
}

export const rankingView = (archive: Archive, ranking: Ranking): RankingView => ({
  year: ranking.year,
  rank: ranking.rank,
  rankWord: rankWord(ranking.rank),
  unit: unitLink(archive, ranking.unit),
  score: ranking.score,
  method: ranking.method,
  fact: factBeside(archive, ranking, [
    ...unitNames(archive, ranking.unit),
    ranking.rank,
    rankWord(ranking.rank),
    ranking.score,
  ]),
});

export const roleView = (archive: Archive, role: Role): RoleView => ({
  year: role.year,
  label: roleLabel(role.role),
  unit: role.unit ? unitLink(archive, role.unit) : undefined,
  electedAt: meetingLink(archive, role.electedAt),
  fact: factBeside(archive, role, [
    roleLabel(role.role),
    role.year,
    ...unitNames(archive, role.unit),
  ]),
});

export const metricView = (archive: Archive, metric: Metric): MetricView => ({
  year: metric.year,
  indicator: metric.indicator,
  subject: metric.subject ? unitLink(archive, metric.subject) : undefined,
  quantity: formatQuantity(metric),
  value: metric.value,
  unit: metric.unit,
  fact: factBeside(archive, metric, [
    metric.indicator,
    formatQuantity(metric),
    ...unitNames(archive, metric.subject),
  ]),
});

export function charityView(archive: Archive, gift: CharityGift): CharityView {
  const goods =
    gift.quantity === undefined
      ? gift.goods
      : formatQuantity({ value: gift.quantity, unit: gift.goods, qualifier: gift.qualifier });
  const value =
    gift.value === undefined
      ? undefined
      : formatQuantity({
          value: gift.value,
          unit: 'triệu đồng',
          qualifier: gift.quantity === undefined ? gift.qualifier : undefined,
        });
  const held = gift.meeting ? archive.index.meetings.get(gift.meeting)?.date : undefined;
  const known = placeView(archive, gift.place, gift.date ?? held);
  const isSaid = known && foldTone(gift.recipient).includes(foldTone(known.name));
  const place = isSaid ? undefined : known;
  return {
    year: gift.year,
    donor: gift.donor ? unitLink(archive, gift.donor) : undefined,
    recipient: gift.recipient,
    goods,
    value,
    amount: gift.value,
    place,
    date: gift.date ? formatDateShort(gift.date) : UNKNOWN,
    meeting: meetingLink(archive, gift.meeting),
    fact: factBeside(archive, gift, [
      goods,
      value,
      gift.recipient,
      place?.name,
      ...unitNames(archive, gift.donor),
    ]),
  };
}

/** The fact beside a line that shows these words; the words of the source stay only where they say more. */
export const factBeside = (
  archive: Archive,
  fact: FactBase,
  shown: readonly (string | number | undefined)[],
): FactView => ({ ...factView(archive, fact), asStated: verbatim(fact.asStated, shown) });

/** Every name by which a reader knows the unit. */
export function unitNames(archive: Archive, id: string | undefined): readonly string[] {
  const unit = id === undefined ? undefined : archive.index.units.get(id);
  return unit ? [unit.shortName, unit.name, ...unit.aliases, ...unit.nameAsStated] : [];
}
