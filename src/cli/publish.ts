import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { foldersFrom } from '../collections/folders.ts';
import { publishSite, rollBack } from '../publish/publish-site.ts';
import { ADD_ADDRESS, NEEDS_ADDRESS } from '../checks/check-address.ts';
import { UsageError } from './terminal/read-options.ts';
import { runCommand, type Command } from './terminal/run-command.ts';

const PUBLISH: Command = {
  name: 'npm run publish',
  purpose:
    'Chép trang đã dựng (OUT_DIR) ra thư mục của máy chủ web và chuyển sang bản mới trong một bước.',
  options: {
    rollback: { type: 'boolean', words: 'trở lại bản trước' },
    'no-url': { type: 'boolean', words: 'xuất cả khi site.yaml chưa có địa chỉ trang (url)' },
  },
  words: ['THƯ_MỤC'],
  example: 'npm run publish -- /var/www/cum-thi-dua',
  exits: '0 khi đã chuyển; 1 khi không, trang đang chạy vẫn nguyên.',
};

await runCommand(PUBLISH, async ({ options, words: [served] }) => {
  if (served === undefined)
    throw new UsageError('Cách dùng: npm run publish -- THƯ_MỤC_CỦA_MÁY_CHỦ [--rollback]');
  const { outDir } = foldersFrom(process.env);
  if (!options.rollback && !options['no-url'] && !knowsAddress(outDir))
    throw new UsageError(
      `Chưa xuất: trang trong ${outDir} chưa biết địa chỉ công khai của mình, ` +
        `nên không có ${NEEDS_ADDRESS}.\n${ADD_ADDRESS}, chạy lại “npm run build”, rồi xuất. ` +
        'Muốn xuất như thế này thì thêm --no-url.',
    );
  const { ok, message } = options.rollback
    ? await rollBack(served)
    : await publishSite(outDir, served, new Date());
  (ok ? console.log : console.error)(message);
  return ok;
});

/** Only a site that knows its address has a sitemap; a folder without a built site has another complaint. */
function knowsAddress(outDir: string): boolean {
  return existsSync(join(outDir, 'sitemap.xml')) || !existsSync(join(outDir, 'index.html'));
}
