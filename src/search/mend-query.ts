import type { Vocabulary } from './index-folder.ts';
import { likelyMeant } from './likely-words.ts';
import type { SearchIndex } from './open-index.ts';
import { isSameWord, type QueryWord } from './parse-query.ts';
import { MOST_ASKED, READ_FIRST, WORTH, type WordRanking } from './rank-words.ts';
import type { FoundPage } from './weigh-result.ts';

/** So many pages are read to see which of them was meant, and so many words are tried for one. */
const READ_IN_DOUBT = 16;
const MOST_CANDIDATES = 8;
const MOST_FOR_SINGLE = 3;

/** What was found out about the words of a query. */
export interface Mended {
  /** Words that no page holds, by their index in the query. */
  readonly unknown: readonly number[];
  /** What a single unknown word may have meant, the likeliest first. */
  readonly meant: readonly QueryWord[];
}

/**
 * Looks for what was meant, when no page holds the query word for word: leaves each doubtful word out and reads
 * the pages where the others stand in a row; when those are too many, asks with words one slip away in its place.
 */
export async function mendQuery(ranking: WordRanking, index: SearchIndex): Promise<Mended> {
  const { words } = ranking;
  const vocabulary = await index.vocabulary();
  const unknown = await findUnknown(words, index, vocabulary);
  if (unknown.length > 0) ranking.matched = new Set();
  if (words.length === 1)
    return { unknown, meant: unknown.length === 0 ? [] : await mendSingle(ranking, vocabulary) };
  const all = words.map((_, i) => i);
  const known = all.filter((i) => !unknown.includes(i));
  if (unknown.length === 0 && (await ranking.askLeftOut())) return { unknown, meant: [] };
  for (const suspect of suspectsOf(ranking, vocabulary, unknown)) {
    const others = (known.length > 0 ? known : all).filter((i) => i !== suspect);
    await mendOne(ranking, index, suspect, others, vocabulary);
    if (ranking.hasSlip) break;
  }
  if (ranking.found.size === 0) await askParts(ranking, known);
  if (ranking.judged.length === 0) await ranking.judge(READ_FIRST);
  return { unknown, meant: [] };
}

async function findUnknown(
  words: readonly QueryWord[],
  index: SearchIndex,
  vocabulary: Vocabulary,
): Promise<readonly number[]> {
  // Words that are used once are not in the vocabulary.
  const doubtful = words.flatMap((word, i) =>
    vocabulary[word.folded] === undefined && !word.isBegun ? [{ word, i }] : [],
  );
  const found = await Promise.all(doubtful.map(({ word }) => index.ask([word], false)));
  return doubtful.filter((_, at) => found[at]!.length === 0).map(({ i }) => i);
}

async function mendSingle(
  ranking: WordRanking,
  vocabulary: Vocabulary,
): Promise<readonly QueryWord[]> {
  const meant = likelyMeant(ranking.words[0]!, vocabulary).slice(0, MOST_FOR_SINGLE);
  for (const word of meant) await ranking.pass([0], false, WORTH.candidate, { given: [word] });
  await ranking.judge(READ_FIRST);
  return meant;
}

/** The words that may be wrong: those that nothing holds; else the one that a page spells otherwise, then the rarest. */
function suspectsOf(
  ranking: WordRanking,
  vocabulary: Vocabulary,
  unknown: readonly number[],
): readonly number[] {
  const { words } = ranking;
  if (unknown.length > 0 && unknown.length < words.length) return unknown;
  const usesOf = ({ folded }: QueryWord) => vocabulary[folded] ?? (/\d/.test(folded) ? 9 : -1);
  const slip = ranking.judged.find(
    (page) => ranking.isSlip(page) && page.standing.length === words.length,
  );
  const isOther = (i: number) =>
    slip !== undefined && !isSameWord(words[i]!, slip.standing[i]!) ? 1 : 0;
  return words
    .map((_, i) => i)
    .sort((a, b) => isOther(b) - isOther(a) || usesOf(words[a]!) - usesOf(words[b]!) || a - b);
}

async function mendOne(
  ranking: WordRanking,
  index: SearchIndex,
  suspect: number,
  others: readonly number[],
  vocabulary: Vocabulary,
): Promise<void> {
  const word = ranking.words[suspect]!;
  if (others.length > 1) {
    const { wholes } = await ranking.pass(ranking.choose(others), false, WORTH.without);
    if (wholes.length === 0) return;
    await ranking.judge(READ_IN_DOUBT, wholes);
    // All pages that could be meant were read.
    if (ranking.hasSlip || wholes.length <= READ_IN_DOUBT) return;
  }
  if (/\d{3}/.test(word.folded)) return;
  const candidates = likelyMeant(word, vocabulary).slice(0, MOST_CANDIDATES);
  const slots = [...others, suspect].sort((a, b) => a - b);
  await index.preload(candidates);
  const better: FoundPage[] = [];
  for (const candidate of candidates) {
    const given = ranking.words.with(suspect, candidate);
    better.push(...(await ranking.pass(slots, false, WORTH.candidate, { given })).wholes);
  }
  if (better.length > 0) await ranking.judge(READ_IN_DOUBT, better);
}

/** Some of the words in a row, as many as any page has; a single word only as it was typed. */
async function askParts(ranking: WordRanking, known: readonly number[]): Promise<void> {
  const slots = known.slice(0, MOST_ASKED);
  for (let size = slots.length - 1; size > 0 && ranking.found.size === 0; size -= 1)
    for (let from = 0; from + size <= slots.length; from += 1)
      await ranking.pass(slots.slice(from, from + size), size === 1, WORTH.without);
}
