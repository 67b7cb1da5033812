import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDemo } from '../demo/write-demo.ts';
import { buildSite } from './build-site.ts';
import { describeFailure } from './describe-failure.ts';
import { foldersFrom, PROJECT_DIR } from './folders.ts';
import { serveSite } from './serve-site.ts';

/** `npm run demo [-- --articles 10000 --seed 2 --no-serve]`: a synthetic archive, built and served. */
try {
  const { values } = parseArgs({ options: { articles: { type: 'string' }, seed: { type: 'string' }, serve: { type: 'boolean', default: true } }, allowNegative: true });
  const home = join(PROJECT_DIR, '.cache', 'demo');
  const folders = foldersFrom({ CONTENT_DIR: process.env.CONTENT_DIR ?? join(home, 'content'), OUT_DIR: process.env.OUT_DIR ?? join(home, 'dist') });
  const { files } = await writeDemo(folders.contentDir, { articles: wholeNumber(values.articles, 300), seed: wholeNumber(values.seed, 1) });
  console.log(`Đã viết ${files} tệp dữ liệu mẫu vào ${folders.contentDir}.`);
  if (!(await buildSite(folders, Date.now()))) process.exitCode = 1;
  else if (values.serve) {
    const { url } = await serveSite(folders.outDir, Number(process.env.PORT || 4321));
    console.log(`Mở trình duyệt tại ${url} (dừng: Ctrl+C)`);
  }
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}

function wholeNumber(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^\d+$/.test(text)) throw new Error(`“${text}” không phải là một số nguyên`);
  return Number(text);
}
