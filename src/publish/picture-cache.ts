import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, MANIFEST } from './manifest.ts';

/** Drawn pictures between builds, as Astro keeps them: below the cache, under the name they have in the site. */
const PICTURES = 'assets';
const IN_SITE = '_astro';

/** Remembers, with the drawn pictures, what the site that was just built says of them. */
export function rememberPictures(cacheDir: string, site: string): void {
  copyFileSync(join(site, MANIFEST), join(cacheDir, MANIFEST));
}

/**
 * Clears from the cache every drawn picture that is not byte for byte as the last whole site showed it. Astro writes
 * them in place and copies whatever lies there, so that half a picture of a killed build would reach the next site.
 */
export async function dropDoubtfulPictures(cacheDir: string): Promise<void> {
  const folder = join(cacheDir, PICTURES);
  if (!existsSync(folder)) return;
  const manifest = join(cacheDir, MANIFEST);
  const known = new Set(existsSync(manifest) ? readFileSync(manifest, 'utf8').split('\n') : []);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isFile() || !known.has(`${await hashOf(path)}  ${IN_SITE}/${entry.name}`))
      rmSync(path, { recursive: true, force: true });
  }
}
