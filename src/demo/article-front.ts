import type { z } from 'zod';
import type { articleSchema } from '../schema/article.ts';
import { addDays } from '../vietnamese/dates.ts';
import { BANKS, type NewsPlan, type ReportPlan, THEMES } from './news-plan.ts';
import { stepOf } from './award-records.ts';
import type { Story } from './cluster-years.ts';
import { fillOne } from './fill.ts';
import { pickPicture } from './pictures.ts';
import type { Random } from './random.ts';
import { clusterName } from './terms.ts';
import { nameOn, type UnitEntry } from './units.ts';

type ArticleData = z.input<typeof articleSchema>;
type PhotoData = NonNullable<ArticleData['cover']>;

/** What the front matter depends on besides the plan. */
export interface FrontExtras {
  readonly story: Story;
  readonly hasComments: boolean;
  /** Whether this is the one article with a picture that nobody has described. */
  readonly lacksAlt: boolean;
}

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

/** The front matter of any other news. */
export function newsFront(
  random: Random,
  plan: NewsPlan,
  body: string,
  { story, hasComments }: FrontExtras,
): ArticleData {
  const { kind, title, date, unit, other, slots, location, awards, documents, year, hidden } = plan;
  const bank = BANKS[kind];
  const named = year
    ? year.awards.filter((record) => stepOf(record, 'de-nghi')).map((record) => record.unit.id)
    : [];
  const isPlaced = kind === 'charity' && !hidden;
  const attached = random.percent(kind === 'clusterNotice' ? 60 : 6)
    ? random
        .sample(SAMPLE_ATTACHMENTS, random.integer(1, 2))
        .map(({ file, title: name, pages }) => ({ file, title: name, ...(pages ? { pages } : {}) }))
    : [];
  return {
    title,
    date,
    ...hidden,
    summary: random.percent(86) ? fillOne(random, bank.summaries, slots) : undefined,
    units: [...new Set([unit.id, ...(other ? [other.id] : []), ...named])],
    awards: [...awards],
    documents: [...documents],
    places: isPlaced ? [location.id] : [],
    tags: [
      ...random.sample(bank.tags, random.integer(1, 2)),
      ...(random.percent(30) ? [`Năm ${date.slice(0, 4)}`] : []),
    ],
    cover:
      random.percent(58) && !kind.endsWith('Notice')
        ? photo(
            random,
            story,
            kind,
            caption(random, plan),
            { takenAt: date, units: [unit.id] },
            random.percent(88),
          )
        : undefined,
    photos: random.percent(30)
      ? [
          photo(
            random,
            story,
            kind,
            random.pick([
              'Quang cảnh buổi làm việc',
              'Đại diện hai bên trao đổi',
              `Người lao động ${unit.data.shortName} tại nơi làm việc`,
              'Ảnh lưu niệm',
            ]),
            {},
            random.percent(70),
          ),
          ...(random.percent(40)
            ? [
                photo(
                  random,
                  story,
                  kind,
                  `Một góc ${slots.workplace}`,
                  { credit: `${unit.data.shortName} cung cấp` },
                  random.percent(60),
                ),
              ]
            : []),
        ]
      : [],
    attachments: attached,
    author: random.percent(60) ? random.pick(AUTHORS) : undefined,
    source: random.percent(11)
      ? random.pick([
          {
            title: `Bản tin nội bộ ${unit.data.shortName}`,
            publisher: nameOn(unit, date),
            url: `https://example.org/ban-tin/${random.integer(100, 999)}`,
            note: 'Nguồn mẫu, không có thật.',
          },
          { title: 'Báo cáo nhanh gửi tổ thư ký cụm', note: 'Bản điện tử, không đánh số.' },
        ])
      : undefined,
    dateInferred: random.percent(3) ? 'Nguồn chỉ ghi tháng; lấy ngày nhận tin.' : undefined,
    ...afterwards(random, date, body, unit, story),
    comments: hasComments
      ? 'open'
      : random.percent(6)
        ? 'closed'
        : random.percent(12)
          ? 'open'
          : undefined,
  };
}

/** Files that any article may offer; `site-files.ts` writes them. */
export const SAMPLE_ATTACHMENTS: readonly {
  readonly file: string;
  readonly title: string;
  readonly pages?: number;
}[] = [
  { file: 'mau/tai-lieu-mau.pdf', title: 'Tài liệu kèm theo (mẫu)', pages: 1 },
  { file: 'mau/bang-so-lieu-mau.csv', title: 'Bảng số liệu (mẫu)' },
  { file: 'mau/bieu-mau.txt', title: 'Biểu mẫu (mẫu)' },
];

const AUTHORS = [
  'Ban biên tập',
  'Tổ thư ký cụm',
  'Cộng tác viên mẫu',
  'Văn phòng công ty',
  'Công đoàn công ty',
];

const caption = (random: Random, { kind, unit, slots }: NewsPlan): string =>
  random.pick(
    kind === 'charity'
      ? [
          `Trao quà cho ${slots.recipient}`,
          `Đoàn công tác của ${unit.data.shortName} lên đường`,
          `${unit.data.shortName} trao ${slots.gift}`,
        ]
      : [
          `Quang cảnh tại ${unit.data.shortName}`,
          `Một buổi làm việc ở ${unit.data.shortName}`,
          `Người lao động ${unit.data.shortName} trong ca sản xuất`,
        ],
  );

/** A photograph, or only its caption where no file was received. */
function photo(
  random: Random,
  { pictures }: Story,
  kind: keyof typeof THEMES,
  text: string,
  more: Partial<PhotoData>,
  hasFile = true,
): PhotoData {
  const { file, alt } = pickPicture(random, THEMES[kind]);
  return {
    ...(pictures && hasFile ? { file, alt } : {}),
    caption: text,
    credit: 'Ảnh mẫu',
    ...more,
  };
}

const withoutAlt = ({ alt: _, ...rest }: PhotoData): PhotoData => rest;

/** What happened to the article after it was published. */
function afterwards(
  random: Random,
  date: string,
  body: string,
  unit: UnitEntry,
  { lastYear }: Story,
): Pick<ArticleData, 'updated' | 'corrections' | 'editorNotes'> {
  const end = `${lastYear}-12-31`;
  const later = addDays(date, random.integer(2, 45));
  const day = later <= end ? later : end;
  const isCorrected = random.percent(5);
  const { shortName } = unit.data;
  return {
    updated: date <= end && (isCorrected || random.percent(6)) ? day : undefined,
    corrections:
      date <= end && isCorrected
        ? [
            {
              date: day,
              text: random.pick([
                `Sửa tên viết tắt của ${shortName} cho thống nhất.`,
                'Sửa ngày tổ chức theo biên bản gốc.',
                'Bổ sung đơn vị tính của số liệu trong bài.',
              ]),
            },
          ]
        : [],
    editorNotes:
      random.percent(5) && body.includes(shortName)
        ? [
            {
              quote: shortName,
              issue: 'Bài dùng tên gọi tắt của đơn vị.',
              reading: `Ban biên tập hiểu là ${nameOn(unit, date)}.`,
              ...(date <= end ? { date: day } : {}),
            },
          ]
        : [],
  };
}
