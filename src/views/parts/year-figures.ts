import { grouped } from '../../archive/records.ts';
import type { Archive } from '../../archive/types.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { awardGroup, countAwards, type AwardGroupId } from './award-groups.ts';
import type { FigureView } from './figure-view.ts';
import { metricView, rankingView } from './record-views.ts';
import { anchors } from '../urls.ts';

/**
 * The results of a year in a strip: the first three, honours, open proposals, gifts, revenue;
 * each leads to its record on the page of the year.
 */
export function yearFigures(archive: Archive, year: number): readonly FigureView[] {
  const groups = grouped(archive);
  const records = groups.awardsByYear.get(year) ?? [];
  const { conferred, pending } = countAwards(archive, records);
  const firstOf = (group: AwardGroupId) => records.find((record) => awardGroup(record) === group);
  const gifts = groups.charityByYear.get(year) ?? [];
  const metric = (groups.metricsByYear.get(year) ?? []).find(({ subject }) => !subject);
  return [
    ...(groups.rankingsByYear.get(year) ?? [])
      .filter(({ rank }) => rank <= 3)
      .map((ranking) => {
        const { rankWord, unit } = rankingView(archive, ranking);
        return figure(`Hạng ${rankWord}`, unit.label, ranking);
      }),
    ...(conferred > 0
      ? [figure('Khen thưởng đã có quyết định', formatNumber(conferred), firstOf('quyet-dinh'))]
      : []),
    ...(pending > 0
      ? [figure('Đề nghị chưa rõ kết quả', formatNumber(pending), firstOf('de-nghi'))]
      : []),
    ...(gifts[0] ? [figure('Đợt trao quà an sinh', formatNumber(gifts.length), gifts[0])] : []),
    ...(metric ? [figure(metric.indicator, metricView(archive, metric).quantity, metric)] : []),
  ];
}

const figure = (
  label: string,
  value: string,
  fact: { readonly key: string } | undefined,
): FigureView => ({ label, value, href: fact ? `#${anchors.fact(fact.key)}` : '#ket-qua' });
