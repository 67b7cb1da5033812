import { crc32, deflateSync } from 'node:zlib';
import { COLOURS } from './card-svg.ts';

/** Shades from paper to ink; with red they make sixteen colours, which is four bits for a pixel. */
const SHADES = 15;
const RED = SHADES;

/**
 * RGBA pixels of a card as a PNG of sixteen colours: a fifth of the size of a true-colour PNG, and without the
 * search for a palette, which would take ten times as long as all the rest.
 */
export function encodePng(
  pixels: Uint8Array,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> {
  const stride = Math.ceil(width / 2) + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const green = pixels[at + 1]!;
      const index = pixels[at]! - green > 64 ? RED : SHADE_OF[green]!;
      rows[y * stride + 1 + (x >> 1)]! |= x % 2 === 0 ? index << 4 : index;
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([4, 3], 8);
  const palette = Uint8Array.from(
    [
      ...Array.from({ length: SHADES }, (_, shade) => mix(shade / (SHADES - 1))),
      rgb(COLOURS.red),
    ].flat(),
  );
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk('PLTE', palette),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** Whether bytes are a PNG from which nothing is cut off and in which nothing is altered: each chunk carries its sum. */
export function isWholePng(bytes: Uint8Array): boolean {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE.length;
  let type = '';
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || view.getUint32(end) !== crc32(bytes.subarray(at + 4, end)))
      return false;
    type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    at = end + 4;
  }
  return type === 'IEND' && at === bytes.length;
}

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const typed = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}

const rgb = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const [paper, ink] = [rgb(COLOURS.paper), rgb(COLOURS.ink)];
const mix = (share: number): readonly number[] =>
  paper.map((value, at) => Math.round(value + ((ink[at] ?? 0) - value) * share));

/** Green value → nearest shade. */
const SHADE_OF = Uint8Array.from({ length: 256 }, (_, green) =>
  Math.min(
    SHADES - 1,
    Math.max(
      0,
      Math.round((((paper[1] ?? 0) - green) / ((paper[1] ?? 0) - (ink[1] ?? 0))) * (SHADES - 1)),
    ),
  ),
);
