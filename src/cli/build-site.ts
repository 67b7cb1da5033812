import { build } from 'astro';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblems, hasErrors } from '../lib/problem.ts';
import { writeSearchIndex } from '../search/write-search-index.ts';
import { publicMedia } from '../views/public-media.ts';
import { searchRecords } from '../views/search-records.ts';
import { checkContent } from './check-content.ts';
import { checkMedia } from './check-media.ts';
import { PROJECT_DIR, type Folders } from './folders.ts';

/**
 * Builds the site apart and puts it in the place of the output only when it is whole, so that a fault leaves the
 * previous site as it was.
 * @returns whether the site was built
 */
export async function buildSite({ contentDir, outDir, cacheDir }: Folders, now: number): Promise<boolean> {
  const { content, archive, problems: found } = checkContent(contentDir, now);
  const problems = [...found, ...(content ? await checkMedia(contentDir, content) : [])];
  if (problems.length > 0) console.error(formatProblems(problems));
  if (!archive || hasErrors(problems)) {
    console.error(`\nChưa dựng được trang vì nội dung còn lỗi. ${existsSync(outDir) ? `Trang cũ trong ${outDir} vẫn nguyên như trước.` : ''}`);
    return false;
  }
  // Astro keeps working files inside the output only when that lies in its working folder; anywhere else, two
  // builds would share `.astro/.prerender` and run each other's code. So it builds inside the cache.
  process.chdir(PROJECT_DIR);
  const workshop = join(cacheDir, `dung-${process.pid}`);
  try {
    process.env.CONTENT_DIR = contentDir;
    process.env.BUILD_NOW = String(now);
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    process.env.CARD_CACHE ??= join(PROJECT_DIR, '.cache', 'the-xa-hoi');
    await build({ root: PROJECT_DIR, outDir: workshop, cacheDir, logLevel: 'warn', vite: { cacheDir: join(cacheDir, 'vite') } });
    for (const path of publicMedia(archive)) cpSync(join(contentDir, 'media', path), join(workshop, 'media', path), { recursive: true });
    const { records } = await writeSearchIndex(searchRecords(archive), workshop, { synonyms: archive.site.synonyms });
    replaceFolder(workshop, outDir);
    console.log(`Đã dựng ${archive.articles.length} bài viết và mục tìm kiếm của ${records} trang vào ${outDir}.`);
    return true;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Puts the new folder in the place of the old one in one switch; the old one goes only after the new one stands. */
function replaceFolder(built: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  // Beside the target, because only within one disk a folder changes its name in one step.
  const staging = `${target}.dang-dung-${process.pid}`;
  const old = `${target}.cu-${process.pid}`;
  try {
    moveFolder(built, staging);
    if (existsSync(target)) renameSync(target, old);
    try {
      renameSync(staging, target);
    } catch (error) {
      if (existsSync(old)) renameSync(old, target);
      throw error;
    }
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
