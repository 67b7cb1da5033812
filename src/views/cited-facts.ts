import { groupByMany } from '../archive/records.ts';
import type { Archive, AwardRecord, AwardStep } from '../archive/types.ts';

/** A step together with the award record it belongs to. */
export interface RecordedStep {
  readonly record: AwardRecord;
  readonly step: AwardStep;
}

/** Award steps by what proves them. */
export interface StepIndex {
  /** By the article that states the step. */
  readonly byArticle: ReadonlyMap<string, readonly RecordedStep[]>;
  /** By the meeting at which the step was taken. */
  readonly byMeeting: ReadonlyMap<string, readonly RecordedStep[]>;
  /** By the paper of the step, or the paper that states it. */
  readonly byDocument: ReadonlyMap<string, readonly RecordedStep[]>;
}

const stepsOf = new WeakMap<Archive, StepIndex>();

/** Every award step, newest year first, grouped once per archive. */
export function awardSteps(archive: Archive): StepIndex {
  let index = stepsOf.get(archive);
  if (!index) {
    const all = archive.awardRecords.flatMap((record) => record.steps.map((step) => ({ record, step })));
    const present = (...ids: readonly (string | undefined)[]): readonly string[] => ids.filter((id) => id !== undefined);
    index = {
      byArticle: groupByMany(all, ({ step }) => present(step.source?.article)),
      byMeeting: groupByMany(all, ({ step }) => present(step.meeting)),
      byDocument: groupByMany(all, ({ step }) => present(step.document, step.source?.document)),
    };
    stepsOf.set(archive, index);
  }
  return index;
}
