import { existsSync, globSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHES, type Folders } from '../collections/folders.ts';
import { sumOfSigns } from '../collections/folder-signs.ts';
import { signOf } from '../lib/file-sign.ts';
import { walkFolder } from '../lib/walk-folder.ts';
import { isEditorOff } from '../reader/is-editor-off.ts';
import { sha256 } from '../lib/sha256.ts';
import { COLLECTIONS, SITE_FILE } from '../schema/collections.ts';
import { deadFolders, discard } from '../publish/working-folder.ts';

/** Where the compiled pages of a content folder lie. */
export interface ProgramPlace {
  /** The parent of all programs of its kind, which Astro works below. */
  readonly programs: string;
  readonly folder: string;
  /** Stands for all that the program is made from. */
  readonly key: string;
  /** Whether there are articles that are code, which are compiled with the pages. */
  readonly hasCode: boolean;
}

/** Below the caches of all builds, or below the one of a content folder with code of its own. */
export const PROGRAMS = 'chuong-trinh';

/**
 * The pages are compiled once for all content folders: only `site.yaml` decides whether the editor's page is one of
 * them. Articles that are code are compiled with them, for their folder alone.
 * @param code stands for the code of the project
 */
export function programPlace({ contentDir, cacheDir }: Folders, code: string): ProgramPlace {
  const hasCode = hasCodeIn(contentDir);
  const own = hasCode ? [contentDir, signsOfCode(contentDir)] : [];
  const parts = [code, String(isEditorOff(contentDir)), ...own];
  const key = sha256(parts.join(' '), 'hex').slice(0, 32);
  const programs = join(hasCode ? cacheDir : CACHES, PROGRAMS);
  return { programs, folder: join(programs, key), key, hasCode };
}

/** Files of the content that are read as text; whatever else lies there an article that is code may import. */
const TEXT = /\.(?:md|yaml|yml)$/;

/** By signs: the pictures of a folder may be gigabytes. */
function signsOfCode(contentDir: string): string {
  const { files, others } = walkFolder(contentDir);
  const code = [...files, ...others].filter((name) => name === SITE_FILE || !TEXT.test(name));
  const paths = code.map((name) => [name, join(contentDir, name)] as const);
  // A link may lead nowhere.
  const there = paths.filter(([, path]) => existsSync(path));
  return sumOfSigns(there.map(([name, path]) => [name, signOf(path)]));
}

function hasCodeIn(contentDir: string): boolean {
  const articles = join(contentDir, COLLECTIONS.articles.folder);
  if (!existsSync(articles)) return false;
  const { files, others } = walkFolder(articles);
  return [...files, ...others].some((name) => name.endsWith('.mdx'));
}

/** Below `programs`: one that is being made, signed by who makes it. */
export const COMPILING = 'dang-dich-';

/**
 * Removes what killed programs left, and programs of other code. Those that were used today stay, as long as they are
 * few: a build of another folder may be running one.
 */
export function clearPrograms({ programs, folder, hasCode }: ProgramPlace): void {
  for (const path of deadFolders(programs, COMPILING)) discard(path);
  const others = globSync(`*/${WHOLE}`, { cwd: programs })
    .map((file) => ({ path: join(programs, dirname(file)), used: lastUse(join(programs, file)) }))
    .filter(({ path }) => path !== folder)
    .toSorted((a, b) => b.used - a.used);
  const now = Date.now();
  for (const [rank, { path, used }] of others.entries())
    if (hasCode || now - used > (rank < FEW ? DAY : HOUR)) discard(path);
}

const FEW = 4;
/** In milliseconds. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const lastUse = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Remembers that a program was used. */
export function noteUse(folder: string): void {
  const now = new Date();
  utimesSync(join(folder, WHOLE), now, now);
}

/** A file that says which files a whole program has; it is written last. */
export const WHOLE = 'DU';

export const isWhole = (folder: string): boolean =>
  existsSync(join(folder, WHOLE)) && readFileSync(join(folder, WHOLE), 'utf8') === listOf(folder);

/** The files of a program, a line each. */
export const listOf = (folder: string): string =>
  walkFolder(folder)
    .files.filter((name) => name !== WHOLE)
    .toSorted()
    .join('\n');
