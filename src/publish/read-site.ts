import { below } from './manifest.ts';
import { readSiteFile, type FileFacts } from './read-site-file.ts';
import { SharedFacts } from './shared-facts.ts';
import { followAddresses } from './site-address.ts';

/** A built site, read. */
export interface ReadSite {
  readonly folder: string;
  /** Path below the folder → what the file says; every file of the site, also what lies elsewhere. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** What lies in the folder and is no file, above all links. */
  readonly others: readonly string[];
  /** The file that an address leads to. */
  readonly follow: (url: string, from: string) => string | undefined;
  /** Origin of the site's absolute addresses. */
  readonly origin: string;
  /** The files that nobody asks for, where that has been looked for. */
  readonly unasked?: readonly string[];
}

/** Stands for the address of a site that does not know its own: no host can have it. */
const NOWHERE = 'http://trang.invalid';

/** What is known of a site before it is read. */
interface KnownOfSite {
  readonly origin?: string | undefined;
  /** What files say that are the same as when they were read; they need not lie in the folder. */
  readonly known?: ReadonlyMap<string, FileFacts>;
  /** What the known files share with one another. */
  readonly shared?: SharedFacts;
}

/** Reads every file of a site once, in the order of their paths. */
export async function readSite(
  folder: string,
  { origin = NOWHERE, known = new Map(), shared }: KnownOfSite = {},
): Promise<ReadSite> {
  const { files: there, others } = below(folder);
  const read = await readFiles(
    folder,
    there.filter((file) => !known.has(file)),
    shared,
  );
  const names = [...known.keys(), ...read.keys()].toSorted();
  const files = new Map(names.map((file) => [file, (known.get(file) ?? read.get(file))!]));
  return { folder, files, others, follow: followAddresses(files, origin), origin };
}

/** Reads some files of a site, as paths below its folder. */
export async function readFiles(
  folder: string,
  files: readonly string[],
  shared = new SharedFacts(),
): Promise<ReadonlyMap<string, FileFacts>> {
  const read = new Map<string, FileFacts>();
  for (const file of files) read.set(file, await readSiteFile(folder, file, shared));
  return read;
}
