import { keepTogether } from '../vietnamese/no-break.ts';
import type { CardFont } from './card-font.ts';

/** A title broken into lines. */
export interface SetTitle {
  readonly lines: readonly string[];
  /** In pixels. */
  readonly size: number;
  /** From base line to base line, in pixels. */
  readonly leading: number;
}

/** Largest first; stacked marks never touch at this leading. */
const SIZES = [76, 70, 64, 58, 52, 47, 42, 38];
const LEADING = 1.28;

/** Sets a title as large as it fits into a box, in lines of even length; one that never fits ends in `…`. */
export function setTitle(title: string, font: CardFont, width: number, height: number): SetTitle {
  const words = keepTogether(title.normalize('NFC').trim())
    .split(/[ \n]+/)
    .filter(Boolean);
  for (const size of SIZES) {
    const limit = Math.floor(height / (size * LEADING));
    if (words.some((word) => font.measure(word, size) > width)) continue;
    const lines = breakLines(words, font, size, width);
    if (lines.length <= limit)
      return { lines: balance(words, font, size, width, lines), size, leading: size * LEADING };
  }
  const size = SIZES.at(-1) ?? 38;
  const limit = Math.floor(height / (size * LEADING));
  const lines = breakLines(
    words.flatMap((word) => pieces(word, font, size, width)),
    font,
    size,
    width,
  );
  return {
    lines:
      lines.length <= limit
        ? lines
        : [...lines.slice(0, limit - 1), ellipsis(lines[limit - 1] ?? '', font, size, width)],
    size,
    leading: size * LEADING,
  };
}

function breakLines(
  words: readonly string[],
  font: CardFont,
  size: number,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || font.measure(longer, size) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The narrowest setting with the same number of lines, so that no word stands alone at the end. */
function balance(
  words: readonly string[],
  font: CardFont,
  size: number,
  width: number,
  lines: readonly string[],
): readonly string[] {
  let best = lines;
  let [low, high] = [width / 2, width];
  for (let step = 0; step < 7; step++) {
    const middle = (low + high) / 2;
    const tried = breakLines(words, font, size, middle);
    const fits =
      tried.length === lines.length && tried.every((line) => font.measure(line, size) <= middle);
    if (fits) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}

/** A word that is wider than a line, cut into parts that are not. */
function pieces(word: string, font: CardFont, size: number, width: number): readonly string[] {
  const parts: string[] = [];
  for (const char of word) {
    const part = parts.at(-1);
    if (part !== undefined && font.measure(part + char, size) <= width)
      parts[parts.length - 1] = part + char;
    else parts.push(char);
  }
  return parts;
}

function ellipsis(line: string, font: CardFont, size: number, width: number): string {
  const words = line.split(' ');
  while (words.length > 1 && font.measure(`${words.join(' ')}…`, size) > width) words.pop();
  return `${words.join(' ').replace(/[\s,;:–-]+$/, '')}…`;
}
