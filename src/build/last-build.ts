import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signsOf } from '../collections/folder-signs.ts';

/** What a build that succeeded was made from, and what it said. */
export interface LastBuild {
  /** Stands for the code, the options and every file of the content. */
  readonly inputs: string;
  /** Stands for every file of the finished site. */
  readonly output: string;
  /** Epoch milliseconds from which the same content may make another site: a new day, a scheduled article. */
  readonly until: number;
  /** Reminders about the content, as they were printed; empty when there were none. */
  readonly reminders: string;
  /** What was built, in one sentence. */
  readonly summary: string;
}

/** Below the cache of a build. */
const FILE = 'lan-truoc.json';

/** The last build, if building again could change nothing: neither what it is made from nor what it made has changed. */
export function recallBuild(
  cacheDir: string,
  inputs: string | undefined,
  site: string,
  now: number,
): LastBuild | undefined {
  const last = read(join(cacheDir, FILE));
  return last && last.inputs === inputs && now < last.until && last.output === signsOf(site)
    ? last
    : undefined;
}

export function rememberBuild(cacheDir: string, build: LastBuild): void {
  const staging = join(cacheDir, `${FILE}.${process.pid}`);
  writeFileSync(staging, JSON.stringify(build));
  renameSync(staging, join(cacheDir, FILE));
}

function read(file: string): LastBuild | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LastBuild;
  } catch {
    return undefined;
  }
}
