import { cpus, totalmem } from 'node:os';
import type { Usage } from './measure.ts';

/** The runs of one kind of work, in the order of the rounds. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly runs: readonly Usage[];
  /** Pages that it wrote, from the last run. */
  readonly pages: number;
}

/**
 * The measurements as a Markdown table, in English, because it is quoted in the documents.
 * @param yardstick id of the row that the others are compared with, round by round
 */
export function drawTable(rows: readonly Row[], yardstick: string): string {
  const measure = rows.find(({ id, runs }) => id === yardstick && runs.length > 0);
  const head = ['', 'CPU s', 'wall s', 'CPU ratio', 'wall ratio', 'peak MB', 'HTML pages'];
  const lines = rows.map(({ label, runs, pages }) => [
    label,
    number(median(runs.map(({ cpu }) => cpu))),
    number(median(runs.map(({ wall }) => wall))),
    measure ? number(ratio(runs, measure.runs, 'cpu')) : '–',
    measure ? number(ratio(runs, measure.runs, 'wall')) : '–',
    Math.max(...runs.map(({ memory }) => memory)).toFixed(0),
    String(pages),
  ]);
  return [head, ['---', ...head.slice(1).map(() => '--:')], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** The median of the ratios of runs that stood beside each other, so that a busy minute counts for both. */
export const ratio = (
  runs: readonly Usage[],
  others: readonly Usage[],
  key: 'cpu' | 'wall',
): number =>
  median(
    runs.flatMap((run, at) => {
      const other = others[at];
      return other ? [run[key] / other[key]] : [];
    }),
  );

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return ((sorted[low] ?? NaN) + (sorted[high] ?? NaN)) / 2;
}

/** When, on what and how often it was measured. */
export function describeMachine(articles: number, runs: number): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return (
    `${articles} published articles, ` +
    `medians of ${runs} interleaved ${runs === 1 ? 'run' : 'runs'}, ${day}, ` +
    `${all.length} × ${all[0]?.model.trim()}, ${memory} GB, Node ${process.versions.node}.`
  );
}

const number = (value: number): string =>
  Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : 1);
