import { foldersFrom } from '../collections/folders.ts';
import { runCommand, type Command } from './terminal/run-command.ts';
import { showProgress } from './terminal/show-progress.ts';

const BUILD: Command = {
  name: 'npm run build',
  purpose:
    'Kiểm tra nội dung (CONTENT_DIR) rồi dựng trang và mục tìm kiếm vào thư mục dist (OUT_DIR).',
  options: { compress: { type: 'boolean', words: 'ghi thêm tệp đã nén .br và .gz' } },
  example: 'npm run build -- --compress',
  exits: '0 khi đã dựng xong; 1 khi nội dung có lỗi hoặc không dựng được, trang cũ vẫn nguyên.',
  isBuilding: true,
};

const now = process.env.BUILD_NOW ? Number(process.env.BUILD_NOW) : Date.now();
await runCommand(BUILD, async ({ options }) => {
  const { buildSite } = await import('../build/build-site.ts');
  return buildSite(foldersFrom(process.env), now, {
    compress: options.compress === true,
    onProgress: showProgress(),
  });
});
