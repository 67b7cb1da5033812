import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { signsOf } from '../collections/folder-signs.ts';
import { PROJECT_DIR, type Folders } from '../collections/folders.ts';
import { refuseTarget } from '../publish/refuse-target.ts';
import { recoverFolder } from '../publish/switch-folder.ts';
import { deadFolders, discard } from '../publish/working-folder.ts';
import { WORKSHOP, type Job } from './build-job.ts';
import type { OnProgress } from './build-progress.ts';
import { codeSum } from './code-sum.ts';
import { recallBuild } from './last-build.ts';

/** How a site is built. */
export interface BuildOptions {
  /** Packed files stand beside the texts. */
  readonly compress?: boolean;
  readonly onProgress?: OnProgress;
}

/**
 * Builds the site apart, reads it as a browser would, and puts it in the place of the output only when it is whole,
 * so that a fault leaves the previous site as it was. What killed builds left is cleared first. Files of the previous
 * site that would come out the same are taken from there; when nothing has changed at all, nothing is done.
 * @param now epoch milliseconds that decide what is published
 * @returns whether the output is the site of this content
 */
export async function buildSite(
  folders: Folders,
  now: number,
  { compress = false, onProgress = () => {} }: BuildOptions = {},
): Promise<boolean> {
  const { contentDir, outDir, cacheDir } = folders;
  clearLeftovers(folders);
  const refusal = refuseTarget(outDir, contentDir, [PROJECT_DIR]);
  if (refusal) {
    console.error(refusal);
    return false;
  }
  const job: Job = { ...folders, now, code: codeSum(), compress, onProgress };
  const inputs = inputsOf(job);
  const last = existsSync(outDir) && recallBuild(cacheDir, inputs, outDir, now);
  if (last) {
    if (last.reminders) console.error(last.reminders);
    console.log(`${last.summary} Không có gì thay đổi từ lần dựng trước.`);
    return true;
  }
  // Loaded only when there is something to build.
  const { buildAnew } = await import('./build-anew.ts');
  return buildAnew(job, inputs);
}

/** Stands for everything that decides about a site but time; `undefined` where that cannot be told. */
function inputsOf({ contentDir, code, compress }: Job): string | undefined {
  const content = existsSync(contentDir) ? signsOf(contentDir) : undefined;
  return content && `${code} ${content} ${compress}`;
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
