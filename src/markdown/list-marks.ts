/** The sign that makes a line an item of a list. */
export interface ListMark {
  readonly kind: 'number' | 'letter' | 'bullet';
  /** As typed, without the space after it, e.g. `12.`, `a)`, `•`. */
  readonly sign: string;
  /** What stands after the mark. */
  readonly text: string;
  /** Columns from the mark to the text. */
  readonly width: number;
  /** The number of a numbered item. */
  readonly value?: number;
}

/**
 * The mark of a line without its indentation; `undefined` when the line is none. A dash, a letter or Word's `o` is a mark
 * only in company (`isCompany`), because it may as well begin a sentence.
 */
export function readListMark(line: string): ListMark | undefined {
  const match = MARK.exec(line);
  if (!match) return undefined;
  const [whole, number, delimiter = '', letter, ...bullets] = match;
  const text = line.slice(whole.length);
  const mark = { text, width: Math.min(4, whole.length) };
  if (number !== undefined)
    return isNoItem(line)
      ? undefined
      : { ...mark, kind: 'number', sign: number + delimiter, value: Number(number) };
  if (letter !== undefined) return { ...mark, kind: 'letter', sign: letter };
  return { ...mark, kind: 'bullet', sign: bullets.find((sign) => sign !== undefined) ?? '' };
}

/** How deep a kind of mark stands in Vietnamese office papers: 1. › a) › - › +. */
export function rankOf({ kind, sign }: ListMark): number {
  if (kind === 'number') return 1;
  if (kind === 'letter') return 2;
  return sign === '+' || sign === 'o' ? 4 : 3;
}

/** Whether a mark is sure only where another of its kind is near. */
export const needsCompany = ({ kind, sign }: ListMark): boolean =>
  kind === 'letter' || /^[–—]$/.test(sign);

/** Signs that programs write for a bullet, those of Word's symbol fonts included. */
export const BULLETS = '•●○▪■□◦‣⁃∙·◆◇❖►▶➢➤➔\\uf000-\\uf0ff';

/** A mark takes any space after it; signs that no sentence begins with need none. */
const SPACE = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]';
const MARK = new RegExp(
  `^(?:(\\d{1,3})([.)])(?:${SPACE}+|$)|([a-zđ]\\))${SPACE}*(?=\\S)|([-*+])(?:${SPACE}+|$)|([–—])${SPACE}+|(o)\\t${SPACE}*|([${BULLETS}])${SPACE}*(?=\\S))`,
  'u',
);

/** `11. 2. 2022` is a day, not the eleventh item; `01.` would lose its nought. */
const isNoItem = (line: string): boolean =>
  /^(?:\d{1,2}\.\s*\d{1,2}\.\s*\d{4}(?!\d)|0\d)/.test(line);
