import { pictureKind, type PictureKind } from './picture-kind.ts';
import { pictureParts } from './picture-parts.ts';

/**
 * What a picture tells beside itself, each kind once, e.g. `EXIF`; `undefined` when its bytes
 * cannot be read as a picture's.
 */
export function metadataIn(bytes: Buffer): readonly string[] | undefined {
  const parts = pictureParts(bytes);
  return parts && [...new Set(parts.flatMap(({ note }) => note ?? []))];
}

/**
 * The same picture without metadata, of the same kind. What can be left out is left out, so that the pixels stay bit
 * for bit; a picture that stands upright only by its metadata, or whose parts cannot be taken out, is packed anew.
 * @throws when the picture cannot be decoded and would have to be
 */
export async function cleanPicture(bytes: Buffer): Promise<Buffer> {
  const kind = pictureKind(bytes);
  const parts = pictureParts(bytes);
  if (!kind || parts?.every(({ note }) => note === undefined)) return bytes;
  if (parts && kind !== 'avif' && !(await isTurned(bytes)))
    return finish(
      kind,
      Buffer.concat(
        parts.flatMap(({ start, end, note }) => (note ? [] : [bytes.subarray(start, end)])),
      ),
    );
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { animated: true })
    .autoOrient()
    .keepIccProfile()
    .toFormat(kind, PACKING[kind])
    .toBuffer();
}

/** Near to no loss: a picture that is offered as a file may be a scan of a document. */
const PACKING = {
  jpeg: { quality: 92, chromaSubsampling: '4:4:4' },
  png: {},
  gif: {},
  webp: { quality: 92 },
  avif: { quality: 80 },
} as const satisfies Record<PictureKind, object>;

async function isTurned(bytes: Buffer): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  const { orientation = 1 } = await sharp(bytes).metadata();
  return orientation > 1;
}

/** A WebP counts its bytes and announces its parts at the beginning. */
function finish(kind: PictureKind, bytes: Buffer): Buffer {
  if (kind !== 'webp') return bytes;
  bytes.writeUInt32LE(bytes.length - 8, 4);
  if (bytes.toString('latin1', 12, 16) === 'VP8X') bytes[20]! &= ~ANNOUNCES_METADATA;
  return bytes;
}

const ANNOUNCES_METADATA = 0b1100;
