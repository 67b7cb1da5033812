import { formatDateOfficial, formatDateShort } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { countWords, toList, toTable } from './article-text.ts';
import { type RecordEntry, stepOf } from '../plan/award-records.ts';
import type { ClusterYear, Story } from '../plan/cluster-years.ts';
import { fillOne } from './fill.ts';
import { worthText } from '../files/gifts.ts';
import type { MeetingEntry } from '../files/meetings.ts';
import type { Random } from '../plan/random.ts';
import {
  deputyWords,
  headWords,
  nominationWords,
  presentationWords,
  proposalWords,
  rankWords,
} from './report-quotes.ts';
import {
  CLUSTER_SENTENCES,
  FIGURE_SENTENCES,
  MEETING_LEADS,
  PACT_SENTENCES,
  REPORT_CLOSINGS,
  REVIEW_LEADS,
} from './sentences-meeting.ts';
import { clusterName } from '../plan/terms.ts';
import { nameOn, type UnitEntry } from '../plan/units.ts';

/** Writes the report of a meeting; the words that facts quote stand in it unbroken, so they carry no links. */
export function writeReport(random: Random, story: Story, meeting: MeetingEntry): string {
  const reported = story.years.find(({ reportedAt }) => reportedAt === meeting);
  const elected = story.years.find(({ electedAt }) => electedAt === meeting);
  const presented = story.years
    .flatMap(({ awards }) => awards)
    .filter((record) => stepOf(record, 'da-trao')?.meeting === meeting);
  const name = (unit: UnitEntry): string => nameOn(unit, meeting.date);
  const bank = meeting.type === 'ky-giao-uoc' ? PACT_SENTENCES : CLUSTER_SENTENCES;
  const sentences = [...random.sample(bank, bank.length)];
  const some = (count: number): string => sentences.splice(0, count).join(' ');
  const few = reported?.isReviewed ? 1 : 2;
  const blocks = [
    lead(random, meeting, name),
    some(few),
    ...(reported
      ? results(random, reported, name)
      : [
          `## Nội dung trao đổi`,
          some(3),
          `Hội nghị đã:\n\n${toList(meeting.outcomes.map(lowerFirst))}`,
        ]),
  ];
  const rest = some(few);
  if (rest) blocks.push(rest);
  if (reported) blocks.push(...reviewed(reported, name));
  if (presented.length > 0)
    blocks.push(
      `Cũng tại hội nghị, ban tổ chức đã ${presented.map((record) => presentationWords(record, name(record.unit))).join('; ')}.`,
    );
  if (reported && reported.gifts.length > 0)
    blocks.push('## An sinh xã hội', gifts(reported, name));
  blocks.push(
    '## Nhiệm vụ thời gian tới',
    `Các đơn vị thống nhất tập trung:\n\n${toList(meeting.tasks.map(lowerFirst), true)}`,
  );
  if (elected) blocks.push(roles(elected, name, meeting));
  while (countWords(blocks.join(' ')) < 150 && sentences.length > 0) blocks.splice(2, 0, some(2));
  blocks.push([random.pick(REPORT_CLOSINGS), links(meeting)].join(' '));
  if (reported)
    blocks.push('[^1]: Số liệu do các đơn vị báo cáo, chưa kiểm toán; đây là dữ liệu mẫu.');
  return blocks.join('\n\n');
}

type Name = (unit: UnitEntry) => string;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function lead(random: Random, meeting: MeetingEntry, name: Name): string {
  return fillOne(random, meeting.type === 'tong-ket' ? REVIEW_LEADS : MEETING_LEADS, {
    date: random.percent(60)
      ? formatDateOfficial(meeting.date)
      : `ngày ${formatDateShort(meeting.date)}`,
    venue: lowerFirst(meeting.venue).replace('trung tâm Hội', 'Trung tâm Hội'),
    area: meeting.location.area,
    cluster: clusterName(meeting.date),
    meetingName: lowerFirst(meeting.name),
    host: name(meeting.host),
  });
}

