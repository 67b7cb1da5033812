import type { ClusterYear } from './cluster-years.ts';
import { fillOne, type Slots } from '../texts/fill.ts';
import { type Gift, giftText, makeGift, worthText } from '../files/gifts.ts';
import type { MeetingEntry } from '../files/meetings.ts';
import type { Location } from './places.ts';
import type { Random } from './random.ts';
import type { Theme } from './scenes.ts';
import { CANCELLATION, HONOUR, PROPOSAL } from '../texts/sentences-award.ts';
import { CHARITY } from '../texts/sentences-charity.ts';
import { MOVEMENT } from '../texts/sentences-movement.ts';
import { CLUSTER_NOTICE, FIRM_NOTICE } from '../texts/sentences-notice.ts';
import { IDEA, INVESTMENT, ORDER, PEAK, PLAN } from '../texts/sentences-production.ts';
import { VISIT } from '../texts/sentences-visit.ts';
import { newsSlots } from './slots.ts';
import type { Titles } from '../texts/titles.ts';
import type { UnitEntry } from './units.ts';

/** Kinds of news and their words. */
export const BANKS = {
  honour: HONOUR,
  proposal: PROPOSAL,
  cancellation: CANCELLATION,
  charity: CHARITY,
  plan: PLAN,
  investment: INVESTMENT,
  idea: IDEA,
  order: ORDER,
  peak: PEAK,
  visit: VISIT,
  movement: MOVEMENT,
  clusterNotice: CLUSTER_NOTICE,
  firmNotice: FIRM_NOTICE,
} as const;
export type NewsKind = keyof typeof BANKS;

/** Which pictures suit which news. */
export const THEMES: Readonly<Record<NewsKind | 'report', Theme>> = {
  report: 'flags',
  honour: 'flags',
  proposal: 'flags',
  cancellation: 'books',
  charity: 'books',
  plan: 'factory',
  investment: 'factory',
  idea: 'factory',
  order: 'factory',
  peak: 'factory',
  visit: 'factory',
  movement: 'hills',
  clusterNotice: 'books',
  firmNotice: 'books',
};

interface PlanBase {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** Absent for a public article. */
  readonly hidden?: { readonly draft: true } | { readonly publishAt: string };
}

/** The report of a meeting. */
export interface ReportPlan extends PlanBase {
  readonly kind: 'report';
  readonly meeting: MeetingEntry;
}

/** Any other news. */
export interface NewsPlan extends PlanBase {
  readonly kind: NewsKind;
  readonly unit: UnitEntry;
  readonly other: UnitEntry | undefined;
  readonly slots: Slots;
  readonly location: Location;
  readonly awards: readonly string[];
  readonly documents: readonly string[];
  /** The year of a petition, whose proposals the text lists. */
  readonly year?: ClusterYear;
}

export type ArticlePlan = ReportPlan | NewsPlan;

const PAST_KINDS: readonly NewsKind[] = ['plan', 'investment', 'order', 'peak'];

/** Kinds that speak for the whole cluster, not for one unit. */
export const CLUSTER_KINDS: readonly NewsKind[] = ['proposal', 'cancellation', 'clusterNotice'];

/** Plans one article: draws the values until the title is new. */
export function planNews(
  random: Random,
  titles: Titles,
  kind: NewsKind,
  unit: UnitEntry,
  date: string,
  fixed: Slots,
  more: Partial<Pick<NewsPlan, 'awards' | 'documents' | 'year'>>,
): NewsPlan {
  const draw = () => {
    const { slots, location, other } = newsSlots(
      random,
      unit,
      date,
      PAST_KINDS.includes(kind) ? 'past' : 'now',
    );
    const speaker: Slots = CLUSTER_KINDS.includes(kind)
      ? { speaker: 'đại diện tổ thư ký cụm' }
      : {};
    if (kind !== 'charity' || fixed.gift)
      return { slots: { ...slots, ...speaker, ...fixed }, location, other };
    const gift = makeGift(random, date);
    return { slots: { ...slots, ...giftSlots(gift) }, location: gift.location, other };
  };
  let drawn = draw();
  const { title, id } = titles.unique(
    () => {
      drawn = draw();
      return fillOne(random, BANKS[kind].titles, drawn.slots);
    },
    (attempt) => `, đợt ${attempt + 2}`,
  );
  const { slots, location, other } = drawn;
  return {
    kind,
    id,
    title,
    date,
    unit,
    other: kind === 'visit' ? other : undefined,
    slots,
    location,
    awards: more.awards ?? [],
    documents: more.documents ?? [],
    ...(more.year ? { year: more.year } : {}),
  };
}

/** The values that a gift gives to its news. */
export function giftSlots(gift: Gift): Slots {
  const worth = worthText(gift);
  return {
    gift: giftText(gift),
    recipient: gift.recipient,
    purpose: gift.purpose,
    area: gift.location.area,
    commune: gift.location.commune,
    ...(worth ? { worth } : {}),
  };
}
