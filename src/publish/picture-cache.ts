import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURE_FOLDER } from '../pictures/picture-orders.ts';
import { PICTURE_CACHE } from '../pictures/site-pictures.ts';
import { hashOf, MANIFEST, readManifest } from './manifest.ts';

/** Remembers, with the drawn pictures, what the site that was just built says of them. */
export function rememberPictures(cacheDir: string, site: string): void {
  copyFileSync(join(site, MANIFEST), join(cacheDir, MANIFEST));
}

/**
 * Clears from the cache what no page shows any more, and of the pictures that are about to be used every one that is
 * not byte for byte as the last whole site showed it: a disk may have damaged it.
 * @param cache below `cacheDir`: the pictures of the site, or those that Astro draws for an article that is code
 * @param isWanted asked for the name of each, whether pages ask for it now
 */
export async function dropDoubtfulPictures(
  cacheDir: string,
  cache: typeof PICTURE_CACHE | 'assets',
  isWanted: (name: string) => boolean,
): Promise<void> {
  const folder = join(cacheDir, cache);
  if (!existsSync(folder)) return;
  const known = readManifest(cacheDir);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const sum = known.get(`${PICTURE_FOLDER}/${entry.name}`);
    const isSound =
      entry.isFile() && sum && (!isWanted(entry.name) || sum === (await hashOf(path)));
    if (!isSound) rmSync(path, { recursive: true, force: true });
  }
}
