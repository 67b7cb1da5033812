import regularLatin from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?inline';
import boldLatin from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?inline';
import regularVietnamese from '@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-normal.woff?inline';
import boldVietnamese from '@fontsource/source-serif-4/files/source-serif-4-vietnamese-600-normal.woff?inline';
import opentype, { type Font, type Glyph } from 'opentype.js';

/** A weight of the typeface. Its letters lie in two files, one for Vietnamese and one for the rest. */
export interface CardFont {
  /** Width of a text in pixels. */
  measure(text: string, size: number): number;
  /** The outlines of a text as SVG, its base line starting at `x`, `y`. */
  draw(text: string, x: number, y: number, size: number): string;
  covers(char: string): boolean;
}

export const regular = createFont([regularVietnamese, regularLatin]);
export const bold = createFont([boldVietnamese, boldLatin]);

/** The characters of a text that a card cannot show, each once. Example: 'Đại hội 🎉' → ['🎉']. */
export const uncoveredCodePoints = (text: string): readonly string[] =>
  [...new Set(text.normalize('NFC'))].filter(
    (char) => !/\s/.test(char) && !(regular.covers(char) && bold.covers(char)),
  );

interface Letter {
  readonly font: Font;
  readonly glyph: Glyph;
  /** The outline as the data of an SVG path, in units of the font. */
  readonly outline: string;
  /** In parts of the font size. */
  readonly advance: number;
}

function createFont(files: readonly string[]): CardFont {
  let fonts: readonly Font[] | undefined;
  const letters = new Map<string, Letter | undefined>();
  const kerns = new Map<string, number>();
  const letter = (char: string): Letter | undefined => {
    if (!letters.has(char)) {
      fonts ??= files.map((file) => opentype.parse(bytesOf(file)));
      const font = fonts.find((candidate) => candidate.charToGlyphIndex(char) > 0);
      const glyph = font?.charToGlyph(char);
      letters.set(
        char,
        font && glyph
          ? {
              font,
              glyph,
              outline: outlineOf(glyph),
              advance: (glyph.advanceWidth ?? 0) / font.unitsPerEm,
            }
          : undefined,
      );
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
    draw: (text, x, y, size) =>
      [...set(text)]
        .filter(({ letter: { outline } }) => outline !== '')
        .map(({ letter: { font, outline }, at }) => {
          const scale = size / font.unitsPerEm;
          return `<path transform="matrix(${scale} 0 0 ${-scale} ${(x + at * size).toFixed(2)} ${y.toFixed(2)})" d="${outline}"/>`;
        })
        .join(''),
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
