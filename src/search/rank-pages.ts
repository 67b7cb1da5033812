import { alignQuery, nearness } from './align-query.ts';
import { correctWords } from './correct-words.ts';
import { parseQuery, type ParsedQuery, type QueryWord } from './parse-query.ts';
import type { SearchIndex } from './read-index.ts';
import { parts, scorePages, type Corrections, type Scored, type ScoredPage } from './score-pages.ts';
import { readWords } from './search-words.ts';

/** Pages in the order of relevance. */
export interface Ranking {
  readonly words: readonly QueryWord[];
  readonly pages: readonly RankedPage[];
  /** What to mark in titles and excerpts. */
  readonly highlights: readonly QueryWord[];
  /** Words as typed that no page holds. */
  readonly unknownWords: readonly string[];
  /** What was probably meant. */
  readonly suggestion: string | undefined;
}

export interface RankedPage {
  readonly page: number;
  readonly score: number;
}

/**
 * Ranks in up to three steps, each only when the one before leaves a doubt: the words as typed; with
 * likely corrections; and by reading the pages that would be shown.
 */
export async function rankPages(index: SearchIndex, text: string): Promise<Ranking> {
  const query = parseQuery(text);
  const { words } = query;
  if (words.length === 0) return { words, pages: [], highlights: [], unknownWords: [], suggestion: undefined };
  let scored = await scorePages(index, query);
  const unknownWords = scored.unknown.map((i) => words[i]!.typed);
  let corrections: Corrections = new Map();
  if (!isSure(scored, words)) {
    corrections = await correctWords(index, words, scored);
    if (corrections.size > 0) scored = await scorePages(index, query, corrections);
  }
  const matches = selectMatches(scored, query);
  const pages = words.length === 1 || matches.length === 0 || matches.some(isWhole) ? matches : await verify(index, words, scored, matches);
  const suggestion = matches.some(isWhole) ? suggest(text, words, corrections) : undefined;
  return { words, pages, highlights: [...words, ...[...corrections.values()].flat()], unknownWords, suggestion };
}

/** Some page holds the query word for word, or, for a single word, at all. */
function isSure({ pages, unknown }: Scored, words: readonly QueryWord[]): boolean {
  return words.length === 1 ? unknown.length === 0 : pages.values().some(isWhole);
}

function isWhole({ run }: ScoredPage): boolean {
  return run > 0.999;
}

function selectMatches(scored: Scored, { words }: ParsedQuery): ScoredPage[] {
  const all = [...scored.pages.values()].filter(({ hasPhrases }) => hasPhrases);
  const complete = all.filter(({ hasAll }) => hasAll);
  const near = all.some(isWhole) ? [] : all.filter(({ hasAll, runMask }) => !hasAll && bitCount(runMask) >= Math.max(2, words.length - 2));
  const chosen = complete.length + near.length > 0 ? [...complete, ...near] : all;
  return chosen.sort(byScore);
}

/** How many pages are read to see which of them was meant. */
const verified = 16;

async function verify(index: SearchIndex, words: readonly QueryWord[], { weights }: Scored, matches: readonly ScoredPage[]): Promise<RankedPage[]> {
  const looked = await Promise.all(
    matches.slice(0, verified).map(async ({ page, score, run }) => {
      const { title, names, summary, text } = await index.page(page);
      const rows = [title, ...names, `${summary}\n${text}`].map(readWords);
      const qualities = rows.map((row) => alignQuery(words, weights, row).quality);
      const quality = Math.max(...qualities);
      const inTitle = qualities[0]! >= quality - 0.001 ? parts.runInTitle : 0;
      const near = Math.max(...rows.map((row) => nearness(words, weights, row)));
      return { page, score: score - parts.run * run ** 2 + (parts.run + 0.2 + inTitle) * quality ** 2 + 0.5 * near };
    }),
  );
  return [...looked.sort(byScore), ...matches.slice(verified)];
}

/** The query with its likeliest corrections, in the manner in which it was typed. */
function suggest(text: string, words: readonly QueryWord[], corrections: Corrections): string | undefined {
  if (corrections.size === 0) return undefined;
  const isMarked = words.some((word) => word.isMarked);
  return words.map((word, i) => corrections.get(i)?.[0] ?? word).map((word) => (isMarked ? word.typed : word.folded)).join(' ');
}

function byScore(a: RankedPage, b: RankedPage): number {
  return b.score - a.score || a.page - b.page;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
