import { alignQuery, nearness } from './align-query.ts';
import { bitCount } from './bits.ts';
import { correctWords, type LikelyCorrections } from './correct-words.ts';
import { parseQuery, type ParsedQuery, type QueryWord } from './parse-query.ts';
import type { SearchIndex } from './read-index.ts';
import { rewriteQuery, type Rewriting } from './rewrite-query.ts';
import {
  parts,
  scorePages,
  type Corrections,
  type Scored,
  type ScoredPage,
} from './score-pages.ts';
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
  /** The quoted phrase stands nowhere; these pages hold its words. */
  readonly isLoose: boolean;
}

export interface RankedPage {
  readonly page: number;
  readonly score: number;
}

/**
 * Ranks in up to three steps, each only when the one before leaves a doubt: the words as typed and in
 * their other forms; with likely corrections; and by reading the pages that would be shown.
 */
export async function rankPages(
  index: SearchIndex,
  text: string,
  isTyping = false,
): Promise<Ranking> {
  const query = parseQuery(text);
  const { words } = query;
  const isUnfinished = isTyping && /[\p{L}\p{M}\p{N}]$/u.test(text);
  if (words.length === 0)
    return {
      words,
      pages: [],
      highlights: [],
      unknownWords: [],
      suggestion: undefined,
      isLoose: false,
    };
  const rewritings = query.phrases.length > 0 ? [] : rewriteQuery(words, index.synonyms);
  const [typed, ...rewritten] = await Promise.all([
    scorePages(index, query),
    ...rewritings.map((other) => scorePages(index, { words: other.words, phrases: [] })),
  ]);
  let scored = merge(typed!, rewritten, rewritings);
  let corrections: Corrections = new Map();
  if (!isSure(scored, words)) {
    const corrected = await scoreCorrected(
      index,
      query,
      await correctWords(index, words, scored, isUnfinished),
    );
    if (corrected) {
      corrections = corrected.corrections;
      scored = merge(corrected.scored, rewritten, rewritings);
    }
  }
  const strict = selectMatches(scored, query);
  const isLoose = strict.length === 0 && query.phrases.length > 0;
  const matches = await raiseTitles(
    index,
    words,
    isLoose ? selectMatches(withoutPhrases(scored), query) : strict,
  );
  const hasWhole = matches.some(isWhole);
  return {
    words,
    pages:
      words.length === 1 || matches.length === 0 || hasWhole
        ? matches
        : await verify(index, words, scored, matches),
    highlights: [
      ...words,
      ...[...corrections.values()].flat(),
      ...rewritings.flatMap((other) => other.words),
    ],
    unknownWords: typed!.unknown
      .filter(
        (i) =>
          (scored.unknown.includes(i) || corrections.has(i)) &&
          !(isUnfinished && i === words.length - 1),
      )
      .map((i) => words[i]!.typed),
    suggestion:
      !isUnfinished && (hasWhole || words.length === 1) ? suggest(words, corrections) : undefined,
    isLoose,
  };
}

/** One corrected word that makes the query whole is what was meant; else all words that are lost may be wrong. */
async function scoreCorrected(
  index: SearchIndex,
  query: ParsedQuery,
  { lost, breaking }: LikelyCorrections,
): Promise<{ readonly corrections: Corrections; readonly scored: Scored } | undefined> {
  for (const one of [...lost, ...breaking]) {
    const corrections = new Map([one]);
    const scored = await scorePages(index, query, corrections);
    if (scored.pages.values().some(isWhole)) return { corrections, scored };
  }
  return lost.size > 0
    ? { corrections: lost, scored: await scorePages(index, query, lost) }
    : undefined;
}

