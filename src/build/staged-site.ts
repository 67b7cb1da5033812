import { copyFileSync, existsSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileFacts } from '../publish/read-site-file.ts';
import type { RememberedFile, SiteMemory } from './site-memory.ts';

/** Where the last site lies, and what is remembered of it. */
export interface LastSite {
  readonly folder: string;
  /** Paths of all that lies there. */
  readonly files: readonly string[];
  readonly memory: SiteMemory;
}

/** A site that is being put together in a folder of its own, in part from the last one. */
export class StagedSite {
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

  /** Whether a file was brought here, by this object or by whoever writes into the folder. */
  has = (file: string): boolean => this.#kept.has(file) || existsSync(join(this.folder, file));

  /** Takes a file from the last site, where it is as it would come out now. */
  keep(file: string, key: Key): void {
    linkOrCopy(join(this.last.folder, file), this.#place(file));
    this.#kept.add(file);
    this.#keys.set(file, key);
  }

  write(file: string, bytes: Uint8Array | string, key: Key = {}): void {
    writeFileSync(this.#place(file), bytes);
    this.#keys.set(file, key);
  }

  /** Takes a file that lies elsewhere as it is. */
  take(file: string, from: string, key: Key = {}): void {
    linkOrCopy(from, this.#place(file));
    this.#keys.set(file, key);
  }

  /** Says what decided how a file came out that was brought here another way. */
  note(file: string, key: Key = {}): void {
    this.#kept.delete(file);
    this.#keys.set(file, key);
  }

  /** What decided how each file came out, as far as that is known. */
  get keys(): ReadonlyMap<string, Key> {
    return this.#keys;
  }

  /** What is known already of the files that were kept. */
  get known(): ReadonlyMap<string, FileFacts> {
    return new Map(
      Array.from(this.#kept, (file) => [file, this.last.memory.get(file)!.facts] as const),
    );
  }

  #place(file: string): string {
    const path = join(this.folder, file);
    const parent = dirname(path);
    if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
    this.#made.add(parent);
    return path;
  }
}

/** What decides how a file comes out: equal keys, equal bytes. */
export type Key = Pick<RememberedFile, 'key' | 'pictures'>;

/** Two names for the same bytes cost nothing; not every disk can, and none across to another. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
