import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { readSiteFile, type FileFacts } from '../publish/read-site-file.ts';
import type { StagedSite } from './staged-site.ts';

/** Texts; pictures, fonts and the search index are packed already. */
export const isText = (file: string): boolean => PACKABLE.test(file);
const PACKABLE = /\.(html|css|js|mjs|json|xml|csv|txt|svg)$/;

/** The packing runs in Node's own threads; more than a few at once would only fill the memory. */
const AT_ONCE = 4;

/**
 * Gives every text of a site a `.gz` and a `.br` beside it, for servers that send ready files (`gzip_static`). Those of
 * texts that are kept are kept as well.
 * @param files what is known of the files of the site
 * @returns the same, with the packed ones
 */
export async function packTexts(
  site: StagedSite,
  files: ReadonlyMap<string, FileFacts>,
): Promise<ReadonlyMap<string, FileFacts>> {
  const all = new Map(files);
  const texts = [...files.keys()].filter(isText).values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const file of texts)
        for (const [name, facts] of await bringPacked(site, file)) all.set(name, facts);
    }),
  );
  return new Map([...all].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function bringPacked(
  site: StagedSite,
  file: string,
): Promise<readonly (readonly [string, FileFacts])[]> {
  const names = packedNames(file);
  const known = names.map((name) => site.remembered(name));
  if (site.isKept(file) && known.every((each) => each !== undefined)) {
    for (const name of names) site.keep(name, {});
    return names.map((name, at) => [name, known[at]!.facts] as const);
  }
  await packText(site.pathOf(file), join(site.folder, file));
  return Promise.all(
    names.map(async (name) => [name, await readSiteFile(site.folder, name)] as const),
  );
}

const packedNames = (file: string): readonly string[] => [`${file}.gz`, `${file}.br`];

/** Writes a text packed, as `to` with `.gz` and `.br`. */
export async function packText(from: string, to: string = from): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  const [gzip, brotli] = packedNames(to);
  await pipeline(createReadStream(from), createGzip({ level: 9 }), createWriteStream(gzip!));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await pipeline(createReadStream(from), createBrotliCompress(quality), createWriteStream(brotli!));
}
