import { AWARD_STATES, type AwardState, type AwardTone } from '../schema/award-states.ts';
import { ROLES } from '../schema/year.ts';

/** The words of a state: never those of an honour before a decision. */
export const stateLabel = (state: AwardState): string => AWARD_STATES[state].label;

/** How a state looks. */
export const stateTone = (state: AwardState): AwardTone => AWARD_STATES[state].tone;

/** A few letters for a narrow matrix. */
export const stateShort = (state: AwardState): string => AWARD_STATES[state].short;

export const roleLabel = (role: keyof typeof ROLES): string => ROLES[role];

/** What stands where nothing is known. */
export const UNKNOWN = 'Chưa có dữ liệu';
