import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { walkFolder } from '../lib/walk-folder.ts';
import type { FolderChange } from '../publish/patch-folder.ts';
import type { FileFacts } from '../publish/read-site-file.ts';
import type { LastSite, RememberedFile } from './site-memory.ts';

/** What decides how a file comes out: equal keys, equal bytes. */
export type Key = Pick<RememberedFile, 'key' | 'pictures'>;

/**
 * A site that is being put together, in part from the last one: what is new lies in a folder of its own, what is kept
 * stays where it is until all is known.
 */
export class StagedSite {
  /** Of what is new. */
  readonly folder: string;
  readonly last: LastSite;
  readonly #made = new Set<string>();
  readonly #kept = new Set<string>();
  readonly #keys = new Map<string, Key>();

  constructor(folder: string, last: LastSite) {
    this.folder = folder;
    this.last = last;
  }

  /** What is remembered of a file of the last site. */
  remembered = (file: string): RememberedFile | undefined => this.last.memory.get(file);

  /** Whether a file is kept, or was brought here by this object or by whoever writes into the folder. */
  has = (file: string): boolean =>
    this.#kept.has(file) ||
    statSync(join(this.folder, file), { throwIfNoEntry: false })?.isFile() === true;

  /** Takes a file from the last site, where it is as it would come out now. */
  keep(file: string, key: Key): void {
    this.#kept.add(file);
    this.#keys.set(file, key);
  }

  isKept = (file: string): boolean => this.#kept.has(file);

  /** Lays a kept file into the folder, for whoever reads it there. */
  lay(file: string): void {
    linkOrCopy(join(this.last.folder, file), this.#place(file));
  }

  write(file: string, bytes: Uint8Array | string, key: Key = {}): void {
    writeFileSync(this.#place(file), bytes);
    this.note(file, key);
  }

  /** Takes a copy of a file that lies elsewhere: what is done to the site must not reach whoever else has it. */
  take(file: string, from: string, key: Key = {}): void {
    copyFileSync(from, this.#place(file));
    this.note(file, key);
  }

  /** Says what decided how a file came out that was brought here another way. */
  note(file: string, key: Key = {}): void {
    this.#kept.delete(file);
    this.#keys.set(file, key);
  }

  /** Writes a file anew: the one that is there may be a copy of one that nobody may write. */
  replace(file: string, text: string): void {
    rmSync(join(this.folder, file), { force: true });
    this.write(file, text);
  }

  /** Leaves a file out. */
  drop(file: string): void {
    this.#kept.delete(file);
    this.#keys.delete(file);
    rmSync(join(this.folder, file), { force: true });
  }

  read = (file: string): string | undefined =>
    this.has(file) ? readFileSync(this.pathOf(file), 'utf8') : undefined;

  /** Where a file lies now. */
  pathOf = (file: string): string =>
    join(this.#kept.has(file) ? this.last.folder : this.folder, file);

  /** What decided how each file came out, as far as that is known. */
  get keys(): ReadonlyMap<string, Key> {
    return this.#keys;
  }

  /** What is known already of the files that are kept. */
  get known(): ReadonlyMap<string, FileFacts> {
    return new Map(
      Array.from(this.#kept, (file) => [file, this.last.memory.get(file)!.facts] as const),
    );
  }

  /** What the last site must become, or `undefined` where it is simpler to make a new one of all files. */
  change(): FolderChange | undefined {
    const { files, folders, isPlain } = this.last;
    if (files.length === 0) return undefined;
    const changed = walkFolder(this.folder).files.filter((file) => !this.#kept.has(file));
    const stays = new Set([...this.#kept, ...changed]);
    const removed = files.filter((file) => !stays.has(file));
    const isSmall = 4 * (changed.length + removed.length) <= files.length;
    // A file in the place of a folder, or a folder in the place of a file.
    const [wereFolders, go] = [new Set(folders), new Set(removed)];
    const fits = changed.every(
      (file) => !wereFolders.has(file) && !foldersAround(file).some((folder) => go.has(folder)),
    );
    return isPlain && isSmall && fits ? { changed, removed } : undefined;
  }

  /** Lays all kept files into the folder. */
  layAll(): void {
    for (const file of this.#kept) if (!existsSync(join(this.folder, file))) this.lay(file);
  }

  #place(file: string): string {
    const path = join(this.folder, file);
    const parent = dirname(path);
    if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
    this.#made.add(parent);
    return path;
  }
}

const foldersAround = (file: string): readonly string[] => {
  const names = file.split('/').slice(0, -1);
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
};

/** Two names for the same bytes cost nothing; not every disk can, and none across to another. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
