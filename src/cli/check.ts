import { foldersFrom } from '../collections/folders.ts';
import { hasErrors } from '../lib/problem.ts';
import { UsageError } from './terminal/read-options.ts';
import { formatReport, REPORT_FORMATS, type ReportFormat } from './terminal/report-formats.ts';
import { runCommand, type Command } from './terminal/run-command.ts';

const CHECK: Command = {
  name: 'npm run check',
  purpose: 'Đọc hết nội dung (CONTENT_DIR) và nói chỗ nào cần sửa, không dựng trang.',
  options: {
    format: {
      type: 'string',
      value: 'DẠNG',
      words: 'text (cho người đọc), json (cho chương trình) hoặc github (lời nhắc cạnh dòng sửa)',
    },
    fix: {
      type: 'boolean',
      words: 'sửa vào tệp những chỗ chắc chắn đúng, in từng dòng trước và sau',
    },
  },
  example: 'npm run check -- --format json',
  exits: '0 khi dựng trang được, dù còn lời nhắc; 1 khi có lỗi.',
};

await runCommand(CHECK, async ({ options }) => {
  const format = (options.format ?? 'text') as ReportFormat;
  if (!REPORT_FORMATS.includes(format))
    throw new UsageError(
      `Không có dạng “${String(format)}”. Hãy chọn --format text, --format json hoặc --format github.`,
    );
  const { contentDir } = foldersFrom(process.env);
  // Imported only now, because what is compiled is kept from here on.
  const [{ checkContent }, { checkMedia }] = await Promise.all([
    import('../collections/check-content.ts'),
    import('../checks/check-media.ts'),
  ]);
  const now = Date.now();
  let checked = checkContent(contentDir, now);
  if (options.fix) {
    const { mendContent } = await import('./mend-content.ts');
    const files = (checked.content?.problems ?? []).map(({ file }) => file);
    // A report for programs has the standard output for itself.
    (format === 'text' ? console.log : console.error)(`${mendContent(contentDir, files)}\n`);
    checked = checkContent(contentDir, now);
  }
  const { content, problems: found } = checked;
  const problems = [...found, ...(content ? await checkMedia(contentDir, content) : [])];
  console.log(
    formatReport({ files: content?.fileCount ?? 0, problems }, format, contentDir, process.cwd()),
  );
  return !hasErrors(problems);
});
