import { join } from 'node:path';
import type { PictureSource } from '../markdown/render-markdown.ts';
import { orderPicture } from '../pictures/picture-orders.ts';
import { heightFor, pictureWidths, WIDEST, widestDrawn } from '../pictures/picture-widths.ts';
import { readPicture } from '../pictures/read-picture.ts';

const MEDIA = join(import.meta.env.CONTENT_DIR, 'media');

/** Widths that cover a thumbnail, a phone, and the reading column on a sharp screen. */
const WIDTHS = { thumbnail: [240, 480], reading: [480, 800, 1344] } as const;
export type PictureUse = keyof typeof WIDTHS;

/** The sizes of a picture as the page needs them; `undefined` when there is no such file. */
export async function drawPicture(
  path: string,
  use: PictureUse = 'reading',
): Promise<PictureSource | undefined> {
  const picture = await readPicture(MEDIA, path);
  if (!picture) return undefined;
  const drawn = pictureWidths(picture, WIDTHS[use]).map((width) => ({
    width,
    src: orderPicture(picture, width),
  }));
  const { width, src } = drawn.at(-1)!;
  return {
    src,
    srcset: drawn.map((candidate) => `${candidate.src} ${candidate.width}w`).join(', '),
    width,
    height: heightFor(picture, width),
    isTransparent: picture.isTransparent,
  };
}

/** The same for several pictures at once, by path. */
export async function drawPictures(
  paths: readonly string[],
): Promise<ReadonlyMap<string, PictureSource>> {
  const pairs = await Promise.all(
    [...new Set(paths)].map(async (path) => [path, await drawPicture(path)] as const),
  );
  return new Map(pairs.filter((pair): pair is [string, PictureSource] => pair[1] !== undefined));
}

/**
 * The large rendition of a photograph, for readers who enlarge it: at most 2560 pixels wide and never wider than the
 * original, upright, without any metadata. It is drawn because it is asked for: whoever calls must link to `src`.
 * @param path below `media/`
 * @returns `undefined` when there is no such picture
 */
export async function largePicture(
  path: string,
): Promise<{ src: string; width: number; height: number } | undefined> {
  const picture = await readPicture(MEDIA, path);
  if (!picture) return undefined;
  const width = Math.min(WIDEST, widestDrawn(picture));
  return { src: orderPicture(picture, width), width, height: heightFor(picture, width) };
}
