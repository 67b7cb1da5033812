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

/**
 * The size at which a picture is shown whole: its own, or, when that would be far taller than its
 * place, one that is not.
 * @param frame the place, in CSS pixels; left out for the reading column, where a picture may fill a screen
 */
export function shownSize(own: Size, frame?: Size): Size {
  const column = frame?.width ?? COLUMN;
  const tallest = frame ? Math.round(frame.height * 1.3) : SCREEN;
  if ((Math.min(own.width, column) * own.height) / own.width <= tallest) return own;
  const width = Math.max(1, Math.round((tallest * own.width) / own.height));
  return { width, height: tallest };
}

/** The reading column and the height of a screen on a desk, in CSS pixels. */
const COLUMN = 672;
const SCREEN = 800;

/**
 * Whether a picture may be cut to the shape of a frame: it covers the frame without being blown up, and enough of it
 * is left. A banner or a scroll is not recognised by its middle.
 */
export function fitsFrame(frame: Size, own: Size): boolean {
  const shape = own.width / own.height / (frame.width / frame.height);
  return own.width >= frame.width && own.height >= frame.height && shape < 2 && shape > 1 / 3;
}

/** The height that goes with a width, in whole pixels. */
export const heightFor = (own: Size, width: number): number =>
  Math.max(1, Math.min(TALLEST, Math.round((width * own.height) / own.width)));

/** The widest that a picture can be drawn: its own width, unless that would make it too tall for the format. */
export const widestDrawn = (own: Size): number =>
  Math.max(1, Math.min(own.width, WIDEST, Math.floor((TALLEST * own.width) / own.height)));
