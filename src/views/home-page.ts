import { currentUnits, grouped, meetingsAbout } from '../archive/records.ts';
import type { Archive } from '../archive/types.ts';
import { formatNumber, rankWord } from '../vietnamese/numbers.ts';
import { awardGroup, countAwards, type AwardGroupId } from './award-groups.ts';
import { articleCard, dateView, type ArticleCard, type DateView } from './article-card.ts';
import type { LinkView } from './frame.ts';
import type { PageHead } from './head.ts';
import { metricView } from './record-views.ts';
import { anchors, urls } from './urls.ts';

/** The front page: the latest report, the last reviewed year in figures, the units, and the years as the archive's spine. */
export interface HomePage {
  readonly head: PageHead;
  readonly lead: ArticleCard | undefined;
  readonly recent: readonly ArticleCard[];
  readonly total: number;
  /** The last year of which there is a ranking, or else any result. */
  readonly figures:
    | { readonly year: number; readonly href: string; readonly items: readonly FigureView[] }
    | undefined;
  readonly meeting: { readonly link: LinkView; readonly date: DateView | undefined } | undefined;
  readonly units: readonly HomeUnit[];
  readonly years: readonly LinkView[];
}

/** One figure of the strip, linking to its record. */
export interface FigureView {
  readonly label: string;
  readonly value: string;
  readonly href: string;
}

export interface HomeUnit {
  readonly link: LinkView;
  readonly name: string;
  /** The last rank with its year, e.g. `hạng nhất năm 2022`; absent when the unit was never ranked. */
  readonly lastRank: LinkView | undefined;
}

const RECENT = 7;

export function homePage(archive: Archive): HomePage {
  const [lead, ...rest] = archive.articles;
  const { site } = archive;
  return {
    head: {
      title: site.title,
      description: site.tagline ?? site.title,
      path: urls.home(),
      breadcrumb: [],
    },
    lead: lead ? articleCard(lead) : undefined,
    recent: rest.slice(0, RECENT).map(articleCard),
    total: archive.articles.length,
    figures: yearFigures(archive),
    meeting: lastMeeting(archive),
    units: currentUnits(archive).map((unit) => {
      const last = grouped(archive).rankingsByUnit.get(unit.id)?.[0];
      return {
        link: { label: unit.shortName, href: urls.unit(unit.id) },
        name: unit.name,
        lastRank: last
          ? {
              label: `hạng ${rankWord(last.rank)} năm ${last.year}`,
              href: `${urls.year(last.year)}#${anchors.fact(last.key)}`,
            }
          : undefined,
      };
    }),
    years: archive.years.map((year) => ({ label: String(year), href: urls.year(year) })),
  };
}

function lastMeeting(archive: Archive): HomePage['meeting'] {
  const meeting = archive.meetings[0];
  if (!meeting) return undefined;
  return {
    link: { label: meeting.shortName ?? meeting.name, href: urls.meeting(meeting.id) },
    date: meeting.date ? dateView(meeting.date, meeting.dateInferred) : undefined,
  };
}

/** Ranks, proposals, decisions, figures and gifts of the last year with results. Decisions alone count as honours. */
function yearFigures(archive: Archive): HomePage['figures'] {
  const groups = grouped(archive);
  // The last year that was reviewed says more than a running one of which only a figure is known.
  const year =
    archive.years.find((candidate) => groups.rankingsByYear.has(candidate)) ??
    archive.years.find(
      (candidate) => groups.awardsByYear.has(candidate) || groups.metricsByYear.has(candidate),
    );
  if (year === undefined) return undefined;
  const page = urls.year(year);
  const items: FigureView[] = [];
  const first = groups.rankingsByYear.get(year)?.[0];
  if (first)
    items.push({
      label: `Hạng ${rankWord(first.rank)}`,
      value: archive.index.units.get(first.unit)?.shortName ?? first.unit,
      href: `${page}#${anchors.fact(first.key)}`,
    });
  const records = groups.awardsByYear.get(year) ?? [];
  const count = countAwards(archive, records);
  const firstOf = (group: AwardGroupId) => records.find((record) => awardGroup(record) === group);
  const [proposed, conferred] = [firstOf('de-nghi'), firstOf('quyet-dinh')];
  if (proposed && count.pending > 0)
    items.push({
      label: 'Đề nghị tặng, chưa có quyết định',
      value: formatNumber(count.pending),
      href: `${page}#${anchors.fact(proposed.key)}`,
    });
  if (conferred && count.conferred > 0)
    items.push({
      label: 'Đã có quyết định khen thưởng',
      value: formatNumber(count.conferred),
      href: `${page}#${anchors.fact(conferred.key)}`,
    });
  const metric = groups.metricsByYear
    .get(year)
    ?.find((candidate) => candidate.subject === undefined);
  if (metric)
    items.push({
      label: metric.indicator,
      value: metricView(archive, metric).quantity,
      href: `${page}#${anchors.fact(metric.key)}`,
    });
  const gifts = groups.charityByYear.get(year) ?? [];
  if (gifts[0])
    items.push({
      label: 'Lần trao tặng an sinh xã hội',
      value: formatNumber(gifts.length),
      href: `${page}#${anchors.fact(gifts[0].key)}`,
    });
  const [meeting] = meetingsAbout(archive, year);
  if (items.length === 0 && meeting)
    items.push({
      label: 'Hội nghị',
      value: meeting.shortName ?? meeting.name,
      href: urls.meeting(meeting.id),
    });
  return items.length > 0 ? { year, href: page, items } : undefined;
}
