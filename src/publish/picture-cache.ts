import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURE_FOLDER } from '../pictures/picture-orders.ts';
import { PICTURE_CACHE } from '../pictures/site-pictures.ts';
import { hashOf, MANIFEST } from './manifest.ts';

/** Remembers, with the drawn pictures, what the site that was just built says of them. */
export function rememberPictures(cacheDir: string, site: string): void {
  copyFileSync(join(site, MANIFEST), join(cacheDir, MANIFEST));
}

/**
 * Clears from the cache every drawn picture that is not byte for byte as the last whole site showed it: those that a
 * disk has damaged, and those that no page shows any more.
 */
export async function dropDoubtfulPictures(cacheDir: string): Promise<void> {
  const manifest = join(cacheDir, MANIFEST);
  const known = new Set(existsSync(manifest) ? readFileSync(manifest, 'utf8').split('\n') : []);
  for (const folder of CACHES.map((name) => join(cacheDir, name)))
    if (existsSync(folder)) await dropFrom(folder, known);
}

/** Where pictures are kept between builds: ours, and those that Astro draws for an article that is code. */
const CACHES = [PICTURE_CACHE, 'assets'];

async function dropFrom(folder: string, known: ReadonlySet<string>): Promise<void> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isFile() || !known.has(`${await hashOf(path)}  ${PICTURE_FOLDER}/${entry.name}`))
      rmSync(path, { recursive: true, force: true });
  }
}
