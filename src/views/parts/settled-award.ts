import type { Archive, AwardState } from '../../archive/types.ts';
import type { RecordedStep } from './cited-facts.ts';
import type { LinkView } from './links.ts';
import { awardRecordView } from './award-record-view.ts';
import { factView, type FactView } from './source-view.ts';
import { urls } from '../urls.ts';

/** A step of an award record that was taken at a meeting or by a paper. */
export interface SettledAward {
  /** The state that this step brought. */
  readonly state: AwardState;
  /** The present state, where the record has gone on since. */
  readonly now: AwardState | undefined;
  readonly award: LinkView;
  readonly unit: LinkView;
  readonly year: LinkView;
  readonly fact: FactView;
}

export function settledAward(archive: Archive, { record, step }: RecordedStep): SettledAward {
  const { award, unit, steps } = awardRecordView(archive, record);
  return {
    state: step.status,
    now: step === record.steps.at(-1) ? undefined : record.status,
    award,
    unit,
    year: { label: String(record.year), href: urls.year(record.year) },
    fact: steps[record.steps.indexOf(step)]?.fact ?? factView(archive, step),
  };
}
