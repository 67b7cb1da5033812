import { compareText } from '../../lib/compare.ts';
import { AWARD_STATES } from '../../schema/award-states.ts';
import { addDays, formatDateOfficial } from '../../vietnamese/dates.ts';
import {
  decisionDays,
  decisionNumber,
  type Level,
  petitionDay,
  type RecordEntry,
  statusOf,
  stepOf,
} from './award-records.ts';
import type { ClusterYear, Story } from './cluster-years.ts';
import type { Gift } from '../files/gifts.ts';
import type { MeetingEntry } from '../files/meetings.ts';
import {
  type ArticlePlan,
  giftSlots,
  type NewsKind,
  type NewsPlan,
  planNews,
  type ReportPlan,
} from './news-plan.ts';
import { createRandom } from './random.ts';
import { TERMS } from './terms.ts';
import { createTitles, type Titles } from '../texts/titles.ts';
import { membersOn, type UnitEntry } from './units.ts';

/**
 * Reports that facts are read in, two drafts, two scheduled posts and one `.mdx` (written
 * elsewhere) are always there.
 */
export const smallestCount = (firstYear: number, lastYear: number): number =>
  lastYear - firstYear + 2 + HIDDEN_COUNT + 1;
const HIDDEN_COUNT = 4;

/** Plans all articles but the `.mdx` one, oldest first. */
export function planArticles(story: Story, count: number): readonly ArticlePlan[] {
  const titles = createTitles();
  const needed = new Set(
    story.years.flatMap(({ reportedAt, electedAt }) => [reportedAt, electedAt]),
  );
  const reports = [...needed].map((meeting) => planReport(titles, meeting));
  const hidden = Array.from({ length: HIDDEN_COUNT }, (_, at) => planHidden(story, titles, at));
  const free = count - reports.length - hidden.length - 1;
  const events = planEvents(story, titles, needed, Math.floor(free / 2));
  const fillers = Array.from({ length: free - events.length }, (_, at) =>
    planFiller(story, titles, `filler ${at}`),
  );
  return [...reports, ...hidden, ...events, ...fillers].toSorted(
    (a, b) => compareText(a.date, b.date) || compareText(a.id, b.id),
  );
}

function planReport(titles: Titles, meeting: MeetingEntry): ReportPlan {
  const { title, id } = titles.unique(
    () => meeting.reportTitle,
    (attempt) => ` (${attempt + 2})`,
  );
  return { kind: 'report', id, title, date: addDays(meeting.date, 1), meeting };
}

/** Two drafts, then two posts for a far future. */
function planHidden(story: Story, titles: Titles, at: number): NewsPlan {
  const plan = planFiller(story, titles, `hidden ${at}`);
  if (at < 2) return { ...plan, hidden: { draft: true } };
  return {
    ...plan,
    date: '2099-01-01',
    hidden: { publishAt: at === 2 ? '2099-01-01' : '2099-01-01T07:30' },
  };
}

/** News of what the year files tell: at most `limit`, taken evenly from all years and kinds. */
function planEvents(
  story: Story,
  titles: Titles,
  reported: ReadonlySet<MeetingEntry>,
  limit: number,
): readonly ArticlePlan[] {
  const until = `${story.lastYear}-12-28`;
  const candidates: readonly (readonly (() => ArticlePlan | undefined)[])[] = [
    story.years
      .flatMap((year) => year.awards)
      .filter(isHonour)
      .map((record) => () => planHonour(story, titles, record)),
    story.years
      .filter(({ isReviewed }) => isReviewed)
      .map((year) => () => planPetition(story, titles, year)),
    story.meetings
      .filter((meeting) => !reported.has(meeting))
      .map((meeting) => () => planReport(titles, meeting)),
    story.years
      .flatMap(({ gifts }) => gifts)
      .flatMap((gift) =>
        gift.donor && gift.date?.length === 10 && gift.date < until
          ? [() => planGift(story, titles, gift, gift.donor as UnitEntry, gift.date as string)]
          : [],
      ),
    story.years
      .flatMap((year) => year.awards)
      .filter((record) => statusOf(record) === 'huy-bo')
      .map((record) => () => planCancellation(story, titles, record)),
  ];
  const random = createRandom(story.seed, 'events');
  const shuffled = candidates.map((list) => random.sample(list, list.length));
  const longest = Math.max(...shuffled.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => shuffled.flatMap((list) => list[at] ?? []))
    .flat()
    .slice(0, limit)
    .flatMap((plan) => plan() ?? []);
}