function results(
  random: Random,
  { figures, year, isReviewed }: ClusterYear,
  name: Name,
): readonly string[] {
  const stated = (at: number): string => figures[at]?.asStated ?? '';
  const own = figures.flatMap(({ subject, asStated }) =>
    subject ? [`${name(subject)} có doanh thu ${asStated}`] : [],
  );
  return [
    isReviewed ? `## Kết quả năm ${year}` : `## Kết quả 6 tháng đầu năm ${year}`,
    `${fillOne(random, FIGURE_SENTENCES, { revenue: stated(0), budget: stated(1), labour: stated(2), when: isReviewed ? 'Năm qua' : 'Sáu tháng qua' })}[^1]`,
    ...(own.length > 0 ? [`Trong đó, ${own.join('; ')}.`] : []),
  ];
}

/** The ranking of the year, and what the cluster asks for. */
function reviewed(reported: ClusterYear, name: Name): readonly string[] {
  const proposals = proposalLines(reported, name);
  return [
    ...(reported.isReviewed ? ranking(reported, name) : []),
    ...(proposals.length > 0
      ? [
          `## Đề nghị khen thưởng`,
          `Hội nghị thống nhất:\n\n${toList(proposals)}`,
          'Các trường hợp trên mới ở bước đề nghị, kết quả do cấp có thẩm quyền quyết định.',
        ]
      : []),
  ];
}

function ranking({ rankings, awards, year }: ClusterYear, name: Name): readonly string[] {
  const top = rankings.slice(0, 3).map(({ unit }, at) => rankWords(name(unit), at + 1));
  const nominated = awards
    .filter((record) => stepOf(record, 'suy-ton'))
    .map(({ unit, award }) => `${nominationWords(name(unit))} để đề nghị xét ${award.title}`);
  const hasScores = rankings.some(({ score }) => score !== undefined);
  return [
    '## Bình xét, suy tôn',
    `Bằng hình thức lựa chọn, suy tôn, các đơn vị thống nhất thứ tự của năm ${year}: ${top.join(', ')}.`,
    ...(hasScores
      ? [
          toTable(
            ['Hạng', 'Đơn vị', 'Điểm'],
            rankings.map(({ unit, score = 0 }, at) => [
              String(at + 1),
              unit.data.shortName,
              formatNumber(score),
            ]),
          ),
        ]
      : []),
    ...(nominated.length > 0 ? [`Trên cơ sở đó, hội nghị:\n\n${toList(nominated)}`] : []),
  ];
}

const proposalLines = ({ awards }: ClusterYear, name: Name): readonly string[] =>
  awards
    .filter((record) => stepOf(record, 'de-nghi'))
    .map(({ award, unit }: RecordEntry) => proposalWords(award, name(unit)));

function gifts({ gifts: list, year, isReviewed }: ClusterYear, name: Name): string {
  const lines = list.map((gift) =>
    [`${gift.donor ? name(gift.donor) : 'Cả cụm'} tặng ${gift.asStated}`, worthText(gift)]
      .filter(Boolean)
      .join(', '),
  );
  return `${isReviewed ? `Trong năm ${year}` : `Từ đầu năm ${year}`}, các hoạt động chính gồm:\n\n${toList(lines)}`;
}

function roles({ head, deputy, year }: ClusterYear, name: Name, meeting: MeetingEntry): string {
  const verb = meeting.type === 'tong-ket' ? 'Hội nghị đã' : 'Các đơn vị đã';
  return deputy
    ? `${verb} ${headWords(name(head))}, ${deputyWords(name(deputy))} năm ${year}.`
    : `${verb} ${headWords(name(head))} và bầu Phó trưởng cụm năm ${year}.`;
}

function links({ host, date, achievementYear }: MeetingEntry): string {
  const year = achievementYear ?? Number(date.slice(0, 4));
  return `Xem thêm trang của [${host.data.shortName}](/don-vi/${host.id}/) và [kết quả năm ${year}](/nam/${year}/).`;
}
