import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../collections/folders.ts';
import { COLLECTIONS, SITE_FILE } from '../schema/collections.ts';

/** Everything in the project, besides the content, that decides what is built. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** Files of the content that are read as text; whatever else lies there an article that is code may import. */
const TEXT = /\.(?:md|yaml|yml)$/;

/**
 * A sum over all that decides how content becomes a site: the code and its packages, Node, `site.yaml`, by which
 * whole pages come and go, and, where there are articles that are code, these and what they may import.
 */
export function codeKey(contentDir: string): string {
  const sum = createHash('sha256').update(JSON.stringify(process.versions));
  for (const name of CODE) addAll(sum, join(PROJECT_DIR, name));
  addFile(sum, join(contentDir, SITE_FILE));
  if (hasCode(contentDir)) addAll(sum, contentDir, (name) => !TEXT.test(name));
  return sum.digest('hex').slice(0, 32);
}

function hasCode(contentDir: string): boolean {
  const articles = join(contentDir, COLLECTIONS.articles.folder);
  return (
    existsSync(articles) &&
    readdirSync(articles, { recursive: true, encoding: 'utf8' }).some((name) =>
      name.endsWith('.mdx'),
    )
  );
}

function addAll(sum: Hash, path: string, isWanted = (_: string): boolean => true): void {
  if (!statSync(path).isDirectory()) return addFile(sum, path);
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
