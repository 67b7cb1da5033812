import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../collections/folders.ts';
import { sha256 } from '../lib/sha256.ts';

/** Everything in the project, besides the content, that decides what is built. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** A sum over the code that makes a site, its packages, and Node. */
export const codeSum = (): string =>
  sha256(
    sumOf(CODE.map((name) => join(PROJECT_DIR, name))) + JSON.stringify(process.versions),
    'hex',
  );

/**
 * A sum over files, as hex.
 * @param paths of files, and of folders with all that lies below them
 * @param isWanted asked for the name of each file below a folder
 */
export function sumOf(paths: readonly string[], isWanted = (_: string): boolean => true): string {
  const sum = createHash('sha256');
  for (const path of paths) addAll(sum, path, isWanted);
  return sum.digest('hex');
}

function addAll(sum: Hash, path: string, isWanted: (name: string) => boolean): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return addFile(sum, path);
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && isWanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.toSorted()) addFile(sum, file);
}

function addFile(sum: Hash, file: string): void {
  sum.update(`\0${file}\0`);
  try {
    sum.update(readFileSync(file));
  } catch {
    // A file that is gone, or a link to nowhere, counts as an empty one.
  }
}
