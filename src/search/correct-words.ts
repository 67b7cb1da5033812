import { editDistance } from '../vietnamese/edit-distance.ts';
import { foldMarks } from '../vietnamese/fold.ts';
import { bitCount } from './bits.ts';
import type { QueryWord } from './parse-query.ts';
import { letterSet } from './decode-index.ts';
import type { KnownWord, SearchIndex } from './read-index.ts';
import type { Corrections, Scored } from './score-pages.ts';
import { decodeKeystrokes } from './telex.ts';

/** So many corrections of one word are tried, and so many chunks are fetched to choose them. */
const most = { corrections: 3, chunks: 4 } as const;

/** What the words of a query were probably meant to be. */
export interface LikelyCorrections {
  /** Of words that nothing contains, or that stand beside none of their neighbours anywhere. */
  readonly lost: Corrections;
  /** Of words that only break the longest run of the query, as *ruong* does in *bo ruong quoc phong*: good for nothing unless they make it whole. */
  readonly breaking: Corrections;
}

/**
 * What mistyped words were probably meant to be; a correction counts when it stands beside a neighbour of the word.
 * Chunks that are here already are asked first: words that begin alike lie together.
 */
export async function correctWords(
  index: SearchIndex,
  words: readonly QueryWord[],
  scored: Scored,
  isLastUnfinished: boolean,
): Promise<LikelyCorrections> {
  const lost = await findLost(index, words, scored);
  const suspects = [...new Set([...lost, ...breakers(words, scored.pages)])]
    .filter((i) => !/\d{3}/.test(words[i]!.folded))
    .slice(0, 3);
  if (suspects.length === 0) return { lost: new Map(), breaking: new Map() };
  const vocabulary = await index.vocabulary();
  const meant = await Promise.all(
    suspects.map(async (i) => {
      const near =
        isLastUnfinished && i === words.length - 1
          ? begunWords(words[i]!, vocabulary)
          : nearWords(words[i]!, vocabulary);
      return [i, await chooseByNeighbours(index, words, i, near, scored)] as const;
    }),
  );
  const found = meant.filter(([, chosen]) => chosen.length > 0);
  return {
    lost: new Map(found.filter(([i]) => lost.includes(i))),
    breaking: new Map(found.filter(([i]) => !lost.includes(i))),
  };
}

async function findLost(
  index: SearchIndex,
  words: readonly QueryWord[],
  { unknown }: Scored,
): Promise<readonly number[]> {
  const pairs = await Promise.all(
    words.slice(1).map(({ folded }, i) => index.pair(words[i]!.folded, folded)),
  );
  const lonely = words.flatMap((_, i) => {
    const hasNeighbour = pairs[i - 1] !== undefined || pairs[i] !== undefined;
    return words.length > 1 && !hasNeighbour ? [i] : [];
  });
  return [...unknown, ...lonely];
}

/** The words outside the longest run that pages have, of several equally long the one in most pages, when it leaves out one or two. */
function breakers(words: readonly QueryWord[], pages: Scored['pages']): readonly number[] {
  const uses = new Map<number, number>();
  for (const { runMask } of pages.values()) uses.set(runMask, (uses.get(runMask) ?? 0) + 1);
  const [longest = 0] =
    [...uses].sort(([a, inA], [b, inB]) => bitCount(b) - bitCount(a) || inB - inA)[0] ?? [];
  const outside = words.flatMap((_, i) => ((longest & (1 << i)) === 0 ? [i] : []));
  return longest !== 0 && outside.length <= 2 ? outside : [];
}

/** Known words one slip away, the likeliest first. */
function nearWords(word: QueryWord, vocabulary: readonly KnownWord[]): readonly QueryWord[] {
  const decoded = decodeKeystrokes(word.exact);
  const letters = letterSet(word.folded);
  const found = vocabulary.filter(({ text, letters: others }) => {
    if (Math.abs(text.length - word.folded.length) > 1 || bitCount(letters ^ others) > 2)
      return false;
    return editDistance(word.folded, text, 1) === 1;
  });
  const near = found
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .map(({ text }) => toWord(text));
  const isKnown =
    decoded !== undefined && vocabulary.some(({ text }) => text === foldMarks(decoded));
  return isKnown
    ? [toWord(decoded), ...near.filter(({ folded }) => folded !== foldMarks(decoded))]
    : near;
}

/** Known words that a reader may be in the middle of typing, the commonest first. */
function begunWords({ folded }: QueryWord, vocabulary: readonly KnownWord[]): readonly QueryWord[] {
  return vocabulary
    .filter(({ text }) => text.startsWith(folded) && text !== folded)
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, mostBegun)
    .map(({ text }) => toWord(text));
}

const mostBegun = 40;

function toWord(exact: string): QueryWord {
  const folded = foldMarks(exact);
  return { exact, folded, typed: exact, isMarked: exact !== folded };
}

/** Keeps those that stand beside a neighbour of the suspect word, most often on a page that holds the rest. */
async function chooseByNeighbours(
  index: SearchIndex,
  words: readonly QueryWord[],
  i: number,
  near: readonly QueryWord[],
  scored: Scored,
): Promise<readonly QueryWord[]> {
  const [before, after] = [words[i - 1]?.folded, words[i + 1]?.folded];
  const neighbours = [
    ...(before === undefined
      ? []
      : [{ own: 'second' as const, beside: (word: string) => [before, word] as const }]),
    ...(after === undefined
      ? []
      : [{ own: 'first' as const, beside: (word: string) => [word, after] as const }]),
  ];
  if (neighbours.length === 0) return near.slice(0, most.corrections);
  const bestRun = Math.max(...[...scored.pages.values()].map(({ run }) => run));
  const fetched = new Set<string>();
  // All at once: on a slow network one after the other would cost a round trip each.
  const asked = near.map((word) => ({
    word,
    pairs: neighbours.flatMap(({ own, beside }) => {
      const [first, second] = beside(word.folded);
      const { name, isHere } = index.pairFile(first, second);
      if (!isHere && !fetched.has(name) && fetched.size >= most.chunks) return [];
      if (!isHere) fetched.add(name);
      return [
        index.pair(first, second).then((entry) => ({ own, variants: entry?.variants ?? [] })),
      ];
    }),
  }));
  const judged: { word: QueryWord; value: number; spelling: number }[] = [];
  for (const { word, pairs } of asked) {
    let value = 0;
    let spelling = { number: 0, uses: 0 };
    for (const { own, variants } of await Promise.all(pairs)) {
      for (const variant of variants) {
        const { pages } = variant;
        if (pages.length > spelling.uses) spelling = { number: variant[own], uses: pages.length };
        value +=
          0.01 * pages.length +
          pages.filter(
            (page) => bestRun > 0 && (scored.pages.get(page)?.run ?? 0) >= bestRun - 0.001,
          ).length;
      }
    }
    if (value > 0) judged.push({ word, value, spelling: spelling.number });
  }
  const chosen = judged.sort((a, b) => b.value - a.value).slice(0, most.corrections);
  return Promise.all(
    chosen.map(async ({ word, spelling }) => {
      // It is shown as it is mostly spelled beside that neighbour, but any marks may answer it.
      const typed = (await index.word(word.folded))?.variants[spelling]?.text ?? word.typed;
      return { ...word, exact: word.folded, typed, isMarked: false };
    }),
  );
}
