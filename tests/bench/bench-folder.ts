import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../../src/collections/folders.ts';

/** Of all measurements: what they write lies here. */
export const BENCH_DIR = join(PROJECT_DIR, '.cache', 'bench');

/** Where it lies until the measurement is over. */
const ASIDE = join(BENCH_DIR, 'bo-ra');
let count = 0;

/**
 * Takes files or folders out of the way of the next run. They are not removed: for a minute after thousands of files
 * have gone, ext4 needs many times as long to make new ones, and the run would be measured with that.
 */
export function setAside(paths: readonly string[]): void {
  mkdirSync(ASIDE, { recursive: true });
  for (const path of paths)
    if (existsSync(path)) renameSync(path, join(ASIDE, `${process.pid}-${++count}`));
}

/** Removes all that was set aside, also by a measurement that was killed. */
export const clearAside = (): void => rmSync(ASIDE, { recursive: true, force: true });
