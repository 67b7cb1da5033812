import { join } from 'node:path';
import { signOf, type FileSign } from '../lib/file-sign.ts';
import { sha256 } from '../lib/sha256.ts';
import { walkFolder } from '../lib/walk-folder.ts';

/**
 * Stands for all files below a folder, by place and sign: when one changes, so does this.
 * @returns `undefined` where that cannot be told: a link leads to files that are not below the folder
 * @throws when the folder is not there
 */
export function signsOf(folder: string): string | undefined {
  const { files, others } = walkFolder(folder);
  if (others.length > 0) return undefined;
  return sumOfSigns(files.map((file) => [file, signOf(join(folder, file))]));
}

/** The same for files whose signs are known, by path. */
export const sumOfSigns = (signs: Iterable<readonly [string, FileSign]>): string =>
  sha256(
    Array.from(signs, ([path, { size, mtimeMs, ino }]) => `${path} ${size} ${mtimeMs} ${ino}`)
      .toSorted()
      .join('\n'),
    'hex',
  );
