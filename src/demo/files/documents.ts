import type { z } from 'zod';
import type { documentSchema } from '../../schema/document.ts';
import { addDays } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { sampleCsv, samplePdf, sampleText } from './attachments.ts';
import {
  decisionDays,
  decisionNumber,
  type Level,
  paperIds,
  petitionDay,
} from '../plan/award-records.ts';
import type { ClusterYear, Story } from '../plan/cluster-years.ts';
import { type DemoFile, yamlFile } from './demo-file.ts';
import { clusterName, TERMS } from '../plan/terms.ts';
import { nameOn, RENAMING } from '../plan/units.ts';

type DocumentData = z.input<typeof documentSchema>;

const PROVINCE = 'UBND tỉnh Bình Minh';
const SAMPLE_NOTE = 'Số, ngày và nội dung là dữ liệu mẫu.';

/** Every paper of the demo, with the files that some of them carry. */
export function documentFiles(story: Story): readonly DemoFile[] {
  const inTime = (date: string | undefined): boolean =>
    date === undefined || date <= `${story.lastYear}-12-31`;
  return [
    ...lastingPapers(),
    ...story.years
      .flatMap((year) => yearPapers(story, year))
      .filter(({ data }) => inTime(data.issueDate)),
  ].flatMap(({ id, data, attachment }) => [
    yamlFile(`documents/${id}.yaml`, {
      ...data,
      ...(attachment ? { file: attachment.path } : {}),
      note: data.note ?? SAMPLE_NOTE,
    }),
    ...(attachment ? [{ path: `media/${attachment.path}`, data: attachment.data }] : []),
  ]);
}

interface Paper {
  readonly id: string;
  readonly data: DocumentData;
  readonly attachment?: DemoFile | undefined;
}

const pdf = (id: string, title: string): DemoFile => ({
  path: `van-ban/${id}.pdf`,
  data: samplePdf(title),
});

/** A decision that the office holds only some of the time, as in life. */
const decision = (
  id: string,
  number: string,
  symbol: string,
  issuer: string,
  issueDate: string,
  abstract: string,
  hasOriginal: boolean,
  more: Partial<DocumentData> = {},
): Paper => ({
  id,
  data: {
    docType: 'quyet-dinh',
    number,
    symbol,
    issuer,
    issueDate,
    abstract,
    status: hasOriginal ? 'da-co-ban-goc' : 'chi-duoc-nhac-den',
    ...more,
  },
  attachment: hasOriginal ? pdf(id, `${number}/${symbol} ${abstract}`) : undefined,
});

function lastingPapers(): readonly Paper[] {
  const [first, second] = TERMS;
  const rules = (id: string, issueDate: string, more: Partial<DocumentData>): Paper => ({
    id,
    data: {
      docType: 'quy-che',
      number: '01',
      symbol: 'QC-CTĐ',
      issuer: clusterName(issueDate),
      issueDate,
      abstract: 'Quy chế hoạt động của cụm thi đua',
      status: 'da-co-ban-goc',
      ...more,
    },
    attachment: pdf(id, `Quy che hoat dong ${issueDate}`),
  });
  return [
    ...TERMS.map((term, at) =>
      decision(
        term.decision,
        term.decisionNumber,
        'QĐ-UBND',
        PROVINCE,
        term.from,
        term.abstract,
        at !== 1,
        {
          validFrom: term.from,
          ...(term.to ? { validTo: term.to } : {}),
          ...(at > 0 ? { replaces: (at === 1 ? first : second).decision } : {}),
        },
      ),
    ),
    decision(
      RENAMING.document,
      RENAMING.number,
      'QĐ-UBND',
      PROVINCE,
      RENAMING.date,
      'Chuyển Xí nghiệp Cơ khí Ví Dụ Búa Thép thành Công ty CP Cơ khí Ví Dụ Búa Thép',
      true,
      { validFrom: RENAMING.firstDay },
    ),
    rules('quy-che-2009', '2009-03-20', { validTo: '2016-04-30' }),
    rules('quy-che-2016', '2016-05-01', { validFrom: '2016-05-01', replaces: 'quy-che-2009' }),
    {
      id: 'huong-dan-cham-diem',
      data: {
        docType: 'huong-dan',
        number: '9033',
        symbol: 'HD-BTĐKT',
        issuer: 'Ban Thi đua - Khen thưởng tỉnh',
        issueDate: '2012-11-05',
        abstract: 'Hướng dẫn chấm điểm thi đua theo thang 1.000 điểm',
        status: 'chi-duoc-nhac-den',
      },
    },
    {
      id: 'nghi-quyet-phong-trao',
      data: {
        docType: 'nghi-quyet',
        title: 'Nghị quyết về đổi mới phong trào thi đua',
        issuer: 'Cụm thi đua',
        issueDateAsStated: 'đầu năm 2017',
        status: 'chi-duoc-nhac-den',
      },
    },
    {
      id: 'thoa-thuan-hop-tac',
      data: {
        docType: 'khac',
        title: 'Thỏa thuận hợp tác tiêu thụ sản phẩm giữa các đơn vị',
        issuer: 'Cụm thi đua',
        status: 'chi-duoc-nhac-den',
      },
    },
  ];
}

