import { filesBelow } from './manifest.ts';
import { readSiteFile, type FileFacts } from './read-site-file.ts';
import { SharedFacts } from './shared-facts.ts';
import { followAddresses } from './site-address.ts';

/** A built site, read. */
export interface ReadSite {
  readonly folder: string;
  /** Path below the folder → what the file says; every file of the site, also what lies elsewhere. */
  readonly files: ReadonlyMap<string, FileFacts>;
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
}

/** Reads every file of a site once, in the order of their paths. */
export async function readSite(
  folder: string,
  { origin = NOWHERE, known = new Map() }: KnownOfSite = {},
): Promise<ReadSite> {
  const files = new Map<string, FileFacts>();
  const shared = new SharedFacts();
  for (const file of new Set([...known.keys(), ...filesBelow(folder)].toSorted()))
    files.set(file, known.get(file) ?? (await readSiteFile(folder, file, shared)));
  return { folder, files, follow: followAddresses(files, origin), origin };
}
