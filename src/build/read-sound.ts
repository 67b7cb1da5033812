import { existsSync } from 'node:fs';
import type { Archive } from '../archive/types.ts';
import { checkMedia } from '../checks/check-media.ts';
import { checkContent } from '../collections/check-content.ts';
import type { Reading } from '../collections/reading.ts';
import { formatProblems, hasErrors } from '../lib/problem.ts';
import type { Content } from '../reader/read-content.ts';
import type { Job } from './build-job.ts';

/** A reading of content without errors. */
export type SoundReading = Reading & { readonly archive: Archive };

/** Reads the content and says what is wrong with it; `undefined` when nothing may be made of it. */
export async function readSound({
  contentDir,
  outDir,
  now,
  onProgress,
}: Job): Promise<{ reading: SoundReading; reminders: string } | undefined> {
  onProgress({ step: 'Đọc và kiểm tra nội dung' });
  const { content, archive, problems: found } = checkContent(contentDir, now);
  const problems = [...found, ...(content ? await checkMedia(contentDir, content) : [])];
  const reminders = problems.length > 0 ? formatProblems(problems) : '';
  onProgress({});
  if (reminders) console.error(reminders);
  if (content && archive && !hasErrors(problems))
    return { reading: { content: withoutPlaces(content), archive, problems, now }, reminders };
  console.error(`\nChưa dựng được trang vì nội dung còn lỗi. ${keptAsItWas(outDir)}`);
  return undefined;
}

/** The places of all values take as much memory as the values. */
function withoutPlaces(content: Content): Reading['content'] {
  const lists = Object.entries(content.entries).map(([name, entries]) => [
    name,
    entries.map(({ id, file, data, body }) => ({ id, file, data, body })),
  ]);
  const entries = Object.fromEntries(lists) as Reading['content']['entries'];
  const { site, redirects, media, faultyIds } = content;
  return { entries, site, redirects, media, faultyIds };
}

/** What stands at the end of a refusal. */
export const keptAsItWas = (outDir: string): string =>
  existsSync(outDir) ? `Trang cũ trong ${outDir} vẫn nguyên như trước. ` : '';
