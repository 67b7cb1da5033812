import { awardRecordView, type AwardRecordView } from './award-record-view.ts';
import { grouped } from '../../archive/records.ts';
import type { Archive, Article, FactData } from '../../archive/types.ts';
import { dateView, type DateView } from './article-card.ts';
import { urls } from '../urls.ts';
import type { LinkView } from './links.ts';
import { placeView, type PlaceView } from './place-view.ts';
import {
  documentLink,
  meetingLink,
  metricView,
  rankingView,
  roleView,
  charityView,
  type CharityView,
  type MetricView,
  type RankingView,
  type RoleView,
} from './record-views.ts';

/** What the register knows of the things the article tells. */
export interface ArticleFacts {
  readonly meeting: LinkView | undefined;
  readonly meetingDate: DateView | undefined;
  readonly place: PlaceView | undefined;
  /** Under their full names, in the order of the article. */
  readonly units: readonly LinkView[];
  readonly places: readonly PlaceView[];
  readonly documents: readonly LinkView[];
  readonly roles: readonly RoleView[];
  readonly rankings: readonly RankingView[];
  readonly awards: readonly AwardRecordView[];
  readonly metrics: readonly MetricView[];
  readonly charity: readonly CharityView[];
}

/** The facts read in this article, or settled at the meeting it reports on. */
export function articleFacts(archive: Archive, article: Article): ArticleFacts {
  const meeting = article.meeting ? archive.index.meetings.get(article.meeting) : undefined;
  const year = meeting?.achievementYear;
  const groups = grouped(archive);
  const own = ({ source }: FactData): boolean => source?.article === article.id;
  const years = new Set([article.year, article.year - 1, ...(year ? [year] : [])]);
  const ofYears = <T>(lists: ReadonlyMap<number, readonly T[]>): readonly T[] =>
    [...years].toSorted((a, b) => b - a).flatMap((one) => lists.get(one) ?? []);
  return {
    meeting: meetingLink(archive, article.meeting),
    meetingDate: meeting?.date ? dateView(meeting.date, meeting.dateInferred) : undefined,
    place: placeView(archive, meeting?.place, meeting?.date),
    units: article.units.map((id) => ({
      label: archive.index.units.get(id)?.name ?? id,
      href: urls.unit(id),
    })),
    places: article.places
      .filter((id) => id !== meeting?.place)
      .flatMap((id) => placeView(archive, id, article.date) ?? []),
    documents: article.documents.flatMap((id) => documentLink(archive, id) ?? []),
    roles: ofYears(groups.rolesByYear)
      .filter((role) => own(role) || (meeting && role.electedAt === meeting.id))
      .map((role) => roleView(archive, role)),
    rankings: ofYears(groups.rankingsByYear)
      .filter((ranking) => own(ranking) || (meeting && ranking.meeting === meeting.id))
      .map((ranking) => rankingView(archive, ranking)),
    awards: ofYears(groups.awardsByYear)
      .filter((record) =>
        record.steps.some((step) => own(step) || (meeting && step.meeting === meeting.id)),
      )
      .map((record) => awardRecordView(archive, record)),
    metrics: ofYears(groups.metricsByYear)
      .filter(own)
      .map((metric) => metricView(archive, metric)),
    charity: ofYears(groups.charityByYear)
      .filter((gift) => own(gift) || (meeting && gift.meeting === meeting.id))
      .map((gift) => charityView(archive, gift)),
  };
}
