import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import { keepEach } from '../lib/keep-each.ts';
import { sha256 } from '../lib/sha256.ts';
import { beginAsking, endAsking, pictureSign, takeAsked } from '../pictures/asked-pictures.ts';
import { PICTURE_FOLDER } from '../pictures/picture-orders.ts';
import type { RememberedFile } from './site-memory.ts';
import type { SitePath, SiteProgram } from './site-program.ts';
import type { StagedSite } from './staged-site.ts';

/** What pages are drawn from, besides what their keys stand for. */
export interface Surroundings {
  /** Absolute path of the folder `media`. */
  readonly media: string;
  /** Stands for `site.yaml`. */
  readonly settings: string;
}

/**
 * Draws every page, feed and data file into a site, or keeps it from the last site when nothing that it shows has
 * changed since.
 * @param onProgress is told after each file how many are done and how many there are
 */
export async function drawPages(
  program: SiteProgram,
  site: StagedSite,
  { media, settings }: Surroundings,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<void> {
  beginAsking();
  try {
    const paths = await program.paths();
    for (const [at, path] of paths.entries()) {
      // What comes with the program, from `public/`, has the right of way.
      if (!program.assets.has(path.file)) await bring(path, program, site, { media, settings });
      onProgress(at + 1, paths.length);
      // What native code holds for objects that are gone it gives back only between two tasks.
      if (at % 64 === 0) await setImmediate();
    }
  } finally {
    endAsking();
  }
}

async function bring(
  path: SitePath,
  program: SiteProgram,
  site: StagedSite,
  { media, settings }: Surroundings,
): Promise<void> {
  const { file, listed } = path;
  const shown = listed?.key?.();
  const key = shown && `${program.key} ${settings} ${shown}`;
  const known = site.remembered(file);
  if (known && known.key === key && key && (await isUpToDate(known, program, site, media))) {
    site.keep(file, { key, pictures: known.pictures });
    for (const picture of picturesOn(known))
      if (site.remembered(picture) && !site.has(picture)) site.keep(picture, {});
    return;
  }
  takeAsked();
  const bytes = await program.draw(path);
  if (bytes === undefined) return;
  const pictures = takeAsked();
  if (known && known.facts.sha256 === sha256(bytes, 'hex')) site.keep(file, { key, pictures });
  else site.write(file, bytes, { key, pictures });
}

/** Whether the pictures of a page are what they were when it was drawn, and still lie in the last site. */
async function isUpToDate(
  known: RememberedFile,
  program: SiteProgram,
  site: StagedSite,
  media: string,
): Promise<boolean> {
  for (const [path, sign] of known.pictures ?? [])
    if ((await pictureSign(join(media, path))) !== sign) return false;
  return picturesOn(known).every(
    (picture) => program.assets.has(picture) || site.remembered(picture),
  );
}

const picturesOn = keepEach(({ facts }: RememberedFile): readonly string[] =>
  facts.links
    .filter(({ url }) => url.startsWith(`/${PICTURE_FOLDER}/`))
    .map(({ url }) => url.slice(1)),
);
