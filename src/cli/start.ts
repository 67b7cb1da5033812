import { buildSite } from './build-site.ts';
import { describeFailure } from './describe-failure.ts';
import { foldersFrom } from './folders.ts';
import { serveSite } from './serve-site.ts';

const folders = foldersFrom(process.env);
try {
  if (await buildSite(folders, Date.now())) {
    const { url } = await serveSite(folders.outDir, Number(process.env.PORT || 4321));
    console.log(`Mở trình duyệt tại ${url} (dừng: Ctrl+C)`);
  } else process.exitCode = 1;
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
