import type { z } from 'zod';
import type { meetingSchema } from '../../schema/meeting.ts';
import { toSlug } from '../../vietnamese/slug.ts';
import { type DemoFile, yamlFile } from './demo-file.ts';
import { pickLocation, type Location } from '../plan/places.ts';
import { createRandom } from '../plan/random.ts';
import { clusterName, FOUNDING_YEAR, TERMS } from '../plan/terms.ts';
import { membersOn, type UnitEntry } from '../plan/units.ts';

type MeetingData = z.input<typeof meetingSchema>;

/** One meeting and the article that may report it. */
export interface MeetingEntry {
  readonly id: string;
  readonly type: MeetingData['type'];
  readonly date: string;
  readonly name: string;
  readonly shortName: string;
  readonly achievementYear: number | undefined;
  readonly planYear: number;
  readonly location: Location;
  readonly venue: string;
  readonly host: UnitEntry;
  readonly outcomes: readonly string[];
  readonly tasks: readonly string[];
  readonly documents: readonly string[];
  /** Title and id of the report of this meeting. */
  readonly reportTitle: string;
  readonly reportId: string;
}

/** Meetings of the calendar years `firstYear` to `lastYear`, oldest first. */
export function planMeetings(
  seed: number,
  firstYear: number,
  lastYear: number,
): readonly MeetingEntry[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at).flatMap(
    (year) => [
      ...(year === firstYear ? [] : [plan(seed, 'tong-ket', year)]),
      ...(year === firstYear || year % 4 === 3
        ? [plan(seed, 'ky-giao-uoc', year, year === FOUNDING_YEAR && year === firstYear)]
        : []),
      plan(seed, 'so-ket', year),
      ...(year % 3 === 2 ? [plan(seed, 'giao-ban', year)] : []),
    ],
  );
}

/** `reported` are the ids of articles that exist. */
export const meetingFiles = (
  meetings: readonly MeetingEntry[],
  reported: ReadonlySet<string>,
  pictures: boolean,
): readonly DemoFile[] =>
  meetings.map((meeting) =>
    yamlFile(
      `meetings/${meeting.id}.yaml`,
      toData(meeting, reported.has(meeting.reportId), pictures),
    ),
  );

type PlannedType = 'tong-ket' | 'so-ket' | 'ky-giao-uoc' | 'giao-ban';

/** The year whose achievements a meeting held in a year speaks of; a pact looks ahead. */
function achievementYear(type: PlannedType, year: number): number | undefined {
  if (type === 'ky-giao-uoc') return undefined;
  return type === 'tong-ket' ? year - 1 : year;
}

function plan(seed: number, type: PlannedType, year: number, founding = false): MeetingEntry {
  const id = `${type}-${type === 'tong-ket' ? year - 1 : year}`;
  const random = createRandom(seed, `meeting ${id}`);
  const [month, from, to] = SEASONS[type];
  const date = `${year}-${month}-${String(random.integer(from, to)).padStart(2, '0')}`;
  const about = achievementYear(type, year);
  const cluster = clusterName(date);
  const names: Record<
    PlannedType,
    readonly [name: string, shortName: string, titles: readonly string[]]
  > = {
    'tong-ket': [
      `Hội nghị tổng kết công tác thi đua, khen thưởng năm ${year - 1} và triển khai nhiệm vụ năm ${year}`,
      `Tổng kết năm ${year - 1}`,
      [
        `${cluster} tổng kết công tác thi đua, khen thưởng năm ${year - 1}`,
        `${cluster} triển khai nhiệm vụ năm ${year}`,
        `Hội nghị tổng kết năm ${year - 1} của ${cluster}`,
        `${cluster} nhìn lại một năm thi đua ${year - 1}`,
      ],
    ],
    'so-ket': [
      `Hội nghị sơ kết công tác thi đua 6 tháng đầu năm ${year}`,
      `Sơ kết 6 tháng đầu năm ${year}`,
      [
        `${cluster} sơ kết 6 tháng đầu năm ${year}`,
        `Sơ kết công tác thi đua 6 tháng đầu năm ${year} của ${cluster}`,
        `${cluster} bàn nhiệm vụ 6 tháng cuối năm ${year}`,
      ],
    ],
    'ky-giao-uoc': [
      founding ? 'Hội nghị ra mắt và ký giao ước thi đua' : `Lễ ký giao ước thi đua năm ${year}`,
      founding ? 'Ra mắt cụm thi đua' : `Ký giao ước ${year}`,
      founding
        ? [`Ra mắt ${cluster} và ký giao ước thi đua năm ${year}`]
        : [
            `${cluster} ký giao ước thi đua năm ${year}`,
            `Mười đơn vị ký giao ước thi đua năm ${year}`,
          ],
    ],
    'giao-ban': [
      `Giao ban quý III năm ${year}`,
      `Giao ban quý III/${year}`,
      [`${cluster} giao ban quý III năm ${year}`, `Giao ban quý III năm ${year} của ${cluster}`],
    ],
  };
  const [name, shortName, titles] = names[type];
  const reportTitle = random.pick(titles);
  return {
    id,
    type,
    date,
    name,
    shortName,
    achievementYear: about,
    planYear: year,
    location: pickLocation(random, date),
    venue: random.pick(VENUES),
    host: random.pick(membersOn(date)),
    outcomes: [...FIXED_OUTCOMES[type], ...random.sample(OUTCOMES, 2)],
    tasks: random.sample(TASKS, type === 'tong-ket' ? 4 : 2),
    documents: documentsOf(type, year, founding),
    reportTitle,
    reportId: toSlug(reportTitle),
  };
}

