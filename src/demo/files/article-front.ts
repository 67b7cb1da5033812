import type { z } from 'zod';
import type { articleSchema } from '../../schema/article.ts';
import { addDays } from '../../vietnamese/dates.ts';
import type { Story } from '../plan/cluster-years.ts';
import { THEMES } from '../plan/news-plan.ts';
import { pickPicture } from './pictures.ts';
import type { Random } from '../plan/random.ts';
import { nameOn, type UnitEntry } from '../plan/units.ts';

/** The front matter of an article as its file says it. */
export type ArticleData = z.input<typeof articleSchema>;
/** One photograph, or its caption. */
export type PhotoData = NonNullable<ArticleData['cover']>;

/** What the front matter depends on besides the plan. */
export interface FrontExtras {
  readonly story: Story;
  readonly hasComments: boolean;
  /** Whether this is the one article with a picture that nobody has described. */
  readonly lacksAlt: boolean;
}

/** Who signs the articles. */
export const AUTHORS = [
  'Ban biên tập',
  'Tổ thư ký cụm',
  'Cộng tác viên mẫu',
  'Văn phòng công ty',
  'Công đoàn công ty',
];

/** A photograph, or only its caption where no file was received. */
export function photo(
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

/** What happened to the article after it was published. */
export function afterwards(
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
