import type { z } from 'zod';
import type { yearSchema } from '../../schema/year.ts';
import type { RecordEntry, StepEntry } from './award-records.ts';
import type { ClusterYear, Story, YearGift } from './cluster-years.ts';
import { type DemoFile, yamlFile } from '../files/demo-file.ts';
import {
  proposalWords,
  deputyWords,
  headWords,
  nominationWords,
  presentationWords,
  rankWords,
} from '../texts/report-quotes.ts';
import { nameOn } from './units.ts';

type YearData = z.input<typeof yearSchema>;
type StepData = YearData['awards'] extends (infer R)[] | undefined
  ? R extends { steps: (infer S)[] }
    ? S
    : never
  : never;

/** One file per year of achievement. */
export const yearFiles = (story: Story): readonly DemoFile[] =>
  story.years.map((year) => yamlFile(`years/${year.year}.yaml`, toData(story, year)));

function toData(story: Story, entry: ClusterYear): YearData {
  const { reportedAt, rankings, figures, gifts, awards } = entry;
  return {
    source: { article: reportedAt.reportId },
    roles: toRoles(entry),
    rankings: rankings.map(({ unit, score }, at) => ({
      rank: at + 1,
      unit: unit.id,
      score,
      meeting: reportedAt.id,
      ...(at < 3
        ? {
            asStated: rankWords(nameOn(unit, reportedAt.date), at + 1),
            method: 'lựa chọn, suy tôn',
          }
        : {}),
    })),
    awards: awards.map((record) => toRecord(story, entry, record)),
    metrics: figures.map(({ indicator, subject, value, unit, qualifier, asStated }) => ({
      indicator,
      subject: subject?.id,
      value,
      unit,
      qualifier,
      asStated,
    })),
    charity: gifts.map((gift, at) => toGift(gift, at === 0 ? reportedAt.id : undefined)),
    note: toNote(entry),
  };
}

function toNote({ year, isReviewed, deputy }: ClusterYear): string | undefined {
  if (!isReviewed) return `Năm ${year} chưa tổng kết; số liệu là của 6 tháng đầu năm.`;
  return deputy ? undefined : `Nguồn không nêu tên Phó trưởng cụm năm ${year}.`;
}

function toRoles({ year, head, deputy, laterDeputy, electedAt }: ClusterYear): YearData['roles'] {
  const source = { article: electedAt.reportId };
  const unitName = (unit: typeof head): string => nameOn(unit, electedAt.date);
  return [
    {
      role: 'truong-cum',
      unit: head.id,
      electedAt: electedAt.id,
      source,
      asStated: headWords(unitName(head)),
    },
    deputy
      ? {
          role: 'pho-truong-cum',
          unit: deputy.id,
          electedAt: electedAt.id,
          source,
          asStated: deputyWords(unitName(deputy)),
          ...(laterDeputy ? { note: `Đến khi rời cụm, tháng 3 năm ${year}.` } : {}),
        }
      : {
          role: 'pho-truong-cum',
          electedAt: electedAt.id,
          source,
          asStated: 'bầu Phó trưởng cụm',
          note: 'Nguồn không nêu tên đơn vị.',
        },
    ...(laterDeputy
      ? [
          {
            role: 'pho-truong-cum' as const,
            unit: laterDeputy.id,
            electedAt: `so-ket-${year}`,
            labelAsStated: 'Cụm phó',
            source: { document: `bien-ban-so-ket-${year}` },
            note: 'Thay đơn vị đã rời cụm.',
          },
        ]
      : []),
  ];
}

function toRecord(
  story: Story,
  entry: ClusterYear,
  record: RecordEntry,
): NonNullable<YearData['awards']>[number] {
  const name = nameOn(record.unit, entry.reportedAt.date);
  return {
    unit: record.unit.id,
    award: record.award.id,
    ordinal: record.ordinal,
    note: record.note,
    steps: record.steps.map((step) => toStep(story, record, step, name)),
  };
}

/** The report of the review is the source of what happened there; papers and later reports of what followed. */
function toStep(story: Story, record: RecordEntry, step: StepEntry, name: string): StepData {
  const data = {
    status: step.status,
    date: step.date,
    meeting: step.meeting?.id,
    document: step.document,
  };
  switch (step.status) {
    case 'suy-ton':
      return { ...data, asStated: nominationWords(name) };
    case 'de-nghi':
      return { ...data, asStated: proposalWords(record.award, name) };
    case 'dang-xet':
      return {
        ...data,
        source: { title: 'Phiếu theo dõi hồ sơ của Ban Thi đua - Khen thưởng tỉnh (mẫu)' },
      };
    case 'khong-duoc-tang':
      return { ...data, source: { title: 'Thông báo kết quả xét khen thưởng (mẫu)' } };
    case 'da-trao': {
      const report = step.meeting;
      // Only review meetings always have their report; a summer meeting is cited by its minutes.
      if (report?.type === 'tong-ket')
        return {
          ...data,
          source: { article: report.reportId },
          asStated: presentationWords(record, nameOn(record.unit, report.date)),
        };
      return { ...data, source: { document: `bien-ban-so-ket-${record.year + 1}` } };
    }
    case 'khong-ro':
      return {
        ...data,
        inferred: `Đến năm ${story.lastYear} các nguồn của trang không nhắc đến kết quả.`,
      };
    case 'da-quyet-dinh':
    case 'huy-bo':
      return { ...data, ...(step.document ? { source: { document: step.document } } : {}) };
  }
}

function toGift(
  { donor, recipient, goods, quantity, value, location, date, asStated }: YearGift,
  meeting: string | undefined,
): NonNullable<YearData['charity']>[number] {
  return {
    donor: donor?.id,
    recipient,
    goods,
    quantity,
    value,
    qualifier: value !== undefined && value > 60 ? 'khoang' : undefined,
    place: location.id,
    date,
    meeting,
    asStated,
  };
}
