import type { z } from 'zod';
import type { Meta, Path } from './walk-schema.ts';

/** One fault of one file in Vietnamese, before its place in the file is known. */
export interface SchemaProblem {
  /** Where the faulty value stands; for a missing or unknown key, the path of the object that holds it. */
  path: Path;
  /** The key that is missing or unknown. */
  key?: string;
  missing?: boolean;
  message: string;
  cure?: string;
  /** The right value of a faulty scalar, when it is known. */
  fixedValue?: string;
  /** The value is right once it stands in quotation marks, exactly as it was typed. */
  quote?: boolean;
  /** The right name of an unknown key, when it is known. */
  fixedKey?: string;
}

/** What is said of a value, wherever it stands. */
export type Described = Omit<SchemaProblem, 'path'>;

/** A field that holds a wrong value. */
export interface FaultyField {
  /** The field as a message names it. */
  readonly name: string;
  /** A right line, to be added to a cure; may be empty. */
  readonly example: string;
  readonly meta: Meta;
  readonly schema: z.ZodType;
  readonly issue: z.core.$ZodIssue;
}
