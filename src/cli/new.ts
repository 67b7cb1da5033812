import { createInterface } from 'node:readline/promises';
import { createEntry, ENTRY_OPTIONS } from './new/create-entry.ts';
import { entryFromWord } from './new/entry-from-word.ts';
import { UsageError } from './terminal/read-options.ts';
import { renameArticle } from './new/rename-article.ts';
import { runCommand, type Command } from './terminal/run-command.ts';

const NEW: Command = {
  name: 'npm run new',
  purpose: 'Tạo một tệp nội dung mới, không bao giờ ghi đè; thiếu điều gì thì máy hỏi.',
  options: {
    rename: {
      type: 'string',
      value: 'MÃ_CŨ',
      words: 'đổi tên một bài đã có thành MÃ_MỚI, giữ địa chỉ cũ',
    },
    from: {
      type: 'string',
      value: 'TỆP',
      words: 'tạo bài viết nháp từ một tệp Word (.docx)',
    },
    ...ENTRY_OPTIONS,
  },
  words: ['[MÃ_MỚI]'],
  example: 'npm run new -- --kind bai-viet --title "Hội nghị sơ kết" --date 2026-07-15',
  exits: '0 khi đã ghi tệp; 1 khi thiếu hoặc sai điều gì, chưa ghi gì.',
};

await runCommand(NEW, async ({ args, options: { rename, from }, words: [to] }) => {
  if (typeof rename === 'string') {
    if (to === undefined)
      throw new UsageError('Thiếu tên mới. Ví dụ: npm run new -- --rename ten-cu ten-moi');
    console.log(renameArticle(rename, to, process.env));
    return true;
  }
  if (typeof from === 'string') {
    const { text, isSure } = await entryFromWord(from, process.env, Date.now());
    console.log(text);
    return isSure;
  }
  const terminal =
    process.stdin.isTTY && process.stdout.isTTY
      ? createInterface({ input: process.stdin, output: process.stdout })
      : undefined;
  try {
    console.log(await createEntry(args, process.env, terminal, Date.now()));
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ABORT_ERR') throw error;
    console.error('\nĐã dừng, chưa ghi gì.');
    return false;
  } finally {
    terminal?.close();
  }
});
