import type { CardFont, PlacedLetter } from './card-font.ts';

/** How much of each pixel a letter covers. */
export interface Mask {
  /** Where its upper left corner lies, from the point on the base line at which the letter stands; in pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** 0 to 255, row by row. */
  readonly cover: Uint8Array;
}

/** Letters stand at quarters of a pixel: the eye sees no finer step, and four pictures of each letter do. */
const STEPS = 4;

/** A letter at one size, standing `step` quarters to the right of a pixel. */
export interface Shape {
  readonly key: string;
  readonly letter: PlacedLetter['letter'];
  readonly size: number;
  readonly step: number;
}

/** A letter on the card. */
export interface Stamp {
  readonly shape: Shape;
  /** The whole pixel at which it stands. */
  readonly x: number;
  readonly y: number;
}

/** The letters of a line of text at their whole pixels and quarters. */
export const stampsOf = (
  font: CardFont,
  text: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): readonly Stamp[] =>
  font.place(text).flatMap(({ letter, at }) => {
    if (letter.outline === '') return [];
    const quarters = Math.round((x + at * size) * STEPS);
    const step = quarters % STEPS;
    const key = `${letter.key} ${size} ${step}`;
    const shape = { key, letter, size, step };
    return { shape, x: (quarters - step) / STEPS, y: Math.round(y) };
  });

/** Every letter is drawn once a size and quarter: the cards of an archive use some two thousand of them. */
const masks = new Map<string, Mask>();

/** Draws what has not been drawn yet, all in one picture. */
export async function masksOf(stamps: readonly Stamp[]): Promise<ReadonlyMap<string, Mask>> {
  const missing = new Map(
    stamps.filter(({ shape }) => !masks.has(shape.key)).map(({ shape }) => [shape.key, shape]),
  );
  if (missing.size > 0) await drawShapes([...missing.values()]);
  return masks;
}

/** All in one row, each in a cell of its own size. */
async function drawShapes(shapes: readonly Shape[]): Promise<void> {
  let width = 0;
  let height = 0;
  const cells = shapes.map((shape) => {
    const { size, step, letter } = shape;
    const { box, outline, scale } = letter;
    const shift = step / STEPS;
    const left = Math.floor(box.left * size + shift);
    const top = Math.floor(-box.top * size);
    const cell = {
      key: shape.key,
      ...{ left, top, from: width },
      width: Math.ceil(box.right * size + shift) - left,
      height: Math.ceil(-box.bottom * size) - top,
      path:
        `<path transform="matrix(${scale * size} 0 0 ${-scale * size} ${width - left + shift} ` +
        `${-top})" d="${outline}"/>`,
    };
    width += cell.width;
    height = Math.max(height, cell.height);
    return cell;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${cells.map(({ path }) => path).join('')}</svg>`;
  const { default: sharp } = await import('sharp');
  // Black on nothing: what is covered is what is opaque.
  const cover = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
  for (const cell of cells) {
    const rows = Array.from({ length: cell.height }, (_, row) =>
      cover.subarray(row * width + cell.from, row * width + cell.from + cell.width),
    );
    const { left, top } = cell;
    masks.set(cell.key, { left, top, width: cell.width, cover: Buffer.concat(rows) });
  }
}
