import { foldersFrom } from '../collections/folders.ts';
import { runImport } from '../import/run-import.ts';
import { toDateInZone } from '../vietnamese/dates.ts';
import { RESERVED_PAGE_IDS } from '../views/page-kinds.ts';
import { UsageError } from './terminal/read-options.ts';
import { runCommand, type Command } from './terminal/run-command.ts';
import { showProgress } from './terminal/show-progress.ts';

const IMPORT: Command = {
  name: 'npm run import',
  purpose:
    'Nhập trang WordPress cũ (.xml, .xml.gz) hoặc bài Word (.docx) vào thư mục nội dung. ' +
    'Nhập lại bao nhiêu lần cũng được; tệp đã sửa tay không bị ghi đè.',
  options: {
    uploads: {
      type: 'string',
      value: 'THƯ_MỤC',
      words: 'bản chép của wp-content/uploads, nơi lấy ảnh và tệp',
    },
    download: {
      type: 'string',
      value: 'MÁY_CHỦ',
      words:
        'tải tệp còn thiếu từ trang cũ vào --uploads; chỉ hỏi những máy chủ ghi ở đây, cách nhau bằng dấu phẩy',
    },
    map: {
      type: 'string',
      value: 'TỆP',
      words: 'tệp YAML cho biết chuyên mục, thẻ, tác giả cũ là gì ở trang này',
    },
    into: { type: 'string', value: 'THƯ_MỤC', words: 'thư mục nội dung (không ghi: CONTENT_DIR)' },
    'dry-run': { type: 'boolean', words: 'chạy thử: chỉ báo cáo, không ghi gì' },
  },
  words: ['TỆP'],
  takesMore: true,
  example: 'npm run import -- trang-cu.xml --uploads uploads --dry-run',
  exits: '0 khi mọi mục đã được tính đến; 1 khi có mục bị mất hoặc chưa chắc chắn.',
};

await runCommand(IMPORT, async ({ options, words }) => {
  const { into, uploads, map, download } = options as Readonly<Record<string, string | undefined>>;
  const { contentDir } = foldersFrom(into ? { ...process.env, CONTENT_DIR: into } : process.env);
  const onProgress = showProgress();
  const result = await runImport({
    files: words,
    contentDir,
    uploads,
    map,
    download: download?.split(',').map((host) => host.trim().toLowerCase()),
    isDryRun: options['dry-run'] === true,
    reservedPages: new Set(RESERVED_PAGE_IDS),
    today: toDateInZone(Date.now()),
    onProgress,
  });
  onProgress({});
  if (typeof result === 'string') throw new UsageError(result);
  console.log(result.text);
  return result.isSure;
});
