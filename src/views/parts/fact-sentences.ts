import type {
  Archive,
  AwardRecord,
  AwardStep,
  CharityGift,
  Metric,
  Ranking,
  Role,
} from '../../archive/types.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { UNKNOWN, stateLabel } from '../labels.ts';
import { awardRecordView, type AwardStepView } from './award-record-view.ts';
import { charityView, metricView, rankingView, roleView } from './record-views.ts';
import type { PlaceView } from './place-view.ts';

/*
 * One fact as one sentence, for the search index and for lists of citations. The state of an award stands
 * first, so that no excerpt can cut it off and let a proposal look like an honour.
 */

export function roleSentence(archive: Archive, role: Role): string {
  const { label, year, unit } = roleView(archive, role);
  return `${label} năm ${year}: ${unit ? unitName(archive, role.unit) : 'chưa rõ đơn vị'}.`;
}

export function rankingSentence(archive: Archive, ranking: Ranking): string {
  const { rankWord, year, score } = rankingView(archive, ranking);
  return (
    `Xếp hạng năm ${year}: ${unitName(archive, ranking.unit)} hạng ` +
    `${rankWord}${score === undefined ? '' : `, ${formatNumber(score)} điểm`}.`
  );
}

/** The present state, then the way there. */
export function awardSentence(archive: Archive, record: AwardRecord): string {
  const { award, steps, ordinal } = awardRecordView(archive, record);
  const way =
    steps.length > 1
      ? ` Quá trình: ${steps.map((step) => [stateLabel(step.state), proof(step)].filter(Boolean).join(' – ')).join('; ')}.`
      : '';
  const last = steps.at(-1);
  const lastProof = steps.length === 1 && last ? proof(last) : '';
  return (
    `${stateLabel(record.status)}: ` +
    `${award.label}${ordinal ? `, lần thứ ${ordinal},` : ''} cho ` +
    `${unitName(archive, record.unit)}, ` +
    `thành tích năm ${record.year}${lastProof ? ` (${lastProof})` : ''}.${way}`
  );
}

/** One step of a record, for the page of the meeting or paper that proves it. */
export function awardStepSentence(archive: Archive, record: AwardRecord, step: AwardStep): string {
  return (
    `${stateLabel(step.status)}: ` +
    `${awardRecordView(archive, record).award.label} cho ${unitName(archive, record.unit)}, ` +
    `thành tích năm ${record.year}.`
  );
}

export function metricSentence(archive: Archive, metric: Metric): string {
  const { indicator, year, quantity } = metricView(archive, metric);
  return `${indicator}${metric.subject ? ` của ${unitName(archive, metric.subject)}` : ''} năm ${year}: ${quantity}.`;
}

export function charitySentence(archive: Archive, gift: CharityGift): string {
  const { donor, recipient, goods, value, date, place } = charityView(archive, gift);
  return (
    `An sinh xã hội năm ${gift.year}: ` +
    `${donor ? unitName(archive, gift.donor) : 'cụm thi đua'} trao ` +
    `${goods}${value ? `, trị giá ${value}` : ''} cho ` +
    `${recipient}${place ? `, ${placeSentence(place)}` : ''}${date === UNKNOWN ? '' : `, ngày ${date}`}.`
  );
}

/** E.g. `huyện Bình An (nay thuộc xã Bình Minh, từ 01/07/2025)`. */
export const placeSentence = (place: PlaceView): string =>
  `${place.name}${place.now ? ` (${place.now})` : ''}`;

/** The full name of a unit, as a reader may search it. */
export const unitName = (archive: Archive, id: string | undefined): string =>
  archive.index.units.get(id ?? '')?.name ?? id ?? '';

const proof = (step: AwardStepView): string =>
  [step.document?.label, step.meeting?.label, step.document ? undefined : step.date]
    .filter(Boolean)
    .join(', ');
