/** How far a build is; without a step, that something else is said now. */
export interface BuildProgress {
  /** What is being done, in Vietnamese, e.g. `Dựng trang`. */
  readonly step?: string;
  /** How many are done of how many, where the step has parts. */
  readonly done?: number;
  readonly total?: number;
}

/** Is told how far a build is, often. */
export type OnProgress = (progress: BuildProgress) => void;
