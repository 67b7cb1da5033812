import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { kindOf, type AuditSite, type CheckResult } from './audit-site.ts';

/** The pages that readers open; of each kind the fullest. */
const KINDS = ['/', '/bai-viet/*', '/don-vi/*', '/nam/*', '/khen-thuong/', '/van-ban/'];

/** The least that the median of the runs must reach, of 100. */
const LEAST = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const RUNS = 3;

type Category = keyof typeof LEAST;
interface Report {
  readonly categories: Readonly<Record<Category, { readonly score: number | null }>>;
}

/**
 * Lighthouse on a phone of 2017, where `LIGHTHOUSE` names its program (`node_modules/lighthouse/cli/index.js`) and the
 * site was built with `--compress`, as hosts send it. The speed is that of this machine too: measure on a quiet one.
 */
export async function checkLighthouse(site: AuditSite): Promise<CheckResult> {
  const name = 'Lighthouse';
  const program = process.env.LIGHTHOUSE;
  if (!program || !existsSync(program))
    return { name, checked: 0, faults: [], skipped: 'không có LIGHTHOUSE' };
  if (!site.files.has('/index.html.gz'))
    return { name, checked: 0, faults: [], skipped: 'bản dựng chưa nén (--compress)' };
  const paths = KINDS.flatMap(
    (kind) => site.samples.filter((path) => kindOf(path) === kind).at(-1) ?? [],
  );
  const url = await site.url();
  const faults: string[] = [];
  const notes: string[] = [];
  for (const path of paths) {
    const reports: Report[] = [];
    // One after the other: two at once would measure each other.
    while (reports.length < RUNS)
      reports.push(await report(program, new URL(path.slice(1), url).href));
    const medians = Object.keys(LEAST).map(
      (category) =>
        [
          category as Category,
          median(
            reports.map(({ categories }) =>
              Math.round((categories[category as Category].score ?? 0) * 100),
            ),
          ),
        ] as const,
    );
    for (const [category, score] of medians)
      if (score < LEAST[category])
        faults.push(`${path}: ${category} ${score}, cần ít nhất ${LEAST[category]}.`);
    notes.push(`${path}: ${medians.map(([category, score]) => `${category} ${score}`).join(', ')}`);
  }
  return { name, checked: paths.length, faults, notes };
}

async function report(program: string, url: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      program,
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${Object.keys(LEAST).join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout) as Report;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
