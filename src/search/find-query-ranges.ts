import type { WordRow } from './align-query.ts';
import { isAsTyped, isSameWord, parseQuery, type QueryWord } from './parse-query.ts';
import { readWords } from './search-words.ts';

/** Words [from, to) of one of several rows. */
export interface WordRange {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** A span [start, end) within one of several texts. */
export interface QueryRange {
  readonly node: number;
  readonly start: number;
  readonly end: number;
}

/**
 * What to mark in rows of words: the whole query where it stands in a row; if it does so nowhere, its pairs of
 * neighbouring words. A single word is marked when it is all that was asked for, or a number: a syllable of several
 * means something else wherever it stands alone.
 * @param readings the query and what else it may mean; the first whose words stand together best is marked
 */
export function findWordRanges(
  rows: readonly WordRow[],
  readings: readonly (readonly QueryWord[])[],
): readonly WordRange[] {
  const longest = Math.max(0, ...readings.map(({ length }) => length));
  const lengths = [...new Set([longest, 2, 1])].filter((length) => length > 0 && length <= longest);
  for (const length of lengths) {
    for (const words of readings) {
      // A shorter reading is whole where a longer one is.
      const size = length === longest ? words.length : Math.min(length, words.length);
      const ranges = rows.flatMap((row, at) => rangesOf(row, at, words, size));
      if (ranges.length > 0) return ranges;
    }
  }
  return [];
}

/** Where a query stands in texts that follow each other, as `findWordRanges` chooses; a row may run from one into the next. */
export function findQueryRanges(texts: readonly string[], query: string): readonly QueryRange[] {
  const { words: wanted } = parseQuery(query);
  const words = texts.flatMap((text, node) => readWords(text).map((word) => ({ ...word, node })));
  return findWordRanges([words], [wanted]).flatMap(({ from, to }) => {
    const ranges: { node: number; start: number; end: number }[] = [];
    for (const { node, start, end } of words.slice(from, to)) {
      const last = ranges.at(-1);
      if (last?.node === node) last.end = end;
      else ranges.push({ node, start, end });
    }
    return ranges;
  });
}

/** Rows of `size` words of the query; those that touch become one. */
function rangesOf(
  row: WordRow,
  at: number,
  words: readonly QueryWord[],
  size: number,
): readonly WordRange[] {
  const parts = words
    .slice(0, words.length - size + 1)
    .map((_, i) => words.slice(i, i + size))
    .filter((part) => size > 1 || words.length === 1 || /\d/.test(part[0]!.exact));
  // A word alone has no neighbours to tell which it is: its marks must.
  const isThere = size === 1 ? isAsTyped : isSameWord;
  const ranges: { row: number; from: number; to: number }[] = [];
  row.forEach((first, from) => {
    if (!parts.some(([word]) => isSameWord(word!, first))) return;
    const isHere = parts.some((part) =>
      part.every((word, i) => row[from + i] !== undefined && isThere(word, row[from + i]!)),
    );
    if (!isHere) return;
    const last = ranges.at(-1);
    if (last !== undefined && last.to >= from && size > 1) last.to = from + size;
    else ranges.push({ row: at, from, to: from + size });
  });
  return ranges;
}
