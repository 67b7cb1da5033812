/**
 * A small count in words, as a line of a newspaper begins; from eleven on in figures.
 * Example: 1 → 'một', 3 → 'ba', 10 → 'mười', 12 → '12'.
 */
export const countWord = (count: number): string => COUNT_WORDS[count - 1] ?? String(count);

/** The same text with a capital at its beginning. Example: 'ba ảnh' → 'Ba ảnh'. */
export const capitalised = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const COUNT_WORDS = [
  'một',
  'hai',
  'ba',
  'bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
] as const;
