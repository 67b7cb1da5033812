import type { PictureSource } from '../../markdown/render-markdown.ts';
import { orderPicture } from '../../pictures/picture-orders.ts';
import {
  fitsFrame,
  heightFor,
  pictureWidths,
  shownSize,
  widestDrawn,
  type Size,
} from '../../pictures/picture-widths.ts';
import { readPicture } from '../../pictures/read-picture.ts';

/** Absolute path of the originals. */
const mediaFolder = (): string => `${process.env.CONTENT_DIR}/media`;

/**
 * Widths that cover a thumbnail, a phone, and the reading column on a sharp screen; the largest
 * frame of those that are cut to one.
 */
const USES = {
  logo: { widths: [240] },
  thumbnail: { widths: [240, 480], frame: { width: 176, height: 117 } },
  grid: { widths: [480, 800], frame: { width: 368, height: 245 } },
  lead: { widths: [480, 800, 1344], frame: { width: 768, height: 432 } },
  reading: { widths: [480, 800, 1344] },
} as const satisfies Record<string, { readonly widths: readonly number[]; readonly frame?: Size }>;
export type PictureUse = keyof typeof USES;

/** The sizes of a picture as the page needs them; `undefined` when there is no such file. */
export async function drawPicture(
  path: string,
  use: PictureUse = 'reading',
): Promise<PictureSource | undefined> {
  const picture = await readPicture(mediaFolder(), path);
  if (!picture) return undefined;
  const { widths, frame } = { frame: undefined, ...USES[use] };
  const drawn = pictureWidths(picture, widths).map((width) => ({
    width,
    src: orderPicture(picture, width),
  }));
  const { width, src } = drawn.at(-1)!;
  const isCut = frame !== undefined && !picture.isTransparent && fitsFrame(frame, picture);
  const size = { width, height: heightFor(picture, width) };
  return {
    src,
    srcset: drawn.map((candidate) => `${candidate.src} ${candidate.width}w`).join(', '),
    ...(isCut ? size : shownSize(size, frame)),
    isTransparent: picture.isTransparent,
    isWhole: !isCut,
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

/** The same with their large renditions, for a page whose pictures enlarge. */
export async function drawPhotographs(
  paths: readonly string[],
): Promise<ReadonlyMap<string, PictureSource>> {
  const pictures = await drawPictures(paths);
  const pairs = await Promise.all(
    [...pictures].map(async ([path, picture]) => {
      const large = await largePicture(path);
      return [path, large ? { ...picture, large } : picture] as const;
    }),
  );
  return new Map(pairs);
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
  const picture = await readPicture(mediaFolder(), path);
  if (!picture) return undefined;
  const width = widestDrawn(picture);
  return { src: orderPicture(picture, width), width, height: heightFor(picture, width) };
}
