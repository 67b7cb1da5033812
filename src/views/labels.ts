import type { AwardState } from '../archive/types.ts';
import { AWARD_STATES, ROLES } from '../schema/year.ts';

/** The words of a state: never those of an honour before a decision. */
export const stateLabel = (state: AwardState): string => AWARD_STATES[state];

/** How a state looks: outlined before a decision, filled after it, struck when refused. Never by colour alone. */
export type StateTone = 'proposal' | 'decided' | 'presented' | 'ended' | 'unknown';

const TONES: Readonly<Record<AwardState, StateTone>> = {
  'suy-ton': 'proposal',
  'de-nghi': 'proposal',
  'dang-xet': 'proposal',
  'da-quyet-dinh': 'decided',
  'da-trao': 'presented',
  'khong-duoc-tang': 'ended',
  'huy-bo': 'ended',
  'khong-ro': 'unknown',
};
export const stateTone = (state: AwardState): StateTone => TONES[state];

/** A few letters for a narrow matrix; the full words stand in the legend and for screen readers. */
const SHORT: Readonly<Record<AwardState, string>> = {
  'suy-ton': 'ST',
  'de-nghi': 'ĐN',
  'dang-xet': 'ĐX',
  'da-quyet-dinh': 'QĐ',
  'da-trao': 'Trao',
  'khong-duoc-tang': 'K',
  'huy-bo': 'HB',
  'khong-ro': '?',
};
export const stateShort = (state: AwardState): string => SHORT[state];

export const roleLabel = (role: keyof typeof ROLES): string => ROLES[role];

/** What stands where nothing is known. */
export const UNKNOWN = 'Chưa có dữ liệu';
