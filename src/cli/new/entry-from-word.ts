import { extname } from 'node:path';
import { foldersFrom } from '../../collections/folders.ts';
import { runImport } from '../../import/run-import.ts';
import { toDateInZone } from '../../vietnamese/dates.ts';
import { RESERVED_PAGE_IDS } from '../../views/page-kinds.ts';
import { UsageError } from '../terminal/read-options.ts';

/** What came of a Word file: words for the terminal, and whether nothing of it is doubtful. */
export interface WordEntry {
  readonly text: string;
  readonly isSure: boolean;
}

/** Writes a draft of an article from a Word file, as `npm run import` does. */
export async function entryFromWord(
  file: string,
  env: Readonly<Record<string, string | undefined>>,
  now: number,
): Promise<WordEntry> {
  if (/^\.(?:xml|gz)$/i.test(extname(file)))
    throw new UsageError(
      `--from nhận một tệp Word (.docx). Tệp xuất của WordPress thì nhập bằng: npm run import -- "${file}"`,
    );
  const result = await runImport({
    files: [file],
    contentDir: foldersFrom(env).contentDir,
    uploads: undefined,
    map: undefined,
    isDryRun: false,
    reservedPages: new Set(RESERVED_PAGE_IDS),
    today: toDateInZone(now),
  });
  if (typeof result === 'string') throw new UsageError(result);
  return { text: `${result.text}\n${NEXT_STEPS}`, isSure: result.isSure };
}

const NEXT_STEPS = [
  'Việc tiếp theo:',
  '  1. Mở tệp vừa ghi, đọc lại bài, sửa dòng date thành ngày đăng; lấy units, meeting từ phần gợi ý nếu đúng.',
  '  2. Xong thì xóa dòng draft: true; còn dòng đó thì bài chưa lên trang.',
  '  3. Chạy npm run check.',
].join('\n');
