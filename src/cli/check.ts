import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { foldersFrom, PROJECT_DIR } from '../collections/folders.ts';
import { hasErrors } from '../lib/problem.ts';
import { describeFailure } from './describe-failure.ts';
import { readOptions, UsageError } from './read-options.ts';
import { formatReport, REPORT_FORMATS, type ReportFormat } from './report-formats.ts';

/**
 * `npm run check [-- --format text|json|github] [--fix]`: everything that is wrong with the content, exit code 1 when
 * a build would stop. With `--fix` what is sure is first put right in the files.
 */
try {
  const { format, fix } = readOptions(process.argv.slice(2), {
    format: { type: 'string', default: 'text' },
    fix: { type: 'boolean' },
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
  const now = Date.now();
  let checked = checkContent(contentDir, now);
  if (fix) {
    const { mendContent } = await import('./mend-content.ts');
    const files = (checked.content?.problems ?? []).map(({ file }) => file);
    // A report for programs has the standard output for itself.
    (format === 'text' ? console.log : console.error)(`${mendContent(contentDir, files)}\n`);
    checked = checkContent(contentDir, now);
  }
  const { content, problems: found } = checked;
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
