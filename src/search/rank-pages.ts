import { mendQuery, type Mended } from './mend-query.ts';
import type { SearchIndex } from './open-index.ts';
import type { PagefindResult } from './pagefind-api.ts';
import type { WordRow } from './align-query.ts';
import { isSameWord, parseQuery, toQueryWords, type QueryWord } from './parse-query.ts';
import { WordRanking, type AskedQuery, type JudgedPage } from './rank-words.ts';
import { rowsOf, type ReadPage } from './read-page.ts';
import { rewriteQuery, type Rewriting } from './rewrite-query.ts';

/** Pages in the order of relevance. */
export interface Ranking {
  /** Those that pass the filters. */
  readonly pages: readonly PagefindResult[];
  /** Ids of all pages that answer the query, whatever the filters. */
  readonly allIds: ReadonlySet<string>;
  /** The query as typed, as it was meant, and in other words: what to mark in titles and excerpts. */
  readonly readings: readonly (readonly QueryWord[])[];
  /** Words as typed that no page holds. */
  readonly unknownWords: readonly string[];
  /** What was probably meant. */
  readonly suggestion: string | undefined;
  /** No page holds all words as typed; these come near. */
  readonly isNear: boolean;
  /** The quoted phrase stands nowhere; these pages hold its words. */
  readonly isLoose: boolean;
}

export interface RankOptions {
  /** The reader is still typing: the last word may be the beginning of one. */
  readonly isTyping?: boolean | undefined;
  /** Ids of the pages that pass the filters. */
  readonly allowed?: ReadonlySet<string> | undefined;
  /** Gets what is being ranked, to look at while the network keeps it waiting. */
  readonly onStart?: ((ranking: WordRanking) => void) | undefined;
}

/** Pages that only come near are a help up to here, and a nuisance beyond. */
const MOST_NEAR = 10;

const NOTHING: Ranking = {
  pages: [],
  allIds: new Set(),
  readings: [],
  unknownWords: [],
  suggestion: undefined,
  isNear: false,
  isLoose: false,
};

