import { join } from 'node:path';
import { foldersFrom, PROJECT_DIR } from '../collections/folders.ts';
import { writeDemo } from '../demo/write-demo.ts';
import { buildSite } from './build-site.ts';
import { describeFailure } from './describe-failure.ts';
import { portFrom } from './port.ts';
import { readOptions, UsageError, type Options } from './read-options.ts';
import { serveSite } from './serve-site.ts';

/** `npm run demo [-- --articles 10000 --seed 2 --no-serve]`: a synthetic archive, built and served. */
try {
  const options = readOptions(process.argv.slice(2), {
    articles: { type: 'string' },
    seed: { type: 'string' },
    'no-serve': { type: 'boolean' },
  });
  const port = portFrom(process.env);
  const home = join(PROJECT_DIR, '.cache', 'demo');
  const folders = foldersFrom({
    CONTENT_DIR: process.env.CONTENT_DIR ?? join(home, 'content'),
    OUT_DIR: process.env.OUT_DIR ?? join(home, 'dist'),
  });
  const { files } = await writeDemo(folders.contentDir, {
    articles: wholeNumber(options, 'articles', 300),
    seed: wholeNumber(options, 'seed', 1),
  });
  console.log(`Đã viết ${files} tệp dữ liệu mẫu vào ${folders.contentDir}.`);
  if (!(await buildSite(folders, Date.now()))) process.exitCode = 1;
  else if (!options['no-serve']) {
    const { url } = await serveSite(folders.outDir, port);
    console.log(`Mở trình duyệt tại ${url} (dừng: Ctrl+C)`);
  }
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}

function wholeNumber(options: Options, name: string, fallback: number): number {
  const text = options[name];
  if (text === undefined) return fallback;
  if (typeof text !== 'string' || !/^\d+$/.test(text))
    throw new UsageError(`--${name} là “${text}”, không phải là một số nguyên.`);
  return Number(text);
}
