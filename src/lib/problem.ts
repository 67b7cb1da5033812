import { compareText } from './compare.ts';

/** Whether a problem stops the build. */
export type Severity = 'error' | 'warning';

/** One fault in the content: where, what, and what to write instead. All texts are Vietnamese whole sentences. */
export interface Problem {
  readonly severity: Severity;
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** 1-based; absent when the fault is the file as a whole. */
  readonly line?: number;
  /** 1-based, in characters. */
  readonly column?: number;
  /** What is wrong. */
  readonly message: string;
  /** What to do instead. */
  readonly cure?: string;
  /** The corrected line, when it is known. */
  readonly fixedLine?: string;
}

/** A place in a content file. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

/** Orders problems by file, place and text, so that two runs print the same report. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.message, b.message),
  );
}

/** The report an editor reads in a terminal: grouped by file, with a closing sum. */
export function formatProblems(
  problems: readonly Problem[],
  options: { root?: string } = {},
): string {
  const sorted = sortProblems(problems);
  const lines: string[] = [];
  let file: string | undefined;
  for (const problem of sorted) {
    if (problem.file !== file) {
      file = problem.file;
      lines.push('', `${options.root ?? ''}${file}`);
    }
    const place = problem.line === undefined ? '' : `:${problem.line}:${problem.column ?? 1}`;
    lines.push(`  ${problem.severity === 'error' ? 'LỖI' : 'Nhắc'} ${problem.file}${place}`);
    lines.push(`    ${problem.message}`);
    if (problem.cure) lines.push(`    → ${problem.cure}`);
    if (problem.fixedLine) lines.push(`    Viết lại: ${problem.fixedLine}`);
  }
  const errors = sorted.filter((problem) => problem.severity === 'error').length;
  lines.push('', `Tổng cộng: ${errors} lỗi, ${sorted.length - errors} lời nhắc.`);
  return lines.join('\n').trimStart();
}

/** Whether any of the problems stops the build. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error');
