import { build } from 'astro';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblems, hasErrors } from '../lib/problem.ts';
import { writeSearchIndex } from '../search/write-search-index.ts';
import { publicMedia } from '../views/public-media.ts';
import { searchRecords } from '../views/search-records.ts';
import { checkContent } from './check-content.ts';
import { PROJECT_DIR, type Folders } from './folders.ts';

/**
 * Builds the site into a folder beside the output and puts it in place only when it is whole, so that a fault
 * leaves the previous site as it was.
 * @returns whether the site was built
 */
export async function buildSite({ contentDir, outDir, cacheDir }: Folders, now: number): Promise<boolean> {
  const { archive, problems } = checkContent(contentDir, now);
  if (problems.length > 0) console.error(formatProblems(problems));
  if (!archive || hasErrors(problems)) {
    console.error(`\nChưa dựng được trang vì nội dung còn lỗi. ${existsSync(outDir) ? `Trang cũ trong ${outDir} vẫn nguyên như trước.` : ''}`);
    return false;
  }
  const staging = `${outDir}.dang-dung-${process.pid}`;
  try {
    mkdirSync(dirname(outDir), { recursive: true });
    process.env.CONTENT_DIR = contentDir;
    process.env.BUILD_NOW = String(now);
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    await build({ root: PROJECT_DIR, outDir: staging, cacheDir, logLevel: 'warn', vite: { cacheDir: join(cacheDir, 'vite') } });
    for (const path of publicMedia(archive)) cpSync(join(contentDir, 'media', path), join(staging, 'media', path), { recursive: true });
    const { records } = await writeSearchIndex(searchRecords(archive), staging);
    replaceFolder(staging, outDir);
    console.log(`Đã dựng ${archive.articles.length} bài viết và mục tìm kiếm của ${records} trang vào ${outDir}.`);
    return true;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Puts the new folder in the place of the old one; the old one goes only after the new one stands. */
function replaceFolder(staging: string, target: string): void {
  const old = `${target}.cu-${process.pid}`;
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(staging, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