/** Ranks the pages for a query as a reader types it. */
export async function rankPages(
  index: SearchIndex,
  text: string,
  options: RankOptions = {},
): Promise<Ranking> {
  const query = { ...parseQuery(text), days: [] };
  if (query.words.length === 0) return NOTHING;
  const ranking = (asked: AskedQuery) => new WordRanking(index, asked, options.allowed);
  const begun = options.isTyping ? withBegunWord(query, text) : undefined;
  const typed = ranking(begun ?? query);
  options.onStart?.(typed);
  await typed.askAsTyped();
  if (query.phrases.length > 0) {
    const strict = rankPhrases(typed, query);
    if (strict.pages.length > 0) return strict;
    const loose = await rankPages(index, text.replace(/["“”„«»]/g, ' '), options);
    return { ...loose, pages: loose.pages.slice(0, MOST_NEAR), isLoose: true };
  }
  if (begun !== undefined) {
    if (typed.matched.size > 0) return toRanking(typed, []);
    return rankPages(index, text, { ...options, isTyping: false });
  }
  // A point within a word may be a slip ('ho.p'), or not ('TP.HCM').
  const joined = text.replace(/(\p{L})[.,;:!?](?=\p{L})/gu, '$1');
  if (joined !== text && !typed.isWhole) {
    const asJoined = ranking({ ...parseQuery(joined), days: [] });
    await asJoined.askAsTyped();
    if (asJoined.isWhole) return toRanking(asJoined, []);
  }
  const others = rewriteQuery(query.words, index.facts.synonyms).map((rewriting) => ({
    ...rewriting,
    ranking: ranking(toAsked(rewriting)),
  }));
  await Promise.all(others.map((other) => other.ranking.askAsTyped()));
  const mended = isDoubtful(typed, others) ? await mendQuery(typed, index) : undefined;
  return toRanking(typed, others, mended);
}

interface RankedRewriting extends Rewriting {
  readonly ranking: WordRanking;
}

const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/;

function toAsked({ words }: Rewriting): AskedQuery {
  return {
    words: words.filter(({ exact }) => !DAY.test(exact)),
    phrases: [],
    days: words.flatMap(({ exact }) => (DAY.test(exact) ? [exact] : [])),
  };
}

/** Its tone may still come, so its marks tell nothing. A single letter begins too many words to ask for; without other words there is nothing else. */
function withBegunWord(query: AskedQuery, text: string): AskedQuery | undefined {
  const last = query.words.at(-1);
  if (last === undefined || query.phrases.length > 0 || !/(?:\p{L}|\p{M}|\p{N})$/u.test(text))
    return undefined;
  const before = query.words.slice(0, -1);
  if (last.exact.length > 1)
    return { ...query, words: [...before, { ...last, isBegun: true, isMarked: false }] };
  return before.length > 0 ? { ...query, words: before } : undefined;
}

function isDoubtful(typed: WordRanking, others: readonly RankedRewriting[]): boolean {
  if (typed.words.length === 1) return typed.found.size === 0 && !others.some(isAnswer);
  return !typed.isWhole && !others.some(({ ranking }) => ranking.isWhole);
}

const isAnswer = ({ ranking }: RankedRewriting): boolean =>
  ranking.matched.size > 0 || ranking.isWhole;

function toRanking(
  typed: WordRanking,
  others: readonly RankedRewriting[],
  mended: Mended = { unknown: [], meant: [] },
): Ranking {
  const answers = others.filter(isAnswer);
  const matched = answers.reduce(
    (ids, { ranking }) => ids.union(ranking.matched),
    new Set(typed.matched) as Set<string>,
  );
  const isNear = matched.size === 0;
  const judged = mergeJudged(typed, answers);
  const close = judged.filter(
    (page) => matched.has(page.page.id) || page.isWhole || typed.isSlip(page),
  );
  const best = isNear && close.length === 0 ? judged : close;
  const seen = new Set(best.map(({ page }) => page.id));
  const rest = isNear
    ? []
    : [typed, ...answers.map(({ ranking }) => ranking)]
        .flatMap((ranking) => ranking.ranked())
        .filter(({ result: { id } }) => matched.has(id) && !seen.has(id) && seen.add(id));
  const pages = [...best.map(({ found }) => found), ...rest].map(({ result }) => result);
  const meant = typed.isWhole ? undefined : meantBy(typed, best, mended);
  return {
    pages: isNear ? pages.slice(0, MOST_NEAR) : pages,
    allIds: isNear ? seen : matched.union(seen),
    readings: [
      typed.words,
      ...(meant === undefined ? [] : [toQueryWords(meant)]),
      ...answers.map(({ ranking }) => ranking.words),
    ],
    unknownWords: answers.length > 0 ? [] : mended.unknown.map((i) => typed.words[i]!.typed),
    suggestion: meant,
    isNear,
    isLoose: false,
  };
}

/** The best that any form of the query says of each page that was read. */
function mergeJudged(
  typed: WordRanking,
  answers: readonly RankedRewriting[],
): readonly JudgedPage[] {
  const best = new Map(typed.judged.map((page) => [page.page.id, page]));
  for (const { ranking, value } of answers) {
    for (const page of ranking.judged) {
      const score = page.score * value;
      const before = best.get(page.page.id);
      if (before === undefined || before.score < score) best.set(page.page.id, { ...page, score });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** The query as the first page spells it, in the manner in which it was typed, if that is one slip away. */
function meantBy(
  typed: WordRanking,
  [first]: readonly JudgedPage[],
  mended: Mended,
): string | undefined {
  if (first === undefined || first.isWhole) return undefined;
  const { words } = typed;
  const isMarked = words.some((word) => word.isMarked);
  const standing = words.length === 1 ? singleMeant(mended, first.page) : first.standing;
  if (standing.length !== words.length || (words.length > 1 && !typed.isSlip(first)))
    return undefined;
  const spelled = words.map((word, i) => {
    const there = standing[i]!;
    if (isSameWord(word, there)) return word.typed;
    return isMarked ? there.exact : there.folded;
  });
  const isTheSame = spelled.every((word, i) => word === words[i]!.typed);
  return isTheSame ? undefined : spelled.join(' ');
}

function singleMeant({ meant }: Mended, page: ReadPage) {
  const found = rowsOf(page)
    .flat()
    .find(({ folded }) => meant.some((word) => word.folded === folded));
  return found === undefined ? [] : [found];
}

/** Pages that hold the quoted phrases; those that were not read as far as their places tell. */
function rankPhrases(typed: WordRanking, query: AskedQuery): Ranking {
  const phrases = query.phrases.map(({ from, to }) => query.words.slice(from, to));
  const judged = typed.judged.filter(({ page }) =>
    phrases.every((phrase) => rowsOf(page).some((row) => standsAt(phrase, row) >= 0)),
  );
  const read = new Set(typed.judged.map(({ page }) => page.id));
  const rest = typed
    .ranked()
    .filter(({ result, hasPhrases }) => hasPhrases && !read.has(result.id));
  const pages = [...judged.map(({ found }) => found), ...rest].map(({ result }) => result);
  const allIds = new Set(pages.map(({ id }) => id));
  return { ...NOTHING, pages: judged.length > 0 ? pages : [], allIds, readings: [query.words] };
}

function standsAt(phrase: readonly QueryWord[], row: WordRow): number {
  return row.findIndex((_, at) =>
    phrase.every((word, i) => row[at + i] !== undefined && isSameWord(word, row[at + i]!)),
  );
}
