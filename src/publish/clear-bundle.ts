import type { AstroIntegration } from 'astro';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanPicture } from '../pictures/clean-picture.ts';
import { decodeAddress } from '../lib/decode-address.ts';
import { isPicturePath } from '../lib/picture-endings.ts';
import { pictureKind } from '../pictures/picture-kind.ts';
import { PICTURE_FOLDER } from '../pictures/picture-orders.ts';
import { bundleNamesIn, styleAddressesIn } from './file-addresses.ts';
import { filesBelow } from './manifest.ts';

/**
 * Clears the folder of the bundler at the end of a build. The bundler writes what any module imports: scripts of
 * components that no page shows, pictures that only an unpublished article imports, originals with all that the
 * camera has written into them. What no page comes to ask for goes; pictures that stay lose their metadata.
 */
export function clearBundle(): AstroIntegration {
  return {
    name: 'clear-bundle',
    hooks: { 'astro:build:done': ({ dir }) => clearBundleIn(fileURLToPath(dir)) },
  };
}

/** The same for a folder that holds a built site. */
export async function clearBundleIn(site: string): Promise<void> {
  const folder = join(site, PICTURE_FOLDER);
  if (!existsSync(folder)) return;
  const asked = askedNames(site, folder);
  for (const name of readdirSync(folder))
    if (!asked.has(name)) rmSync(join(folder, name), { recursive: true });
    else await cleanFile(join(folder, name));
}

/** Takes the metadata out of the pictures that the bundler has taken over as they were. */
export async function cleanBundle(site: string): Promise<void> {
  const folder = join(site, PICTURE_FOLDER);
  for (const name of readdirSync(folder)) await cleanFile(join(folder, name));
}

const PAGE = /\.(?:html|xml|json)$/;
const NAME_ON_PAGE = new RegExp(`/${PICTURE_FOLDER}/([^"\\s<>,&\\\\]+)`, 'g');

/** The files of the folder that pages and feeds name, and those that these name in their turn. */
function askedNames(site: string, folder: string): ReadonlySet<string> {
  const present = new Set(readdirSync(folder));
  const asked = new Set<string>();
  const ask = (name: string): void => {
    if (present.has(name)) asked.add(name);
  };
  for (const file of filesBelow(site))
    if (PAGE.test(file))
      for (const [, name = ''] of readFileSync(join(site, file), 'utf8')
        .replaceAll('&#39;', "'")
        .matchAll(NAME_ON_PAGE)) {
        ask(decodeAddress(name));
        // The sign that closes a string or a bracket may belong to a name, or not.
        ask(decodeAddress(name.replace(/[')].*$/, '')));
      }
  // A set hands out what is added while it is walked.
  for (const name of asked) {
    if (!/\.(?:css|m?js)$/.test(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const named = name.endsWith('.css') ? styleAddressesIn(text) : bundleNamesIn(text);
    for (const address of named) ask(basename(address));
  }
  return asked;
}

/** Drawn pictures are clean already and are left as they are. */
async function cleanFile(file: string): Promise<void> {
  if (!isPicturePath(file)) return;
  const bytes = readFileSync(file);
  if (!pictureKind(bytes)) return;
  const clean = await cleanPicture(bytes);
  if (clean !== bytes) writeFileSync(file, clean);
}
