import type { AWARD_STATES } from '../schema/year.ts';
import { addDays } from '../vietnamese/dates.ts';
import { AWARDS, type AwardEntry } from './awards.ts';
import type { MeetingEntry } from './meetings.ts';
import type { Random } from './random.ts';
import type { UnitEntry } from './units.ts';

export type AwardState = keyof typeof AWARD_STATES;

/** One step of an invented award record. */
export interface StepEntry {
  readonly status: AwardState;
  readonly date?: string;
  readonly meeting?: MeetingEntry;
  /** Id of the paper. */
  readonly document?: string;
}

/** One award for one unit for one year, up to the step that is known. */
export interface RecordEntry {
  readonly year: number;
  readonly unit: UnitEntry;
  readonly award: AwardEntry;
  readonly ordinal?: number;
  readonly steps: readonly StepEntry[];
  readonly note?: string;
}

/** What is needed to tell the story of one year's awards. */
export interface AwardYear {
  readonly year: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Best first. */
  readonly ranked: readonly UnitEntry[];
  /** The meeting early next year that reviews this year. */
  readonly review: MeetingEntry;
  /** Later meetings where something can be presented: next summer, and the review after. */
  readonly nextMidYear: MeetingEntry;
  readonly nextReview: MeetingEntry | undefined;
}

/** The state a record has reached. */
export const statusOf = ({ steps }: RecordEntry): AwardState => steps.at(-1)?.status ?? 'khong-ro';

/** The last step with that status. */
export const stepOf = ({ steps }: RecordEntry, status: AwardState): StepEntry | undefined =>
  steps.findLast((step) => step.status === status);

/** Ids of the papers of a year of achievement. */
export const paperIds = (year: number) => ({
  petition: `to-trinh-khen-thuong-${year}`,
  minutes: `bien-ban-binh-xet-${year}`,
  cancellation: `qd-huy-bo-${year}`,
  province: `qd-ubnd-khen-thuong-${year}`,
  primeMinister: `qd-ttg-khen-thuong-${year}`,
  president: `qd-ctn-khen-thuong-${year}`,
  ministry: `qd-bo-khen-thuong-${year}`,
});

/** The day of the petition: some days after the review meeting. */
export const petitionDay = (review: MeetingEntry): string => addDays(review.date, 9);

/** The days of the decisions on a year's achievement. */
export const decisionDays = (year: number) => ({
  province: `${year + 1}-03-20`,
  ministry: `${year + 1}-03-26`,
  primeMinister: `${year + 1}-12-10`,
  president: `${year + 1}-12-16`,
  cancellation: `${year + 1}-09-15`,
});

/** Numbers from 9300 up: no real decision bears them. */
export const decisionNumber = (level: Level, year: number): { number: string; symbol: string } => {
  const [base, symbol] = {
    province: [9300, 'QĐ-UBND'],
    primeMinister: [9500, 'QĐ-TTg'],
    president: [9600, 'QĐ-CTN'],
    ministry: [9700, 'QĐ-BQLN'],
    cancellation: [9800, 'QĐ-UBND'],
  }[level] as [number, string];
  return { number: String(base + (year % 100)), symbol };
};

