import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sumOfSigns } from '../collections/folder-signs.ts';
import { PROJECT_DIR } from '../collections/folders.ts';
import { signOf, type FileSign } from '../lib/file-sign.ts';
import { walkFolder } from '../lib/walk-folder.ts';
import { discard } from '../publish/working-folder.ts';

/** Everything in the project, besides the content, that decides what is built. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** What the code was, and its sum. */
interface KeptSum {
  readonly signs: string;
  readonly sum: string;
}

const KEPT = join(PROJECT_DIR, '.cache', 'ma-nguon.json');

/**
 * A sum over the code that makes a site, its packages, and Node. The files are read again only when one of them bears
 * another sign than when they were read.
 * @param kept the file in which the last sum is kept
 */
export function codeSum(project: string = PROJECT_DIR, kept: string = KEPT): string {
  const files = CODE.flatMap((name) => filesAt(join(project, name)));
  const versions = JSON.stringify(process.versions);
  const signs = `${versions} ${sumOfSigns(files.map((file) => [file, signIfThere(file)]))}`;
  const last = read(kept);
  if (last?.signs === signs) return last.sum;
  const sum = sumOf(versions, files);
  keep(kept, { signs, sum });
  return sum;
}

function filesAt(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const { files, others } = walkFolder(path);
  return [...files, ...others].toSorted().map((name) => join(path, name));
}

function sumOf(versions: string, files: readonly string[]): string {
  const sum = createHash('sha256').update(versions);
  for (const file of files) {
    sum.update(`\0${file}\0`);
    try {
      sum.update(readFileSync(file));
    } catch {
      // A file that is gone, or a link to nowhere, counts as an empty one.
    }
  }
  return sum.digest('hex');
}

function signIfThere(file: string): FileSign {
  try {
    return signOf(file);
  } catch {
    return { size: 0, mtimeMs: 0, ino: 0 };
  }
}

function read(file: string): KeptSum | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KeptSum;
  } catch {
    return undefined;
  }
}

/** Whole or not at all; a sum that cannot be kept is made again. */
function keep(file: string, kept: KeptSum): void {
  const staging = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(staging, JSON.stringify(kept));
    renameSync(staging, file);
  } catch {
    discard(staging);
  }
}
