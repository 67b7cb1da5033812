import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { articleFiles, CODE_ARTICLE_ID } from './files/article-files.ts';
import { planArticles, smallestCount } from './plan/article-plan.ts';
import { awardFiles } from './plan/awards.ts';
import { planStory } from './plan/cluster-years.ts';
import { commentFiles, planThreads } from './files/comments.ts';
import type { DemoFile } from './files/demo-file.ts';
import { documentFiles } from './files/documents.ts';
import { meetingFiles } from './files/meetings.ts';
import { pictureFiles } from './files/pictures.ts';
import { placeFiles } from './plan/places.ts';
import { siteFiles } from './files/site-files.ts';
import { FOUNDING_YEAR } from './plan/terms.ts';
import { unitFiles } from './plan/units.ts';
import { yearFiles } from './plan/years.ts';

/** How large a demo, and which one. */
export interface DemoOptions {
  /** Another seed gives another archive; the same gives the same bytes. */
  readonly seed?: number;
  /** Number of article files, drafts and scheduled posts included. */
  readonly articles?: number;
  readonly firstYear?: number;
  readonly lastYear?: number;
  /** Whether picture files are drawn; without them photographs are captions only. */
  readonly pictures?: boolean;
}

/** The file by which a folder is known as a demo, so that no real content is ever emptied. */
export const MARKER = '.du-lieu-mau';

/**
 * Writes a complete content folder of invented data; what stood there from an earlier demo is removed.
 * Returns how many files were written, the marker not counted.
 */
export async function writeDemo(
  directory: string,
  options: DemoOptions = {},
): Promise<{ files: number }> {
  const { seed = 1, articles = 300, firstYear = 2009, lastYear = 2025, pictures = true } = options;
  checkOptions(articles, firstYear, lastYear);
  const root = resolve(directory);
  emptyDemoFolder(root);
  const story = planStory({ seed, firstYear, lastYear, pictures });
  const plans = planArticles(story, articles);
  const threads = planThreads(story, plans);
  const ids = new Set([
    ...plans.filter(({ hidden }) => !hidden).map(({ id }) => id),
    CODE_ARTICLE_ID,
  ]);
  const writer = createWriter(root);
  const lists: Iterable<DemoFile>[] = [
    siteFiles(),
    placeFiles(),
    awardFiles(),
    unitFiles(),
    documentFiles(story),
    meetingFiles(story.meetings, ids, pictures),
    yearFiles(story),
    articleFiles(story, plans, new Set(threads.map(({ article }) => article))),
    commentFiles(story, threads),
  ];
  for (const list of lists) for (const file of list) await writer.write(file);
  if (pictures) for await (const file of pictureFiles(seed)) await writer.write(file);
  return { files: await writer.finish() };
}

function checkOptions(articles: number, firstYear: number, lastYear: number): void {
  if (firstYear < FOUNDING_YEAR || lastYear < firstYear || lastYear > 2098)
    throw new RangeError(
      `Dữ liệu mẫu cần các năm từ ${FOUNDING_YEAR} đến 2098, năm đầu không sau năm cuối.`,
    );
  const smallest = smallestCount(firstYear, lastYear);
  if (!Number.isInteger(articles) || articles < smallest)
    throw new RangeError(`Dữ liệu mẫu ${firstYear}–${lastYear} cần ít nhất ${smallest} bài viết.`);
}

function emptyDemoFolder(root: string): void {
  mkdirSync(root, { recursive: true });
  const names = readdirSync(root);
  if (names.length > 0 && !names.includes(MARKER)) {
    throw new Error(
      `Thư mục ${root} có sẵn nội dung và không phải là dữ liệu mẫu. Hãy chọn một thư mục trống.`,
    );
  }
  for (const name of names) if (name !== MARKER) rmSync(join(root, name), { recursive: true });
  writeFileSync(
    join(root, MARKER),
    'Thư mục này do lệnh tạo dữ liệu mẫu viết ra và sẽ bị xóa khi tạo lại.\n',
  );
}

/** Files in the air at once: opening many overlaps the waits of a slow disk. */
const BATCH = 64;

function createWriter(root: string): {
  write(file: DemoFile): Promise<void>;
  finish(): Promise<number>;
} {
  const made = new Set<string>();
  let batch: Promise<void>[] = [];
  let written = 0;
  const flush = async (): Promise<void> => {
    await Promise.all(batch);
    batch = [];
  };
  return {
    async write({ path, data }) {
      const target = join(root, path);
      const folder = dirname(target);
      if (!made.has(folder)) {
        mkdirSync(folder, { recursive: true });
        made.add(folder);
      }
      // `wx`: two files of one name would be a fault of the demo.
      batch.push(writeFile(target, data, { flag: 'wx' }));
      written += 1;
      if (batch.length >= BATCH) await flush();
    },
    async finish() {
      await flush();
      return written;
    },
  };
}
