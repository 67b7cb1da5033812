import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * How this program signs its working folders: its number and the moment of its start. A container gives every build
 * the same number, so that the number alone would take what a killed build left for one's own.
 */
export const OWN_MARK = `${process.pid}-${Math.floor(performance.timeOrigin)}`;

/** The folders `prefix + mark` in a folder whose programs no longer run, as paths; names of any other kind are somebody else's. */
export function deadFolders(parent: string, prefix: string): readonly string[] {
  return namesIn(parent)
    .filter((name) => name.startsWith(prefix) && isDead(name.slice(prefix.length)))
    .map((name) => join(parent, name));
}

/** Removes a working folder if that can be done. What cannot be removed now is tried again by the next build, and is no reason to fail. */
export function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The next build tries again.
  }
}

/** Makes a folder and those around it, one by one: made all at once, Node calls a disk that may only be read a missing folder. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // A build beside this one was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Brings a folder to another place, if need be on another disk. */
export function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFolder(from, to);
  }
}

/** Copies a folder, file by file: copied at once, Node calls a full disk a broken one. */
function copyFolder(from: string, to: string): void {
  makeFolder(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) copyFolder(join(from, entry.name), join(to, entry.name));
    else copyFileSync(join(from, entry.name), join(to, entry.name));
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isDead(mark: string): boolean {
  const [, pid, start] = /^(\d+)(?:-(\d+))?$/.exec(mark) ?? [];
  if (pid === undefined || mark === OWN_MARK) return false;
  if (Number(pid) === process.pid && start !== undefined) return true;
  return !isRunning(Number(pid));
}

/** Signal 0 asks only whether a process is there. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
