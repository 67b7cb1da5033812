import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import type { PictureSource } from '../markdown/render-markdown.ts';

/** Every picture of the content folder, loaded only when a page asks for it. */
const files = import.meta.glob<{ default: ImageMetadata }>(
  '@content/media/**/*.{jpg,jpeg,png,webp,avif,gif,JPG,JPEG,PNG,WEBP,AVIF,GIF}',
);
const byPath = new Map(
  Object.entries(files).map(([key, load]) => [
    key.slice(key.lastIndexOf('/media/') + '/media/'.length).normalize('NFC'),
    load,
  ]),
);
const drawn = new Map<string, Promise<PictureSource | undefined>>();

/** Widths that cover a thumbnail, a phone, and the reading column on a sharp screen. */
const WIDTHS = { thumbnail: [240, 480], reading: [480, 800, 1344] } as const;
export type PictureUse = keyof typeof WIDTHS;

/** The sizes of a picture as the page needs them; `undefined` when there is no such file. */
export function drawPicture(
  path: string,
  use: PictureUse = 'reading',
): Promise<PictureSource | undefined> {
  const key = `${use}:${path}`;
  let known = drawn.get(key);
  if (!known) drawn.set(key, (known = draw(path, WIDTHS[use])));
  return known;
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

async function draw(path: string, widths: readonly number[]): Promise<PictureSource | undefined> {
  const source = (await byPath.get(path)?.())?.default;
  if (!source) return undefined;
  const width = Math.min(source.width, widths.at(-1) ?? source.width);
  const image = await getImage({
    src: source,
    width,
    height: Math.round((width * source.height) / source.width),
    widths: widths.filter((candidate) => candidate < source.width),
    format: 'webp',
    quality: 76,
  });
  return {
    src: image.src,
    srcset: image.srcSet.attribute,
    width,
    height: Math.round((width * source.height) / source.width),
  };
}
