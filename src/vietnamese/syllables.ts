/** A word of one syllable, or a number, with its place [start, end) in the text. */
export interface Syllable {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The runs of letters, digits and combining marks, as readers see words; everything else separates.
 * Example: 'Số 598/QĐ-UBND' → 'Số' [0, 2), '598' [3, 6), 'QĐ' [7, 9), 'UBND' [10, 14); 'G8' stays whole.
 */
export function splitSyllables(text: string): readonly Syllable[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}
