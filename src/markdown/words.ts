/** A word, a number or a sign, and where it stands. */
export interface Word {
  /** In NFC. */
  readonly text: string;
  readonly at: number;
}

/** The words, numbers and signs of a text. Spaces, and marks that nobody sees, are none. */
export function splitWords(text: string, placeOf = (at: number): number => at): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word.normalize('NFC'),
    at: placeOf(index),
  }));
}

const WORD = /[\p{L}\p{M}\p{N}]+|[^\s\p{Cf}\u0085]/gu;

/** A text with one space wherever white space stands, and none at its ends. A space that stands alone is left: most do. */
export const oneSpaced = (text: string): string => text.replace(/[^\S ]\s*| \s+/g, ' ').trim();
