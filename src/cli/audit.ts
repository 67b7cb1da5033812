import { foldersFrom } from '../collections/folders.ts';
import { UsageError } from './terminal/read-options.ts';
import { runCommand, type Command } from './terminal/run-command.ts';
import { MissingPackage } from '../audit/optional-package.ts';
import { CHECKS } from '../audit/checks.ts';
import { formatAudit, runAudit } from '../audit/run-audit.ts';

const AUDIT: Command = {
  name: 'npm run audit',
  purpose:
    'Hỏi một trang đã dựng (thư mục, hoặc OUT_DIR) mọi điều máy trả lời được, thành một bảng.',
  options: {
    only: {
      type: 'string',
      value: 'TÊN,TÊN',
      words: `chỉ một số hạng mục: ${Object.keys(CHECKS).join(', ')}`,
    },
  },
  words: ['[THƯ_MỤC]'],
  example: 'npm run audit -- dist --only html,links',
  exits: '0 khi không có lỗi; 1 khi có.',
};

await runCommand(AUDIT, async ({ options, words: [folder] }) => {
  const names = typeof options.only === 'string' ? options.only.split(',') : Object.keys(CHECKS);
  const checks = names.map((name) => {
    const check = CHECKS[name];
    if (!check)
      throw new UsageError(
        `Không có hạng mục “${name}”. Các hạng mục: ${Object.keys(CHECKS).join(', ')}.`,
      );
    return check;
  });
  const rows = await runAudit(folder ?? foldersFrom(process.env).outDir, checks).catch((error) => {
    throw error instanceof MissingPackage ? new UsageError(error.message) : error;
  });
  console.log(formatAudit(rows));
  return rows.every(({ faults }) => faults.length === 0);
});
