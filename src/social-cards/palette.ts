import { COLOURS, type Colour } from './lay-out-card.ts';

/** Shades from paper to ink; with red they make sixteen colours, which is four bits for a pixel. */
const SHADES = 15;
const INK = SHADES - 1;
const RED = SHADES;

const rgb = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const [paper, ink] = [rgb(COLOURS.paper), rgb(COLOURS.ink)];
const mix = (share: number): readonly number[] =>
  paper.map((value, at) => Math.round(value + ((ink[at] ?? 0) - value) * share));

/** Red, green and blue of the sixteen colours, one after another; the first is paper. */
export const PALETTE = Uint8Array.from(
  [...Array.from({ length: SHADES }, (_, shade) => mix(shade / INK)), rgb(COLOURS.red)].flat(),
);

/** The number of a colour in the palette: red itself, of all others the nearest shade. */
export function paletteIndex(colour: Colour): number {
  if (colour === 'red') return RED;
  const [, from = 0] = paper;
  const [, to = 0] = ink;
  const [, green = 0] = rgb(COLOURS[colour]);
  return Math.min(INK, Math.max(0, Math.round(((from - green) / (from - to)) * INK)));
}
