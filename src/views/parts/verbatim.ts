import { foldTone } from '../../vietnamese/fold.ts';

/**
 * The words of a source, where they say anything that the line beside them does not; `undefined` where every word and
 * number of them is shown already. Words that only join the others do not count; those of giving and receiving do,
 * because an honour hangs on them.
 * Example: 'Công ty CP Sông Xanh xếp thứ nhì' beside 'Công ty CP Sông Xanh', 'nhì' → undefined.
 */
export function verbatim(
  asStated: string | undefined,
  shown: readonly (string | number | undefined)[],
): string | undefined {
  if (asStated === undefined) return undefined;
  const known = new Set([...JOINING, ...shown.flatMap((text) => wordsOf(String(text ?? '')))]);
  return wordsOf(asStated).every((word) => known.has(word)) ? undefined : asStated;
}

const JOINING = [
  'là',
  'làm',
  'bầu',
  'xếp',
  'thứ',
  'hạng',
  'cho',
  'của',
  'và',
  'tại',
  'ngày',
  'năm',
];

/** Words in lower case; `02` and `2` are one number. */
const wordsOf = (text: string): readonly string[] =>
  (foldTone(text).match(/[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu) ?? []).map((word) =>
    word.replace(/^0+(?=\d)/, ''),
  );
