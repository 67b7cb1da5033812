import { pictureKind } from './picture-kind.ts';

/** A stretch of the bytes of a picture. */
export interface PicturePart {
  readonly start: number;
  readonly end: number;
  /** What the part tells beside the picture itself, e.g. `EXIF`; `undefined` for what is needed to draw it. */
  readonly note?: string | undefined;
}

/**
 * Takes the bytes of a picture apart, without decoding it: the parts follow each other and cover all bytes.
 * @returns `undefined` when the bytes are of no picture, or are not built as their kind must be
 */
export function pictureParts(bytes: Buffer): readonly PicturePart[] | undefined {
  const kind = pictureKind(bytes);
  if (kind === undefined) return undefined;
  try {
    return PARTS[kind](bytes);
  } catch {
    // A length or a mark that lies behind the end.
    return undefined;
  }
}

/** What comes behind the end of a picture: a second picture, a film, notes of the camera. */
const behind = (bytes: Buffer, end: number): readonly PicturePart[] => {
  if (end > bytes.length) throw new RangeError('cut off');
  return end < bytes.length ? [{ start: end, end: bytes.length, note: 'dữ liệu nối sau ảnh' }] : [];
};

function jpegParts(bytes: Buffer): readonly PicturePart[] {
  const parts: PicturePart[] = [{ start: 0, end: 2 }];
  let at = 2;
  for (;;) {
    const start = at;
    if (bytes.readUInt8(at) !== 0xff) throw new RangeError('no mark');
    while (bytes.readUInt8(at + 1) === 0xff) at += 1;
    const mark = bytes.readUInt8(at + 1);
    at += 2;
    if (mark === END_OF_PICTURE) return [...parts, { start, end: at }, ...behind(bytes, at)];
    if (!STANDS_ALONE(mark)) at += bytes.readUInt16BE(at);
    if (mark === START_OF_SCAN) at = endOfScan(bytes, at);
    parts.push({ start, end: at, note: jpegNote(mark, bytes.subarray(start, at)) });
  }
}

const END_OF_PICTURE = 0xd9;
const START_OF_SCAN = 0xda;
const STANDS_ALONE = (mark: number): boolean => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8);

/** Pixels go on to the next mark that is neither an escaped byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new RangeError('no end');
}

function jpegNote(mark: number, part: Buffer): string | undefined {
  if (mark === 0xfe) return 'chú thích';
  if (mark < 0xe0 || mark > 0xef) return undefined;
  const text = part.toString('latin1', 4, 60);
  if (isForDrawing(mark, text, part.length)) return undefined;
  if (mark === 0xe0) return 'ảnh thu nhỏ';
  if (mark === 0xe1) return text.startsWith('Exif') ? 'EXIF' : 'XMP';
  if (mark === 0xed) return 'IPTC';
  return `APP${mark - 0xe0}`;
}

/** The size of a pixel, without a thumbnail; the colour profile; how the colours are kept. */
function isForDrawing(mark: number, text: string, length: number): boolean {
  if (mark === 0xe0) return text.startsWith('JFIF\0') && length <= 18;
  if (mark === 0xe2) return text.startsWith('ICC_PROFILE\0');
  return mark === 0xee && text.startsWith('Adobe') && length <= 16;
}

function pngParts(bytes: Buffer): readonly PicturePart[] {
  const parts: PicturePart[] = [{ start: 0, end: 8 }];
  for (let at = 8; ;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    parts.push({ start: at, end, note: PNG_KEPT.has(type) ? undefined : `PNG ${type}` });
    if (type === 'IEND') return [...parts, ...behind(bytes, end)];
    at = end;
  }
}

const PNG_KEPT = new Set(
  (
    'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs hIST ' +
    'acTL fcTL fdAT'
  ).split(' '),
);

function webpParts(bytes: Buffer): readonly PicturePart[] {
  const whole = bytes.readUInt32LE(4) + 8;
  const parts: PicturePart[] = [{ start: 0, end: 12 }];
  let at = 12;
  while (at < whole) {
    const length = bytes.readUInt32LE(at + 4);
    const type = bytes.toString('latin1', at, at + 4);
    const end = at + 8 + length + (length % 2);
    parts.push({ start: at, end, note: WEBP_KEPT.has(type) ? undefined : type.trim() });
    at = end;
  }
  return [...parts, ...behind(bytes, at)];
}

const WEBP_KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

function gifParts(bytes: Buffer): readonly PicturePart[] {
  const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colours(bytes.readUInt8(10));
  const parts: PicturePart[] = [{ start: 0, end: at }];
  for (;;) {
    const start = at;
    const sign = bytes.readUInt8(at);
    if (sign === 0x3b) return [...parts, { start, end: at + 1 }, ...behind(bytes, at + 1)];
    if (sign === 0x2c) {
      at = endOfBlocks(bytes, at + 11 + colours(bytes.readUInt8(at + 9)));
      parts.push({ start, end: at });
    } else if (sign === 0x21) {
      at = endOfBlocks(bytes, at + 2);
      parts.push({ start, end: at, note: gifNote(bytes.subarray(start, at)) });
    } else throw new RangeError('no block');
  }
}

/** Blocks of up to 255 bytes, each with its length before it; an empty one is the last. */
function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const length = bytes.readUInt8(at);
    at += 1 + length;
    if (length === 0) return at;
  }
}

function gifNote(part: Buffer): string | undefined {
  const label = part.readUInt8(1);
  if (label === 0xf9) return undefined;
  if (label !== 0xff) return 'chú thích';
  const application = part.toString('latin1', 3, 14);
  if (['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'].includes(application)) return undefined;
  return application.startsWith('XMP') ? 'XMP' : application.trim();
}

/** An AVIF points from its head into its bytes, so that nothing can be taken out of it, only found. */
function avifParts(bytes: Buffer): readonly PicturePart[] {
  const parts: PicturePart[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const size = length === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : length;
    const end = size === 0 ? bytes.length : at + size;
    if (end <= at || end > bytes.length) throw new RangeError('cut off');
    parts.push({ start: at, end, note: avifNote(type, bytes.subarray(at, end)) });
    at = end;
  }
  return parts;
}

function avifNote(type: string, box: Buffer): string | undefined {
  if (!AVIF_KEPT.has(type)) return `AVIF ${type}`;
  if (type !== 'meta') return undefined;
  const item = /infe[\s\S]{4}(?:[\s\S]{2}|[\s\S]{4})[\s\S]{2}(Exif|mime|uri )/.exec(
    box.toString('latin1'),
  );
  if (!item) return undefined;
  return item[1] === 'Exif' ? 'EXIF' : 'XMP';
}

const AVIF_KEPT = new Set(['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip']);

const PARTS = {
  jpeg: jpegParts,
  png: pngParts,
  webp: webpParts,
  gif: gifParts,
  avif: avifParts,
} as const;
