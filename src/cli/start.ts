import { foldersFrom } from '../collections/folders.ts';
import { phoneLine } from './terminal/network-address.ts';
import { PORT_OPTION, portFrom } from './terminal/port.ts';
import { runCommand, type Command } from './terminal/run-command.ts';
import { showProgress } from './terminal/show-progress.ts';
import { serveSite } from '../publish/serve-site.ts';

const START: Command = {
  name: 'npm start',
  purpose:
    'Dựng trang rồi mở trang chính thức trên máy này, để xem lần cuối trước khi đưa lên máy chủ.',
  options: { port: PORT_OPTION },
  example: 'npm start -- --port 4400',
  exits: 'chạy đến khi dừng bằng Ctrl+C; 1 khi nội dung có lỗi hoặc không dựng được.',
  isBuilding: true,
};

await runCommand(START, async ({ options }) => {
  const { buildSite } = await import('../build/build-site.ts');
  const folders = foldersFrom(process.env);
  const port = portFrom(process.env, options.port);
  if (!(await buildSite(folders, Date.now(), { onProgress: showProgress() }))) return false;
  const { url } = await serveSite(folders.outDir, port);
  console.log(`Mở trình duyệt tại ${url} (dừng: Ctrl+C)${phoneLine(port)}`);
  return true;
});
