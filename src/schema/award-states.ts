/** How a state looks: outlined before a decision, filled after it, struck when refused. Never by colour alone. */
export type AwardTone = 'proposal' | 'decided' | 'presented' | 'ended' | 'unknown';

/** What is said of a state of an award, wherever it is written, shown or counted. */
export interface AwardStateFacts {
  /** Its words; never those of an honour before a decision. */
  readonly label: string;
  /** A few letters for a narrow matrix; the full words stand in the legend and for screen readers. */
  readonly short: string;
  readonly tone: AwardTone;
  /** Where it stands in a sorted table, from 0: the furthest first, then what is unknown, then what came to nothing. */
  readonly order: number;
  /** It has been decided, and the decision stands: only such states are honours, and only they are counted. */
  readonly isHonour: boolean;
  /** A proposal on its way to a decision. */
  readonly isOpen: boolean;
}

/**
 * The ledger of an award: first the way from proposal to presentation, in its order, then the
 * ends that are not honours.
 */
export const AWARD_STATES = {
  'suy-ton': {
    label: 'Cụm suy tôn',
    short: 'ST',
    tone: 'proposal',
    order: 4,
    isHonour: false,
    isOpen: true,
  },
  'de-nghi': {
    label: 'Đề nghị tặng',
    short: 'ĐN',
    tone: 'proposal',
    order: 3,
    isHonour: false,
    isOpen: true,
  },
  'dang-xet': {
    label: 'Đang xét',
    short: 'ĐX',
    tone: 'proposal',
    order: 2,
    isHonour: false,
    isOpen: true,
  },
  'da-quyet-dinh': {
    label: 'Đã có quyết định',
    short: 'QĐ',
    tone: 'decided',
    order: 1,
    isHonour: true,
    isOpen: false,
  },
  'da-trao': {
    label: 'Đã trao tặng',
    short: 'Trao',
    tone: 'presented',
    order: 0,
    isHonour: true,
    isOpen: false,
  },
  'khong-duoc-tang': {
    label: 'Không được tặng',
    short: 'K',
    tone: 'ended',
    order: 6,
    isHonour: false,
    isOpen: false,
  },
  'huy-bo': {
    label: 'Đã hủy bỏ quyết định',
    short: 'HB',
    tone: 'ended',
    order: 7,
    isHonour: false,
    isOpen: false,
  },
  'khong-ro': {
    label: 'Chưa rõ',
    short: '?',
    tone: 'unknown',
    order: 5,
    isHonour: false,
    isOpen: false,
  },
} as const satisfies Readonly<Record<string, AwardStateFacts>>;

/** A state as files write it, e.g. `de-nghi`. */
export type AwardState = keyof typeof AWARD_STATES;

/** Every state, in the order of the ledger. */
export const AWARD_STATE_CODES = Object.keys(AWARD_STATES) as readonly AwardState[];

/** Code → words. */
export const AWARD_STATE_LABELS = Object.fromEntries(
  AWARD_STATE_CODES.map((state) => [state, AWARD_STATES[state].label]),
) as Readonly<Record<AwardState, string>>;

/** The way of an award that comes to its end, in its order. */
export const AWARD_WAY: readonly AwardState[] = AWARD_STATE_CODES.filter(
  (state) => AWARD_STATES[state].isOpen || AWARD_STATES[state].isHonour,
);
