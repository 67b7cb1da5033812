import { existsSync, lstatSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { isSameSign, signOf, type FileSign } from '../lib/file-sign.ts';
import { sha256 } from '../lib/sha256.ts';
import { walkFolder } from '../lib/walk-folder.ts';
import type { PictureSign } from '../pictures/asked-pictures.ts';
import { MANIFEST } from '../publish/manifest.ts';
import type { FileFacts } from '../publish/read-site-file.ts';
import { packFacts, unpackFacts, type PackedFacts } from './pack-memory.ts';

/** What is remembered of one file of the site that was built last. */
export interface RememberedFile extends FileSign {
  /** Stands for all that the file shows; absent for a file that is drawn each time. */
  readonly key?: string | undefined;
  /** The pictures that its page asked about, by path below `media/`. */
  readonly pictures?: ReadonlyMap<string, PictureSign> | undefined;
  readonly facts: FileFacts;
}

/** The site that was built last, where it lies. */
export interface LastSite {
  readonly folder: string;
  /** Paths of all files that lie there, whoever has put them there. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** It is a folder itself, and nothing else lies there, above all no link. */
  readonly isPlain: boolean;
  /** Of the list of its files, which every build writes anew. */
  readonly list: FileSign | undefined;
  /** What is remembered of those files that still are what they were. */
  readonly memory: ReadonlyMap<string, RememberedFile>;
}

/** Below the cache of a build. */
const FILE = 'trang-da-dung';

/** Raised when something else is remembered, or in another form. */
const FORM = 3;

/**
 * The last site. A memory that is missing, cut off or of another program remembers nothing, and all is built anew.
 * @param folder of the site; it need not be there
 */
export function recallSite(cacheDir: string, folder: string): LastSite {
  if (!existsSync(folder))
    return { folder, files: [], folders: [], isPlain: false, list: undefined, memory: new Map() };
  const { files, folders, others } = walkFolder(folder);
  const remembered = readMemory(join(cacheDir, FILE));
  const memory = new Map<string, RememberedFile>();
  for (const file of files) {
    const known = remembered.get(file);
    if (known && isSameSign(signOf(join(folder, file)), known)) memory.set(file, known);
  }
  const isPlain = others.length === 0 && !lstatSync(folder).isSymbolicLink();
  return { folder, files, folders, isPlain, list: signOfList(folder), memory };
}

/** Whether another build has changed the folder since. */
export const isChangedSince = ({ folder, list }: LastSite): boolean =>
  !isSameSign(signOfList(folder), list);

function signOfList(folder: string): FileSign | undefined {
  const path = join(folder, MANIFEST);
  return existsSync(path) ? signOf(path) : undefined;
}

/** Remembers a finished site: what is known of every file of it. */
export function rememberSite(cacheDir: string, files: ReadonlyMap<string, RememberedFile>): void {
  const rows = Array.from(files, ([file, known]): Row => {
    const { size, mtimeMs, ino, key, pictures } = known;
    return [file, size, mtimeMs, ino, key, pictures];
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
  ino: number,
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

function readMemory(path: string): ReadonlyMap<string, RememberedFile> {
  if (!existsSync(path)) return new Map();
  try {
    const all = readFileSync(path);
    const bytes = all.subarray(SUM_LENGTH);
    if (all.toString('latin1', 0, SUM_LENGTH) !== sha256(bytes, 'hex')) return new Map();
    const { form, rows, facts } = deserialize(bytes) as Stored;
    if (form !== FORM) return new Map();
    const unpacked = unpackFacts(facts);
    return new Map(
      rows.map(([file, size, mtimeMs, ino, key, pictures], at) => [
        file,
        { size, mtimeMs, ino, key, pictures, facts: unpacked[at]! },
      ]),
    );
  } catch {
    return new Map();
  }
}