/** The papers that `documents.ts` writes for each meeting. */
function documentsOf(type: PlannedType, year: number, founding: boolean): readonly string[] {
  if (type === 'tong-ket')
    return [`bao-cao-tong-ket-${year - 1}`, `bien-ban-binh-xet-${year - 1}`, `ke-hoach-${year}`];
  if (type === 'ky-giao-uoc') return [`giao-uoc-${year}`, ...(founding ? [TERMS[0].decision] : [])];
  return type === 'so-ket' ? [`bien-ban-so-ket-${year}`] : [];
}

function toData(
  {
    id,
    type,
    date,
    name,
    shortName,
    achievementYear,
    planYear,
    location,
    venue,
    host,
    outcomes,
    tasks,
    documents,
    reportId,
    reportTitle,
  }: MeetingEntry,
  isReported: boolean,
  pictures: boolean,
): MeetingData {
  return {
    name,
    shortName,
    type,
    achievementYear,
    planYear,
    date,
    place: location.id,
    venue,
    host: host.id,
    attendees: [
      'Ban Thi đua - Khen thưởng tỉnh',
      'Liên đoàn Lao động tỉnh',
      '10 đơn vị thành viên của cụm',
    ],
    outcomes: [...outcomes],
    tasks: [...tasks],
    documents: [...documents],
    photos:
      type === 'giao-ban'
        ? [
            {
              caption: `Các đơn vị trao đổi tại ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
              ...(pictures
                ? { file: 'mau/co-01.jpg', alt: 'Hình vẽ mẫu: hàng cờ nhiều màu trên nền trời' }
                : {}),
            },
          ]
        : [],
    source: isReported ? { article: reportId } : { title: `${shortName} – biên bản mẫu` },
    ...(id === 'so-ket-2012'
      ? {
          dateAsStated: `ngày ${Number(date.slice(8))}-7`,
          dateInferred: 'Biên bản không ghi năm; hội nghị sơ kết 6 tháng đầu năm 2012.',
        }
      : {}),
    ...(isReported ? {} : { note: `Chưa có bài tường thuật “${reportTitle}”.` }),
  };
}

const SEASONS: Readonly<Record<PlannedType, readonly [month: string, from: number, to: number]>> = {
  'tong-ket': ['02', 5, 25],
  'ky-giao-uoc': ['03', 22, 29],
  'so-ket': ['07', 8, 27],
  'giao-ban': ['10', 8, 24],
};
const VENUES = [
  'Hội trường công ty',
  'Nhà văn hóa trung tâm',
  'Trung tâm Hội nghị Ví Dụ',
  'Khách sạn Mẫu',
  'Nhà đa năng của đơn vị đăng cai',
];
const FIXED_OUTCOMES: Readonly<Record<PlannedType, readonly string[]>> = {
  'tong-ket': [
    'Thông qua báo cáo tổng kết năm',
    'Bình xét, suy tôn các đơn vị dẫn đầu',
    'Bầu Trưởng cụm, Phó trưởng cụm cho năm sau',
  ],
  'so-ket': ['Đánh giá kết quả 6 tháng đầu năm'],
  'ky-giao-uoc': ['Ký giao ước thi đua giữa mười đơn vị'],
  'giao-ban': ['Trao đổi tiến độ thực hiện chỉ tiêu quý III'],
};
const OUTCOMES = [
  'Thống nhất lịch kiểm tra chéo giữa các đơn vị',
  'Góp ý bảng điểm thi đua 1.000 điểm',
  'Trao đổi kinh nghiệm tiết kiệm điện, nước',
  'Thăm một mô hình sản xuất của đơn vị đăng cai',
  'Phát động đợt thi đua cao điểm',
  'Thống nhất mức đóng góp cho hoạt động an sinh xã hội',
  'Phân công đơn vị theo dõi từng chỉ tiêu',
  'Rà soát quy chế hoạt động của cụm',
];
const TASKS = [
  'Giữ ổn định việc làm và thu nhập của người lao động',
  'Đổi mới cách phát động phong trào, gắn với chỉ tiêu sản xuất',
  'Động viên, khen thưởng kịp thời người lao động trực tiếp',
  'Tăng cường giao lưu, học tập giữa các đơn vị',
  'Mỗi đơn vị có ít nhất hai sáng kiến được áp dụng',
  'Bảo đảm an toàn, vệ sinh lao động',
  'Tham gia các hoạt động an sinh xã hội của địa phương',
  'Tự chấm điểm và kiểm tra chéo đúng thời hạn',
  'Nhân rộng các mô hình hay trong cụm',
  'Thực hành tiết kiệm điện, nước và nguyên liệu',
];
