/** Pixels on the longest sides that a drawn picture can have: its format holds no more. */
export const TALLEST = 16_383;

/** The width of the largest rendition of any picture, in pixels. */
export const WIDEST = 2560;

/** A smaller rendition must save this much of the width, or it is not worth a file. */
const LEAST_SAVING = 0.9;

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The widths in which a picture is drawn for one use, narrowest first, never none. The last is the picture's own width,
 * or the widest of the use when the picture is wider: nothing is blown up, and nothing is served smaller than it is.
 * @param wanted the widths of the use, in pixels, narrowest first
 */
export function pictureWidths(own: Size, wanted: readonly number[]): readonly number[] {
  const largest = Math.min(widestDrawn(own), wanted.at(-1) ?? WIDEST);
  return [...wanted.filter((width) => width < largest * LEAST_SAVING), largest];
}

/** The height that goes with a width, in whole pixels. */
export const heightFor = (own: Size, width: number): number =>
  Math.max(1, Math.min(TALLEST, Math.round((width * own.height) / own.width)));

/** The widest that a picture can be drawn: its own width, unless that would make it too tall for the format. */
export const widestDrawn = (own: Size): number =>
  Math.max(1, Math.min(own.width, WIDEST, Math.floor((TALLEST * own.width) / own.height)));
