import { stripVTControlCharacters } from 'node:util';
import { UsageError } from './read-options.ts';

/** What an operator can do about a failure that is not a fault of the content. Details only on request. */
export function describeFailure(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const chain = [...causesOf(error)];
  const known = chain.find((cause) => codeOf(cause) in CURES);
  const [message] = chain.map((cause) => firstLine(cause.message)).filter(Boolean);
  const cause = known
    ? CURES[codeOf(known) as Code](known.dest ?? known.path)
    : `Chương trình dừng vì: ${message ?? String(error)}.`;
  const details = process.env.DEBUG
    ? `\n${(error as Error).stack ?? ''}`
    : ' (Chạy lại với DEBUG=1 để xem chi tiết kỹ thuật.)';
  return `${cause} Trang đã dựng trước đó vẫn nguyên như cũ.${details}`;
}

/** What Node tells of a failed call; of other failures only the message is there. */
type Cause = Error & { readonly code?: string; readonly path?: string; readonly dest?: string };

/** By the code of the system. */
const CURES = {
  EACCES: (path = 'thư mục đích') =>
    `Không có quyền mở hoặc ghi vào ${path}. Hãy chọn thư mục khác bằng OUT_DIR hoặc cấp quyền.`,
  EPERM: (path = 'thư mục đích') =>
    `Không có quyền ghi vào ${path}. Hãy đóng các chương trình đang mở tệp trong thư mục đó rồi chạy lại.`,
  EBUSY: (path = 'thư mục đích') =>
    `${path} đang được chương trình khác dùng, hoặc là điểm gắn của một ổ đĩa. ` +
    'Hãy đóng chương trình đó, hoặc đặt OUT_DIR là một thư mục con.',
  EROFS: (path = 'Thư mục đích') => `${path} chỉ cho đọc. Hãy chọn thư mục khác bằng OUT_DIR.`,
  ENOSPC: () => 'Ổ đĩa đã đầy. Hãy xóa bớt tệp rồi chạy lại.',
  EDQUOT: () => 'Đã dùng hết dung lượng được cấp trên ổ đĩa. Hãy xóa bớt tệp rồi chạy lại.',
  EIO: (path = 'Ổ đĩa') =>
    `${path} không đọc hoặc ghi được: ổ đĩa có thể đã hỏng. Hãy kiểm tra ổ đĩa trước khi chạy lại.`,
  EMFILE: () => 'Hệ thống không cho mở thêm tệp. Hãy đóng bớt chương trình rồi chạy lại.',
  ENOTDIR: (path = 'Đường dẫn') =>
    `${path} đi qua một tệp như thể đó là thư mục. Hãy xem lại OUT_DIR và CONTENT_DIR.`,
  EEXIST: (path = 'Đường dẫn') =>
    `${path} đã có và không phải là thư mục. Hãy đổi tên tệp đó, hoặc chọn thư mục khác bằng OUT_DIR.`,
  ENAMETOOLONG: (path = 'Một tên tệp') =>
    `${path} dài quá mức hệ thống cho phép. Hãy đặt tên ngắn hơn.`,
  EADDRINUSE: () =>
    'Cổng này đang có chương trình khác dùng. Hãy chọn cổng khác: thêm --port 4400, hoặc đặt PORT=4400.',
} as const satisfies Record<string, (path?: string) => string>;
type Code = keyof typeof CURES;

/** The bundler, the picture library and Astro put the failure of a call into their own words. */
const WORDS: readonly (readonly [RegExp, Code])[] = [
  [/\bENOSPC\b|No space left on device/i, 'ENOSPC'],
  [/\bEDQUOT\b|Disk quota exceeded/i, 'EDQUOT'],
  [/\bEROFS\b|Read-only file system/i, 'EROFS'],
  [/\bEACCES\b|Permission denied/i, 'EACCES'],
  [/\bEMFILE\b|Too many open files/i, 'EMFILE'],
  [/\bEIO\b|Input\/output error/i, 'EIO'],
];

function codeOf({ code, message }: Cause): string {
  if (code !== undefined && code in CURES) return code;
  return WORDS.find(([words]) => words.test(message))?.[1] ?? '';
}

/** The failure and all that lie under it, each once. */
function* causesOf(error: unknown, seen = new Set<unknown>()): Generator<Cause> {
  if (!(error instanceof Error) || seen.has(error)) return;
  seen.add(error);
  yield error;
  yield* causesOf(error.cause, seen);
  const { errors } = error as { errors?: unknown };
  if (Array.isArray(errors)) for (const part of errors) yield* causesOf(part, seen);
}

/** The first line that says something: the bundler begins with how many failures it tells of, in colours. */
const firstLine = (text: string): string =>
  stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !/^Build failed with \d+ errors?:$/.test(line))
    ?.replace(/\.$/, '') ?? '';
