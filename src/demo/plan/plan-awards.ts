import {
  decisionDays,
  type Level,
  paperIds,
  petitionDay,
  type RecordEntry,
  type StepEntry,
} from './award-records.ts';
import { AWARDS, type AwardEntry } from './awards.ts';
import type { MeetingEntry } from '../files/meetings.ts';
import type { Random } from './random.ts';
import type { UnitEntry } from './units.ts';

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

/** All records of one reviewed year. Every state is reached by some record of a demo of five years or more. */
export function planAwards(random: Random, story: AwardYear): readonly RecordEntry[] {
  return [
    ...governmentFlag(story),
    ...provinceFlags(story),
    ...provinceCertificates(random, story),
    ...cancelledCertificate(story),
    ...excellentCollective(story),
    ...ministryFlag(story),
    ...primeMinisterCertificate(story),
    ...laborOrders(story),
    ...rotatingFlag(story),
  ];
}

function governmentFlag(story: AwardYear): RecordEntry[] {
  const fate = flagFate(story);
  return record(
    story,
    story.ranked[0],
    AWARDS.governmentFlag,
    [...nominated(story), considered(story), ...finish(story, fate, 'primeMinister')],
    fate === 'unknown' ? { note: 'Nguồn không cho biết kết quả xét tặng.' } : {},
  );
}

function flagFate(story: AwardYear): Fate {
  const at = yearsIn(story);
  if (at === 0) return 'unknown';
  if (isLast(story)) return 'open';
  return at % 3 === 2 ? 'refused' : 'presented';
}

function provinceFlags(story: AwardYear): RecordEntry[] {
  const [, second, third] = story.ranked;
  const fate = yearsIn(story) === 6 && !isLast(story) ? 'refused' : 'presented';
  const usual = record(story, second, AWARDS.provinceFlag, [
    ...nominated(story),
    ...finish(story, fate, 'province'),
  ]);
  // One year with one more than usual, so that the quota reminder has something to remind of.
  if (story.year !== ONE_FLAG_MORE) return usual;
  const steps = [...petitioned(story), ...finish(story, 'refused', 'province')];
  return [...usual, ...record(story, third, AWARDS.provinceFlag, steps)];
}

const ONE_FLAG_MORE = 2018;

function provinceCertificates(random: Random, story: AwardYear): RecordEntry[] {
  const [, , third, fourth] = story.ranked;
  const isThirdFree = story.year !== ONE_FLAG_MORE && !isPrimeMinisterYear(story);
  const fate = isLast(story) ? 'decided' : 'presented';
  const fateOfFourth = (): Fate => (random.percent(70) ? 'presented' : 'decided');
  const certificate = (unit: UnitEntry | undefined, own: Fate): RecordEntry[] =>
    record(story, unit, AWARDS.provinceCertificate, [
      ...petitioned(story),
      ...finish(story, own, 'province'),
    ]);
  return [
    ...certificate(isThirdFree ? third : undefined, fate),
    ...certificate(fourth, isLast(story) ? 'open' : fateOfFourth()),
  ];
}

function cancelledCertificate(story: AwardYear): RecordEntry[] {
  if (yearsIn(story) !== 2) return [];
  const { year, ranked } = story;
  const cancelled: StepEntry = {
    status: 'huy-bo',
    date: decisionDays(year).cancellation,
    document: paperIds(year).cancellation,
  };
  return record(
    story,
    ranked[4],
    AWARDS.provinceCertificate,
    [...petitioned(story), ...finish(story, 'decided', 'province'), cancelled],
    { note: 'Trùng với khen thưởng chuyên đề cho cùng một thành tích (dữ liệu mẫu).' },
  );
}

function excellentCollective(story: AwardYear): RecordEntry[] {
  const at = yearsIn(story);
  if (at % 3 !== 1) return [];
  const steps =
    at === 1
      ? [nomination(story)]
      : [...petitioned(story), ...finish(story, 'decided', 'province')];
  return record(story, story.ranked[4], AWARDS.excellentCollective, steps);
}

function ministryFlag(story: AwardYear): RecordEntry[] {
  if (yearsIn(story) % 4 !== 3) return [];
  const steps = [...petitioned(story), ...finish(story, 'presented', 'ministry')];
  return record(story, story.ranked[5], AWARDS.ministryFlag, steps);
}

function primeMinisterCertificate(story: AwardYear): RecordEntry[] {
  if (!isPrimeMinisterYear(story)) return [];
  return record(
    story,
    story.ranked[2],
    AWARDS.primeMinisterCertificate,
    consideredUntil(story, 'primeMinister'),
  );
}

function laborOrders(story: AwardYear): RecordEntry[] {
  const award = { 5: AWARDS.laborThird, 11: AWARDS.laborSecond }[yearsIn(story)];
  if (!award) return [];
  const steps = consideredUntil(story, 'president');
  return record(story, story.ranked[0], award, steps, { ordinal: 1 });
}

function rotatingFlag(story: AwardYear): RecordEntry[] {
  const at = yearsIn(story);
  if (at < 2 || at % 2 !== 0) return [];
  const { review, year, ranked } = story;
  return record(story, ranked[0], AWARDS.rotatingFlag, [
    { status: 'da-quyet-dinh', date: review.date, document: paperIds(year).minutes },
    { status: 'da-trao', date: review.date, meeting: review },
  ]);
}

/** How many years the demo has told before this one. */
const yearsIn = ({ year, firstYear }: AwardYear): number => year - firstYear;

/** The newest year of achievement that was reviewed. */
const isLast = ({ year, lastYear }: AwardYear): boolean => year === lastYear - 1;

const isPrimeMinisterYear = (story: AwardYear): boolean =>
  yearsIn(story) % 5 === 3 && !isLast(story);

/** The record, where there is a unit to get it. */
function record(
  { year }: AwardYear,
  unit: UnitEntry | undefined,
  award: AwardEntry,
  steps: readonly StepEntry[],
  more: Partial<RecordEntry> = {},
): RecordEntry[] {
  return unit ? [{ year, unit, award, steps, ...more }] : [];
}

const nomination = ({ year, review }: AwardYear): StepEntry => ({
  status: 'suy-ton',
  meeting: review,
  document: paperIds(year).minutes,
});

const petitioned = ({ year, review }: AwardYear): StepEntry[] => [
  { status: 'de-nghi', date: petitionDay(review), document: paperIds(year).petition },
];

const nominated = (story: AwardYear): StepEntry[] => [nomination(story), ...petitioned(story)];

const considered = ({ year }: AwardYear): StepEntry => ({
  status: 'dang-xet',
  date: `${year + 1}-05`,
});

const consideredUntil = (story: AwardYear, level: Level): StepEntry[] => [
  ...petitioned(story),
  considered(story),
  ...finish(story, 'presented', level),
];

/** What becomes of a petition. */
type Fate = 'open' | 'unknown' | 'refused' | 'decided' | 'presented';
/** The steps after the petition, as far as the demo's time reaches. */
function finish(
  { year, lastYear, nextMidYear, nextReview }: AwardYear,
  fate: Fate,
  level: Level,
): StepEntry[] {
  if (fate === 'open') return [];
  if (fate === 'refused') return [{ status: 'khong-duoc-tang', date: `${year + 1}-12` }];
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
