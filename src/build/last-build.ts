import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../lib/sha256.ts';

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

export function rememberBuild(
  cacheDir: string,
  site: string,
  build: Omit<LastBuild, 'output'>,
): void {
  const staging = join(cacheDir, `${FILE}.${process.pid}`);
  const output = signsOf(site) ?? '';
  writeFileSync(staging, JSON.stringify({ ...build, output } satisfies LastBuild));
  renameSync(staging, join(cacheDir, FILE));
}

/**
 * Stands for all files below a folder, by place, length and time: when one changes, so does this.
 * @returns `undefined` where that cannot be told: a link leads to files that are not below the folder
 */
export function signsOf(folder: string): string | undefined {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  if (entries.some((entry) => entry.isSymbolicLink())) return undefined;
  const rows = entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs, ino } = statSync(path);
      return `${path} ${size} ${mtimeMs} ${ino}`;
    });
  return sha256(rows.toSorted().join('\n'), 'hex');
}

function read(file: string): LastBuild | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LastBuild;
  } catch {
    return undefined;
  }
}
