import type { SocialCard } from '../views/document/social-card.ts';
import { bold, regular, type CardFont } from './card-font.ts';
import { setTitle } from './set-title.ts';

export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** All but red are shades between paper and ink, on which `palette.ts` relies. */
export const COLOURS = {
  paper: '#fbfaf6',
  ink: '#1c1a17',
  soft: '#5a554d',
  rule: '#ddd8cc',
  red: '#a3201a',
} as const;
export type Colour = keyof typeof COLOURS;

/** A filled rectangle, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}

/** One line of text; its base line starts at `x`, `y`, in pixels. */
export interface Line {
  readonly text: string;
  readonly font: CardFont;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly colour: Colour;
}

const MARGIN = 84;
const INNER = CARD_SIZE.width - 2 * MARGIN;

/** What stands where on a card; what comes later lies on top. */
export function layOutCard({ site, title, line }: SocialCard): {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
} {
  const { width, height } = CARD_SIZE;
  const [top, bottom] = [178, height - 134];
  const set = setTitle(title, bold, INNER, bottom - top);
  const block = set.lines.length * set.leading;
  const first = top + (bottom - top - block) / 2 + set.leading * 0.76;
  return {
    boxes: [
      { x: 0, y: 0, width, height: 14, colour: 'red' },
      { x: MARGIN, y: 138, width: 96, height: 5, colour: 'red' },
      { x: MARGIN, y: height - 112, width: INNER, height: 2, colour: 'rule' },
    ],
    lines: [
      ...(site ? [fitted({ text: site, font: bold, size: 36, y: 106, colour: 'ink' })] : []),
      ...set.lines.map((text, at): Line => {
        const y = first + at * set.leading;
        return { text, font: bold, size: set.size, x: MARGIN, y, colour: 'ink' };
      }),
      ...(line
        ? [fitted({ text: line, font: regular, size: 32, y: height - 60, colour: 'soft' })]
        : []),
    ],
  };
}

/** One line that shrinks until it fits. */
function fitted(line: Omit<Line, 'x'>): Line {
  const width = Math.max(1, line.font.measure(line.text, line.size));
  return { ...line, x: MARGIN, size: Math.min(line.size, (line.size * INNER) / width) };
}
