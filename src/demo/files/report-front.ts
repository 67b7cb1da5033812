import {
  afterwards,
  type ArticleData,
  AUTHORS,
  type FrontExtras,
  photo,
  type PhotoData,
} from './article-front.ts';
import { stepOf } from '../plan/award-records.ts';
import type { ReportPlan } from '../plan/news-plan.ts';
import type { Random } from '../plan/random.ts';
import { clusterName } from '../plan/terms.ts';

/** The front matter of a report of a meeting. */
export function reportFront(
  random: Random,
  { title, date, meeting }: ReportPlan,
  body: string,
  { story, lacksAlt }: FrontExtras,
): ArticleData {
  const reported = story.years.find(({ reportedAt }) => reportedAt === meeting);
  const elected = story.years.find(({ electedAt }) => electedAt === meeting);
  const units = new Set(
    [
      meeting.host,
      elected?.head,
      elected?.deputy,
      ...(reported?.rankings.slice(0, 3).map(({ unit }) => unit) ?? []),
    ]
      .filter((unit) => unit !== undefined)
      .map(({ id }) => id),
  );
  const awards = new Set(reported?.awards.map(({ award }) => award.id) ?? []);
  const petitions =
    reported?.isReviewed && reported.awards.some((record) => stepOf(record, 'de-nghi'))
      ? [`to-trinh-khen-thuong-${reported.year}`]
      : [];
  return {
    title,
    date,
    summary: `${clusterName(meeting.date)} tổ chức ${meeting.shortName.charAt(0).toLowerCase()}${meeting.shortName.slice(1)} tại ${meeting.location.area}.`,
    units: [...units],
    meeting: meeting.id,
    awards: [...awards],
    documents: [...meeting.documents, ...petitions],
    places: [meeting.location.id],
    tags: ['Hội nghị', 'Cụm thi đua'],
    cover: photo(
      random,
      story,
      'report',
      `Toàn cảnh ${meeting.name.charAt(0).toLowerCase()}${meeting.name.slice(1)}`,
      { takenAt: meeting.date, place: meeting.location.id },
    ),
    photos: [
      photo(
        random,
        story,
        'report',
        'Các đơn vị ký giao ước thi đua',
        { takenAt: meeting.date },
        random.percent(50),
      ),
      photo(
        random,
        story,
        'report',
        `Đại biểu trao đổi bên lề hội nghị`,
        { units: [meeting.host.id] },
        random.percent(40),
      ),
      ...(lacksAlt
        ? [withoutAlt(photo(random, story, 'report', 'Ảnh lưu niệm cuối hội nghị', {}))]
        : []),
    ],
    attachments:
      meeting.type === 'tong-ket' && (meeting.achievementYear ?? 1) % 2 === 0
        ? [
            {
              file: `van-ban/bao-cao-tong-ket-${meeting.achievementYear}.pdf`,
              title: `Báo cáo tổng kết năm ${meeting.achievementYear}`,
              pages: 1,
            },
          ]
        : [],
    author: random.pick(AUTHORS),
    ...afterwards(random, date, body, meeting.host, story),
    comments: 'open',
  };
}

const withoutAlt = ({ alt: _, ...rest }: PhotoData): PhotoData => rest;
