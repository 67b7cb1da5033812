import type { Sharp } from 'sharp';
import { heightFor, widestDrawn } from './picture-widths.ts';
import type { PictureFile } from './read-picture.ts';

/** How a rendition is packed. */
const PACKING = { quality: 76 } as const;

/**
 * Draws a picture in several widths: upright, in the colours of the web (sRGB), without metadata. The original is
 * decoded once; each rendition depends on the picture and its width alone, whatever else is drawn with it.
 * @returns the bytes of the renditions (WebP), in the order of `widths`
 */
export async function renderPicture(
  picture: PictureFile,
  widths: readonly number[],
): Promise<readonly Buffer[]> {
  const resized = await (picture.isAnimated ? movingPicture(picture) : stillPicture(picture));
  const drawn: Buffer[] = [];
  for (const width of widths) drawn.push(await resized(width).webp(PACKING).toBuffer());
  return drawn;
}

type Resize = (width: number) => Sharp;

async function stillPicture(picture: PictureFile): Promise<Resize> {
  const { default: sharp } = await import('sharp');
  const largest = widestDrawn(picture);
  const { data, info } = await sharp(picture.file, { failOn: 'truncated' })
    .autoOrient()
    .resize(largest, heightFor(picture, largest), { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return (width) => {
    const whole = sharp(data, { raw });
    return width === largest
      ? whole
      : whole.resize(width, heightFor(picture, width), { fit: 'fill' });
  };
}

/** Every frame is resized by itself, so that the original is read for each width. */
async function movingPicture(picture: PictureFile): Promise<Resize> {
  const { default: sharp } = await import('sharp');
  return (width) =>
    sharp(picture.file, { animated: true }).resize(width, heightFor(picture, width), {
      fit: 'fill',
    });
}
