import { join } from 'node:path';
import { nextRelease } from '../archive/publication.ts';
import { keepRenderings } from '../markdown/kept-renderings.ts';
import { listInManifest } from '../publish/manifest.ts';
import { rememberPictures } from '../publish/picture-cache.ts';
import { rehearseSwitch } from '../publish/switch-folder.ts';
import { faultsIn } from '../publish/verify-site.ts';
import { discard, OWN_MARK } from '../publish/working-folder.ts';
import { nextMidnight } from '../vietnamese/dates.ts';
import { WORKSHOP, type Job } from './build-job.ts';
import { furnishSite } from './furnish-site.ts';
import { rememberBuild } from './last-build.ts';
import { packTexts } from './pack-texts.ts';
import { putInPlace } from './put-in-place.ts';
import { keptAsItWas, readSound, type SoundReading } from './read-sound.ts';
import { recallSite } from './site-memory.ts';
import { StagedSite } from './staged-site.ts';

/**
 * Reads the content, makes the site and puts it in its place.
 * @param inputs stands for all that the build is made from but time; absent where that cannot be told
 * @returns whether that was possible
 */
export async function buildAnew(job: Job, inputs: string | undefined): Promise<boolean> {
  const { outDir, cacheDir, now } = job;
  keepRenderings();
  const read = await readSound(job);
  if (!read) return false;
  const { reading, reminders } = read;
  rehearseSwitch(outDir);
  const workshop = join(cacheDir, WORKSHOP + OWN_MARK);
  try {
    const made = await makeSite(workshop, reading, job);
    if (made === undefined) return false;
    const { records, output } = made;
    const summary = `Đã dựng ${reading.archive.articles.length} bài viết và mục tìm kiếm của ${records} trang vào ${outDir}.`;
    console.log(summary);
    const releases = reading.content.entries.articles.map(({ data }) => data);
    const until = Math.min(nextMidnight(now), nextRelease(releases, now));
    if (inputs !== undefined)
      rememberBuild(cacheDir, { inputs, output, until, reminders, summary });
    return true;
  } finally {
    discard(workshop);
  }
}

/** A site that was put in its place. */
interface MadeSite {
  /** The number of pages that the search knows. */
  readonly records: number;
  /** Stands for its files. */
  readonly output: string;
}

/** Makes, verifies and switches the site; `undefined` when it is broken. */
async function makeSite(
  workshop: string,
  reading: SoundReading,
  job: Job,
): Promise<MadeSite | undefined> {
  const { outDir, cacheDir, onProgress } = job;
  const staged = new StagedSite(workshop, recallSite(cacheDir, outDir));
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
  const files = job.compress ? await packTexts(staged, site.files) : site.files;
  listInManifest(
    workshop,
    Array.from(files, ([file, { sha256 }]) => [file, sha256] as const),
  );
  rememberPictures(cacheDir, workshop);
  return { records, output: putInPlace(staged, files, cacheDir) };
}
