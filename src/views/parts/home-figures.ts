import { grouped, meetingsAbout } from '../../archive/records.ts';
import type { Archive } from '../../archive/types.ts';
import { formatNumber, rankWord } from '../../vietnamese/numbers.ts';
import { awardGroup, countAwards, type AwardGroupId } from './award-groups.ts';
import type { FigureView } from './figure-view.ts';
import { metricView } from './record-views.ts';
import { anchors, urls } from '../urls.ts';

/** The last reviewed year in a strip of figures. */
export interface HomeFigures {
  readonly year: number;
  readonly href: string;
  readonly items: readonly FigureView[];
}

/** The last year that was reviewed; it says more than a running one of which only a figure is known. */
export function lastReviewedYear(archive: Archive): number | undefined {
  const groups = grouped(archive);
  return (
    archive.years.find((year) => groups.rankingsByYear.has(year)) ??
    archive.years.find((year) => groups.awardsByYear.has(year) || groups.metricsByYear.has(year))
  );
}

/** Ranks, proposals, decisions, figures and gifts of the last year with results. Decisions alone count as honours. */
export function homeFigures(
  archive: Archive,
  /** Without the leading unit, where the page names the leading units anyway. */
  options: { readonly withLeader: boolean },
): HomeFigures | undefined {
  const year = lastReviewedYear(archive);
  if (year === undefined) return undefined;
  const figures = [
    ...(options.withLeader ? leaderFigure(archive, year) : []),
    ...awardFigures(archive, year),
    ...metricFigure(archive, year),
    ...charityFigure(archive, year),
  ];
  const items = figures.length > 0 ? figures : meetingFigure(archive, year);
  return items.length > 0 ? { year, href: urls.year(year), items } : undefined;
}

/** Where a fact stands on the page of its year. */
const placeOf = (year: number, { key }: { readonly key: string }): string =>
  `${urls.year(year)}#${anchors.fact(key)}`;

function leaderFigure(archive: Archive, year: number): FigureView[] {
  const first = grouped(archive).rankingsByYear.get(year)?.[0];
  if (!first) return [];
  return [
    {
      label: `Hạng ${rankWord(first.rank)}`,
      value: archive.index.units.get(first.unit)?.shortName ?? first.unit,
      href: placeOf(year, first),
    },
  ];
}

function awardFigures(archive: Archive, year: number): FigureView[] {
  const records = grouped(archive).awardsByYear.get(year) ?? [];
  const count = countAwards(archive, records);
  const figure = (group: AwardGroupId, label: string, amount: number): FigureView[] => {
    const first = records.find((record) => awardGroup(record) === group);
    return first && amount > 0
      ? [{ label, value: formatNumber(amount), href: placeOf(year, first) }]
      : [];
  };
  return [
    ...figure('de-nghi', 'Đề nghị chưa rõ kết quả', count.pending),
    ...figure('quyet-dinh', 'Đã có quyết định khen thưởng', count.conferred),
  ];
}

/** The figure of the cluster as a whole. */
function metricFigure(archive: Archive, year: number): FigureView[] {
  const metrics = grouped(archive).metricsByYear.get(year) ?? [];
  return metrics
    .filter(({ subject }) => subject === undefined)
    .slice(0, 1)
    .map((metric) => ({
      label: metric.indicator,
      value: metricView(archive, metric).quantity,
      href: placeOf(year, metric),
    }));
}

function charityFigure(archive: Archive, year: number): FigureView[] {
  const gifts = grouped(archive).charityByYear.get(year) ?? [];
  return gifts.slice(0, 1).map((first) => ({
    label: 'Đợt trao quà an sinh',
    value: formatNumber(gifts.length),
    href: placeOf(year, first),
  }));
}

/** For a year of which nothing but its meeting is known. */
const meetingFigure = (archive: Archive, year: number): FigureView[] =>
  meetingsAbout(archive, year)
    .slice(0, 1)
    .map((meeting) => ({
      label: 'Hội nghị',
      value: meeting.shortName ?? meeting.name,
      href: urls.meeting(meeting.id),
    }));
