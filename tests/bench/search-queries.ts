import { foldMarks } from '../../src/vietnamese/fold.ts';
import { swapTonePlacement } from '../../src/vietnamese/swap-tone-placement.ts';

/** One page of a corpus, as `--corpus` holds it. */
export interface CorpusPage {
  readonly id: string;
  readonly title: string;
  readonly abstract?: string;
  readonly body: string;
  readonly date?: string;
}

/** A query whose answer is known. */
export interface KnownQuery {
  readonly set: QuerySet;
  readonly variant: string;
  readonly text: string;
  /** The page from which it was taken. */
  readonly id: string;
}

export type QuerySet = 'title' | 'body' | 'short' | 'word';

/** The same numbers from the same seed, everywhere (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How a query is typed; `undefined` when the variant does not change it. */
type Variant = (words: readonly string[], random: () => number) => string | undefined;

const strip = (text: string) =>
  foldMarks(text.replace(/[Đđ]/g, (letter) => (letter === 'Đ' ? 'D' : 'd')));
const keepD = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

const variants: Readonly<Record<string, Variant>> = {
  exact: (words) => words.join(' '),
  strip: (words) => strip(words.join(' ')),
  keepd: (words) => keepD(words.join(' ')),
  nfd: (words) => words.join(' ').normalize('NFD'),
  half: (words, random) => words.map((word) => (random() < 0.5 ? strip(word) : word)).join(' '),
  upper: (words) => words.join(' ').toUpperCase(),
  typo: (words, random) => withTypo(words.join(' '), random),
  typo_strip: (words, random) => withTypo(strip(words.join(' ')), random),
  tone: (words) => {
    const swapped = swapTonePlacement(words.join(' '));
    return swapped === words.join(' ') ? undefined : swapped;
  },
};

const variantsOf: Readonly<Record<QuerySet, readonly string[]>> = {
  title: ['exact', 'nfd', 'upper', 'strip', 'half', 'keepd', 'typo', 'typo_strip'],
  body: ['exact', 'strip', 'typo', 'typo_strip'],
  short: ['exact', 'tone'],
  word: ['exact', 'strip'],
};

/** Queries of every set and variant; one set shares its source words among its variants. */
export function makeQueries(
  pages: readonly CorpusPage[],
  count: number,
  seed: number,
): readonly KnownQuery[] {
  const random = seededRandom(seed);
  const queries: KnownQuery[] = [];
  for (const set of Object.keys(variantsOf) as QuerySet[]) {
    for (let made = 0, tries = 0; made < count && tries < count * 50; tries += 1) {
      const page = pages[Math.floor(random() * pages.length)]!;
      const words = sourceWords(set, page, random);
      if (words === undefined) continue;
      made += 1;
      for (const variant of variantsOf[set]) {
        const text = variants[variant]!(words, random);
        if (text !== undefined) queries.push({ set, variant, text, id: page.id });
      }
    }
  }
  return queries;
}

function sourceWords(
  set: QuerySet,
  page: CorpusPage,
  random: () => number,
): readonly string[] | undefined {
  const words = (set === 'title' ? page.title : page.body)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const length = queryLength(set, random);
  if (words.length < length) return undefined;
  const from = Math.floor(random() * (words.length - length + 1));
  const picked = words.slice(from, from + length);
  if (set === 'short' && swapTonePlacement(picked.join(' ')) === picked.join(' ')) return undefined;
  if (set === 'word' && !/^\p{L}{2,}$/u.test(picked[0]!)) return undefined;
  return picked;
}

/** How many words a query has. */
function queryLength(set: QuerySet, random: () => number): number {
  if (set === 'word') return 1;
  return set === 'short' ? 2 + Math.floor(random() * 2) : 4 + Math.floor(random() * 3);
}

/** One deletion, swap, replacement or doubling of a letter. */
function withTypo(text: string, random: () => number): string {
  const letters = [...text.normalize('NFC')];
  const places = letters.flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  for (;;) {
    const changed = [...letters];
    const at = places[Math.floor(random() * places.length)]!;
    const letter = String.fromCharCode(97 + Math.floor(random() * 26));
    const kind = Math.floor(random() * 4);
    if (kind === 0) changed.splice(at, 1);
    else if (kind === 1 && changed[at + 1] !== undefined && changed[at + 1] !== ' ')
      changed.splice(at, 2, changed[at + 1]!, changed[at]!);
    else if (kind === 2) changed[at] = letter;
    else if (kind === 3) changed.splice(at, 0, letter);
    const typo = changed.join('');
    if (typo !== text) return typo;
  }
}