/** All records of one reviewed year. Every state is reached by some record of a demo of five years or more. */
export function planAwards(random: Random, story: AwardYear): readonly RecordEntry[] {
  const { year, firstYear, lastYear, ranked, review } = story;
  const at = year - firstYear;
  const isLast = year === lastYear - 1;
  const papers = paperIds(year);
  const nominated = (leads: boolean): StepEntry[] => [
    ...(leads ? [{ status: 'suy-ton' as const, meeting: review, document: papers.minutes }] : []),
    { status: 'de-nghi', date: petitionDay(review), document: papers.petition },
  ];
  const considered: StepEntry = { status: 'dang-xet', date: `${year + 1}-05` };
  const refused: StepEntry = { status: 'khong-duoc-tang', date: `${year + 1}-12` };
  const end = (fate: Fate, level: Level): StepEntry[] => finish(story, fate, level);
  const record = (
    unit: UnitEntry | undefined,
    award: AwardEntry,
    steps: readonly StepEntry[],
    more: Partial<RecordEntry> = {},
  ): RecordEntry[] => (unit ? [{ year, unit, award, steps, ...more }] : []);
  const [best, second, third, fourth, fifth, sixth] = ranked;
  const flagFate: Fate =
    at === 0 ? 'unknown' : isLast ? 'open' : at % 3 === 2 ? 'refused' : 'presented';
  const provinceFate: Fate = isLast ? 'presented' : at === 6 ? 'refused' : 'presented';
  const isPrimeMinisterYear = at % 5 === 3 && !isLast;
  return [
    ...record(
      best,
      AWARDS.governmentFlag,
      [
        ...nominated(true),
        considered,
        ...(flagFate === 'refused' ? [refused] : end(flagFate, 'primeMinister')),
      ],
      flagFate === 'unknown' ? { note: 'Nguồn không cho biết kết quả xét tặng.' } : {},
    ),
    ...record(second, AWARDS.provinceFlag, [
      ...nominated(true),
      ...(provinceFate === 'refused' ? [refused] : end(provinceFate, 'province')),
    ]),
    // One year with one more than usual, so that the quota reminder has something to remind of.
    ...(year === 2018 ? record(third, AWARDS.provinceFlag, [...nominated(false), refused]) : []),
    ...record(
      year === 2018 || isPrimeMinisterYear ? undefined : third,
      AWARDS.provinceCertificate,
      [...nominated(false), ...end(isLast ? 'decided' : 'presented', 'province')],
    ),
    ...record(fourth, AWARDS.provinceCertificate, [
      ...nominated(false),
      ...(isLast ? [] : end(random.percent(70) ? 'presented' : 'decided', 'province')),
    ]),
    ...(at === 2
      ? record(
          fifth,
          AWARDS.provinceCertificate,
          [
            ...nominated(false),
            ...end('decided', 'province'),
            {
              status: 'huy-bo',
              date: decisionDays(year).cancellation,
              document: papers.cancellation,
            },
          ],
          { note: 'Trùng với khen thưởng chuyên đề cho cùng một thành tích (dữ liệu mẫu).' },
        )
      : []),
    ...(at % 3 === 1
      ? record(
          fifth,
          AWARDS.excellentCollective,
          at === 1
            ? [{ status: 'suy-ton', meeting: review, document: papers.minutes }]
            : [...nominated(false), ...end('decided', 'province')],
        )
      : []),
    ...(at % 4 === 3
      ? record(sixth, AWARDS.ministryFlag, [...nominated(false), ...end('presented', 'ministry')])
      : []),
    ...(isPrimeMinisterYear
      ? record(third, AWARDS.primeMinisterCertificate, [
          ...nominated(false),
          considered,
          ...end('presented', 'primeMinister'),
        ])
      : []),
    ...(at === 5
      ? record(
          best,
          AWARDS.laborThird,
          [...nominated(false), considered, ...end('presented', 'president')],
          { ordinal: 1 },
        )
      : []),
    ...(at === 11
      ? record(
          best,
          AWARDS.laborSecond,
          [...nominated(false), considered, ...end('presented', 'president')],
          { ordinal: 1 },
        )
      : []),
    ...(at >= 2 && at % 2 === 0
      ? record(best, AWARDS.rotatingFlag, [
          { status: 'da-quyet-dinh', date: review.date, document: papers.minutes },
          { status: 'da-trao', date: review.date, meeting: review },
        ])
      : []),
  ];
}

/** What becomes of a petition. */
type Fate = 'open' | 'unknown' | 'refused' | 'decided' | 'presented';
/** Who decides. */
export type Level = keyof ReturnType<typeof decisionDays>;

/** The steps after the petition, as far as the demo's time reaches. */
function finish(
  { year, lastYear, nextMidYear, nextReview }: AwardYear,
  fate: Fate,
  level: Level,
): StepEntry[] {
  if (fate === 'open' || fate === 'refused') return [];
  if (fate === 'unknown') return [{ status: 'khong-ro' }];
  const isLate = level === 'primeMinister' || level === 'president';
  if (isLate && year + 1 >= lastYear) return [];
  const decided: StepEntry = {
    status: 'da-quyet-dinh',
    date: decisionDays(year)[level],
    document: paperIds(year)[level],
  };
  const meeting = isLate ? nextReview : nextMidYear;
  return fate === 'presented' && meeting
    ? [decided, { status: 'da-trao', date: meeting.date, meeting }]
    : [decided];
}
