import { foldersFrom } from '../collections/folders.ts';
import { buildSite } from './build-site.ts';
import { describeFailure } from './describe-failure.ts';
import { portFrom } from './port.ts';
import { serveSite } from './serve-site.ts';

try {
  const folders = foldersFrom(process.env);
  const port = portFrom(process.env);
  if (await buildSite(folders, Date.now())) {
    const { url } = await serveSite(folders.outDir, port);
    console.log(`Mở trình duyệt tại ${url} (dừng: Ctrl+C)`);
  } else process.exitCode = 1;
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
