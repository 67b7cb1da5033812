import { describe, expect, test } from 'vitest';
import {
  fitsFrame,
  heightFor,
  pictureWidths,
  shownSize,
  widestDrawn,
} from '../../src/pictures/picture-widths.ts';

const size = (width: number, height: number) => ({ width, height });
const READING = [480, 800, 1344];

describe('the widths of a picture', () => {
  test.each<[string, number, number, readonly number[]]>([
    ['a dot', 1, 1, [1]],
    ['a badge', 40, 30, [40]],
    ['exactly the narrowest', 480, 320, [480]],
    ['a little more than the narrowest', 500, 320, [500]],
    ['from an old camera', 800, 600, [480, 800]],
    ['a little less than a width of the page', 780, 600, [480, 780]],
    ['between two widths', 1000, 700, [480, 800, 1000]],
    ['as wide as the widest', 1344, 900, [480, 800, 1344]],
    ['from a telephone', 4032, 3024, [480, 800, 1344]],
    ['a panorama', 12_000, 900, [480, 800, 1344]],
    ['a scroll', 300, 9000, [300]],
    ['a scroll taller than the format holds', 100, 20_000, [81]],
    ['a scroll of one dot', 1, 30_000, [1]],
  ])('%s', (_, width, height, widths) => {
    expect(pictureWidths(size(width, height), READING)).toEqual(widths);
  });

  test('never exceed the picture, always rise, and end with its own as far as the page goes', () => {
    for (let width = 1; width < 3000; width += 7) {
      const widths = pictureWidths(size(width, 400), READING);
      expect(widths).toEqual(widths.toSorted((a, b) => a - b));
      expect(new Set(widths).size).toBe(widths.length);
      expect(widths.at(-1)).toBe(Math.min(width, 1344));
    }
  });
});

test.each([
  [size(4032, 3024), 2560, 1920],
  [size(900, 600), 900, 600],
  [size(100, 20_000), 81, 16_200],
  [size(1, 30_000), 1, 16_383],
])('the largest rendition of %o', (own, width, height) => {
  expect(widestDrawn(own)).toBe(width);
  expect(heightFor(own, width)).toBe(height);
});

test.each([
  ['a landscape is shown as it is', size(1344, 896), undefined, size(1344, 896)],
  ['a portrait fits on a screen', size(1344, 2016), undefined, size(533, 800)],
  ['a scroll does too', size(300, 9000), undefined, size(27, 800)],
  ['a badge keeps its size', size(40, 30), undefined, size(40, 30)],
  ['in a frame it is a little higher at most', size(300, 9000), size(368, 245), size(11, 319)],
])('%s', (_, own, frame, shown) => {
  expect(shownSize(own, frame)).toEqual(shown);
});

test.each([
  [size(4032, 3024), true],
  [size(3024, 4032), true],
  [size(368, 245), true],
  [size(367, 245), false],
  [size(800, 200), false],
  [size(3000, 300), false],
  [size(400, 1200), false],
])('whether %o is cut to a frame of a gallery', (own, isCut) => {
  expect(fitsFrame(size(368, 245), own)).toBe(isCut);
});
