import type { QueryWord } from './parse-query.ts';
import type { StoredPage } from './index-format.ts';
import { readWords, type SearchWord } from './search-words.ts';

/** A text with the spans [start, end) of it that answer the query, in its own characters. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** Words in an excerpt: about three lines on a phone. */
const excerptWords = 38;

/** The part of a page that shows best why it was found; its beginning when only the title tells. */
export function makeExcerpt(page: StoredPage, words: readonly QueryWord[]): MarkedText {
  const source = `${page.summary}\n${page.text}`.trim();
  const row = readWords(source);
  const hits = row.map((word) => words.findIndex((wanted) => answers(word, wanted)));
  const from = bestWindow(hits, words.length);
  const to = Math.min(row.length, from + excerptWords);
  const start = from === 0 ? 0 : row[from]!.start;
  const end = to === row.length ? source.length : (row[to - 1]?.end ?? 0);
  const lead = from === 0 ? '' : '… ';
  const text = `${lead}${source.slice(start, end).replaceAll('\n', ' ').trimEnd()}${to === row.length ? '' : ' …'}`;
  return { text, marks: joinMarks(row.slice(from, to), hits.slice(from, to), lead.length - start) };
}

/** A whole text with all words of the query marked. */
export function markText(text: string, words: readonly QueryWord[]): MarkedText {
  const row = readWords(text);
  return {
    text,
    marks: joinMarks(
      row,
      row.map((word) => words.findIndex((wanted) => answers(word, wanted))),
      0,
    ),
  };
}

function answers(word: SearchWord, wanted: QueryWord): boolean {
  return (
    word.folded === wanted.folded &&
    (!wanted.isMarked || word.exact === wanted.exact || word.exact === word.folded)
  );
}

/** Where the window with the most different words and the most neighbours begins; a little before its first hit. */
function bestWindow(hits: readonly number[], wordCount: number): number {
  let best = 0;
  let bestValue = 0;
  hits.forEach((hit, from) => {
    if (hit < 0) return;
    const seen = new Set<number>();
    let value = 0;
    const to = Math.min(hits.length, from + excerptWords - leadWords);
    for (let at = from; at < to; at += 1) {
      if (hits[at]! < 0) continue;
      if (!seen.has(hits[at]!)) value += 2;
      seen.add(hits[at]!);
      if (at > from && hits[at - 1] === hits[at]! - 1) value += 1.5;
    }
    if (value > bestValue) [best, bestValue] = [from, value];
    if (seen.size === wordCount && wordCount === 1) return;
  });
  return Math.max(0, best - leadWords <= 3 ? 0 : best - leadWords);
}

const leadWords = 6;

/** One mark for a run of neighbouring words, so that a phrase is one mark and not four. */
function joinMarks(
  row: readonly SearchWord[],
  hits: readonly number[],
  shift: number,
): [number, number][] {
  const marks: [number, number][] = [];
  row.forEach(({ start, end }, at) => {
    if (hits[at]! < 0) return;
    const last = marks.at(-1);
    const isNext = at > 0 && hits[at - 1]! >= 0 && hits[at - 1] === hits[at]! - 1;
    if (last !== undefined && isNext) last[1] = end + shift;
    else marks.push([start + shift, end + shift]);
  });
  return marks;
}
