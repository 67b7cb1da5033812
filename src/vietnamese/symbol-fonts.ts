/**
 * The Unicode sign that a letter of a symbol font stands for, as Word writes bullets, ticks and arrows of Symbol and
 * Wingdings; undefined for letters that several such fonts share or that no font is known for.
 * Example: U+F0B7 → '•', U+F0FC → '✓'.
 */
export const symbolMeant = (letter: string): string | undefined => SIGNS.get(letter);

/** Whether a text holds letters without a meaning of their own, which only one font on one machine can show. */
export const hasPrivateLetters = (text: string): boolean => PRIVATE.test(text);

/** One such letter. */
export const PRIVATE_LETTERS = /[\ue000-\uf8ff]/g;

const PRIVATE = /[\ue000-\uf8ff]/;

/** The low byte is the place in the font; those that Word's own lists and signs use every day. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  [
    [0xb7, '•'],
    [0xa7, '▪'],
    [0xd8, '➢'],
    [0xfc, '✓'],
    [0xfb, '✗'],
    [0xfe, '☑'],
    [0xfd, '☒'],
    [0x76, '❖'],
    [0x6c, '●'],
    [0x6e, '■'],
    [0x6f, '□'],
    [0x71, '❑'],
    [0x72, '❒'],
    [0x75, '◆'],
    [0x9f, '•'],
    [0x9e, '·'],
    [0xe0, '→'],
    [0xe8, '➔'],
    [0xf0, '⇨'],
    [0xae, '→'],
    [0xac, '←'],
    [0xde, '⇒'],
    [0xb0, '°'],
    [0xb1, '±'],
    [0xb3, '≥'],
    [0xa3, '≤'],
    [0xb4, '×'],
    [0xb9, '≠'],
    [0xbb, '≈'],
    [0x2d, '–'],
    [0x2a, '✉'],
    [0x28, '☎'],
    [0x46, '☞'],
    [0x4a, '☺'],
  ].map(([place, sign]) => [String.fromCharCode(0xf000 + (place as number)), String(sign)]),
);
