import { addDays } from '../../vietnamese/dates.ts';
import { AWARDS } from './awards.ts';
import type { RecordEntry } from './award-records.ts';
import { giftText, makeGift, type Gift } from '../files/gifts.ts';
import { planMeetings, type MeetingEntry } from '../files/meetings.ts';
import { planAwards } from './plan-awards.ts';
import { createRandom, type Random } from './random.ts';
import { formatQuantity, type Quantity } from '../../vietnamese/numbers.ts';
import { membersOn, type UnitEntry } from './units.ts';

/** A figure and its words in the report. */
export interface Figure extends Quantity {
  readonly indicator: string;
  readonly subject: UnitEntry | undefined;
  readonly unit: string;
  /** Example: `hơn 3.200 tỷ đồng`. */
  readonly asStated: string;
}

/** A gift of the year; `donor` absent means the whole cluster. */
export interface YearGift extends Gift {
  readonly donor: UnitEntry | undefined;
  readonly date: string | undefined;
  readonly asStated: string;
}

/** Everything that is invented about one year of achievement. */
export interface ClusterYear {
  readonly year: number;
  /** The ten members at the end of the year. */
  readonly members: readonly UnitEntry[];
  readonly head: UnitEntry;
  /** Absent in the year whose source does not name it. */
  readonly deputy: UnitEntry | undefined;
  /** The unit that took over when the deputy left the cluster during the year. */
  readonly laterDeputy: UnitEntry | undefined;
  readonly electedAt: MeetingEntry;
  /**
   * The report that everything else of the year is read in: the review early next year, or this
   * summer's where that is still to come.
   */
  readonly reportedAt: MeetingEntry;
  readonly midYear: MeetingEntry;
  /** Whether the year has been reviewed. */
  readonly isReviewed: boolean;
  readonly rankings: readonly { readonly unit: UnitEntry; readonly score: number | undefined }[];
  readonly figures: readonly Figure[];
  readonly gifts: readonly YearGift[];
  readonly awards: readonly RecordEntry[];
}

/** What the demo tells, before a word of it is written. */
export interface Story {
  readonly seed: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly pictures: boolean;
  readonly meetings: readonly MeetingEntry[];
  readonly years: readonly ClusterYear[];
}

/** Invents the facts of all years; the same options give the same story. */
export function planStory(options: {
  seed: number;
  firstYear: number;
  lastYear: number;
  pictures: boolean;
}): Story {
  const { seed, firstYear, lastYear } = options;
  const meetings = planMeetings(seed, firstYear, lastYear);
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) =>
    planYear(seed, firstYear + at, { firstYear, lastYear, byId }),
  );
  return { ...options, meetings, years };
}

interface Range {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly byId: ReadonlyMap<string, MeetingEntry>;
}

function planYear(seed: number, year: number, { firstYear, lastYear, byId }: Range): ClusterYear {
  const random = createRandom(seed, `year ${year}`);
  const members = membersOn(`${year}-12-31`);
  const meeting = (id: string): MeetingEntry => {
    const found = byId.get(id);
    if (!found) throw new Error(`No meeting ${id}.`);
    return found;
  };
  const review = byId.get(`tong-ket-${year}`);
  const midYear = meeting(`so-ket-${year}`);
  const reportedAt = review ?? midYear;
  const electedAt = meeting(year === firstYear ? `ky-giao-uoc-${year}` : `tong-ket-${year - 1}`);
  const [head, other, later] = random.sample(
    members.filter(({ from }) => from <= electedAt.date),
    3,
  ) as [UnitEntry, UnitEntry, UnitEntry];
  const leaving =
    year === 2016 && firstYear < year
      ? membersOn('2016-03-01').find(({ to }) => to === '2016-03-14')
      : undefined;
  const ranked = review ? rank(random, members) : [];
  const at = year - firstYear;
  return {
    year,
    members,
    head,
    midYear,
    reportedAt,
    isReviewed: review !== undefined,
    deputy: at === 3 ? undefined : (leaving ?? other),
    laterDeputy: leaving ? later : undefined,
    electedAt,
    rankings: at < 4 ? ranked.slice(0, 3).map(({ unit }) => ({ unit, score: undefined })) : ranked,
    figures: planFigures(random, year, members, review === undefined),
    gifts: planGifts(random, year, members, review === undefined, midYear.date),
    awards: review
      ? planAwards(random, {
          year,
          firstYear,
          lastYear,
          ranked: ranked.map(({ unit }) => unit),
          review,
          nextMidYear: meeting(`so-ket-${year + 1}`),
          nextReview: byId.get(`tong-ket-${year + 1}`),
        })
      : [
          {
            year,
            unit: head,
            award: AWARDS.provinceCertificate,
            steps: [{ status: 'de-nghi', meeting: midYear, date: midYear.date }],
          },
        ],
  };
}

