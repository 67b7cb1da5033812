import { join } from 'node:path';
import { referencedFiles, type ReferencedFile } from './referenced-files.ts';
import { isPicturePath } from '../lib/picture-endings.ts';
import type { Problem } from '../lib/problem.ts';
import { pictureKind } from '../pictures/picture-kind.ts';
import { readHead } from '../pictures/read-head.ts';
import type { Content } from '../reader/read-content.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { reachesEnd } from './truncated-image.ts';

/**
 * Opens the pictures: each that something names must be one, because the pages show it, and none may be so large that
 * drawing its sizes exhausts the machine. Of pictures that nothing names only the first bytes are looked at.
 */
export async function checkMedia(
  contentDir: string,
  content: Content,
): Promise<readonly Problem[]> {
  const referenced = new Map(referencedFiles(content).map((file) => [file.path, file]));
  const pictures = [...content.media.keys()].filter(isPicturePath);
  return (
    await inTurns(pictures, AT_ONCE, (path) =>
      checkPicture(join(contentDir, 'media', path), path, referenced.get(path)),
    )
  ).flat();
}

/** Files open at the same time. */
const AT_ONCE = 16;

async function checkPicture(
  absolute: string,
  path: string,
  referenced: ReferencedFile | undefined,
): Promise<Problem[]> {
  const origin = referenced
    ? { file: referenced.file, line: referenced.line, column: referenced.column }
    : { file: `media/${path}` };
  const fault = describeHead(await readHead(absolute).catch(() => undefined));
  if (fault)
    return [
      {
        severity: referenced ? 'error' : 'warning',
        ...origin,
        message: `Tệp media/${path} ${fault.message}`,
        cure: fault.cure,
      },
    ];
  if (!referenced) return [];
  const size = await measure(absolute);
  if (!size)
    return [
      {
        severity: 'error',
        ...origin,
        message: `Ảnh media/${path} bị hỏng, máy không mở được.`,
        cure: AGAIN,
      },
    ];
  const fit = describeSize(size);
  if (fit)
    return [
      {
        severity: fit.severity,
        ...origin,
        message: `Ảnh media/${path} ${fit.message}`,
        cure: SMALLER,
      },
    ];
  if ((await reachesEnd(absolute)) || (await decodes(absolute))) return [];
  return [
    {
      severity: 'error',
      ...origin,
      message: `Ảnh media/${path} bị cắt cụt: phần cuối của tệp không có.`,
      cure: AGAIN,
    },
  ];
}

const AGAIN = 'Hãy chép lại ảnh từ bản gốc.';
const SMALLER = 'Hãy thu nhỏ ảnh, cạnh dài khoảng 2.400 điểm ảnh.';

/** Drawing one picture of so many pixels takes up to 1.5 GB, by its format. */
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 12_000;

interface Size {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
}

/** Why a picture cannot be drawn or should be smaller. One that could not be drawn would come to the site as it is. */
function describeSize({
  width,
  height,
  frames,
}: Size): { severity: 'error' | 'warning'; message: string } | undefined {
  const measures = `${formatNumber(width)} × ${formatNumber(height)} điểm ảnh`;
  if (width * height * frames > MOST_PIXELS) {
    return {
      severity: 'error',
      message: `có ${measures}${frames > 1 ? ` và ${formatNumber(frames)} hình động` : ''}, quá giới hạn ${formatNumber(MOST_PIXELS / 1e6)} triệu điểm ảnh, dựng trang sẽ cạn bộ nhớ.`,
    };
  }
  return width > LONGEST_SIDE || height > LONGEST_SIDE
    ? { severity: 'warning', message: `có ${measures}, lớn hơn mức trang cần.` }
    : undefined;
}

async function measure(absolute: string): Promise<Size | undefined> {
  // Loading sharp costs more than a small check; most folders without pictures never need it.
  const { default: sharp } = await import('sharp');
  try {
    const { autoOrient, pages = 1 } = await sharp(absolute, { limitInputPixels: false }).metadata();
    return { ...autoOrient, frames: pages };
  } catch {
    return undefined;
  }
}

/** Draws every pixel. */
async function decodes(absolute: string): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    await sharp(absolute, { pages: -1, failOn: 'truncated' }).stats();
    return true;
  } catch {
    return false;
  }
}

/** What the first bytes say of a file that claims to be a picture; `undefined` when it is one. */
function describeHead(head: Uint8Array | undefined): Fault | undefined {
  if (!head) return { message: 'không mở được.', cure: 'Hãy xem lại quyền đọc của tệp.' };
  if (head.length === 0) return { message: 'trống (0 byte).', cure: AGAIN };
  if (pictureKind(head)) return undefined;
  const text = Buffer.from(head).toString('latin1');
  return (
    OTHER_KINDS.find(([sign]) => sign.test(text))?.[1] ?? {
      message: 'không phải là ảnh.',
      cure: 'Hãy chép lại ảnh từ bản gốc, dạng jpg, png, webp, avif hoặc gif.',
    }
  );
}

interface Fault {
  readonly message: string;
  readonly cure: string;
}

const foreign = (kind: string): Fault => ({
  message: `là ${kind}, chỉ đổi tên thì chưa dùng được.`,
  cure: 'Hãy mở ảnh và lưu lại ở dạng jpg.',
});

/** Files that are often taken for a picture that a page can show, by how they begin. */
const OTHER_KINDS: readonly (readonly [RegExp, Fault])[] = [
  [/^[\s\S]{4}ftyp(hei[cxms]|hev|mif1|msf1)/, foreign('ảnh HEIC của điện thoại')],
  [/^(II\*\0|MM\0\*)/, foreign('ảnh TIFF của máy quét, hoặc ảnh thô (RAW) của máy ảnh')],
  [/^BM[\s\S]{4}\0\0\0\0/, foreign('ảnh BMP của chương trình vẽ')],
  [/^\0\0\0\x0cjP {2}/, foreign('ảnh JPEG 2000')],
  [/^(\xff\x0a|\0\0\0\x0cJXL )/, foreign('ảnh JPEG XL')],
  [/^8BPS/, foreign('tệp của chương trình thiết kế')],
  [
    /^\s*(<\?xml|<!doctype|<html|<svg)/i,
    {
      message: 'là trang web hoặc hình SVG, không phải ảnh.',
      cure: 'Hãy tải lại ảnh; nếu là hình vẽ, hãy xuất ra png.',
    },
  ],
  [
    /^%PDF/,
    {
      message: 'là tệp PDF, không phải ảnh.',
      cure: 'Hãy đổi đuôi thành .pdf và ghi vào attachments.',
    },
  ],
  [
    /^PK\x03\x04|^\xd0\xcf\x11\xe0/,
    {
      message: 'là tệp nén hoặc tệp Word, Excel, không phải ảnh.',
      cure: 'Hãy mở tệp, lưu riêng từng ảnh bên trong ở dạng jpg.',
    },
  ],
  [
    /^[\s\S]{4}ftyp/,
    {
      message: 'là phim, không phải ảnh.',
      cure: 'Hãy chụp một hình của phim, lưu ở dạng jpg.',
    },
  ],
];

/** `work` on every item, so many at a time, results in order. */
async function inTurns<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += atOnce)
    results.push(...(await Promise.all(items.slice(at, at + atOnce).map(work))));
  return results;
}
