import { existsSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { PATCH, undoPatch } from './patch-folder.ts';
import { deadFolders, discard, makeFolder, moveFolder, OWN_MARK } from './working-folder.ts';

/** Beside the target while a new folder is brought there, and while the old one stands aside. */
const NEW = '.dang-dung-';
const OLD = '.cu-';

/**
 * Puts a finished folder in the place of another. It is first brought beside the target, because only within one disk
 * a folder changes its name in one step; the old one goes only after the new one stands. The source is gone afterwards.
 */
export function switchFolder(built: string, target: string): void {
  makeFolder(dirname(target));
  recoverFolder(target);
  const staging = target + NEW + OWN_MARK;
  const old = target + OLD + OWN_MARK;
  try {
    moveFolder(built, staging);
    if (existsSync(target)) renameSync(target, old);
    try {
      renameSync(staging, target);
    } catch (error) {
      if (existsSync(old)) renameSync(old, target);
      throw error;
    }
    discard(old);
  } finally {
    discard(staging);
  }
}

/**
 * Brings back a folder that a killed program had just set aside, or the files of it that one had begun to change, and
 * clears what killed programs left beside it. Folders of programs that still run are left alone.
 * @returns whether anything was brought back
 */
export function recoverFolder(target: string): boolean {
  const left = (mark: string): readonly string[] =>
    deadFolders(dirname(target), basename(target) + mark);
  const [old] = left(OLD);
  const isLost = !existsSync(target) && old !== undefined;
  if (isLost) renameSync(old, target);
  const undone = left(PATCH).filter((staging) => undoPatch(staging, target));
  for (const path of [...left(OLD), ...left(NEW), ...left(PATCH)]) discard(path);
  return isLost || undone.length > 0;
}

/** Tries, before the long work, whether a folder can be put beside the target; throws as the switch itself would. */
export function rehearseSwitch(target: string): void {
  const staging = target + NEW + OWN_MARK;
  makeFolder(staging);
  discard(staging);
}
