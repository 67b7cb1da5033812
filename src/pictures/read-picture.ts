import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname, join, sep } from 'node:path';
import { toSlug } from '../vietnamese/slug.ts';
import { NO_PICTURE, noteAsked, pictureSign } from './asked-pictures.ts';
import { pictureKind } from './picture-kind.ts';
import type { Size } from './picture-widths.ts';

/** A picture of the content folder, standing upright. */
export interface PictureFile extends Size {
  /** Where the original lies. It is read, never published. */
  readonly file: string;
  /**
   * What its renditions are called: the file's name as an address and a hash of its bytes, e.g.
   * `ky-ket.3fa9c1d2e0`.
   */
  readonly name: string;
  /** The page may be seen through it. */
  readonly isTransparent: boolean;
  readonly isAnimated: boolean;
}

/** Raised when the same bytes are to be drawn another way, so that no rendition of the old way is kept anywhere. */
const RECIPE = '1';

/** Read pictures by place, time and length: in the preview a file may be replaced under its name. */
const known = new Map<string, Promise<PictureFile | undefined>>();

/**
 * Measures a picture of the content folder.
 * @param media absolute path of the folder `media`
 * @param path below it
 * @returns `undefined` when there is no such file, or when it is no picture
 */
export async function readPicture(media: string, path: string): Promise<PictureFile | undefined> {
  const file = join(media, path);
  if (!file.startsWith(media + sep)) return undefined;
  const sign = await pictureSign(file);
  noteAsked(path, sign);
  if (sign === NO_PICTURE) return undefined;
  const key = `${file}:${sign}`;
  let picture = known.get(key);
  if (!picture) known.set(key, (picture = measure(file)));
  return picture;
}

async function measure(file: string): Promise<PictureFile | undefined> {
  const bytes = await readFile(file);
  if (!pictureKind(bytes)) return undefined;
  const { default: sharp } = await import('sharp');
  try {
    const { autoOrient, hasAlpha, pages = 1 } = await sharp(bytes).metadata();
    const digest = createHash('sha256').update(bytes).update(RECIPE).digest('hex');
    return {
      file,
      name: `${toSlug(basename(file, extname(file))) || 'anh'}.${digest.slice(0, 10)}`,
      width: autoOrient.width,
      height: autoOrient.height,
      isTransparent: hasAlpha,
      isAnimated: pages > 1,
    };
  } catch {
    return undefined;
  }
}