/** Only what was decided, not cancelled, and not the cluster's own flag. */
const isHonour = (record: RecordEntry): boolean =>
  AWARD_STATES[statusOf(record)].isHonour && record.award.family !== 'noi-bo-cum';

function planHonour(story: Story, titles: Titles, record: RecordEntry): NewsPlan {
  const decided = stepOf(record, 'da-quyet-dinh');
  return planAward(
    story,
    titles,
    'honour',
    record,
    decided?.document ?? '',
    LEVELS.find((level) => decisionDays(record.year)[level] === decided?.date) ?? 'province',
  );
}

const planCancellation = (story: Story, titles: Titles, record: RecordEntry): NewsPlan =>
  planAward(
    story,
    titles,
    'cancellation',
    record,
    stepOf(record, 'huy-bo')?.document ?? '',
    'cancellation',
  );
const LEVELS: readonly Level[] = [
  'province',
  'ministry',
  'primeMinister',
  'president',
  'cancellation',
];

function planAward(
  story: Story,
  titles: Titles,
  kind: 'honour' | 'cancellation',
  { year, unit, award }: RecordEntry,
  document: string,
  level: Level,
): NewsPlan {
  const random = createRandom(story.seed, `${kind} ${year} ${unit.id} ${award.id}`);
  const decided = decisionDays(year)[level];
  const { number, symbol } = decisionNumber(level, year);
  const isYearly = award.family === 'danh-hieu-thi-dua' || award.level === 'tinh';
  return planNews(
    random,
    titles,
    kind,
    unit,
    addDays(decided, random.integer(2, 9)),
    {
      award: award.title,
      awardYear: String(year),
      forYear: isYearly ? `năm ${year}` : `giai đoạn ${year - 4}–${year}`,
      authority: award.conferringAuthority,
      decision: `${number}/${symbol}`,
      decisionDate: formatDateOfficial(decided),
    },
    { awards: [award.id], documents: [document] },
  );
}

function planPetition(story: Story, titles: Titles, year: ClusterYear): NewsPlan {
  const random = createRandom(story.seed, `petition ${year.year}`);
  const [first] = year.rankings;
  return planNews(
    random,
    titles,
    'proposal',
    first?.unit ?? year.head,
    petitionDay(year.reportedAt),
    { awardYear: String(year.year) },
    {
      awards: [
        ...new Set(
          year.awards.filter((record) => stepOf(record, 'de-nghi')).map(({ award }) => award.id),
        ),
      ],
      documents: [`to-trinh-khen-thuong-${year.year}`],
      year,
    },
  );
}

function planGift(
  story: Story,
  titles: Titles,
  gift: Gift,
  donor: UnitEntry,
  date: string,
): NewsPlan | undefined {
  // Before the cluster was founded there was nobody to tell of it.
  if (membersOn(date).length === 0) return undefined;
  const random = createRandom(story.seed, `gift ${donor.id} ${date}`);
  return {
    ...planNews(random, titles, 'charity', donor, date, giftSlots(gift), {}),
    location: gift.location,
  };
}

/** News that no year file tells. */
function planFiller(story: Story, titles: Titles, name: string): NewsPlan {
  const random = createRandom(story.seed, name);
  const span = story.lastYear - story.firstYear;
  // The square root makes later years richer, as archives are.
  const year =
    story.firstYear +
    Math.min(span, Math.floor(Math.sqrt(0.08 + random.next() * 0.92) * (span + 1)));
  const start = year === Number(TERMS[0].from.slice(0, 4)) ? 95 : 3;
  const date = addDays(`${year}-01-01`, random.integer(start, 355));
  const kind = random.pick(FILLER_KINDS);
  return planNews(random, titles, kind, random.pick(membersOn(date)), date, {}, {});
}

const FILLER_KINDS: readonly NewsKind[] = [
  'charity',
  'charity',
  'charity',
  'charity',
  'plan',
  'investment',
  'idea',
  'order',
  'peak',
  'visit',
  'visit',
  'movement',
  'movement',
  'movement',
  'clusterNotice',
  'firmNotice',
];
