import type {
  Archive,
  Article,
  AwardRecord,
  AwardStep,
  CharityGift,
  DocumentRecord,
  Meeting,
  Membership,
  Metric,
  Place,
  Ranking,
  ReaderComment,
  Role,
  Unit,
} from './types.ts';
import { keepEach } from '../lib/keep-each.ts';
import { AWARD_STATES } from '../schema/award-states.ts';
import { isWithin } from '../vietnamese/dates.ts';

/** Whether the record is an honour. A proposal is not. */
export const isConferred = (record: Pick<AwardRecord, 'status'>): boolean =>
  AWARD_STATES[record.status].isHonour;

/** Lists grouped once per archive; asking for a unit or a year costs a look-up. */
interface Groups {
  readonly rankingsByUnit: ReadonlyMap<string, readonly Ranking[]>;
  readonly rankingsByYear: ReadonlyMap<number, readonly Ranking[]>;
  readonly awardsByUnit: ReadonlyMap<string, readonly AwardRecord[]>;
  readonly awardsByYear: ReadonlyMap<number, readonly AwardRecord[]>;
  readonly awardsByTitle: ReadonlyMap<string, readonly AwardRecord[]>;
  readonly rolesByYear: ReadonlyMap<number, readonly Role[]>;
  readonly rolesByUnit: ReadonlyMap<string | undefined, readonly Role[]>;
  readonly metricsByYear: ReadonlyMap<number, readonly Metric[]>;
  readonly charityByYear: ReadonlyMap<number, readonly CharityGift[]>;
  readonly membershipsByUnit: ReadonlyMap<string, readonly Membership[]>;
  readonly articlesByUnit: ReadonlyMap<string, readonly Article[]>;
  readonly articlesByMeeting: ReadonlyMap<string | undefined, readonly Article[]>;
  readonly articlesByYear: ReadonlyMap<number, readonly Article[]>;
  readonly articlesByDocument: ReadonlyMap<string, readonly Article[]>;
  readonly commentsByArticle: ReadonlyMap<string, readonly ReaderComment[]>;
}

/** The grouped lists of an archive, each in the archive's own order. */
export const grouped = keepEach((archive: Archive): Groups => ({
  rankingsByUnit: Map.groupBy(archive.rankings, (ranking) => ranking.unit),
  rankingsByYear: Map.groupBy(archive.rankings, (ranking) => ranking.year),
  awardsByUnit: Map.groupBy(archive.awardRecords, (record) => record.unit),
  awardsByYear: Map.groupBy(archive.awardRecords, (record) => record.year),
  awardsByTitle: Map.groupBy(archive.awardRecords, (record) => record.award),
  rolesByYear: Map.groupBy(archive.roles, (role) => role.year),
  rolesByUnit: Map.groupBy(archive.roles, (role) => role.unit),
  metricsByYear: Map.groupBy(archive.metrics, (metric) => metric.year),
  charityByYear: Map.groupBy(archive.charity, (gift) => gift.year),
  membershipsByUnit: Map.groupBy(archive.memberships, (membership) => membership.unit),
  articlesByUnit: groupByMany(archive.articles, (article) => article.units),
  articlesByMeeting: Map.groupBy(archive.articles, (article) => article.meeting),
  articlesByYear: Map.groupBy(archive.articles, (article) => article.year),
  articlesByDocument: groupByMany(archive.articles, (article) => article.documents),
  commentsByArticle: Map.groupBy(archive.comments, (comment) => comment.article),
}));

/** Groups items that belong to several keys at once. */
export function groupByMany<T, K>(
  items: readonly T[],
  keysOf: (item: T) => readonly K[],
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Meetings held in a calendar year. */
export const meetingsHeldIn = (archive: Archive, year: number): readonly Meeting[] =>
  archive.meetings.filter((meeting) => meeting.date?.startsWith(`${year}-`));

/** Meetings that reviewed a year of achievement. */
export const meetingsAbout = (archive: Archive, year: number): readonly Meeting[] =>
  archive.meetings.filter((meeting) => meeting.achievementYear === year);

/** Documents issued in a calendar year. */
export const documentsIssuedIn = (archive: Archive, year: number): readonly DocumentRecord[] =>
  archive.documents.filter((document) => document.issueDate?.startsWith(`${year}-`));

/** Gifts of a unit, newest first. */
export const charityOf = (archive: Archive, unit: string): readonly CharityGift[] =>
  archive.charity.filter((gift) => gift.donor === unit);

/**
 * Whether the unit was a member at some time of the year; `undefined` when the archive does not know.
 * A stay without dates is of unknown length, so it answers nothing.
 */
export function wasMember(archive: Archive, unit: string, year: number): boolean | undefined {
  const stays = grouped(archive).membershipsByUnit.get(unit) ?? [];
  if (stays.length === 0 || stays.some((stay) => !stay.from && !stay.to)) return undefined;
  if (stays.some((stay) => isWithin(String(year), stay.from?.slice(0, 4), stay.to?.slice(0, 4))))
    return true;
  return false;
}

/** Units that no membership has ended for, in decision order. */
export const currentUnits = (archive: Archive): readonly Unit[] =>
  archive.units.filter((unit) => {
    const stays = grouped(archive).membershipsByUnit.get(unit.id) ?? [];
    return (
      stays.length === 0 ||
      stays.some((stay) => !stay.to || stay.to >= archive.today.slice(0, stay.to.length))
    );
  });

/** Whether the place existed on a day. */
export const placeExistedOn = (place: Place, date: string): boolean =>
  isWithin(date, place.from, place.to);

/** The day of a step: its own, its document's or its meeting's. */
export function stepDate(archive: Archive, step: AwardStep): string | undefined {
  return (
    step.date ??
    (step.document ? archive.index.documents.get(step.document)?.issueDate : undefined) ??
    (step.meeting ? archive.index.meetings.get(step.meeting)?.date : undefined)
  );
}
