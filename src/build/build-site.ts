import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../archive/types.ts';
import { checkMedia } from '../checks/check-media.ts';
import { checkContent } from '../collections/check-content.ts';
import type { Reading } from '../collections/content-source.ts';
import { PROJECT_DIR, type Folders } from '../collections/folders.ts';
import { formatProblems, hasErrors } from '../lib/problem.ts';
import { dropDoubtfulPictures, rememberPictures } from '../publish/picture-cache.ts';
import { refuseTarget } from '../publish/refuse-target.ts';
import { recoverFolder, rehearseSwitch, switchFolder } from '../publish/switch-folder.ts';
import { faultsIn } from '../publish/verify-site.ts';
import { writeManifest } from '../publish/manifest.ts';
import { deadFolders, discard, OWN_MARK } from '../publish/working-folder.ts';
import { compressSite } from './compress-site.ts';
import { furnishSite } from './furnish-site.ts';
import { recallSite, rememberSite } from './site-memory.ts';
import { StagedSite } from './staged-site.ts';

/** Where a site is built: below the cache, signed by the program that builds. */
const WORKSHOP = 'dung-';

/** How a site is built. */
export interface BuildOptions {
  /** Packed files stand beside the texts. */
  readonly compress?: boolean;
}

/**
 * Builds the site apart, reads it as a browser would, and puts it in the place of the output only when it is whole,
 * so that a fault leaves the previous site as it was. What killed builds left is cleared first. Files of the previous
 * site that would come out the same are taken from there.
 * @param now epoch milliseconds that decide what is published
 * @returns whether the site was built
 */
export async function buildSite(
  folders: Folders,
  now: number,
  options: BuildOptions = {},
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
    const reading = { content, archive, problems, now };
    const records = await makeSite(workshop, reading, folders, options);
    if (records === undefined) return false;
    console.log(
      `Đã dựng ${archive.articles.length} bài viết và mục tìm kiếm của ${records} trang vào ${outDir}.`,
    );
    return true;
  } finally {
    discard(workshop);
  }
}

/** Makes, verifies and switches the site. Returns the number of pages that the search knows; `undefined` when it is broken. */
async function makeSite(
  workshop: string,
  reading: Reading & { readonly archive: Archive },
  folders: Folders,
  options: BuildOptions,
): Promise<number | undefined> {
  const { outDir, cacheDir } = folders;
  const memory = recallSite(cacheDir, outDir);
  const staged = new StagedSite(workshop, { folder: outDir, memory });
  const { site, records } = await furnishSite(staged, reading, folders);
  const faults = await faultsIn(site);
  for (const { file, message } of faults)
    console.error(`Kiểm tra trang dựng xong: ${file}: ${message}`);
  if (faults.some((fault) => !fault.isInText)) {
    console.error(
      `\nTrang dựng xong còn hỏng nên không đưa ra. ${keptAsItWas(outDir)}Đây là lỗi của chương trình, không phải của bài viết: xin báo cho người phụ trách kỹ thuật.`,
    );
    return undefined;
  }
  if (options.compress) await compressSite(workshop);
  const sums = new Map(Array.from(site.files, ([file, { sha256 }]) => [file, sha256]));
  await writeManifest(workshop, sums);
  rememberPictures(cacheDir, workshop);
  switchFolder(workshop, outDir);
  const files = Array.from(
    site.files,
    ([file, facts]) => [file, { ...staged.keys.get(file), facts }] as const,
  );
  rememberSite(cacheDir, outDir, new Map(files));
  return records;
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
