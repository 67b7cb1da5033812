import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sha256 } from '../lib/sha256.ts';

/** What is remembered of one file without faults. */
export interface KeptEntry {
  /** What its schema made of it. */
  readonly data: unknown;
  /** The answer to a question about this file alone: from memory, or found and then remembered. */
  recallOrFind<T>(name: string, find: () => T): T;
}

/** A memory of files that were read before. It never judges: it repeats what was said of the very same bytes. */
export interface EntryCache {
  /** What is remembered of the file, if it held exactly these bytes. */
  recall(file: string, bytes: Uint8Array): KeptEntry | undefined;
  /** Remembers a file that was found without faults. */
  keep(file: string, bytes: Uint8Array, data: unknown): KeptEntry;
  /**
   * Writes down what this reading used, and forgets the rest, once enough has changed. Never
   * throws: a cache that cannot be written is none.
   */
  save(): void;
}

interface Stored {
  readonly hash: string;
  readonly data: unknown;
  readonly answers: Readonly<Record<string, unknown>>;
}

/**
 * Opens the memory that lies in a file.
 * @param path the file; it may be missing, cut off, broken or written by somebody else: then nothing is remembered
 * @param version stands for everything that decides what is said of a file; a memory under another version is none
 */
export function openEntryCache(path: string, version: string): EntryCache {
  const before = load(path, version);
  const used = new Map<string, Stored>();
  const learned = new Set<string>();
  const use = (file: string, { hash, data, answers }: Stored): KeptEntry => {
    const asked: Record<string, unknown> = {};
    used.set(file, { hash, data, answers: asked });
    return {
      data,
      recallOrFind: <T>(name: string, find: () => T): T => {
        if (!(name in asked)) {
          if (!(name in answers)) learned.add(file);
          asked[name] = name in answers ? answers[name] : find();
        }
        return asked[name] as T;
      },
    };
  };
  return {
    recall(file, bytes) {
      const stored = before.get(file);
      return stored?.hash === sha256(bytes, 'hex') ? use(file, stored) : undefined;
    },
    keep(file, bytes, data) {
      learned.add(file);
      return use(file, { hash: sha256(bytes, 'hex'), data, answers: {} });
    },
    save() {
      const gone = before
        .keys()
        .filter((file) => !used.has(file))
        .toArray().length;
      if (learned.size + gone > used.size * WORTH_WRITING) store(path, version, used);
    },
  };
}

/** The share of files that must be new or gone: until then it is cheaper to judge them again than to write all down. */
const WORTH_WRITING = 0.01;

/** The first line of a cache file: the version and the sum of what follows. */
const headOf = (version: string, content: Uint8Array): string =>
  `${version} ${sha256(content, 'hex')}\n`;

function load(path: string, version: string): ReadonlyMap<string, Stored> {
  try {
    const bytes = readFileSync(path);
    const start = bytes.indexOf('\n') + 1;
    const content = bytes.subarray(start);
    if (bytes.toString('utf8', 0, start) !== headOf(version, content)) return new Map();
    return deserialize(content) as ReadonlyMap<string, Stored>;
  } catch {
    return new Map();
  }
}

/** Written apart and renamed, so that whoever reads at the same time finds the old file or the new one, whole. */
function store(path: string, version: string, entries: ReadonlyMap<string, Stored>): void {
  const folder = dirname(path);
  const apart = `${path}.${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true });
    const content = serialize(entries);
    writeFileSync(apart, Buffer.concat([Buffer.from(headOf(version, content)), content]));
    renameSync(apart, path);
    dropOld(folder);
  } catch {
    remove(apart);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Even its folder is none.
  }
}

const LONGEST_UNUSED = 30 * 24 * 3_600_000;

/** Memories of folders that are long gone, and what an interrupted run left. */
function dropOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > LONGEST_UNUSED) remove(path);
  }
}
