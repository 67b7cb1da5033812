import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sha256 } from '../lib/sha256.ts';
import type { PictureSign } from '../pictures/asked-pictures.ts';
import type { FileFacts } from '../publish/read-site-file.ts';
import { packFacts, unpackFacts, type PackedFacts } from './pack-memory.ts';

/** What is remembered of one file of the site that was built last. */
export interface RememberedFile {
  /** In bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  /** Stands for all that the file shows; absent for a file that is drawn each time. */
  readonly key?: string | undefined;
  /** The pictures that its page asked about, by path below `media/`. */
  readonly pictures?: ReadonlyMap<string, PictureSign> | undefined;
  readonly facts: FileFacts;
}

/** What is remembered of a site: path below it → file. */
export type SiteMemory = ReadonlyMap<string, RememberedFile>;

/** Below the cache of a build. */
const FILE = 'trang-da-dung';

/** Raised when something else is remembered, or in another form. */
const FORM = 1;

/**
 * What is remembered of the site in a folder, as far as its files still are what they were by length and time. A memory
 * that is missing, cut off or of another program remembers nothing, and all is built anew.
 */
export function recallSite(cacheDir: string, site: string): SiteMemory {
  const files = readMemory(join(cacheDir, FILE));
  return new Map([...files].filter(([file, known]) => isSame(join(site, file), known)));
}

/** Remembers a finished site. `files` is what is known of every file of it besides length and time. */
export function rememberSite(
  cacheDir: string,
  site: string,
  files: ReadonlyMap<string, Omit<RememberedFile, 'size' | 'mtimeMs'>>,
): void {
  const rows = Array.from(files, ([file, { key, pictures }]): Row => {
    const { size, mtimeMs } = statSync(join(site, file));
    return [file, size, mtimeMs, key, pictures];
  });
  const facts = packFacts(Array.from(files.values(), (known) => known.facts));
  const bytes = serialize({ form: FORM, rows, facts } satisfies Stored);
  const staging = join(cacheDir, `${FILE}.${process.pid}`);
  writeFileSync(staging, Buffer.concat([Buffer.from(sha256(bytes, 'hex'), 'latin1'), bytes]));
  renameSync(staging, join(cacheDir, FILE));
}

/** One file, without its facts. */
type Row = readonly [
  file: string,
  size: number,
  mtimeMs: number,
  key: string | undefined,
  pictures: ReadonlyMap<string, PictureSign> | undefined,
];

interface Stored {
  readonly form: number;
  readonly rows: readonly Row[];
  /** In the order of the rows. */
  readonly facts: PackedFacts;
}

const SUM_LENGTH = 64;

function readMemory(path: string): SiteMemory {
  if (!existsSync(path)) return new Map();
  try {
    const all = readFileSync(path);
    const bytes = all.subarray(SUM_LENGTH);
    if (all.toString('latin1', 0, SUM_LENGTH) !== sha256(bytes, 'hex')) return new Map();
    const { form, rows, facts } = deserialize(bytes) as Stored;
    if (form !== FORM) return new Map();
    const unpacked = unpackFacts(facts);
    return new Map(
      rows.map(([file, size, mtimeMs, key, pictures], at) => [
        file,
        { size, mtimeMs, key, pictures, facts: unpacked[at]! },
      ]),
    );
  } catch {
    return new Map();
  }
}

function isSame(path: string, { size, mtimeMs }: RememberedFile): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size && found.mtimeMs === mtimeMs;
}
