import { join } from 'node:path';
import { foldersFrom, PROJECT_DIR } from '../collections/folders.ts';
import { writeDemo } from '../demo/write-demo.ts';
import { phoneLine } from './terminal/network-address.ts';
import { PORT_OPTION, portFrom } from './terminal/port.ts';
import { UsageError, type Options } from './terminal/read-options.ts';
import { runCommand, type Command } from './terminal/run-command.ts';
import { showProgress } from './terminal/show-progress.ts';
import { serveSite } from '../publish/serve-site.ts';

const DEMO: Command = {
  name: 'npm run demo',
  purpose: 'Viết một kho nội dung mẫu (không có thật), dựng và mở trên máy này.',
  options: {
    articles: { type: 'string', value: 'SỐ', words: 'số bài viết (không ghi: 300)' },
    seed: { type: 'string', value: 'SỐ', words: 'hạt giống; số khác cho kho khác (không ghi: 1)' },
    'no-serve': { type: 'boolean', words: 'chỉ dựng, không mở' },
    port: PORT_OPTION,
  },
  example: 'npm run demo -- --articles 1000 --no-serve',
  exits: '0 khi xong; đã mở thì chạy đến khi dừng bằng Ctrl+C; 1 khi không dựng được.',
  isBuilding: true,
};

await runCommand(DEMO, async ({ options }) => {
  const port = portFrom(process.env, options.port);
  const home = join(PROJECT_DIR, '.cache', 'demo');
  const folders = foldersFrom({
    CONTENT_DIR: process.env.CONTENT_DIR ?? join(home, 'content'),
    OUT_DIR: process.env.OUT_DIR ?? join(home, 'dist'),
  });
  const { buildSite } = await import('../build/build-site.ts');
  const { files } = await writeDemo(folders.contentDir, {
    articles: wholeNumber(options, 'articles', 300),
    seed: wholeNumber(options, 'seed', 1),
  });
  console.log(`Đã viết ${files} tệp dữ liệu mẫu vào ${folders.contentDir}.`);
  if (!(await buildSite(folders, Date.now(), { onProgress: showProgress() }))) return false;
  if (options['no-serve']) return true;
  const { url } = await serveSite(folders.outDir, port);
  console.log(`Mở trình duyệt tại ${url} (dừng: Ctrl+C)${phoneLine(port)}`);
  return true;
});

function wholeNumber(options: Options, name: string, fallback: number): number {
  const text = options[name];
  if (text === undefined) return fallback;
  if (typeof text !== 'string' || !/^\d+$/.test(text))
    throw new UsageError(`--${name} là “${text}”, không phải là một số nguyên.`);
  return Number(text);
}
