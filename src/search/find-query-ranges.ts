import { parseQuery } from './parse-query.ts';
import { readWords } from './search-words.ts';

/** A span [start, end) within one of several texts. */
export interface QueryRange {
  readonly node: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Where a query stands in texts that follow each other: the whole query in a row if it does so
 * anywhere; else its pairs of neighbouring words; else its single words.
 */
export function findQueryRanges(texts: readonly string[], query: string): readonly QueryRange[] {
  const wanted = parseQuery(query).words.map(({ folded }) => folded);
  const words = texts.flatMap((text, node) => readWords(text).map((word) => ({ ...word, node })));
  for (let length = wanted.length; length > 0; length = length > 2 ? 2 : length - 1) {
    const runs = wanted
      .slice(0, wanted.length - length + 1)
      .map((_, from) => wanted.slice(from, from + length));
    const found = words.flatMap((_, at) =>
      runs.some((run) => run.every((word, i) => words[at + i]?.folded === word)) ? [at] : [],
    );
    const covered = new Set(found.flatMap((at) => Array.from({ length }, (_, i) => at + i)));
    if (covered.size > 0)
      return joinRanges(
        [...covered].sort((a, b) => a - b),
        words,
      );
  }
  return [];
}

function joinRanges(
  covered: readonly number[],
  words: readonly QueryRange[],
): readonly QueryRange[] {
  const ranges: { node: number; start: number; end: number }[] = [];
  covered.forEach((at, i) => {
    const { node, start, end } = words[at]!;
    const last = ranges.at(-1);
    if (last?.node === node && covered[i - 1] === at - 1) last.end = end;
    else ranges.push({ node, start, end });
  });
  return ranges;
}