function yearPapers(story: Story, entry: ClusterYear): readonly Paper[] {
  const { year, reportedAt, midYear, awards, members, isReviewed, rankings } = entry;
  const ids = paperIds(year);
  const days = decisionDays(year);
  const uses = (id: string): boolean =>
    awards.some(({ steps }) => steps.some(({ document }) => document === id));
  const conferring = (
    level: Level,
    issuer: string,
    abstract: string,
    hasOriginal: boolean,
  ): Paper | false => {
    const { number, symbol } = decisionNumber(level, year);
    return (
      uses(ids[level]) &&
      decision(ids[level], number, symbol, issuer, days[level], abstract, hasOriginal, {
        note: 'Số 9000 trở lên: dữ liệu mẫu, không phải quyết định có thật.',
      })
    );
  };
  const planDay = entry.electedAt.date;
  const minutes = `bien-ban-so-ket-${year}`;
  const papers: (Paper | false)[] = [
    {
      id: `ke-hoach-${year}`,
      data: {
        docType: 'ke-hoach',
        number: '02',
        symbol: 'KH-CTĐ',
        issuer: clusterName(planDay),
        issueDate: addDays(planDay, 5),
        abstract: `Kế hoạch công tác thi đua năm ${year}`,
        status: year % 2 ? 'da-co-ban-goc' : 'chi-duoc-nhac-den',
      },
      attachment: year % 2 ? pdf(`ke-hoach-${year}`, `Ke hoach nam ${year}`) : undefined,
    },
    {
      id: `giao-uoc-${year}`,
      data: {
        docType: 'giao-uoc',
        title: `Bản giao ước thi đua năm ${year}`,
        issuer: clusterName(planDay),
        issueDate: planDay,
        status: 'da-co-ban-goc',
      },
      attachment:
        year % 3 === 0
          ? {
              path: `van-ban/giao-uoc-${year}.txt`,
              data: sampleText(
                `GIAO ƯỚC THI ĐUA NĂM ${year}`,
                members.map((unit, at) => `${at + 1}. ${nameOn(unit, planDay)}`),
              ),
            }
          : undefined,
    },
    {
      id: minutes,
      data: {
        docType: 'bien-ban',
        number: '03',
        symbol: 'BB-CTĐ',
        issuer: clusterName(midYear.date),
        issueDate: midYear.date,
        abstract: `Biên bản hội nghị sơ kết 6 tháng đầu năm ${year}`,
        status: 'da-co-ban-goc',
      },
    },
  ];
  if (isReviewed) {
    const issuer = clusterName(reportedAt.date);
    const table = `bang-diem-${year}`;
    papers.push(
      {
        id: `bao-cao-tong-ket-${year}`,
        data: {
          docType: 'bao-cao',
          number: '01',
          symbol: 'BC-CTĐ',
          issuer,
          issueDate: addDays(reportedAt.date, -3),
          abstract: `Báo cáo tổng kết công tác thi đua, khen thưởng năm ${year}`,
          status: 'da-co-ban-goc',
        },
        attachment:
          year % 2 === 0
            ? pdf(`bao-cao-tong-ket-${year}`, `Bao cao tong ket nam ${year}`)
            : undefined,
      },
      {
        id: ids.minutes,
        data: {
          docType: 'bien-ban',
          number: '01',
          symbol: 'BB-CTĐ',
          issuer,
          issueDate: reportedAt.date,
          abstract: `Biên bản bình xét thi đua năm ${year}`,
          status: 'da-co-ban-goc',
        },
      },
      {
        id: ids.petition,
        data: {
          docType: 'to-trinh',
          number: '01',
          symbol: 'TTr-CTĐ',
          issuer,
          issueDate: petitionDay(reportedAt),
          abstract: `Đề nghị khen thưởng thành tích năm ${year}`,
          status: 'da-co-ban-goc',
        },
      },
      conferring(
        'province',
        PROVINCE,
        `Khen thưởng thành tích xuất sắc trong phong trào thi đua năm ${year}`,
        year % 3 !== 1,
      ),
      conferring(
        'primeMinister',
        'Thủ tướng Chính phủ',
        `Khen thưởng các tập thể có thành tích năm ${year}`,
        false,
      ),
      conferring(
        'president',
        'Chủ tịch nước',
        `Tặng thưởng Huân chương Lao động (thành tích đến năm ${year})`,
        false,
      ),
      conferring('ministry', 'Bộ quản lý ngành', `Tặng Cờ thi đua cấp Bộ năm ${year}`, false),
      conferring(
        'cancellation',
        PROVINCE,
        `Hủy bỏ một phần quyết định khen thưởng thành tích năm ${year}`,
        true,
      ),
      rankings.some(({ score }) => score !== undefined) && {
        id: table,
        data: {
          docType: 'bang-diem',
          title: `Bảng điểm thi đua năm ${year}`,
          issuer,
          issueDate: reportedAt.date,
          status: 'da-co-ban-goc',
        },
        attachment:
          year >= story.lastYear - 4
            ? {
                path: `van-ban/${table}.csv`,
                data: sampleCsv(
                  ['Hạng', 'Đơn vị', 'Điểm'],
                  rankings.map(({ unit, score = 0 }, at) => [
                    String(at + 1),
                    nameOn(unit, reportedAt.date),
                    formatNumber(score),
                  ]),
                ),
              }
            : undefined,
      },
    );
  }
  return papers.filter((paper) => paper !== false);
}
