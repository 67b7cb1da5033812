import regularLatin from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?inline';
import boldLatin from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?inline';
import regularVietnamese from '@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-normal.woff?inline';
import boldVietnamese from '@fontsource/source-serif-4/files/source-serif-4-vietnamese-600-normal.woff?inline';
import opentype, { type Font, type Glyph } from 'opentype.js';

/** A weight of the typeface. Its letters lie in two files, one for Vietnamese and one for the rest. */
export interface CardFont {
  /** Width of a text in pixels. */
  measure(text: string, size: number): number;
  /** Where the letters of a text stand. */
  place(text: string): readonly PlacedLetter[];
  covers(char: string): boolean;
}

export const regular = createFont('regular', [regularVietnamese, regularLatin]);
export const bold = createFont('bold', [boldVietnamese, boldLatin]);

/** The characters of a text that a card cannot show, each once. Example: 'Đại hội 🎉' → ['🎉']. */
export const uncoveredCodePoints = (text: string): readonly string[] =>
  [...new Set(text.normalize('NFC'))].filter(
    (char) => !/\s/.test(char) && !(regular.covers(char) && bold.covers(char)),
  );

interface Letter {
  readonly font: Font;
  readonly glyph: Glyph;
  /** Tells it from every other letter of every weight. */
  readonly key: string;
  /** The outline as the data of an SVG path, in units of the font. */
  readonly outline: string;
  /** A unit of the font in parts of the font size. */
  readonly scale: number;
  /** In parts of the font size. */
  readonly advance: number;
  /** What it covers, from the point at which it stands, upwards and to the right; in parts of the font size. */
  readonly box: { readonly [side in 'left' | 'right' | 'top' | 'bottom']: number };
}

/** A letter in a text. */
export interface PlacedLetter {
  readonly letter: Pick<Letter, 'key' | 'outline' | 'scale' | 'box'>;
  /** From the beginning of the text, in parts of the font size. */
  readonly at: number;
}

function createFont(weight: string, files: readonly string[]): CardFont {
  let fonts: readonly Font[] | undefined;
  const letters = new Map<string, Letter | undefined>();
  const kerns = new Map<string, number>();
  const letter = (char: string): Letter | undefined => {
    if (!letters.has(char)) {
      fonts ??= files.map((file) => opentype.parse(bytesOf(file)));
      const font = fonts.find((candidate) => candidate.charToGlyphIndex(char) > 0);
      const glyph = font?.charToGlyph(char);
      letters.set(char, font && glyph && letterOf(font, glyph, `${weight} ${char}`));
    }
    return letters.get(char);
  };
  /** Letters of different files stand at their own widths, as in a browser. */
  const kern = (left: Letter | undefined, right: Letter): number => {
    if (!left || left.font !== right.font) return 0;
    const pair = `${left.glyph.index} ${right.glyph.index} ${left.font.numGlyphs}`;
    let value = kerns.get(pair);
    if (value === undefined)
      kerns.set(
        pair,
        (value = left.font.getKerningValue(left.glyph, right.glyph) / left.font.unitsPerEm),
      );
    return value;
  };
  function* set(text: string): Generator<{ letter: Letter; at: number; end: number }> {
    let at = 0;
    let last: Letter | undefined;
    for (const char of text.normalize('NFC').replace(/\s/g, ' ')) {
      const next = letter(char);
      if (!next) continue;
      at += kern(last, next);
      yield { letter: next, at, end: at + next.advance };
      at += next.advance;
      last = next;
    }
  }
  return {
    covers: (char) => letter(char) !== undefined,
    measure: (text, size) => {
      let width = 0;
      for (const { end } of set(text)) width = end;
      return width * size;
    },
    place: (text) => [...set(text)],
  };
}

function letterOf(font: Font, glyph: Glyph, key: string): Letter {
  const scale = 1 / font.unitsPerEm;
  const { x1, y1, x2, y2 } = glyph.getBoundingBox();
  return {
    ...{ font, glyph, key, scale },
    outline: outlineOf(glyph),
    advance: (glyph.advanceWidth ?? 0) * scale,
    box: { left: x1 * scale, right: x2 * scale, top: y2 * scale, bottom: y1 * scale },
  };
}

const outlineOf = (glyph: Glyph): string =>
  glyph.path.commands
    .map((command) => {
      switch (command.type) {
        case 'M':
        case 'L':
          return `${command.type}${command.x} ${command.y}`;
        case 'Q':
          return `Q${command.x1} ${command.y1} ${command.x} ${command.y}`;
        case 'C':
          return `C${command.x1} ${command.y1} ${command.x2} ${command.y2} ${command.x} ${command.y}`;
        case 'Z':
          return 'Z';
      }
    })
    .join('');

function bytesOf(dataUrl: string): ArrayBuffer {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
