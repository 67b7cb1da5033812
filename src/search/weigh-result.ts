import { findRun } from './find-run.ts';
import { PARTS } from './judge-page.ts';
import type { PagefindResult } from './pagefind-api.ts';

/** A page that a question found, with what the places of its words tell before it is read. */
export interface FoundPage {
  readonly result: PagefindResult;
  readonly score: number;
  /** Share of the query, by weight, that seems to stand in a row. */
  readonly run: number;
  /** How often the query seems to stand in a row. */
  readonly repeats: number;
  readonly worth: number;
  /** All words that were asked for seem to stand in a row. */
  readonly isWhole: boolean;
  readonly hasPhrases: boolean;
}

/** A question to Pagefind. */
export interface Question {
  /** How much each word of the query tells. */
  readonly weights: readonly number[];
  /** The words asked for, and those that are asked for at first, by their index in the query. */
  readonly slots: readonly number[];
  readonly firstAsked: readonly number[];
  /** Bits of the words that must stand in a row. */
  readonly phrases: readonly number[];
}

/** Places before these are those of a title, or of the names of a record page. */
const HEADING_PLACES = { title: 20, names: 60 } as const;

/**
 * How to score the answers to a question.
 * @returns a function of an answer, the score of the first of them, and what such an answer is worth at most
 */
export function weigherOf({ weights, slots, firstAsked, phrases }: Question) {
  const isSingle = weights.length === 1;
  const total = Math.max(1e-9, sum(weights));
  const asked = new Set(firstAsked);
  const skipped = sum(weights.filter((_, i) => !asked.has(i)));
  const held = sum(slots.map((i) => weights[i]!));
  return (result: PagefindResult, top: number, worth: number): FoundPage => {
    const { mask, repeats, at, hasPhrases } = findRun(result.words, slots, weights, phrases);
    const isWhole = slots.length > 0 && slots.every((i) => (mask >> i) & 1);
    let inRow = 0;
    for (const i of slots) if ((mask >> i) & 1) inRow += weights[i]!;
    // Words that were not asked for count as there when all that were asked for stand as they should.
    const run = (inRow + (isWhole ? skipped : 0)) / total;
    const fields = result.matchedMetaFields ?? [];
    const value =
      PARTS.words * (result.score / top) * ((held + skipped) / total) +
      (isSingle ? 0 : PARTS.run * run ** 2 + repeatsValue(repeats, 1)) +
      (fields.includes('title') && at < HEADING_PLACES.title ? PARTS.inTitle * run ** 2 : 0) +
      (fields.includes('names') ? PARTS.namedRecord * nameShare(at) * run ** 2 : 0);
    return { result, score: value * worth, run, repeats, worth, isWhole, hasPhrases };
  };
}

/**
 * What it is worth that a query stands on a page more than once.
 * @param length of the page, as a multiple of the average
 */
export const repeatsValue = (repeats: number, length: number): number =>
  PARTS.repeats * (repeats / (repeats + 0.5 + length));

/** How much a row that begins at a place looks like the name of a record page: most, when the name begins with it. */
function nameShare(at: number): number {
  if (at < 3) return 2;
  return at < HEADING_PLACES.names ? 0.7 : 0;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
