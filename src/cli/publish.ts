import { foldersFrom } from '../collections/folders.ts';
import { publishSite, rollBack } from '../publish/publish-site.ts';
import { describeFailure } from './describe-failure.ts';
import { readArguments, UsageError } from './read-options.ts';

/** `npm run publish -- DIR [--rollback]`: switches the folder of a web server to the built site, or back to the one before. */
try {
  const {
    options,
    words: [served],
  } = readArguments(process.argv.slice(2), { rollback: { type: 'boolean' } }, 1);
  if (served === undefined)
    throw new UsageError('Cách dùng: npm run publish -- THƯ_MỤC_CỦA_MÁY_CHỦ [--rollback]');
  const { ok, message } = options.rollback
    ? await rollBack(served)
    : await publishSite(foldersFrom(process.env).outDir, served, new Date());
  if (ok) console.log(message);
  else {
    console.error(message);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
