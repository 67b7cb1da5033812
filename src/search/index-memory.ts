import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { walkFolder } from '../lib/walk-folder.ts';
import type { PageLabels, PagefindRecord, PageOrder } from './code-page.ts';
import type { IndexFacts } from './index-folder.ts';
import type { KeptCounts } from './word-counts.ts';

/** What is kept between two builds of an index: enough to know what changed, and to count without reading the rest. */
export interface IndexMemory {
  /** Of the files of the index that this tells of, see `sealOfFiles`. */
  readonly files: string;
  readonly synonyms: IndexFacts['synonyms'];
  /** The pages of the large index, part by part, in its order. */
  readonly base: readonly KnownPage[];
  readonly parts: IndexFacts['parts'];
  /** The words of the large index. */
  readonly words: KeptCounts;
  readonly hidden: readonly HiddenPage[];
  readonly delta: readonly DeltaPage[];
}

export interface KnownPage extends PageOrder {
  /** The builder's, see `SearchPage`. */
  readonly key: string;
  readonly labels: PageLabels;
}

/** A page of the small index, coded. */
export interface DeltaPage extends KnownPage {
  readonly record: PagefindRecord;
}

/** A page of the large index that was replaced or removed. */
export interface HiddenPage {
  /** In `base`. */
  readonly at: number;
  /** Pagefind's. */
  readonly id: string;
  /** Coded. */
  readonly content: string;
  /** See `codeChange`. */
  readonly facets: string;
}

/** What was kept; `undefined` when it is missing, damaged, or of another version of the code or of Pagefind. */
export function readMemory(file: string): IndexMemory | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf('\n');
  const body = text.slice(at + 1);
  return text.slice(0, at) === sealOf(body) ? (JSON.parse(body) as IndexMemory) : undefined;
}

export function writeMemory(file: string, memory: IndexMemory): void {
  const body = JSON.stringify(memory);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${sealOf(body)}\n${body}`);
}

/** Copies that a build may lay beside the files, for servers that send ready files. */
const PACKED = /\.(?:gz|br)$/;

/** Files as paths below a site's folder, sorted, with their sizes. */
export type Listing = ReadonlyMap<string, number>;

/** The files below a folder of a site. */
export function listFiles(siteFolder: string, below: string): Listing {
  const folder = join(siteFolder, below);
  if (!existsSync(folder)) return new Map();
  const names = walkFolder(folder)
    .files.filter((name) => !PACKED.test(name))
    .map((name) => `${below}/${name}`);
  return new Map(names.sort().map((name) => [name, statSync(join(siteFolder, name)).size]));
}

/** Tells the files of an index from those of another: names are hashes of contents, and a file that was cut off is shorter. */
export const sealOfFiles = (listing: Listing): string =>
  createHash('sha256')
    .update([...listing].map(([file, size]) => `${file} ${size}`).join('\n'))
    .digest('hex');

/** Changes with what is kept and with the code that made it. */
const sealOf = (body: string): string =>
  createHash('sha256').update(codeVersion()).update(body).digest('hex');

let version: string | undefined;

/** Of Pagefind, Unicode, and all code that an index depends on: more than needed, so that nothing is forgotten. */
function codeVersion(): string {
  if (version !== undefined) return version;
  const hash = createHash('sha256');
  const pagefind = dirname(fileURLToPath(import.meta.resolve('pagefind')));
  hash.update(readFileSync(join(pagefind, '../package.json')));
  hash.update(process.versions.unicode ?? '');
  for (const folder of [import.meta.dirname, join(import.meta.dirname, '../vietnamese')])
    for (const file of readdirSync(folder).sort())
      if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(folder, file)));
  return (version = hash.digest('hex'));
}
