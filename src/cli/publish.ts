import { parseArgs } from 'node:util';
import { publishSite, rollBack } from '../publish/publish-site.ts';
import { describeFailure } from './describe-failure.ts';
import { foldersFrom } from './folders.ts';

const USAGE = 'Cách dùng: npm run publish -- THƯ_MỤC_CỦA_MÁY_CHỦ [--rollback]';

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { rollback: { type: 'boolean', default: false } } });
  const [served] = positionals;
  if (served === undefined || positionals.length > 1) {
    console.error(USAGE);
    process.exitCode = 1;
  } else {
    const { ok, message } = values.rollback ? await rollBack(served) : await publishSite(foldersFrom(process.env).outDir, served, new Date());
    if (ok) console.log(message);
    else {
      console.error(message);
      process.exitCode = 1;
    }
  }
} catch (error) {
  console.error((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ? USAGE : describeFailure(error));
  process.exitCode = 1;
}
