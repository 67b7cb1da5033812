import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../lib/sha256.ts';

/**
 * Stands for all files below a folder, by place, length and time: when one changes, so does this.
 * @returns `undefined` where that cannot be told: a link leads to files that are not below the folder
 * @throws when the folder is not there
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
