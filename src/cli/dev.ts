import { dev } from 'astro';
import { astroRoot, foldersFrom } from '../collections/folders.ts';
import { describeFailure } from './describe-failure.ts';
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
  const { address } = await dev({
    ...astroRoot(`${cacheDir}-xem-thu-${wanted}`),
    server: { port: wanted },
    logLevel: 'warn',
  });
  console.log(
    `Trang xem thử: http://localhost:${address.port}/ (bản nháp và bài hẹn giờ cũng hiện, có đánh dấu; dừng: Ctrl+C)`,
  );
} catch (error) {
  console.error(describeFailure(error));
  // What Astro had already started would go on running.
  process.exit(1);
}