/** All members, best first, with falling scores out of 1.000. */
function rank(
  random: Random,
  members: readonly UnitEntry[],
): readonly { unit: UnitEntry; score: number }[] {
  const drawn = members
    .map((unit) => ({ unit, luck: unit.strength + random.next() * 6 }))
    .toSorted((a, b) => b.luck - a.luck || (a.unit.id < b.unit.id ? -1 : 1));
  let score = 992;
  return drawn.map(({ unit }) => {
    score -= random.integer(1, 14) / 2;
    return { unit, score };
  });
}

function planFigures(
  random: Random,
  year: number,
  members: readonly UnitEntry[],
  isHalf: boolean,
): readonly Figure[] {
  const half = isHalf ? 0.5 : 1;
  const growth = 1.085 ** (year - 2009) * (year === 2020 || year === 2021 ? 0.9 : 1);
  const round = (value: number, to: number): number => Math.max(to, Math.round(value / to) * to);
  const suffix = isHalf ? ' 6 tháng đầu năm' : '';
  const figure = (
    indicator: string,
    value: number,
    unit: string,
    qualifier: Figure['qualifier'],
    subject?: UnitEntry,
  ): Figure => ({
    indicator,
    value,
    unit,
    qualifier,
    subject,
    asStated: formatQuantity({ value, unit, qualifier }),
  });
  const revenue = round((3200 + random.integer(-150, 150)) * growth * half, 100);
  return [
    figure(`Tổng doanh thu${suffix}`, revenue, 'tỷ đồng', 'hon'),
    figure(
      `Nộp ngân sách${suffix}`,
      round(revenue * 0.058, 5),
      'tỷ đồng',
      random.pick(['gan', 'tren']),
    ),
    figure(
      'Số lao động',
      round(3900 + (year - 2009) * 110 + random.integer(-80, 80), 50),
      'người',
      'khoang',
    ),
    ...random
      .sample(members, year % 2 === 0 ? 2 : 1)
      .map((subject) =>
        figure(
          `Doanh thu${suffix}`,
          round((revenue / 10) * (0.6 + random.next()), 5),
          'tỷ đồng',
          undefined,
          subject,
        ),
      ),
  ];
}

function planGifts(
  random: Random,
  year: number,
  members: readonly UnitEntry[],
  isHalf: boolean,
  until: string,
): readonly YearGift[] {
  return Array.from({ length: isHalf ? 2 : random.integer(2, 5) }, (_, at): YearGift => {
    const last = isHalf ? 150 : 340;
    const day = addDays(`${year}-01-10`, random.integer(0, last));
    const date = isHalf && day >= until ? addDays(until, -20) : day;
    const donor = at === 0 ? undefined : random.pick(members);
    const gift = makeGift(random, date);
    return {
      ...gift,
      donor,
      date: statedDate(random, date),
      asStated: `${giftText(gift)} cho ${gift.recipient}`,
    };
  });
}

/** A day as sources state it: whole, as a month, or not at all. */
function statedDate(random: Random, date: string): string | undefined {
  if (random.percent(65)) return date;
  return random.percent(50) ? date.slice(0, 7) : undefined;
}
