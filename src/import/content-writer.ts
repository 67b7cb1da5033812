import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../lib/sha256.ts';
import { writeLines } from './write-lines.ts';

/** What is known of one item from this import and those before. */
interface Known {
  /** Below the content folder. */
  readonly file: string;
  /** Hash of what was written; absent while only the name is given, as after a stop in the middle. */
  readonly hash?: string;
  /** Hash of what it was made of, where making it anew is costly. */
  readonly source?: string;
}

/** What writing one file came to. */
export type WriteState = 'written' | 'unchanged' | 'beside' | 'deleted';

/**
 * The file in the content folder that remembers what was imported, a line for each item; of two lines the later holds.
 * The reader of the content passes over it.
 */
export const STATE_FILE = '.nhap-khau.jsonl';

/** How many lines wait until they are added to the file. */
const MOST_WAITING = 500;

/**
 * Writes imported files into a content folder, again and again: what is there unchanged is left alone, what an editor
 * has changed since is never written over, and a stop at any moment loses nothing.
 */
export class ContentWriter {
  readonly #directory: string;
  readonly #isDryRun: boolean;
  readonly #state: Map<string, Known>;
  readonly #taken = new Set<string>();
  /** Folder → whether it was there when it was first asked for. */
  readonly #before = new Map<string, boolean>();
  /** Folders that are there. */
  readonly #folders = new Set<string>();
  /** Lines for the state file. A name must be there before its file is. */
  #waiting: string[] = [];
  #hasNames = false;

  constructor(directory: string, options: { readonly isDryRun?: boolean } = {}) {
    this.#directory = directory;
    this.#isDryRun = options.isDryRun ?? false;
    this.#state = readState(join(directory, STATE_FILE));
    for (const { file } of this.#state.values()) this.#taken.add(lowered(file));
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
      if (this.#taken.has(lowered(file)) || this.#isThere(file)) continue;
      this.#taken.add(lowered(file));
      this.#remember(key, { file });
      this.#hasNames = true;
      return file;
    }
  }

  /** In a folder that was not there at first every name is one that was given here. */
  #isThere(file: string): boolean {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const wasThere = this.#before.get(folder) ?? existsSync(join(this.#directory, folder));
    this.#before.set(folder, wasThere);
    return wasThere && existsSync(join(this.#directory, file));
  }

  /** Writes the file of an item, or leaves what must not be touched. */
  write(key: string, file: string, data: string | Uint8Array, source?: string): WriteState {
    const hash = sha256(data, 'hex');
    const written = { file, hash, ...(source === undefined ? {} : { source }) };
    const path = join(this.#directory, file);
    const known = this.#state.get(key)?.hash;
    const current = existsSync(path) ? sha256(readFileSync(path), 'hex') : undefined;
    if (known !== undefined && current === undefined && !this.#isDryRun) return 'deleted';
    if (current === hash || known === hash) {
      if (known === undefined) this.#remember(key, written);
      return 'unchanged';
    }
    if (current !== undefined && current !== known) {
      this.#save(`${path}.new`, data);
      return 'beside';
    }
    this.#save(path, data);
    this.#remember(key, written);
    return 'written';
  }

  /** Puts the state in order; to be called at the end. */
  close(): void {
    if (this.#isDryRun || this.#state.size === 0) return;
    this.#flush();
    const keys = [...this.#state.keys()].sort();
    writeLines(
      join(this.#directory, STATE_FILE),
      keys.values().map((key) => stateLine(key, this.#state.get(key))),
    );
  }

  #remember(key: string, known: Known): void {
    this.#state.set(key, known);
    if (this.#isDryRun) return;
    this.#waiting.push(stateLine(key, known));
    if (this.#waiting.length >= MOST_WAITING) this.#flush();
  }

  #flush(): void {
    if (this.#waiting.length > 0)
      appendFileSync(join(this.#directory, STATE_FILE), this.#waiting.join(''));
    this.#waiting = [];
    this.#hasNames = false;
  }

  #save(path: string, data: string | Uint8Array): void {
    if (this.#isDryRun) return;
    if (this.#hasNames) this.#flush();
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeWhole(path, data);
  }
}

/** Most names are small letters already; two copies of a hundred thousand need not be kept. */
function lowered(file: string): string {
  const small = file.toLowerCase();
  return small === file ? file : small;
}

/** A file is there whole or not at all. */
function writeWhole(path: string, data: string | Uint8Array): void {
  writeFileSync(`${path}.tmp`, data);
  renameSync(`${path}.tmp`, path);
}

const stateLine = (key: string, known: Known | undefined): string =>
  `${JSON.stringify([key, known])}\n`;

function readState(path: string): Map<string, Known> {
  const state = new Map<string, Known>();
  if (!existsSync(path)) return state;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    try {
      const [key, known] = JSON.parse(line) as [string, Known];
      state.set(key, known);
    } catch {
      // The last line of an import that was killed.
    }
  }
  return state;
}
