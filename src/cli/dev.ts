import { dev } from 'astro';
import { join } from 'node:path';
import { describeFailure } from './describe-failure.ts';
import { foldersFrom, PROJECT_DIR } from './folders.ts';
import { portFrom } from './port.ts';

const { contentDir, cacheDir } = foldersFrom(process.env);
process.env.CONTENT_DIR = contentDir;
process.env.BUILD_NOW = '';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Asking for newer versions leaves the machine, and the note of it below .astro/ restarts every other preview.
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
try {
  const wanted = portFrom(process.env);
  // Two previews of one folder have two ports; each keeps its own prepared code.
  const cache = `${cacheDir}-xem-thu-${wanted}`;
  const { address } = await dev({
    root: PROJECT_DIR,
    cacheDir: cache,
    server: { port: wanted },
    logLevel: 'warn',
    vite: { cacheDir: join(cache, 'vite') },
  });
  console.log(
    `Trang xem thử: http://localhost:${address.port}/ (bản nháp và bài hẹn giờ cũng hiện, có đánh dấu; dừng: Ctrl+C)`,
  );
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
