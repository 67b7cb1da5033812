import { describeFailure } from '../../src/cli/describe-failure.ts';
import { foldersFrom } from '../../src/collections/folders.ts';
import { readArguments, UsageError } from '../../src/cli/read-options.ts';
import { CHECKS } from './checks.ts';
import { formatAudit, runAudit } from './run-audit.ts';

/** `npm run audit [-- THƯ_MỤC] [--only NAME,NAME]`: everything a machine can say about a built site, in one table. */
try {
  const {
    options,
    words: [folder],
  } = readArguments(process.argv.slice(2), { only: { type: 'string' } }, 1);
  const names = typeof options.only === 'string' ? options.only.split(',') : Object.keys(CHECKS);
  const checks = names.map((name) => {
    const check = CHECKS[name];
    if (!check)
      throw new UsageError(
        `Không có hạng mục “${name}”. Các hạng mục: ${Object.keys(CHECKS).join(', ')}.`,
      );
    return check;
  });
  const rows = await runAudit(folder ?? foldersFrom(process.env).outDir, checks);
  console.log(formatAudit(rows));
  if (rows.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
