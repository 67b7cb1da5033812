import { createHash, type Hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../collections/folders.ts';
import { walkFolder } from '../lib/walk-folder.ts';

/** Everything in the project, besides the content, that decides what is built. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** A sum over the code that makes a site, its packages, and Node. */
export function codeSum(): string {
  const sum = createHash('sha256').update(JSON.stringify(process.versions));
  for (const name of CODE) addAll(sum, join(PROJECT_DIR, name));
  return sum.digest('hex');
}

function addAll(sum: Hash, path: string): void {
  if (!statSync(path).isDirectory()) return addFile(sum, path);
  const { files, others } = walkFolder(path);
  for (const name of [...files, ...others].toSorted()) addFile(sum, join(path, name));
}

function addFile(sum: Hash, file: string): void {
  sum.update(`\0${file}\0`);
  try {
    sum.update(readFileSync(file));
  } catch {
    // A file that is gone, or a link to nowhere, counts as an empty one.
  }
}
