import { dev } from 'astro';
import { join } from 'node:path';
import { describeFailure } from './describe-failure.ts';
import { foldersFrom, PROJECT_DIR } from './folders.ts';

const { contentDir, cacheDir } = foldersFrom(process.env);
process.env.CONTENT_DIR = contentDir;
process.env.BUILD_NOW = '';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
try {
  const port = Number(process.env.PORT || 4321);
  await dev({ root: PROJECT_DIR, cacheDir: `${cacheDir}-xem-thu`, server: { port }, logLevel: 'warn', vite: { cacheDir: join(`${cacheDir}-xem-thu`, 'vite') } });
  console.log(`Trang xem thử: http://localhost:${port}/ (bản nháp và bài hẹn giờ cũng hiện, có đánh dấu; dừng: Ctrl+C)`);
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
