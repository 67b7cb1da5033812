import { isConferred, stepDate } from '../../archive/records.ts';
import type { Archive, AwardRecord, AwardState, AwardStep, FactBase } from '../../archive/types.ts';
import { keepEachIn } from '../../lib/keep-each.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';
import type { LinkView } from './links.ts';
import { stateLabel } from '../labels.ts';
import { documentLink, factBeside, meetingLink, unitLink, unitNames } from './record-views.ts';
import { documentName, documentNumber, factView, type FactView } from './source-view.ts';
import { urls } from '../urls.ts';

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
  /** The decision of an honour, of anything else the last step: what a line shows of the way. */
  readonly proof: AwardStepView | undefined;
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
  /** The same in the fewest words: number and symbol, where it has them. */
  readonly documentNumber: string | undefined;
  readonly fact: FactView;
}

/** The view of an award record; many pages show it. */
export const awardRecordView = keepEachIn(makeAwardRecordView);

function makeAwardRecordView(archive: Archive, record: AwardRecord): AwardRecordView {
  const steps = record.steps.map((step) => stepView(archive, record, step));
  return {
    year: record.year,
    award: { label: awardTitle(archive, record), href: urls.award(record.award) },
    unit: unitLink(archive, record.unit),
    ordinal: record.ordinal,
    state: record.status,
    conferred: isConferred(record),
    steps,
    proof: (isConferred(record) ? steps.find(isDecision) : undefined) ?? steps.at(-1),
    own: factView(archive, record),
    fact: factView(archive, lastProof(record)),
  };
}

function stepView(archive: Archive, record: AwardRecord, step: AwardStep): AwardStepView {
  const date = stepDate(archive, step);
  const paper = archive.index.documents.get(step.document ?? '');
  // A day taken from the meeting is as sure as the meeting's own.
  const inferred =
    !step.date && !step.document && step.meeting
      ? archive.index.meetings.get(step.meeting)?.dateInferred
      : undefined;
  return {
    state: step.status,
    date: date ? `${formatDateShort(date)}${inferred ? ' (năm suy luận)' : ''}` : undefined,
    meeting: meetingLink(archive, step.meeting),
    document: documentLink(archive, step.document),
    documentName: paper ? documentName(paper) : undefined,
    documentNumber: paper ? (documentNumber(paper) ?? documentName(paper)) : undefined,
    fact: factBeside(archive, step, [
      stateLabel(step.status),
      awardTitle(archive, record),
      record.year,
      ...unitNames(archive, record.unit),
    ]),
  };
}

/** The facts behind award records, step by step. */
export const stepFacts = (records: readonly AwardRecordView[]): readonly FactView[] =>
  records.flatMap(({ steps }) => steps.map(({ fact }) => fact));

const isDecision = ({ state }: AwardStepView): boolean => state === 'da-quyet-dinh';

const awardTitle = (archive: Archive, { award }: AwardRecord): string =>
  archive.index.awards.get(award)?.title ?? award;

/**
 * The proof of the present state is that of the last step; what the record says of itself stands
 * where the step is silent.
 */
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
