import { seededRandom } from './search-queries.ts';

/** What happened to one query in one engine. */
export interface Outcome {
  /** Place of the wanted page among the first ten, from 0; -1 when it is not there. For single words see `share`. */
  readonly place: number;
  /** Single words: the share of the first ten pages that hold the word. */
  readonly share?: number;
  readonly milliseconds: number;
}

export interface Figures {
  readonly queries: number;
  /** MRR@10, or P@10 for single words, with its 95 % interval by bootstrap. */
  readonly quality: number;
  readonly low: number;
  readonly high: number;
  readonly recall1: number;
  readonly recall10: number;
  readonly medianMs: number;
}

export function toFigures(outcomes: readonly Outcome[]): Figures {
  const values = outcomes.map(({ place, share }) => share ?? (place < 0 ? 0 : 1 / (place + 1)));
  const [low, high] = bootstrap(values);
  return {
    queries: outcomes.length,
    quality: mean(values),
    low,
    high,
    recall1: mean(outcomes.map(({ place, share }) => share ?? (place === 0 ? 1 : 0))),
    recall10: mean(outcomes.map(({ place, share }) => share ?? (place >= 0 ? 1 : 0))),
    medianMs: median(outcomes.map(({ milliseconds }) => milliseconds)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The 2.5 % and 97.5 % points of the means of a thousand samples with replacement. */
function bootstrap(values: readonly number[]): [number, number] {
  const random = seededRandom(17);
  const means = Array.from({ length: 1000 }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)]!)),
  );
  means.sort((a, b) => a - b);
  return [means[25]!, means[975]!];
}
