import type { CollectionName } from '../../schema/fields.ts';

/** What was answered: flag → text; an unanswered flag is absent. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** One thing a kind of entry can be told. */
export interface Question {
  /** Without the dashes, e.g. `units`. */
  readonly flag: string;
  /** Asked at a terminal. */
  readonly words: string;
  /** A right answer, for the example command. */
  readonly example: string;
  /** Without it there is no file; at a terminal it is asked for. */
  readonly isNeeded?: boolean;
  /** Code → words, for a choice: both are understood. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What is taken when nothing is answered; said aloud. */
  readonly fallback?: (answers: Answers, today: string, nextOrder: number) => string | undefined;
}

/** One kind of entry: what it is called, what it can be told, and the file that comes of it. */
export interface Kind {
  readonly collection: CollectionName;
  readonly questions: readonly Question[];
  /** File name without ending, before slugging is needed. */
  readonly idOf: (answers: Answers) => string;
  /** Fields in the order of the guide; `undefined` and empty lists are left out. */
  readonly fieldsOf: (answers: Answers) => Readonly<Record<string, unknown>>;
  /** What the editor does next, one line each. */
  readonly nextSteps: readonly string[];
}
