import { ByteWriter } from './bytes.ts';
import type { Postings } from './collect-postings.ts';
import { levelCount, namePlaces } from './index-format.ts';

/** One key of a chunk with its packed lists. */
export interface IndexEntry {
  readonly key: string;
  readonly body: Uint8Array;
}

/** The entries of the word chunks, sorted by key; dates among them. */
export function encodeWords(postings: Postings): readonly IndexEntry[] {
  const { spellings, foldedOf, foldedWords, dates } = postings;
  const order = orderBy(postings.words, spellings.length);
  const entries: IndexEntry[] = [];
  for (let spelling = 0, at = 0; spelling < spellings.length;) {
    const folded = foldedOf[spelling]!;
    const variants: { text: string; levels: number[][] }[] = [];
    for (; foldedOf[spelling] === folded; spelling += 1) {
      const from = at;
      while (at < order.length && postings.words[order[at]!] === spelling) at += 1;
      const text = spellings[spelling]!;
      variants.push({
        text: text === foldedWords[folded] ? '' : text,
        levels: toLevels(postings, order, from, at),
      });
    }
    const pageCount = postings.lengths.length;
    const holding = variants.reduce(
      (sum, { levels }) => sum + levels[1]!.length + levels[2]!.length + levels[3]!.length,
      0,
    );
    if (holding * commonShare > pageCount && pageCount > smallArchive)
      for (const { levels } of variants) levels.splice(1, 3, [], [], merge(levels.slice(1)));
    entries.push({ key: foldedWords[folded]!, body: encodeVariants(variants) });
  }
  for (const [key, { said, own }] of dates) {
    entries.push({ key, body: encodeVariants([{ text: '', levels: [own, [], [], said] }]) });
  }
  return entries.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** See `index-format.ts`; a small archive has nothing to save. */
const commonShare = 8;
const smallArchive = 1000;

/** The entries of the pair chunks, sorted by key; made one at a time, for there are millions. */
export function* encodePairs(postings: Postings): Generator<IndexEntry> {
  const { words, pages, places, spellings, foldedOf, variantOf, foldedWords } = postings;
  const folded = words.map((word) => foldedOf[word]!);
  const order = orderBy(folded, foldedWords.length);
  const variantLimit = variantOf.reduce((most, variant) => Math.max(most, variant), 0) + 1;
  for (let at = 0; at < order.length;) {
    const first = folded[order[at]!]!;
    const from = at;
    while (at < order.length && folded[order[at]!] === first) at += 1;
    const sorted = sortBySecond(order.subarray(from, at));
    for (let i = 0; i < sorted.length;) {
      const second = folded[sorted[i]! + 1]!;
      const start = i;
      while (i < sorted.length && folded[sorted[i]! + 1] === second) i += 1;
      yield {
        key: `${foldedWords[first]} ${foldedWords[second]}`,
        body: encodePlaces(sorted.subarray(start, i)),
      };
    }
  }

  /** Those words that have a neighbour, by it and the two spellings, then in reading order. */
  function sortBySecond(group: Uint32Array): Uint32Array {
    const paired = group.filter(
      (at) => pages[at + 1] === pages[at] && places[at + 1] === places[at]! + 1,
    );
    const keys = new Float64Array(paired.length);
    const scale = 2 ** Math.ceil(Math.log2(paired.length + 1));
    if (spellings.length * variantLimit * scale > Number.MAX_SAFE_INTEGER)
      throw new RangeError('Too many words for one sort key.');
    paired.forEach((at, i) => {
      keys[i] = (words[at + 1]! * variantLimit + variantOf[words[at]!]!) * scale + i;
    });
    return Uint32Array.from(keys.sort(), (key) => paired[key % scale]!);
  }

  function encodePlaces(group: Uint32Array): Uint8Array {
    const writer = new ByteWriter();
    const variants: Uint32Array[] = [];
    for (let i = 0; i < group.length;) {
      const start = i;
      const [a, b] = [words[group[i]!], words[group[i]! + 1]];
      while (i < group.length && words[group[i]!] === a && words[group[i]! + 1] === b) i += 1;
      variants.push(group.subarray(start, i));
    }
    writer.number(variants.length);
    for (const variant of variants) {
      writer.number(variantOf[words[variant[0]!]!]!).number(variantOf[words[variant[0]! + 1]!]!);
      const byPage = new Map<number, number[]>();
      for (const at of variant) {
        const list = byPage.get(pages[at]!);
        if (list === undefined) byPage.set(pages[at]!, [places[at]!]);
        else list.push(places[at]!);
      }
      writer.rising([...byPage.keys()]);
      for (const list of byPage.values()) writer.number(list.length - 1);
      for (const list of byPage.values())
        list.forEach((place, i) => writer.number(place - (i === 0 ? 0 : list[i - 1]!)));
    }
    return writer.toBytes();
  }
}

/** Indexes of all values, by value, then by index (a counting sort). */
function orderBy(values: Uint32Array, limit: number): Uint32Array {
  const next = new Uint32Array(limit + 1);
  for (const value of values) next[value + 1]! += 1;
  for (let value = 0; value < limit; value += 1) next[value + 1]! += next[value]!;
  const order = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at += 1) order[next[values[at]!]!++] = at;
  return order;
}

/** Pages by how much they hold of the word; a page can stand in the first list and in one of the others. */
function toLevels(postings: Postings, order: Uint32Array, from: number, to: number): number[][] {
  const levels: number[][] = Array.from({ length: levelCount }, () => []);
  for (let i = from; i < to;) {
    const page = postings.pages[order[i]!]!;
    let count = 0;
    let inHeading = false;
    for (; i < to && postings.pages[order[i]!] === page; i += 1) {
      if (postings.places[order[i]!]! < namePlaces) inHeading = true;
      else count += 1;
    }
    if (inHeading) levels[0]!.push(page);
    if (count > 0) levels[count >= 4 ? 1 : count >= 2 ? 2 : 3]!.push(page);
  }
  return levels;
}

function merge(levels: readonly (readonly number[])[]): number[] {
  return [...Uint32Array.from(levels.flat()).sort()];
}

function encodeVariants(
  variants: readonly { text: string; levels: readonly (readonly number[])[] }[],
): Uint8Array {
  const writer = new ByteWriter().number(variants.length);
  for (const { text, levels } of variants) {
    writer.text(text);
    for (const pages of levels) writer.rising(pages);
  }
  return writer.toBytes();
}
