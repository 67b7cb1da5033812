import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Beside the target while a new folder is brought there, and while the old one stands aside. */
const NEW = '.dang-dung-';
const OLD = '.cu-';

/**
 * Puts a finished folder in the place of another. It is first brought beside the target, because only within one disk
 * a folder changes its name in one step; the old one goes only after the new one stands. The source is gone afterwards.
 */
export function switchFolder(built: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  recoverFolder(target);
  const staging = `${target}${NEW}${process.pid}`;
  const old = `${target}${OLD}${process.pid}`;
  try {
    moveFolder(built, staging);
    if (existsSync(target)) renameSync(target, old);
    try {
      renameSync(staging, target);
    } catch (error) {
      if (existsSync(old)) renameSync(old, target);
      throw error;
    }
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * Brings back a folder that a killed program had just set aside, and clears what killed programs left beside it.
 * Folders of programs that still run are left alone.
 * @returns whether a folder was brought back
 */
export function recoverFolder(target: string): boolean {
  const parent = dirname(target);
  if (!existsSync(parent)) return false;
  const left = (mark: string): string[] => readdirSync(parent).filter((name) => name.startsWith(basename(target) + mark) && !isRunning(Number(name.slice(basename(target).length + mark.length)))).map((name) => join(parent, name));
  const [old] = left(OLD);
  const isLost = !existsSync(target) && old !== undefined;
  if (isLost) renameSync(old, target);
  for (const path of [...left(OLD), ...left(NEW)]) rmSync(path, { recursive: true, force: true });
  return isLost;
}

/** Signal 0 asks only whether a process is there. */
function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
