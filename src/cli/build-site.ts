import { build } from 'astro';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblems, hasErrors } from '../lib/problem.ts';
import { writeManifest } from '../publish/manifest.ts';
import { recoverFolder, switchFolder } from '../publish/switch-folder.ts';
import { verifySite } from '../publish/verify-site.ts';
import { writeSearchIndex } from '../search/write-search-index.ts';
import { publicMedia } from '../views/public-media.ts';
import { searchRecords } from '../views/search-records.ts';
import { siteOrigin } from '../views/urls.ts';
import { checkContent } from './check-content.ts';
import { checkMedia } from './check-media.ts';
import { compressSite } from './compress-site.ts';
import { PROJECT_DIR, type Folders } from './folders.ts';

/**
 * Builds the site apart, reads it as a browser would, and puts it in the place of the output only when it is whole,
 * so that a fault leaves the previous site as it was.
 * @returns whether the site was built
 */
export async function buildSite({ contentDir, outDir, cacheDir }: Folders, now: number, options: { readonly compress?: boolean } = {}): Promise<boolean> {
  if (recoverFolder(outDir)) console.error(`Lần dựng trước bị ngắt giữa chừng; đã đưa trang cũ về lại ${outDir}.`);
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
    const faults = await verifySite(workshop, siteOrigin(archive.site));
    for (const { file, message } of faults) console.error(`Kiểm tra trang dựng xong: ${file}: ${message}`);
    if (faults.some((fault) => !fault.isInText)) {
      console.error(`\nTrang dựng xong còn hỏng nên không đưa ra. ${existsSync(outDir) ? `Trang cũ trong ${outDir} vẫn nguyên như trước. ` : ''}Đây là lỗi của chương trình, không phải của bài viết: xin báo cho người phụ trách kỹ thuật.`);
      return false;
    }
    if (options.compress) await compressSite(workshop);
    await writeManifest(workshop);
    switchFolder(workshop, outDir);
    console.log(`Đã dựng ${archive.articles.length} bài viết và mục tìm kiếm của ${records} trang vào ${outDir}.`);
    return true;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
