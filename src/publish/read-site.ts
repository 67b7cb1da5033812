import { filesBelow } from './manifest.ts';
import { readSiteFile, type FileFacts } from './read-site-file.ts';
import { internFacts } from './intern-facts.ts';
import { followAddresses } from './site-address.ts';

/** A built site, read. */
export interface ReadSite {
  readonly folder: string;
  /** Path below the folder → what the file says; every file of the site. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** The file that an address leads to. */
  readonly follow: (url: string, from: string) => string | undefined;
  /** Origin of the site's absolute addresses. */
  readonly origin: string;
}

/** Stands for the address of a site that does not know its own: no host can have it. */
const NOWHERE = 'http://trang.invalid';

/**
 * Reads every file of a site once.
 * @param known what is known already of files that are the same as when they were read; the others are read
 */
export async function readSite(
  folder: string,
  {
    origin = NOWHERE,
    known = new Map(),
  }: {
    readonly origin?: string | undefined;
    readonly known?: ReadonlyMap<string, FileFacts>;
  } = {},
): Promise<ReadSite> {
  const files = new Map<string, FileFacts>();
  const intern = internFacts();
  for (const file of filesBelow(folder))
    files.set(file, known.get(file) ?? intern(await readSiteFile(folder, file)));
  return { folder, files, follow: followAddresses(files, origin), origin };
}
