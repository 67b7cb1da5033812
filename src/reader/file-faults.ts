import { basename, extname } from 'node:path';
import { originalName } from '../lib/copy-names.ts';
import type { Problem } from '../lib/problem.ts';
import { COLLECTIONS, SITE_FILE } from '../schema/collections.ts';
import type { CollectionName } from '../schema/fields.ts';
import { closest } from '../vietnamese/closest.ts';
import { formatFileSize } from '../vietnamese/numbers.ts';

/** `site.yaml`, or what an editor who meant it may have called it. */
export const isSiteFile = (file: string): boolean => /^site\.[a-z]+$/i.test(file);

/** In bytes. The site adds up to fifty to the name of a picture, and most disks hold names of 255. */
export const LONGEST_NAME = 200;
/** In bytes; a book of six hundred pages. Reading takes time and memory by the length of a text. */
export const LARGEST_TEXT = 2 * 1024 * 1024;

export const tooLongName = (file: string): Problem => ({
  severity: 'error',
  file,
  message: `Tên tệp dài quá ${LONGEST_NAME} byte nên trang không mang được.`,
  cure: `Hãy đặt tên ngắn hơn, ví dụ hoi-nghi-tong-ket${extname(file)}.`,
});

export const tooLarge = (file: string, size: number): Problem => ({
  severity: 'error',
  file,
  message: `Tệp nặng ${formatFileSize(size)}; tệp chữ không được quá ${formatFileSize(LARGEST_TEXT)}.`,
  cure: 'Hãy chia nội dung thành nhiều tệp; ảnh và số liệu lớn thì để trong thư mục media.',
});

/** Two files of one address. */
export function collision(file: string, other: string, id: string): Problem {
  return {
    severity: 'error',
    file,
    message: `Hai tệp cùng cho một địa chỉ “${id}”: ${other} và ${file}.`,
    cure: `Hãy đổi tên một trong hai tệp, ví dụ thành ${basename(file, extname(file))}-2${extname(file)}.`,
  };
}

/** A file that is read by nothing where it lies, or as it is named. */
export function misplaced(
  file: string,
  collection: CollectionName | undefined,
  folders: readonly string[],
): Problem {
  if (collection) {
    const { extensions, noun } = COLLECTIONS[collection];
    return {
      severity: 'error',
      file,
      message: `Tệp ${extname(file) ? `đuôi “${extname(file)}”` : 'không có đuôi'} không dùng được cho ${noun}.`,
      cure: `Hãy lưu nội dung thành tệp đuôi ${extensions.join(' hoặc ')}; ảnh và tệp đính kèm để trong thư mục media.`,
    };
  }
  if (isSiteFile(originalName(file) ?? ''))
    return {
      severity: 'error',
      file,
      message: `Theo tên thì tệp này là bản sao của ${SITE_FILE}.`,
      cure: `Hãy so với ${SITE_FILE}, rồi xóa tệp này.`,
    };
  if (isSiteFile(file))
    return {
      severity: 'error',
      file,
      message: `Tệp “${file}” không đúng tên.`,
      cure: `Hãy đổi tên tệp thành ${SITE_FILE}.`,
    };
  const top = file.split('/')[0] ?? file;
  const near = file.includes('/') ? closest(top, [...folders, 'media']) : undefined;
  return {
    severity: 'error',
    file,
    message: file.includes('/')
      ? `Không có thư mục nào tên “${top}”.`
      : 'Tệp này không thuộc thư mục nào.',
    cure: near
      ? `Có phải là thư mục “${near}”?`
      : `Hãy chuyển tệp vào một trong các thư mục: ${[...folders, 'media'].join(', ')}.`,
  };
}
