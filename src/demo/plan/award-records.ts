import type { AwardState } from '../../schema/award-states.ts';
import { addDays } from '../../vietnamese/dates.ts';
import type { AwardEntry } from './awards.ts';
import type { MeetingEntry } from '../files/meetings.ts';
import type { UnitEntry } from './units.ts';

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

/** Who decides. */
export type Level = keyof ReturnType<typeof decisionDays>;

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
