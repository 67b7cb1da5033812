import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { foldersFrom, PROJECT_DIR } from '../collections/folders.ts';
import { hasErrors } from '../lib/problem.ts';
import { describeFailure } from './describe-failure.ts';
import { readOptions, UsageError } from './read-options.ts';
import { formatReport, REPORT_FORMATS, type ReportFormat } from './report-formats.ts';

/** `npm run check [-- --format text|json|github]`: everything that is wrong with the content, exit code 1 when a build would stop. */
try {
  const { format } = readOptions(process.argv.slice(2), {
    format: { type: 'string', default: 'text' },
  });
  if (!REPORT_FORMATS.includes(format as ReportFormat))
    throw new UsageError(
      `Không có dạng “${String(format)}”. Hãy chọn --format text, --format json hoặc --format github.`,
    );
  const { contentDir } = foldersFrom(process.env);
  // Compiling the code takes longer than checking a small folder, so what was compiled is kept, and imported only now.
  enableCompileCache(join(PROJECT_DIR, '.cache', 'ma-may'));
  const [{ checkContent }, { checkMedia }] = await Promise.all([
    import('../collections/check-content.ts'),
    import('./check-media.ts'),
  ]);
  const { content, problems: found } = checkContent(contentDir, Date.now());
  const problems = [...found, ...(content ? await checkMedia(contentDir, content) : [])];
  console.log(
    formatReport(
      { files: content?.fileCount ?? 0, problems },
      format as ReportFormat,
      contentDir,
      process.cwd(),
    ),
  );
  if (hasErrors(problems)) process.exitCode = 1;
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
