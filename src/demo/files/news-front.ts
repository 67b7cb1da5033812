import {
  afterwards,
  type ArticleData,
  AUTHORS,
  type FrontExtras,
  photo,
  type PhotoData,
} from './article-front.ts';
import { stepOf } from '../plan/award-records.ts';
import type { Story } from '../plan/cluster-years.ts';
import { fillOne } from '../texts/fill.ts';
import { BANKS, type NewsKind, type NewsPlan } from '../plan/news-plan.ts';
import type { Random } from '../plan/random.ts';
import { nameOn } from '../plan/units.ts';

/** The front matter of any news that is no report of a meeting. */
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
  const attached = newsAttachments(random, kind);
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
    cover: newsCover(random, story, plan),
    photos: newsPhotos(random, story, plan),
    attachments: attached,
    author: random.percent(60) ? random.pick(AUTHORS) : undefined,
    source: newsSource(random, plan),
    dateInferred: random.percent(3) ? 'Nguồn chỉ ghi tháng; lấy ngày nhận tin.' : undefined,
    ...afterwards(random, date, body, unit, story),
    comments: hasComments ? 'open' : commentsWithoutAny(random),
  };
}

function newsAttachments(random: Random, kind: NewsKind): ArticleData['attachments'] {
  if (!random.percent(kind === 'clusterNotice' ? 60 : 6)) return [];
  return random
    .sample(SAMPLE_ATTACHMENTS, random.integer(1, 2))
    .map(({ file, title, pages }) => ({ file, title, ...(pages ? { pages } : {}) }));
}

function newsCover(random: Random, story: Story, plan: NewsPlan): PhotoData | undefined {
  const { kind, date, unit } = plan;
  if (!random.percent(58) || kind.endsWith('Notice')) return undefined;
  return photo(
    random,
    story,
    kind,
    caption(random, plan),
    { takenAt: date, units: [unit.id] },
    random.percent(88),
  );
}

function newsPhotos(random: Random, story: Story, { kind, unit, slots }: NewsPlan): PhotoData[] {
  if (!random.percent(30)) return [];
  const { shortName } = unit.data;
  const first = photo(
    random,
    story,
    kind,
    random.pick([
      'Quang cảnh buổi làm việc',
      'Đại diện hai bên trao đổi',
      `Người lao động ${shortName} tại nơi làm việc`,
      'Ảnh lưu niệm',
    ]),
    {},
    random.percent(70),
  );
  if (!random.percent(40)) return [first];
  const second = photo(
    random,
    story,
    kind,
    `Một góc ${slots.workplace}`,
    { credit: `${shortName} cung cấp` },
    random.percent(60),
  );
  return [first, second];
}

function newsSource(random: Random, { unit, date }: NewsPlan): ArticleData['source'] {
  if (!random.percent(11)) return undefined;
  return random.pick([
    {
      title: `Bản tin nội bộ ${unit.data.shortName}`,
      publisher: nameOn(unit, date),
      url: `https://example.org/ban-tin/${random.integer(100, 999)}`,
      note: 'Nguồn mẫu, không có thật.',
    },
    { title: 'Báo cáo nhanh gửi tổ thư ký cụm', note: 'Bản điện tử, không đánh số.' },
  ]);
}

/** What an article says of comments when it has none. */
function commentsWithoutAny(random: Random): ArticleData['comments'] {
  if (random.percent(6)) return 'closed';
  return random.percent(12) ? 'open' : undefined;
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
