import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { foldersFrom } from '../collections/folders.ts';
import { publishSite, rollBack } from '../publish/publish-site.ts';
import { ADD_ADDRESS, NEEDS_ADDRESS } from '../views/check-address.ts';
import { describeFailure } from './describe-failure.ts';
import { readArguments, UsageError } from './read-options.ts';

/** `npm run publish -- DIR [--rollback]`: switches the folder of a web server to the built site, or back to the one before. */
try {
  const {
    options,
    words: [served],
  } = readArguments(
    process.argv.slice(2),
    {
      rollback: { type: 'boolean' },
      'no-url': { type: 'boolean' },
    },
    1,
  );
  if (served === undefined)
    throw new UsageError('Cách dùng: npm run publish -- THƯ_MỤC_CỦA_MÁY_CHỦ [--rollback]');
  const { outDir } = foldersFrom(process.env);
  if (!options.rollback && !options['no-url'] && !knowsAddress(outDir))
    throw new UsageError(
      `Chưa xuất: trang trong ${outDir} chưa biết địa chỉ công khai của mình, nên không có ${NEEDS_ADDRESS}.\n${ADD_ADDRESS}, chạy lại “npm run build”, rồi xuất. Muốn xuất như thế này thì thêm --no-url.`,
    );
  const { ok, message } = options.rollback
    ? await rollBack(served)
    : await publishSite(outDir, served, new Date());
  if (ok) console.log(message);
  else {
    console.error(message);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}

/** Only a site that knows its address has a sitemap; a folder without a built site has another complaint. */
function knowsAddress(outDir: string): boolean {
  return existsSync(join(outDir, 'sitemap.xml')) || !existsSync(join(outDir, 'index.html'));
}
