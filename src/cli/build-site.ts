import { build } from 'astro';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../archive/types.ts';
import { checkContent } from '../collections/check-content.ts';
import { givenContent, type Reading } from '../collections/content-source.ts';
import { astroRoot, PROJECT_DIR, type Folders } from '../collections/folders.ts';
import { formatProblems, hasErrors } from '../lib/problem.ts';
import { copyMedia } from '../publish/copy-media.ts';
import { writeManifest } from '../publish/manifest.ts';
import { dropDoubtfulPictures, rememberPictures } from '../publish/picture-cache.ts';
import { refuseTarget } from '../publish/refuse-target.ts';
import { recoverFolder, rehearseSwitch, switchFolder } from '../publish/switch-folder.ts';
import { writeRedirects } from '../publish/write-redirects.ts';
import { verifySite } from '../publish/verify-site.ts';
import { deadFolders, discard, OWN_MARK } from '../publish/working-folder.ts';
import { writeSearchIndex } from '../search/write-search-index.ts';
import { redirectFiles } from '../views/redirect-files.ts';
import { redirectsOf } from '../views/redirects.ts';
import { knownAddresses } from '../views/site-addresses.ts';
import { publicMedia } from '../views/public-media.ts';
import { searchRecords } from '../views/search-records.ts';
import { publicOrigin } from '../views/urls.ts';
import { checkMedia } from '../checks/check-media.ts';
import { compressSite } from './compress-site.ts';

/** Where a site is built: below the cache, signed by the program that builds. */
const WORKSHOP = 'dung-';

/**
 * Builds the site apart, reads it as a browser would, and puts it in the place of the output only when it is whole,
 * so that a fault leaves the previous site as it was. What killed builds left is cleared first.
 * @returns whether the site was built
 */
export async function buildSite(
  folders: Folders,
  now: number,
  options: { readonly compress?: boolean } = {},
): Promise<boolean> {
  const { contentDir, outDir, cacheDir } = folders;
  clearLeftovers(folders);
  const refusal = refuseTarget(outDir, contentDir, [PROJECT_DIR]);
  if (refusal) {
    console.error(refusal);
    return false;
  }
  const { content, archive, problems: found } = checkContent(contentDir, now);
  const problems = [...found, ...(content ? await checkMedia(contentDir, content) : [])];
  if (problems.length > 0) console.error(formatProblems(problems));
  if (!content || !archive || hasErrors(problems)) {
    console.error(`\nChưa dựng được trang vì nội dung còn lỗi. ${keptAsItWas(outDir)}`);
    return false;
  }
  rehearseSwitch(outDir);
  await dropDoubtfulPictures(cacheDir);
  const workshop = join(cacheDir, WORKSHOP + OWN_MARK);
  try {
    const records = await furnish(workshop, { content, archive, problems, now }, folders);
    const faults = await verifySite(workshop, publicOrigin(archive.site));
    for (const { file, message } of faults)
      console.error(`Kiểm tra trang dựng xong: ${file}: ${message}`);
    if (faults.some((fault) => !fault.isInText)) {
      console.error(
        `\nTrang dựng xong còn hỏng nên không đưa ra. ${keptAsItWas(outDir)}Đây là lỗi của chương trình, không phải của bài viết: xin báo cho người phụ trách kỹ thuật.`,
      );
      return false;
    }
    if (options.compress) await compressSite(workshop);
    await writeManifest(workshop);
    rememberPictures(cacheDir, workshop);
    switchFolder(workshop, outDir);
    console.log(
      `Đã dựng ${archive.articles.length} bài viết và mục tìm kiếm của ${records} trang vào ${outDir}.`,
    );
    return true;
  } finally {
    discard(workshop);
  }
}

/** Makes the whole site in an empty folder: pages, downloads, search. Returns the number of pages that the search knows. */
async function furnish(
  workshop: string,
  reading: Reading & { readonly archive: Archive },
  { contentDir, cacheDir }: Folders,
): Promise<number> {
  const { archive, now } = reading;
  // Astro keeps working files inside the output only when that lies in its working folder; anywhere else, two
  // builds would share `.astro/.prerender` and run each other's code. So it builds inside the cache.
  process.chdir(PROJECT_DIR);
  process.env.CONTENT_DIR = contentDir;
  process.env.BUILD_NOW = String(now);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.CARD_CACHE ??= join(PROJECT_DIR, '.cache', 'the-xa-hoi');
  await build({
    ...astroRoot(cacheDir),
    outDir: workshop,
    logLevel: 'warn',
    integrations: [givenContent(reading)],
  });
  await copyMedia(contentDir, workshop, publicMedia(archive));
  writeRedirects(workshop, redirectFiles(archive, redirectsOf(archive, knownAddresses(archive))));
  return (
    await writeSearchIndex(searchRecords(archive), workshop, { synonyms: archive.site.synonyms })
  ).records;
}

/** Also of builds of other folders: whoever killed one may never build it again. */
function clearLeftovers({ outDir, cacheDir }: Folders): void {
  if (recoverFolder(outDir))
    console.error(`Lần dựng trước bị ngắt giữa chừng; đã đưa trang cũ về lại ${outDir}.`);
  const caches = dirname(cacheDir);
  if (!existsSync(caches)) return;
  for (const cache of readdirSync(caches))
    for (const path of deadFolders(join(caches, cache), WORKSHOP)) discard(path);
}

const keptAsItWas = (outDir: string): string =>
  existsSync(outDir) ? `Trang cũ trong ${outDir} vẫn nguyên như trước. ` : '';
