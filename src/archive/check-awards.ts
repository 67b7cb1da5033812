import type { Problem } from '../lib/problem.ts';
import { formatDateShort } from '../vietnamese/dates.ts';
import type { ContentInput } from './build-archive.ts';
import { awardTitle, error, place, unitName, warning } from './problems.ts';
import { grouped, stepDate } from './records.ts';
import type { Archive, AwardRecord, AwardState, AwardStep } from './types.ts';

/** The order in which an award goes through its states; ends may follow any of them. */
const STATE_ORDER: readonly AwardState[] = [
  'suy-ton',
  'de-nghi',
  'dang-xet',
  'da-quyet-dinh',
  'da-trao',
];

/** Each award of a unit and year stands once, and its steps follow one another in order, in time, and with the papers that they need. */
export function checkAwards(archive: Archive, content: ContentInput): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, AwardRecord>();
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
        ...checkStep(
          archive,
          record,
          step,
          record.steps.slice(0, at),
          content.faultyIds?.get('documents'),
        ),
      ),
    );
  }
  return problems;
}

function checkStep(
  archive: Archive,
  record: AwardRecord,
  step: AwardStep,
  earlier: readonly AwardStep[],
  faultyDocuments: ReadonlySet<string> | undefined,
): Problem[] {
  const before = earlier.at(-1);
  const problems: Problem[] = [];
  const title = awardTitle(archive, record.award);
  const document = step.document ? archive.index.documents.get(step.document) : undefined;
  // A document that cannot be read, or is not there at all, has its own complaint.
  const unread =
    step.document !== undefined &&
    (document === undefined || faultyDocuments?.has(step.document) === true);
  if (step.status === 'da-quyet-dinh' && !unread) {
    const missing = document
      ? [
          !document.number && 'số',
          !document.symbol && 'ký hiệu',
          !document.issueDate && 'ngày ban hành',
          !document.issuer && 'cơ quan ban hành',
        ].filter(Boolean)
      : ['số', 'ngày', 'cơ quan ban hành'];
    if (missing.length > 0) {
      problems.push(
        error(
          step.origin,
          `“${title}” của ${unitName(archive, record.unit)} ghi là đã có quyết định nhưng thiếu ${missing.join(', ')} của quyết định.`,
          document
            ? `Hãy bổ sung vào ${document.contentFile}.`
            : 'Hãy thêm tệp quyết định vào thư mục documents và ghi document: mã của tệp ấy; nếu chưa có quyết định thì ghi status: de-nghi.',
        ),
      );
    } else if (document?.issueDate && Number(document.issueDate.slice(0, 4)) < record.year) {
      problems.push(
        error(
          step.origin,
          `Quyết định ký ngày ${formatDateShort(document.issueDate)}, trước năm thành tích ${record.year}.`,
          'Hãy kiểm tra lại năm thành tích hoặc quyết định.',
        ),
      );
    }
  }
  if (step.status === 'da-trao') {
    if (!record.steps.some((other) => other.status === 'da-quyet-dinh')) {
      problems.push(
        error(
          step.origin,
          `“${title}” của ${unitName(archive, record.unit)} ghi là đã trao nhưng không có bước quyết định.`,
          'Hãy thêm bước status: da-quyet-dinh với document trước bước này.',
        ),
      );
    }
    if (!step.date && !step.meeting) {
      problems.push(
        error(
          step.origin,
          `“${title}” của ${unitName(archive, record.unit)} ghi là đã trao nhưng không có ngày trao hoặc hội nghị trao.`,
          'Hãy thêm date hoặc meeting.',
        ),
      );
    }
  }
  const order = STATE_ORDER.indexOf(step.status);
  const orderBefore = before ? STATE_ORDER.indexOf(before.status) : -1;
  if (before && orderBefore < 0 && order >= 0 && before.status !== 'khong-ro') {
    problems.push(
      error(
        step.origin,
        `Bước “${step.status}” đứng sau bước kết thúc “${before.status}”.`,
        'Hãy xếp các bước theo thứ tự thời gian.',
      ),
    );
  } else if (before?.status === step.status) {
    problems.push(
      error(
        step.origin,
        `Bước “${step.status}” được ghi hai lần liền nhau.`,
        'Hãy gộp hai bước thành một.',
      ),
    );
  } else if (before && order >= 0 && order < orderBefore) {
    problems.push(
      error(
        step.origin,
        `Bước “${step.status}” đứng sau bước “${before.status}”.`,
        `Hãy xếp các bước theo thứ tự: ${STATE_ORDER.join(', ')}.`,
      ),
    );
  }
  const date = stepDate(archive, step);
  const dated = earlier.findLast((other) => stepDate(archive, other) !== undefined);
  const dateBefore = dated ? stepDate(archive, dated) : undefined;
  if (
    date &&
    dated &&
    dateBefore &&
    date.slice(0, dateBefore.length) < dateBefore.slice(0, date.length)
  ) {
    problems.push(
      error(
        step.origin,
        `Bước “${step.status}” (${formatDateShort(date)}) có ngày trước bước “${dated.status}” (${formatDateShort(dateBefore)}).`,
        'Hãy kiểm tra lại ngày của hai bước.',
      ),
    );
  }
  return problems;
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
