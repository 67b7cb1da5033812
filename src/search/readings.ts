import type { QueryWord } from './parse-query.ts';
import type { PairEntry, SearchIndex, WordEntry } from './read-index.ts';

/** What may stand for a word of the query: the word itself, or what it was probably meant to be. */
export interface Reading {
  readonly word: QueryWord;
  readonly entry: WordEntry;
  /** 1 for the word as typed. */
  readonly value: number;
}

/** How well a spelling answers a typed word: other marks than the typed ones mean another word. */
export function markValue(word: QueryWord, spelling: string): number {
  if (spelling === word.exact) return 1;
  if (!word.isMarked) return 0.97;
  return spelling === word.folded ? 0.7 : 0.5;
}

/** What the index knows of a word in each of its readings. */
export async function readEntries(
  index: SearchIndex,
  slot: readonly { word: QueryWord; value: number }[],
): Promise<readonly Reading[]> {
  const entries = await Promise.all(slot.map(({ word }) => index.word(word.folded)));
  return slot.flatMap(({ word, value }, i) =>
    entries[i] === undefined ? [] : [{ word, value, entry: entries[i] }],
  );
}

/**
 * The pairs that neighbouring words can form, by their place in the query, then by the folded words.
 * A long list is left out when other pairs cover both of its words: they imply it (see `index-format.ts`).
 */
export async function readPairs(
  index: SearchIndex,
  slots: readonly (readonly { word: QueryWord }[])[],
): Promise<readonly ReadonlyMap<string, PairEntry>[]> {
  const lists = await Promise.all(
    slots.slice(1).map((after, i) => {
      const pairs = slots[i]!.flatMap((a) =>
        after.map((b) => [a.word.folded, b.word.folded] as const),
      );
      return Promise.all(
        pairs.map(async ([a, b]) => ({ key: `${a} ${b}`, list: await index.pairList(a, b) })),
      );
    }),
  );
  let covered = 0;
  lists.forEach((found, i) => {
    if (found.some(({ list }) => list !== undefined) && !found.some(({ list }) => list?.isLong))
      covered |= 3 << i;
  });
  const read = lists.map(async (found, i) => {
    if (found.some(({ list }) => list?.isLong)) {
      if ((covered & (3 << i)) === 3 << i) return new Map<string, PairEntry>();
      covered |= 3 << i;
    }
    const entries = await Promise.all(
      found.map(async ({ key, list }) =>
        list === undefined ? [] : [[key, await list.read()] as const],
      ),
    );
    return new Map(entries.flat());
  });
  return Promise.all(read);
}
