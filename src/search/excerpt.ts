import { decodeText } from './code-words.ts';
import { findWordRanges, type WordRange } from './find-query-ranges.ts';
import type { QueryWord } from './parse-query.ts';
import type { ReadPage, ReadRow } from './read-page.ts';

/** A text with the spans [start, end) of it that answer the query, in its own characters. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** Words in an excerpt: about three lines on a phone. */
const EXCERPT_WORDS = 38;
/** Words before the first that is marked. */
const LEAD_WORDS = 6;

/**
 * The title, and the part of the page that shows best why it was found: its summary when the title tells all or
 * the text tells nothing more.
 */
export function markPage(
  page: ReadPage,
  readings: readonly (readonly QueryWord[])[],
): { readonly title: MarkedText; readonly excerpt: MarkedText } {
  const { title, summary, text } = page;
  const ranges = findWordRanges([title.words, summary.words, text.words], readings);
  const inRow = (at: number) => ranges.filter(({ row }) => row === at);
  const tellsNothing = inRow(2).length === 0 || inRow(1).length > 0 || inRow(0).length > 0;
  const shown = tellsNothing && summary.tokens.length > 0 ? 1 : 2;
  const row = shown === 1 ? summary : text;
  const from = bestWindow(inRow(shown), row.words);
  const to = Math.min(row.tokens.length, from + EXCERPT_WORDS);
  return {
    title: decodeRow(title, 0, title.tokens.length, inRow(0)),
    excerpt: decodeRow(row, from, to, inRow(shown)),
  };
}

/** Where the window with the most different marked words begins. */
function bestWindow(ranges: readonly WordRange[], words: ReadRow['words']): number {
  if (words.length <= EXCERPT_WORDS) return 0;
  let best = { from: 0, value: 0 };
  for (const { from } of ranges) {
    const inside = ranges.filter(
      (range) => range.from >= from && range.to <= from + EXCERPT_WORDS - LEAD_WORDS,
    );
    const marked = inside.flatMap((range) => words.slice(range.from, range.to));
    const value = new Set(marked.map(({ folded }) => folded)).size + inside.length / 100;
    if (value > best.value) best = { from, value };
  }
  const from = best.from - LEAD_WORDS;
  return from <= 3 ? 0 : from;
}

/** Words [from, to) of a row as readers see them. */
function decodeRow(
  { tokens }: ReadRow,
  from: number,
  to: number,
  ranges: readonly WordRange[],
): MarkedText {
  const starts = new Set(ranges.map((range) => range.from));
  const ends = new Set(ranges.map((range) => range.to - 1));
  let text = from === 0 ? '' : '… ';
  let start = -1;
  const marks: [number, number][] = [];
  for (let at = from; at < to; at += 1) {
    const written = decodeText(`${tokens[at]!} `);
    const [before = '', word = ''] =
      /^([^\p{L}\p{N}]*)([\p{L}\p{N}\p{M}]*)/u.exec(written)?.slice(1) ?? [];
    if (starts.has(at)) start = text.length + before.length;
    if (ends.has(at) && start >= 0) {
      marks.push([start, text.length + before.length + word.length]);
      start = -1;
    }
    text += written;
  }
  return { text: to < tokens.length ? `${text}…` : text.trimEnd(), marks };
}
