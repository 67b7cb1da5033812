import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST } from './manifest.ts';
import { discard, makeFolder, moveFolder, OWN_MARK } from './working-folder.ts';

/** What changes in a folder, as paths below it. */
export interface FolderChange {
  /** They lie in the folder of new files; some of them stand in the target already. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Beside the target while it is being changed. */
export const PATCH = '.va-';
/** Below that folder: the new files, the old ones by their number, and the list of both. */
const [NEW, OLD, PLAN] = ['moi', 'cu', 'danh-sach.json'];

/**
 * Changes some files of a folder and leaves the others where they are: of a large site, a hundred files are sooner
 * moved than ten thousand. Old files stand aside until all new ones are there, so that a failure here, or the next
 * build after a kill, brings all of them back. What pages ask for comes first, pages next; what goes, goes last.
 * @param built holds the new files; it is gone afterwards
 */
export function patchFolder(built: string, target: string, change: FolderChange): void {
  const staging = target + PATCH + OWN_MARK;
  const changed = change.changed.toSorted((a, b) => turnOf(a) - turnOf(b));
  const plan: FolderChange = { changed, removed: change.removed };
  try {
    makeFolder(staging);
    moveFolder(built, join(staging, NEW));
    mkdirSync(join(staging, OLD));
    writeFileSync(join(staging, PLAN), JSON.stringify(plan));
    for (const [at, file] of filesOf(plan)) replaceFile(staging, target, file, at);
    // From here on the new files stand.
    rmSync(join(staging, PLAN));
  } catch (error) {
    undoPatch(staging, target);
    throw error;
  } finally {
    discard(staging);
  }
  for (const file of plan.removed) removeEmpty(target, dirname(file));
}

/**
 * Brings back all that a change has set aside which did not come to its end.
 * @param staging the folder of that change, beside the target
 * @returns whether there was such a change
 */
export function undoPatch(staging: string, target: string): boolean {
  const path = join(staging, PLAN);
  if (!existsSync(path)) return false;
  const plan = readPlan(path);
  const added = new Set(plan?.changed);
  for (const [at, file] of plan ? filesOf(plan).toReversed() : []) {
    const [old, place] = [join(staging, OLD, String(at)), join(target, file)];
    if (existsSync(old)) renameSync(old, place);
    else if (added.has(file) && !existsSync(join(staging, NEW, file))) {
      rmSync(place, { force: true });
      removeEmpty(target, dirname(file));
    }
  }
  return plan !== undefined;
}

/** Each file with its number. */
const filesOf = ({ changed, removed }: FolderChange) => [...[...changed, ...removed].entries()];

/** A list that was cut off is one of a change that had not begun. */
function readPlan(path: string): FolderChange | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as FolderChange;
  } catch {
    return undefined;
  }
}

/** What pages ask for, pages, and last the list of all files. */
function turnOf(file: string): number {
  if (file === MANIFEST) return 2;
  return file.endsWith('.html') ? 1 : 0;
}

function replaceFile(staging: string, target: string, file: string, at: number): void {
  const [fresh, place] = [join(staging, NEW, file), join(target, file)];
  if (existsSync(place)) renameSync(place, join(staging, OLD, String(at)));
  else makeFolder(dirname(place));
  if (existsSync(fresh)) renameSync(fresh, place);
}

/** Removes a folder in which nothing is left, and those around it. */
function removeEmpty(target: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(target, folder));
  } catch {
    return;
  }
  removeEmpty(target, dirname(folder));
}
