import type { SocialCard } from '../views/document/social-card.ts';
import { CARD_SIZE, layOutCard, type Box, type Colour } from './lay-out-card.ts';
import { masksOf, stampsOf, type Mask } from './letter-masks.ts';
import { paletteIndex } from './palette.ts';

/** The pixels of a card, row by row, as numbers of the palette. */
export async function paintCard(card: SocialCard): Promise<Uint8Array> {
  const pixels = new Uint8Array(CARD_SIZE.width * CARD_SIZE.height);
  const { boxes, lines } = layOutCard(card);
  for (const box of boxes) paintBox(pixels, box);
  const inked = lines.map((line) => ({
    shades: shadesOf(line.colour),
    stamps: stampsOf(line.font, line.text, line),
  }));
  const masks = await masksOf(inked.flatMap(({ stamps }) => stamps));
  for (const { shades, stamps } of inked)
    for (const { shape, x, y } of stamps) paintLetter(pixels, masks.get(shape.key)!, x, y, shades);
  return pixels;
}

function paintBox(pixels: Uint8Array, { x, y, width, height, colour }: Box): void {
  for (let row = y; row < y + height; row++)
    pixels.fill(paletteIndex(colour), row * CARD_SIZE.width + x, row * CARD_SIZE.width + x + width);
}

/** Where two letters touch, the darker one is seen. */
function paintLetter(
  pixels: Uint8Array,
  { left, top, width, cover }: Mask,
  x: number,
  y: number,
  shades: Uint8Array,
): void {
  for (let from = 0, row = y + top; from < cover.length; from += width, row++) {
    const to = row * CARD_SIZE.width + x + left;
    for (let at = 0; at < width; at++) {
      const shade = shades[cover[from + at]!]!;
      if (shade > pixels[to + at]!) pixels[to + at] = shade;
    }
  }
}

/** How much is covered → the number of the colour. */
const shadesOf = (colour: Colour): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, cover) => Math.round((cover / 255) * paletteIndex(colour)));
