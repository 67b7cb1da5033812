import { join } from 'node:path';
import type { Archive } from '../archive/types.ts';
import { PROJECT_DIR } from '../collections/folders.ts';
import { sha256 } from '../lib/sha256.ts';
import { forgetRenderings } from '../markdown/kept-renderings.ts';
import { pictureSign } from '../pictures/asked-pictures.ts';
import { drawOrders } from '../pictures/draw-orders.ts';
import { PICTURE_FOLDER, pictureOrders } from '../pictures/picture-orders.ts';
import { PICTURE_CACHE } from '../pictures/site-pictures.ts';
import { unaskedFiles } from '../publish/asked-files.ts';
import { copyMedia } from '../publish/copy-media.ts';
import { filesBelow } from '../publish/manifest.ts';
import { dropDoubtfulPictures } from '../publish/picture-cache.ts';
import { readFiles, readSite, type ReadSite } from '../publish/read-site.ts';
import type { FileFacts } from '../publish/read-site-file.ts';
import { SharedFacts } from '../publish/shared-facts.ts';
import { writeRedirects } from '../publish/write-redirects.ts';
import { INDEX_FOLDER } from '../search/index-folder.ts';
import type { WorkInShares } from '../search/write-search-index.ts';
import { updateSearchIndex, type UpdatedIndex } from '../search/write-updated-index.ts';
import { publicMedia } from '../views/public-media.ts';
import { redirectFiles } from '../views/redirect-files.ts';
import { redirectsOf } from '../views/redirects.ts';
import { searchPages } from '../views/search-records.ts';
import { knownAddresses } from '../views/site-addresses.ts';
import { publicOrigin } from '../views/urls.ts';
import type { Job } from './build-job.ts';
import { drawPages } from './draw-pages.ts';
import type { SoundReading } from './read-sound.ts';
import { releaseMemory } from './release-memory.ts';
import { openProgram, type SiteProgram } from './site-program.ts';
import type { StagedSite } from './staged-site.ts';

/** A site that is whole but not yet verified. */
export interface FurnishedSite {
  readonly site: ReadSite;
  /** The number of pages that the search knows. */
  readonly records: number;
  /** The addresses of those pages, where their index was made from the one of the last site. */
  readonly indexed: readonly string[] | undefined;
}

/** Makes the whole site in an empty folder: pages, pictures, downloads, redirects, search. */
export async function furnishSite(
  site: StagedSite,
  reading: SoundReading,
  job: Job,
): Promise<FurnishedSite> {
  const { archive } = reading;
  const { contentDir, cacheDir, onProgress } = job;
  setEnvironment(contentDir, reading.now);
  onProgress({ step: 'Biên dịch các trang' });
  const program = await openProgram(job, reading);
  takeAssets(program, site);
  pictureOrders().clear();
  const settings = sha256(JSON.stringify(reading.content.site?.data ?? null), 'hex').slice(0, 16);
  await drawPages(program, site, { media: join(contentDir, 'media'), settings }, (done, total) =>
    onProgress({ step: 'Dựng trang', done, total }),
  );
  program.close();
  forgetRenderings();
  await dropDoubtfulPictures(cacheDir, PICTURE_CACHE, (name) => pictureOrders().has(name));
  await drawOrders(
    pictureOrders(),
    join(site.folder, PICTURE_FOLDER),
    join(cacheDir, PICTURE_CACHE),
    (done, total) => onProgress({ step: 'Vẽ ảnh', done, total }),
  );
  await bringDownloads(contentDir, site, publicMedia(archive));
  const redirects = redirectFiles(archive, redirectsOf(archive, knownAddresses(archive)));
  writeRedirects(site, redirects);
  onProgress({ step: 'Viết mục tìm kiếm' });
  const pages = searchPages(archive);
  const made = filesBelow(site.folder);
  const shared = new SharedFacts();
  const early = new Map<string, FileFacts>();
  const readShare = async (share: number, shares: number): Promise<void> => {
    const [from, to] = [share, share + 1].map((end) => Math.round((made.length * end) / shares));
    for (const [file, facts] of await readFiles(site.folder, made.slice(from, to), shared))
      early.set(file, facts);
  };
  const { records, rewritten } = await bringIndex(site, archive, pages, cacheDir, readShare);
  const urls = pages.map(({ url }) => url);
  const origin = publicOrigin(archive.site);
  const known = new Map([...site.known, ...early]);
  const read = await readSite(site.folder, { origin, known, shared });
  return {
    site: withoutSpare(read, site),
    records,
    indexed: rewritten === 'all' ? undefined : urls,
  };
}

/** What the pages are told besides the content. */
function setEnvironment(contentDir: string, now: number): void {
  process.chdir(PROJECT_DIR);
  process.env.CONTENT_DIR = contentDir;
  process.env.BUILD_NOW = String(now);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.CARD_CACHE ??= join(PROJECT_DIR, '.cache', 'the-xa-hoi');
}

function takeAssets({ assets, folder, key }: SiteProgram, site: StagedSite): void {
  for (const file of assets)
    if (site.remembered(file)?.key === key) site.keep(file, { key });
    else site.take(file, join(folder, file), { key });
}

/** Below the cache of a build: what is remembered of the search index. */
const INDEX_MEMORY = 'muc-tim-kiem';

async function bringIndex(
  site: StagedSite,
  archive: Archive,
  pages: ReturnType<typeof searchPages>,
  cacheDir: string,
  meanwhile: WorkInShares,
): Promise<UpdatedIndex> {
  const isKnown = site.last.files.every(
    (file) => !file.startsWith(`${INDEX_FOLDER}/`) || site.remembered(file),
  );
  const index = await updateSearchIndex(pages, site.folder, {
    synonyms: archive.site.synonyms,
    memory: join(cacheDir, INDEX_MEMORY),
    previous: isKnown ? site.last.folder : undefined,
    release: releaseMemory,
    meanwhile,
  });
  if (index.rewritten === 'all') return index;
  for (const file of index.files)
    if (!site.has(file)) {
      site.keep(file, {});
      if (!PAGE_OF_INDEX.test(file)) site.lay(file);
    }
  return index;
}

/** Of all files of the index, the check of one that was changed does not read these. */
const PAGE_OF_INDEX = new RegExp(`^${INDEX_FOLDER}/(?:phan-\\d+/)?fragment/`);

/** Files that readers may download; `paths` are below `media/`. */
async function bringDownloads(
  contentDir: string,
  site: StagedSite,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    const file = `media/${path}`;
    const key = await pictureSign(join(contentDir, file));
    if (site.remembered(file)?.key === key) {
      site.keep(file, { key });
      continue;
    }
    await copyMedia(contentDir, site.folder, [path]);
    site.note(file, { key });
  }
}

/**
 * Leaves out what the bundler has made for nobody. It writes what any module imports: scripts of components that no
 * page shows, pictures that only an unpublished article imports.
 */
function withoutSpare(site: ReadSite, staged: StagedSite): ReadSite {
  const files = new Map(site.files);
  const unasked: string[] = [];
  for (const file of unaskedFiles(site))
    if (file.startsWith(`${PICTURE_FOLDER}/`)) {
      staged.drop(file);
      files.delete(file);
    } else unasked.push(file);
  // What is left out was asked by nobody, so that it asked for nothing.
  return { ...site, files, unasked };
}
