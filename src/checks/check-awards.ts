import type { Problem } from '../lib/problem.ts';
import { AWARD_WAY } from '../schema/award-states.ts';
import { formatDateShort } from '../vietnamese/dates.ts';
import type { ContentInput } from '../archive/content-input.ts';
import { awardTitle, error, place, unitName, warning } from './problems.ts';
import { grouped, stepDate } from '../archive/records.ts';
import type { Archive, AwardRecord, AwardStep, DocumentRecord } from '../archive/types.ts';

/** Each award of a unit and year stands once, and its steps follow one another in order, in time, and with the papers that they need. */
export function checkAwards(archive: Archive, content: ContentInput): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, AwardRecord>();
  const faultyDocuments = content.faultyIds?.get('documents');
  for (const record of archive.awardRecords) {
    const same = `${record.year} ${record.unit} ${record.award}`;
    const other = seen.get(same);
    if (other)
      problems.push(
        error(
          record.origin,
          `${unitName(archive, record.unit)} được ghi hai lần cho “${awardTitle(archive, record.award)}” năm ${record.year}: ${place(other.origin)} và ${place(record.origin)}.`,
          'Hãy gộp các bước vào một mục.',
        ),
      );
    else seen.set(same, record);
    record.steps.forEach((step, at) =>
      problems.push(
        ...checkStep({
          archive,
          record,
          step,
          earlier: record.steps.slice(0, at),
          faultyDocuments,
        }),
      ),
    );
  }
  return problems;
}

/** One step, with what its judgement needs. */
interface Judged {
  readonly archive: Archive;
  readonly record: AwardRecord;
  readonly step: AwardStep;
  /** The steps before it, oldest first. */
  readonly earlier: readonly AwardStep[];
  readonly faultyDocuments: ReadonlySet<string> | undefined;
}

const checkStep = (judged: Judged): Problem[] => [
  ...checkDecision(judged),
  ...checkPresentation(judged),
  ...checkOrder(judged),
  ...checkDay(judged),
];

/** A decision is a paper, signed not before the year that it honours. */
function checkDecision({ archive, record, step, faultyDocuments }: Judged): Problem[] {
  if (step.status !== 'da-quyet-dinh') return [];
  const document = step.document ? archive.index.documents.get(step.document) : undefined;
  // A document that cannot be read, or is not there at all, has its own complaint.
  if (step.document && (!document || faultyDocuments?.has(step.document))) return [];
  const missing = document ? missingIn(document) : ['số', 'ngày', 'cơ quan ban hành'];
  if (missing.length > 0)
    return [
      error(
        step.origin,
        `${nameOf(archive, record)} ghi là đã có quyết định nhưng thiếu ${missing.join(', ')} của quyết định.`,
        document
          ? `Hãy bổ sung vào ${document.contentFile}.`
          : 'Hãy thêm tệp quyết định vào thư mục documents và ghi document: mã của tệp đó; nếu chưa có quyết định thì ghi status: de-nghi.',
      ),
    ];
  if (!document?.issueDate || Number(document.issueDate.slice(0, 4)) >= record.year) return [];
  return [
    error(
      step.origin,
      `Quyết định ký ngày ${formatDateShort(document.issueDate)}, trước năm thành tích ${record.year}.`,
      'Hãy kiểm tra lại năm thành tích hoặc quyết định.',
    ),
  ];
}

/** What a decision is known by and the document does not say. */
function missingIn({ number, symbol, issueDate, issuer }: DocumentRecord): string[] {
  const known = {
    số: number,
    'ký hiệu': symbol,
    'ngày ban hành': issueDate,
    'cơ quan ban hành': issuer,
  };
  return Object.entries(known).flatMap(([name, value]) => (value ? [] : [name]));
}

function checkPresentation({ archive, record, step }: Judged): Problem[] {
  if (step.status !== 'da-trao') return [];
  const problems: Problem[] = [];
  if (!record.steps.some((other) => other.status === 'da-quyet-dinh'))
    problems.push(
      error(
        step.origin,
        `${nameOf(archive, record)} ghi là đã trao nhưng không có bước quyết định.`,
        'Hãy thêm bước status: da-quyet-dinh với document trước bước này.',
      ),
    );
  if (!step.date && !step.meeting)
    problems.push(
      error(
        step.origin,
        `${nameOf(archive, record)} ghi là đã trao nhưng không có ngày trao hoặc hội nghị trao.`,
        'Hãy thêm date hoặc meeting.',
      ),
    );
  return problems;
}

/** “Title” of unit. */
const nameOf = (archive: Archive, { award, unit }: AwardRecord): string =>
  `“${awardTitle(archive, award)}” của ${unitName(archive, unit)}`;

function checkOrder({ step, earlier }: Judged): Problem[] {
  const before = earlier.at(-1);
  if (!before) return [];
  const order = AWARD_WAY.indexOf(step.status);
  const orderBefore = AWARD_WAY.indexOf(before.status);
  if (orderBefore < 0 && order >= 0 && before.status !== 'khong-ro')
    return [
      error(
        step.origin,
        `Bước “${step.status}” đứng sau bước kết thúc “${before.status}”.`,
        'Hãy xếp các bước theo thứ tự thời gian.',
      ),
    ];
  if (before.status === step.status)
    return [
      error(
        step.origin,
        `Bước “${step.status}” được ghi hai lần liền nhau.`,
        'Hãy gộp hai bước thành một.',
      ),
    ];
  if (order < 0 || order >= orderBefore) return [];
  return [
    error(
      step.origin,
      `Bước “${step.status}” đứng sau bước “${before.status}”.`,
      `Hãy xếp các bước theo thứ tự: ${AWARD_WAY.join(', ')}.`,
    ),
  ];
}

/** A step is not dated before the last dated one; as far as both dates are known. */
function checkDay({ archive, step, earlier }: Judged): Problem[] {
  const date = stepDate(archive, step);
  const dated = earlier.findLast((other) => stepDate(archive, other) !== undefined);
  const dateBefore = dated && stepDate(archive, dated);
  if (!date || !dated || !dateBefore) return [];
  if (date.slice(0, dateBefore.length) >= dateBefore.slice(0, date.length)) return [];
  return [
    error(
      step.origin,
      `Bước “${step.status}” (${formatDateShort(date)}) có ngày trước bước “${dated.status}” (${formatDateShort(dateBefore)}).`,
      'Hãy kiểm tra lại ngày của hai bước.',
    ),
  ];
}

/** No more units hold an award of a year than usually get it. */
export function checkQuotas(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  for (const [year, records] of grouped(archive).awardsByYear) {
    for (const [award, ofAward] of Map.groupBy(records, (record) => record.award)) {
      const quota = archive.index.awards.get(award)?.yearlyQuota;
      const last = ofAward.at(-1);
      const units = new Set(ofAward.map((record) => record.unit)).size;
      if (quota === undefined || units <= quota || !last) continue;
      problems.push(
        warning(
          last.origin,
          `Năm ${year} ghi “${awardTitle(archive, award)}” cho ${units} đơn vị, nhiều hơn mức thường có là ${quota}.`,
          'Nếu đúng như nguồn thì không cần sửa.',
        ),
      );
    }
  }
  return problems;
}
