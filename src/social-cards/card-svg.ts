import type { SocialCard } from '../views/document/social-card.ts';
import { bold, regular, type CardFont } from './card-font.ts';
import { setTitle } from './set-title.ts';

export const CARD_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 84;
/** All but red are shades between paper and ink, which `encode-png` relies on. */
export const COLOURS = {
  paper: '#fbfaf6',
  ink: '#1c1a17',
  soft: '#5a554d',
  rule: '#ddd8cc',
  red: '#a3201a',
} as const;

/** The card as SVG whose letters are outlines, so that it looks the same wherever it is drawn. */
export function cardSvg({ site, title, line }: SocialCard): string {
  const { width, height } = CARD_SIZE;
  const inner = width - 2 * MARGIN;
  const [top, bottom] = [178, height - 134];
  const set = setTitle(title, bold, inner, bottom - top);
  const block = set.lines.length * set.leading;
  const first = top + (bottom - top - block) / 2 + set.leading * 0.76;
  const group = (outlines: string, fill: string): string => `<g fill="${fill}">${outlines}</g>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/><rect width="${width}" height="14" fill="${COLOURS.red}"/>`,
    site ? group(fitted(site, bold, inner, 36, MARGIN, 106), COLOURS.ink) : '',
    `<rect x="${MARGIN}" y="138" width="96" height="5" fill="${COLOURS.red}"/>`,
    group(
      set.lines
        .map((text, at) => bold.draw(text, MARGIN, first + at * set.leading, set.size))
        .join(''),
      COLOURS.ink,
    ),
    `<rect x="${MARGIN}" y="${height - 112}" width="${inner}" height="2" fill="${COLOURS.rule}"/>`,
    line ? group(fitted(line, regular, inner, 32, MARGIN, height - 60), COLOURS.soft) : '',
    '</svg>',
  ].join('');
}

/** One line that shrinks until it fits. */
function fitted(
  text: string,
  font: CardFont,
  width: number,
  size: number,
  x: number,
  y: number,
): string {
  return font.draw(
    text,
    x,
    y,
    Math.min(size, (size * width) / Math.max(1, font.measure(text, size))),
  );
}
