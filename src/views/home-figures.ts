import { grouped, meetingsAbout } from '../archive/records.ts';
import type { Archive } from '../archive/types.ts';
import { formatNumber, rankWord } from '../vietnamese/numbers.ts';
import { awardGroup, countAwards, type AwardGroupId } from './award-groups.ts';
import type { FigureView } from './figure-view.ts';
import { metricView } from './record-views.ts';
import { anchors, urls } from './urls.ts';

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
  const groups = grouped(archive);
  const year = lastReviewedYear(archive);
  if (year === undefined) return undefined;
  const page = urls.year(year);
  const items: FigureView[] = [];
  const first = groups.rankingsByYear.get(year)?.[0];
  if (first && options.withLeader)
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
      label: 'Đề nghị chưa rõ kết quả',
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
      label: 'Đợt trao quà an sinh',
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
