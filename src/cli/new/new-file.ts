import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { foldersFrom } from '../../collections/folders.ts';
import type { Problem } from '../../lib/problem.ts';
import { UsageError } from '../terminal/read-options.ts';

type Said = Pick<Problem, 'severity' | 'message' | 'cure'>;

/**
 * The absolute path of the content into which a command writes.
 * @throws UsageError where there is no such folder: a command never makes a new one by a slip of the pen
 */
export function existingContentDir(env: Readonly<Record<string, string | undefined>>): string {
  const { contentDir } = foldersFrom(env);
  if (!existsSync(contentDir))
    throw new UsageError(
      `Không có thư mục nội dung ${contentDir}. Hãy kiểm tra lại CONTENT_DIR, hoặc bỏ trống để dùng thư mục content.`,
    );
  return contentDir;
}

/**
 * Lets a file pass that the build would take.
 * @param intro the line above the faults, e.g. `Chưa ghi tệp, vì:`
 * @throws UsageError with every fault that stops a build
 */
export function refuseFaults(intro: string, problems: readonly Said[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const lines = errors.flatMap(({ message, cure }) => [
    `  - ${message}`,
    ...(cure ? [`    → ${cure}`] : []),
  ]);
  throw new UsageError([intro, ...lines].join('\n'));
}

/** The lines that tell of a file written all the same what a person should look at. */
export const reminders = (problems: readonly Said[]): readonly string[] =>
  problems.flatMap(({ message, cure }) => [`Nhắc: ${message}`, ...(cure ? [`  → ${cure}`] : [])]);

/** Writes a file that was not there, and returns its path as seen from where the command runs. */
export function writeNewFile(contentDir: string, path: string, text: string): string {
  const target = join(contentDir, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text, { flag: 'wx' });
  return relative(process.cwd(), target) || target;
}
