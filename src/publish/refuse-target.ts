import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { MANIFEST } from './manifest.ts';

/**
 * Why a site must not be put in the place of a folder: whatever stands there goes away when the new site comes.
 * @param sources folders that a build reads; the target may hold none of them
 * @param content the content folder; the target may not lie in it either
 * @returns a Vietnamese sentence that says what to do; `undefined` when nothing is lost
 */
export function refuseTarget(
  target: string,
  content: string,
  sources: readonly string[],
): string | undefined {
  const place = realPath(target);
  if ([content, ...sources].some((source) => isWithin(realPath(source), place)))
    return `Thư mục đích ${target} chứa chính nội dung hoặc chương trình, nên dựng vào đó sẽ xóa mất. ${OTHER}`;
  if (isWithin(place, realPath(content)))
    return `Thư mục đích ${target} nằm trong thư mục nội dung. ${OTHER}`;
  if (!existsSync(target)) return undefined;
  if (!statSync(target).isDirectory()) return `${target} là một tệp, không phải thư mục. ${OTHER}`;
  if (lstatSync(target).dev !== statSync(dirname(target)).dev)
    return `${target} là điểm gắn của một ổ đĩa, không thay cả thư mục được. Hãy đặt OUT_DIR là một thư mục con của nó.`;
  const names = readdirSync(target);
  // A site built elsewhere or uploaded may lack the list, but not the front page.
  if (names.length > 0 && !names.includes(MANIFEST) && !names.includes('index.html'))
    return `Thư mục ${target} đang chứa tệp không phải của trang này, nên không thay. Hãy chọn thư mục khác bằng OUT_DIR, hoặc tự dời các tệp đó đi.`;
  return undefined;
}

const OTHER = 'Hãy chọn thư mục khác bằng OUT_DIR.';

/** Links followed as far as the path exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), path.slice(parent.length));
  }
}

/** Whether a path is a folder or lies in it. */
const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