/** The best that any form of the query says of each page; a word that another form explains is not unknown. */
function merge(typed: Scored, others: readonly Scored[], rewritings: readonly Rewriting[]): Scored {
  if (others.length === 0) return typed;
  const pages = new Map(typed.pages);
  others.forEach((other, i) => {
    for (const [page, found] of other.pages) {
      const known = pages.get(page);
      const score = found.score * rewritings[i]!.value;
      const isBetter =
        other.unknown.length < typed.unknown.length ||
        known === undefined ||
        score > known.score ||
        (found.hasAll && !known.hasAll);
      if (isBetter && found.hasAll)
        pages.set(page, { ...found, score: Math.max(score, known?.score ?? 0), hasPhrases: true });
    }
  });
  const isExplained = others.some(
    ({ unknown, pages: found }) =>
      unknown.length === 0 && found.values().some(({ hasAll }) => hasAll),
  );
  return { ...typed, pages, unknown: isExplained ? [] : typed.unknown };
}

function withoutPhrases(scored: Scored): Scored {
  return {
    ...scored,
    pages: new Map(
      [...scored.pages].map(([page, found]) => [page, { ...found, hasPhrases: true }]),
    ),
  };
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
  const near = all.some(isWhole)
    ? []
    : all.filter(
        ({ hasAll, runMask }) => !hasAll && bitCount(runMask) >= Math.max(2, words.length - 2),
      );
  const chosen = complete.length + near.length > 0 ? [...complete, ...near] : all;
  return chosen.sort(byScore);
}

/**
 * A record page whose title or other name is the query, and nothing more, goes before pages that only
 * contain it: *Năm 2022* before *Hội nghị tổng kết năm 2022*; and of titles that hold the whole query, the one
 * that says least besides. Such pages are shown, so they are loaded anyway.
 */
async function raiseTitles(
  index: SearchIndex,
  words: readonly QueryWord[],
  matches: ScoredPage[],
): Promise<ScoredPage[]> {
  const query = words.map(({ folded }) => folded).join(' ');
  const isNamesake = (name: string) =>
    readWords(name)
      .map(({ folded }) => folded)
      .join(' ') === query;
  const raised = await Promise.all(
    matches.slice(0, verified).map(async (match, at) => {
      if (!match.isNamed && !(at < shownAtOnce && match.inTitle && isWhole(match))) return match;
      const { title, names } = await index.page(match.page);
      const share = match.inTitle
        ? parts.titleShare * Math.min(1, words.length / readWords(title).length)
        : 0;
      return {
        ...match,
        score:
          match.score +
          share +
          (match.isNamed && [title, ...names].some(isNamesake) ? parts.namedRecord : 0),
      };
    }),
  );
  return [...raised.sort(byScore), ...matches.slice(verified)];
}

/** The hits of a first answer: reading them costs nothing more. */
const shownAtOnce = 10;

/** How many pages are read to see which of them was meant. */
const verified = 16;

async function verify(
  index: SearchIndex,
  words: readonly QueryWord[],
  { weights }: Scored,
  matches: readonly ScoredPage[],
): Promise<RankedPage[]> {
  const looked = await Promise.all(
    matches.slice(0, verified).map(async ({ page, score, run }) => {
      const { title, names, summary, text } = await index.page(page);
      const rows = [title, ...names, `${summary}\n${text}`].map(readWords);
      const qualities = rows.map((row) => alignQuery(words, weights, row).quality);
      const quality = Math.max(...qualities);
      const inTitle = qualities[0]! >= quality - 0.001 ? parts.runInTitle : 0;
      const near = Math.max(...rows.map((row) => nearness(words, weights, row)));
      return {
        page,
        score:
          score - parts.run * run ** 2 + (parts.run + 0.2 + inTitle) * quality ** 2 + 0.5 * near,
      };
    }),
  );
  return [...looked.sort(byScore), ...matches.slice(verified)];
}

/** The query with its likeliest corrections, in the manner in which it was typed. */
function suggest(words: readonly QueryWord[], corrections: Corrections): string | undefined {
  if (corrections.size === 0) return undefined;
  const isMarked = words.some((word) => word.isMarked);
  return words
    .map((word, i) => corrections.get(i)?.[0] ?? word)
    .map((word) => (isMarked ? word.typed : word.folded))
    .join(' ');
}

function byScore(a: RankedPage, b: RankedPage): number {
  return b.score - a.score || a.page - b.page;
}
