import { isAbsolute, relative, sep } from 'node:path';
import { formatProblems, sortProblems, type Problem } from '../../lib/problem.ts';

/** The forms of a report: for a person, for a program, for annotations beside the lines of a change. */
export const REPORT_FORMATS = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What a check found. */
export interface Report {
  /** Number of content files read. */
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** The report in one of its forms. `contentDir` and `cwd` are needed to name files from where the command runs. */
export function formatReport(
  report: Report,
  format: ReportFormat,
  contentDir: string,
  cwd: string,
): string {
  if (format === 'json') return toJson(report);
  if (format === 'github')
    return toAnnotations(report, relative(cwd, contentDir).split(sep).join('/'));
  return report.problems.length > 0
    ? formatProblems(report.problems)
    : `Đã đọc ${report.files} tệp: không có lỗi.`;
}

/** The same problems give the same bytes: sorted, keys in one order, absent parts left out. */
function toJson({ files, problems }: Report): string {
  const rows = sortProblems(problems).map(
    ({ severity, file, line, column, message, cure, fixedLine }) => ({
      severity,
      file,
      line,
      column,
      message,
      cure,
      fixedLine,
    }),
  );
  return JSON.stringify(
    {
      files,
      errors: count(problems, 'error'),
      warnings: count(problems, 'warning'),
      problems: rows,
    },
    null,
    2,
  );
}

/** Commands that GitHub and Forgejo turn into notes at the line, then the closing sum. */
function toAnnotations({ problems }: Report, root: string): string {
  const lines = sortProblems(problems).map(
    ({ severity, file, line, column, message, cure, fixedLine }) => {
      const place = [
        `file=${property(root && !isAbsolute(file) ? `${root}/${file}` : file)}`,
        ...(line === undefined ? [] : [`line=${line}`, `col=${column ?? 1}`]),
      ].join(',');
      return `::${severity} ${place}::${data([message, ...(cure ? [`→ ${cure}`] : []), ...(fixedLine ? [`Viết lại: ${fixedLine}`] : [])].join('\n'))}`;
    },
  );
  return [
    ...lines,
    `Tổng cộng: ${count(problems, 'error')} lỗi, ${count(problems, 'warning')} lời nhắc.`,
  ].join('\n');
}

const count = (problems: readonly Problem[], severity: Problem['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length;
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
