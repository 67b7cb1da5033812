import { statSync } from 'node:fs';

/** By what a file is taken for the one that it was. */
export interface FileSign {
  /** In bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  /** The number that the disk gave it. */
  readonly ino: number;
}

/** @throws when the file is not there */
export function signOf(path: string): FileSign {
  const { size, mtimeMs, ino } = statSync(path);
  return { size, mtimeMs, ino };
}

export const isSameSign = (a: FileSign | undefined, b: FileSign | undefined): boolean =>
  a?.size === b?.size && a?.mtimeMs === b?.mtimeMs && a?.ino === b?.ino;
