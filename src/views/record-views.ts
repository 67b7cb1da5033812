import { isConferred, stepDate } from '../archive/records.ts';
import type {
  Archive,
  AwardRecord,
  AwardState,
  CharityGift,
  FactBase,
  Metric,
  Ranking,
  Role,
} from '../archive/types.ts';
import { formatDateShort } from '../vietnamese/dates.ts';
import { formatQuantity, rankWord } from '../vietnamese/numbers.ts';
import { dateView } from './article-card.ts';
import type { LinkView } from './frame.ts';
import { roleLabel, UNKNOWN } from './labels.ts';
import { legalBasis, type LegalBasis } from './legal-basis.ts';
import { placeView, type PlaceView } from './place-view.ts';
import { documentCitation, documentName, factView, type FactView } from './source-view.ts';
import { urls } from './urls.ts';

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

/** An award record: what, for whom, how far it has come, and the proof of each step. */
export interface AwardRecordView {
  readonly year: number;
  readonly award: LinkView;
  readonly unit: LinkView;
  readonly ordinal: number | undefined;
  readonly state: AwardState;
  /** Only a decided record is an honour. */
  readonly conferred: boolean;
  readonly steps: readonly AwardStepView[];
  /** Only of an honour whose day of decision is known, and only where the archive knows the law of that day. */
  readonly basis: LegalBasis | undefined;
  /** The record itself: its key, and what was noted of the whole record. */
  readonly own: FactView;
  /** The proof of the present state. */
  readonly fact: FactView;
}

export interface AwardStepView {
  readonly state: AwardState;
  readonly date: string | undefined;
  readonly meeting: LinkView | undefined;
  readonly document: LinkView | undefined;
  /** The document without its day and issuer, for a list that shows the day beside it. */
  readonly documentName: string | undefined;
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

function shortName(archive: Archive, id: string | undefined): string | undefined {
  const document = id === undefined ? undefined : archive.index.documents.get(id);
  return document ? documentName(document) : undefined;
}

export const rankingView = (archive: Archive, ranking: Ranking): RankingView => ({
  year: ranking.year,
  rank: ranking.rank,
  rankWord: rankWord(ranking.rank),
  unit: unitLink(archive, ranking.unit),
  score: ranking.score,
  method: ranking.method,
  fact: factView(archive, ranking),
});

export const awardRecordView = (archive: Archive, record: AwardRecord): AwardRecordView => ({
  year: record.year,
  award: {
    label: archive.index.awards.get(record.award)?.title ?? record.award,
    href: urls.award(record.award),
  },
  unit: unitLink(archive, record.unit),
  ordinal: record.ordinal,
  state: record.status,
  conferred: isConferred(record),
  steps: record.steps.map((step) => {
    const date = stepDate(archive, step);
    // A day taken from the meeting is as sure as the meeting's own.
    const inferred =
      !step.date && !step.document && step.meeting
        ? archive.index.meetings.get(step.meeting)?.dateInferred
        : undefined;
    return {
      state: step.status,
      date: date ? dateView(date, inferred).text : undefined,
      meeting: meetingLink(archive, step.meeting),
      document: documentLink(archive, step.document),
      documentName: shortName(archive, step.document),
      fact: factView(archive, step),
    };
  }),
  basis: legalBasis(archive, record),
  own: factView(archive, record),
  fact: factView(archive, lastProof(record)),
});

/** The proof of the present state is that of the last step; what the record says of itself stands where the step is silent. */
function lastProof(record: AwardRecord): FactBase {
  const last = record.steps.at(-1) ?? record;
  return {
    ...record,
    source: last.source,
    asStated: last.asStated ?? record.asStated,
    inferred: last.inferred ?? record.inferred,
    note: last.note ?? record.note,
  };
}

export const roleView = (archive: Archive, role: Role): RoleView => ({
  year: role.year,
  label: roleLabel(role.role),
  unit: role.unit ? unitLink(archive, role.unit) : undefined,
  electedAt: meetingLink(archive, role.electedAt),
  fact: factView(archive, role),
});

export const metricView = (archive: Archive, metric: Metric): MetricView => ({
  year: metric.year,
  indicator: metric.indicator,
  subject: metric.subject ? unitLink(archive, metric.subject) : undefined,
  quantity: formatQuantity(metric),
  value: metric.value,
  unit: metric.unit,
  fact: factView(archive, metric),
});

export const charityView = (archive: Archive, gift: CharityGift): CharityView => ({
  year: gift.year,
  donor: gift.donor ? unitLink(archive, gift.donor) : undefined,
  recipient: gift.recipient,
  goods:
    gift.quantity === undefined
      ? gift.goods
      : formatQuantity({ value: gift.quantity, unit: gift.goods, qualifier: gift.qualifier }),
  value:
    gift.value === undefined
      ? undefined
      : formatQuantity({
          value: gift.value,
          unit: 'triệu đồng',
          qualifier: gift.quantity === undefined ? gift.qualifier : undefined,
        }),
  amount: gift.value,
  place: placeView(
    archive,
    gift.place,
    gift.date ?? (gift.meeting ? archive.index.meetings.get(gift.meeting)?.date : undefined),
  ),
  date: gift.date ? formatDateShort(gift.date) : UNKNOWN,
  meeting: meetingLink(archive, gift.meeting),
  fact: factView(archive, gift),
});
