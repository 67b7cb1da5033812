import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { unpackFailure, type PackedFailure } from './packed-failure.ts';
import type { Folders } from '../collections/folders.ts';
import { OWN_MARK } from '../publish/working-folder.ts';
import type { Job } from './build-job.ts';

/** What is compiled: the pages, and the articles of the content folder that are code. */
export interface CompileJob extends Folders, Pick<Job, 'now' | 'code'> {
  /** Signs the working folder: it is left behind when the program that asked is no longer there. */
  readonly mark: string;
}

/**
 * Compiles the pages in a process of its own: the bundler takes more memory than all the rest of a build, and only
 * what ends gives it back.
 * @throws what went wrong there
 */
export function compileApart({
  contentDir,
  outDir,
  cacheDir,
  now,
  code,
}: Omit<CompileJob, 'mark'>): Promise<void> {
  const job: CompileJob = { contentDir, outDir, cacheDir, now, code, mark: OWN_MARK };
  const child = fork(COMPILER, [JSON.stringify(job)], { serialization: 'advanced' });
  return new Promise((resolve, reject) => {
    child.on('message', (failure: PackedFailure) => reject(unpackFailure(failure)));
    child.on('error', reject);
    child.on('exit', (status, signal) =>
      status === 0
        ? resolve()
        : reject(new Error(`Biên dịch các trang bị ngắt (${signal ?? status})`)),
    );
  });
}

const COMPILER = fileURLToPath(new URL('compile-process.ts', import.meta.url));
