import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nextRelease } from '../archive/publication.ts';
import type { Archive } from '../archive/types.ts';
import { checkMedia } from '../checks/check-media.ts';
import { checkContent } from '../collections/check-content.ts';
import type { Reading } from '../collections/content-source.ts';
import { formatProblems, hasErrors } from '../lib/problem.ts';
import { filesBelow, writeManifest } from '../publish/manifest.ts';
import { dropDoubtfulPictures, rememberPictures } from '../publish/picture-cache.ts';
import { rehearseSwitch, switchFolder } from '../publish/switch-folder.ts';
import { faultsIn } from '../publish/verify-site.ts';
import { discard, OWN_MARK } from '../publish/working-folder.ts';
import { nextMidnight } from '../vietnamese/dates.ts';
import { WORKSHOP, type Job } from './build-job.ts';
import { compressSite } from './compress-site.ts';
import { furnishSite } from './furnish-site.ts';
import { rememberBuild } from './last-build.ts';
import { recallSite, rememberSite } from './site-memory.ts';
import { StagedSite } from './staged-site.ts';

/**
 * Reads the content, makes the site and puts it in its place.
 * @param inputs stands for all that the build is made from but time; absent where that cannot be told
 * @returns whether that was possible
 */
export async function buildAnew(job: Job, inputs: string | undefined): Promise<boolean> {
  const { contentDir, outDir, cacheDir, now, onProgress } = job;
  onProgress({ step: 'Đọc và kiểm tra nội dung' });
  const { content, archive, problems: found } = checkContent(contentDir, now);
  const problems = [...found, ...(content ? await checkMedia(contentDir, content) : [])];
  const reminders = problems.length > 0 ? formatProblems(problems) : '';
  onProgress({});
  if (reminders) console.error(reminders);
  if (!content || !archive || hasErrors(problems)) {
    console.error(`\nChưa dựng được trang vì nội dung còn lỗi. ${keptAsItWas(outDir)}`);
    return false;
  }
  rehearseSwitch(outDir);
  await dropDoubtfulPictures(cacheDir);
  const workshop = join(cacheDir, WORKSHOP + OWN_MARK);
  try {
    const reading = { content, archive, problems, now };
    const records = await makeSite(workshop, reading, job);
    if (records === undefined) return false;
    const summary = `Đã dựng ${archive.articles.length} bài viết và mục tìm kiếm của ${records} trang vào ${outDir}.`;
    console.log(summary);
    const releases = content.entries.articles.map(({ data }) => data);
    const until = Math.min(nextMidnight(now), nextRelease(releases, now));
    if (inputs !== undefined)
      rememberBuild(cacheDir, outDir, { inputs, until, reminders, summary });
    return true;
  } finally {
    discard(workshop);
  }
}

/** Makes, verifies and switches the site. Returns the number of pages that the search knows; `undefined` when it is broken. */
async function makeSite(
  workshop: string,
  reading: Reading & { readonly archive: Archive },
  job: Job,
): Promise<number | undefined> {
  const { outDir, cacheDir, onProgress } = job;
  const memory = recallSite(cacheDir, outDir);
  const last = { folder: outDir, memory, files: existsSync(outDir) ? filesBelow(outDir) : [] };
  const staged = new StagedSite(workshop, last);
  const { site, records, indexed } = await furnishSite(staged, reading, job);
  onProgress({ step: 'Kiểm tra trang dựng xong' });
  const faults = await faultsIn(site, indexed);
  onProgress({});
  for (const { file, message } of faults)
    console.error(`Kiểm tra trang dựng xong: ${file}: ${message}`);
  if (faults.some((fault) => !fault.isInText)) {
    console.error(
      `\nTrang dựng xong còn hỏng nên không đưa ra. ${keptAsItWas(outDir)}Đây là lỗi của chương trình, không phải của bài viết: xin báo cho người phụ trách kỹ thuật.`,
    );
    return undefined;
  }
  if (job.compress) await compressSite(workshop);
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

const keptAsItWas = (outDir: string): string =>
  existsSync(outDir) ? `Trang cũ trong ${outDir} vẫn nguyên như trước. ` : '';
