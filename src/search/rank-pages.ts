import { alignQuery, nearness } from './align-query.ts';
import { parseQuery, type ParsedQuery, type QueryWord } from './parse-query.ts';
import type { SearchIndex } from './read-index.ts';
import { scorePages, type Scored, type ScoredPage } from './score-pages.ts';
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

export async function rankPages(index: SearchIndex, text: string): Promise<Ranking> {
  const query = parseQuery(text);
  const { words } = query;
  if (words.length === 0) return { words, pages: [], highlights: [], unknownWords: [], suggestion: undefined };
  const scored = await scorePages(index, query);
  const matches = selectMatches(scored, query);
  const isSure = words.length === 1 || matches.length === 0 || matches.some(({ run }) => run > 0.999);
  const pages = isSure ? matches : await verify(index, words, scored, matches);
  return { words, pages, highlights: words, unknownWords: scored.unknown.map((i) => words[i]!.typed), suggestion: undefined };
}

function selectMatches(scored: Scored, { words }: ParsedQuery): ScoredPage[] {
  const all = [...scored.pages.values()].filter(({ hasPhrases }) => hasPhrases);
  const hasPhrase = all.some(({ run }) => run > 0.999);
  const complete = all.filter(({ hasAll }) => hasAll);
  const near = hasPhrase ? [] : all.filter(({ hasAll, runMask }) => !hasAll && bitCount(runMask) >= Math.max(2, words.length - 2));
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
      const inTitle = qualities[0]! >= quality - 0.001;
      const near = Math.max(...rows.map((row) => nearness(words, weights, row)));
      return { page, score: score - 2 * run ** 2 + 2.2 * quality ** 2 + (inTitle ? 0.5 * quality ** 2 : 0) + 0.5 * near };
    }),
  );
  return [...looked.sort(byScore), ...matches.slice(verified)];
}

function byScore(a: RankedPage, b: RankedPage): number {
  return b.score - a.score || a.page - b.page;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
