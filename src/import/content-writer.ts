import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../lib/sha256.ts';

/** What an earlier import wrote for one item. */
interface Written {
  /** Below the content folder. */
  readonly file: string;
  /** Hash of what was written. */
  readonly hash: string;
  /** Hash of what it was made of, where making it anew is costly. */
  readonly source?: string;
}

/** What writing one file came to. */
export type WriteState = 'written' | 'unchanged' | 'beside' | 'deleted';

/** The file in the content folder that remembers what was imported; the reader of the content passes over it. */
export const STATE_FILE = '.nhap-khau.json';

/** How many files are written before the state is saved again. */
const SAVE_EVERY = 100;

/**
 * Writes imported files into a content folder, again and again: what is there unchanged is left alone, what an editor
 * has changed since is never written over, and a stop at any moment loses nothing.
 */
export class ContentWriter {
  readonly #directory: string;
  readonly #isDryRun: boolean;
  readonly #state: Map<string, Written>;
  readonly #taken = new Set<string>();
  #unsaved = 0;

  constructor(directory: string, options: { readonly isDryRun?: boolean } = {}) {
    this.#directory = directory;
    this.#isDryRun = options.isDryRun ?? false;
    this.#state = readState(join(directory, STATE_FILE));
    for (const { file } of this.#state.values()) this.#taken.add(file.toLowerCase());
  }

  /** The file that an earlier import gave an item. */
  fileOf(key: string): string | undefined {
    return this.#state.get(key)?.file;
  }

  /** The hash of what the file of an item was made of. */
  sourceOf(key: string): string | undefined {
    return this.#state.get(key)?.source;
  }

  /**
   * A file name for a new item that no other file has; the same item gets the same name at every import.
   * @param nameFor the file for a number; 1 is the plain name
   */
  claim(key: string, nameFor: (number: number) => string): string {
    const known = this.fileOf(key);
    if (known !== undefined) return known;
    for (let number = 1; ; number++) {
      const file = nameFor(number);
      const isTaken =
        this.#taken.has(file.toLowerCase()) || existsSync(join(this.#directory, file));
      if (isTaken) continue;
      this.#taken.add(file.toLowerCase());
      return file;
    }
  }

  /** Writes the file of an item, or leaves what must not be touched. */
  write(key: string, file: string, data: string | Uint8Array, source?: string): WriteState {
    const hash = sha256(data, 'hex');
    const written = { file, hash, ...(source === undefined ? {} : { source }) };
    const path = join(this.#directory, file);
    const known = this.#state.get(key);
    const current = existsSync(path) ? sha256(readFileSync(path), 'hex') : undefined;
    if (known && current === undefined && !this.#isDryRun) return 'deleted';
    if (current === hash || known?.hash === hash) {
      if (!known) this.#remember(key, written);
      return 'unchanged';
    }
    if (current !== undefined && current !== known?.hash) {
      this.#save(`${path}.new`, data);
      return 'beside';
    }
    this.#save(path, data);
    this.#remember(key, written);
    return 'written';
  }

  /** Saves what was written; to be called at the end. */
  close(): void {
    if (this.#isDryRun) return;
    const entries = Object.fromEntries([...this.#state].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    writeWhole(join(this.#directory, STATE_FILE), `${JSON.stringify(entries, undefined, 1)}\n`);
    this.#unsaved = 0;
  }

  #remember(key: string, written: Written): void {
    this.#state.set(key, written);
    this.#unsaved += 1;
    if (this.#unsaved >= SAVE_EVERY) this.close();
  }

  #save(path: string, data: string | Uint8Array): void {
    if (!this.#isDryRun) writeWhole(path, data);
  }
}

/** A file is there whole or not at all. */
function writeWhole(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, data);
  renameSync(`${path}.tmp`, path);
}

function readState(path: string): Map<string, Written> {
  if (!existsSync(path)) return new Map();
  try {
    return new Map(
      Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Written>),
    );
  } catch {
    // Files that are there already are recognised by their bytes.
    return new Map();
  }
}
