import { basename } from 'node:path';
import { isPicturePath } from '../lib/picture-endings.ts';
import { metadataIn } from '../pictures/clean-picture.ts';
import { pictureKind } from '../pictures/picture-kind.ts';
import { PICTURE_FOLDER } from '../pictures/picture-orders.ts';

/**
 * What a file of a built site must not be: a drawn picture that is none or is cut off, or a picture of any name that
 * tells more than it shows, such as the place and the name of the photographer.
 * @returns a Vietnamese sentence; `undefined` when the file is no picture or a clean one
 */
export function pictureFault(file: string, bytes: Buffer): string | undefined {
  const isNamedSo = isPicturePath(file);
  if (pictureKind(bytes) === undefined) return isNamedSo ? describeBroken(file) : undefined;
  const notes = metadataIn(bytes);
  if (notes === undefined) return describeBroken(file);
  return notes.length > 0
    ? `Ảnh còn mang thông tin kèm theo (${notes.join(', ')}), có thể lộ người chụp và nơi chụp.`
    : undefined;
}

function describeBroken(file: string): string {
  const name = basename(file).replace(/\.[^.]+\.[^.]+$/, '');
  return file.startsWith(`${PICTURE_FOLDER}/`)
    ? `Ảnh này không vẽ lại được. Hãy mở ảnh “${name}” trong media, lưu lại ở dạng jpg, rồi dựng lại.`
    : 'Tệp mang tên một ảnh nhưng không mở được như ảnh. Hãy mở ảnh gốc trong media, lưu lại ở dạng jpg, rồi dựng lại.';
}
