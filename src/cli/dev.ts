import { astroRoot, foldersFrom } from '../collections/folders.ts';
import { networkAddress, phoneLine } from './terminal/network-address.ts';
import { PORT_OPTION, portFrom } from './terminal/port.ts';
import { runCommand, type Command } from './terminal/run-command.ts';

const DEV: Command = {
  name: 'npm run dev',
  purpose: 'Xem thử: lưu tệp là trang đổi theo; bản nháp và bài hẹn giờ cũng hiện, có đánh dấu.',
  options: {
    port: PORT_OPTION,
    lan: {
      type: 'boolean',
      words: 'cho điện thoại và máy khác cùng mạng mở được, kể cả bản nháp và tệp của dự án',
    },
  },
  example: 'npm run dev -- --lan',
  exits: 'chạy đến khi dừng bằng Ctrl+C; 1 khi không mở được.',
  isBuilding: true,
};

await runCommand(DEV, async ({ options }) => {
  const { contentDir, cacheDir } = foldersFrom(process.env);
  process.env.CONTENT_DIR = contentDir;
  process.env.BUILD_NOW = '';
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Asking for newer versions leaves the machine, and the note of it below .astro/ restarts every other preview.
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
  const { dev } = await import('astro');
  const wanted = portFrom(process.env, options.port);
  const isShared = options.lan === true;
  // Two previews of one folder have two ports; each keeps its own prepared code.
  const { address } = await dev({
    ...astroRoot(`${cacheDir}-xem-thu-${wanted}`),
    server: { port: wanted, host: isShared },
    logLevel: 'warn',
  });
  console.log(
    `Trang xem thử: http://localhost:${address.port}/ (bản nháp và bài hẹn giờ cũng hiện, ` +
      `có đánh dấu; dừng: Ctrl+C)${isShared ? phoneLine(address.port) : hint(address.port)}`,
  );
});

/** Drafts are nobody else's business until somebody says so. */
function hint(port: number): string {
  const address = networkAddress(port);
  return address
    ? '\nXem trên điện thoại cùng mạng: chạy lại bằng npm run dev -- --lan, ' +
        `rồi mở ${address} (mọi máy trong mạng khi đó đều xem được bản nháp).`
    : '';
}
