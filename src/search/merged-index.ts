import { foldMarks } from '../vietnamese/fold.ts';
import { beginningToken, wordToken } from './code-words.ts';
import { DELTA_FOLDER, partFolder, type DeltaFacts, type IndexFacts } from './index-folder.ts';
import { keep } from './keep.ts';
import { openBundles } from './open-bundles.ts';
import type { Pagefind, PagefindModule, PagefindResult } from './pagefind-api.ts';
import { joinParts } from './part-order.ts';
import { rowsOf, type ReadPage } from './read-page.ts';
import type { SearchFilters } from './search-filters.ts';

/** A word to ask for. */
export interface AskedWord {
  readonly exact: string;
  /** Only the beginning of a word. */
  readonly isBegun?: boolean;
}

/** What the bundles answer: each part of the large index, then the small one; only pages that still stand. */
interface Answers {
  readonly large: readonly (readonly PagefindResult[])[];
  readonly small: readonly PagefindResult[];
}

/** On how many pages of each bundle a word stands. */
interface Counts {
  readonly large: readonly number[];
  readonly small: number;
}

type ReadOne = (page: PagefindResult) => Promise<ReadPage>;

const NONE: DeltaFacts = {
  ids: [],
  hidden: [],
  places: [],
  added: [],
  gone: [],
};

/**
 * Pagefind's index of all pages, in one part or several, and, when pages changed since, the small one of those, asked
 * as if they were one. Options of merged bundles are fixed: what is asked with marks has an instance of its own.
 */
export class MergedIndex {
  readonly #module: PagefindModule;
  readonly #folders: readonly [string, ...string[]];
  readonly #facts: IndexFacts;
  readonly #delta: DeltaFacts;
  readonly #hidden: ReadonlySet<string>;
  readonly #everywhere: ReadonlySet<string>;
  readonly #instances = new Map<string, Promise<Pagefind>>();
  readonly #counts = new Map<string, Promise<Counts>>();
  /** In which bundle a page is, by its id; all are in the first when it is the only one. */
  #bundleOf: ReadonlyMap<string, number> = new Map();

  /** @param base where the large index lies, see `openIndex` */
  static async open(module: PagefindModule, base: string, facts: IndexFacts): Promise<MergedIndex> {
    const index = new MergedIndex(module, base, facts);
    const pagefind = await index.#instance(ANY_MARKS);
    await index.#learnBundles(pagefind);
    return index;
  }

  private constructor(module: PagefindModule, base: string, facts: IndexFacts) {
    this.#module = module;
    this.#facts = facts;
    this.#delta = facts.delta ?? NONE;
    this.#hidden = new Set(this.#delta.hidden);
    this.#everywhere = new Set(facts.everywhere);
    const parts = facts.parts.map((_, part) => partFolder(part));
    const all = this.#delta.ids.length > 0 ? [...parts, DELTA_FOLDER] : parts;
    const [, ...others] = all;
    this.#folders = [base, ...others.map((folder) => `${base}${folder}/`)];
  }

  async preload(words: readonly AskedWord[]): Promise<void> {
    const pagefind = await this.#instance(ANY_MARKS);
    await pagefind.preload(toTerm(words));
  }

  /**
   * All pages that pass the filters.
   * @param instance for whom, because every filter that an instance has loaded is counted at each search
   */
  async pagesWith(filters: SearchFilters, instance: string): Promise<readonly PagefindResult[]> {
    const pagefind = await this.#instance(instance);
    const { large, small } = this.#split(await pagefind.search(null, { filters }));
    return [...large.flat(), ...small];
  }

  /** All dated pages, newest first. */
  async byDate(): Promise<readonly PagefindResult[]> {
    const pagefind = await this.#instance(ANY_MARKS);
    const { results } = await pagefind.search(null, { sort: { ngay: 'desc' } });
    const bundles = this.#byBundle(results);
    const small = bundles[this.#parts] ?? [];
    const merged = [...joinParts(bundles.slice(0, this.#parts))];
    // From the last on, so that no place moves before it is used.
    for (const [at, page] of [...small.entries()].reverse())
      merged.splice(this.#delta.places[at]!, 0, page);
    return merged.filter(({ id }) => !this.#hidden.has(id));
  }

  /** Pages that hold all words that any page holds. `read` is asked for one page at most. */
  async ask(
    given: readonly AskedWord[],
    isExact: boolean,
    read: ReadOne,
  ): Promise<readonly PagefindResult[]> {
    const words = await this.#standing(given);
    if (words.length === 0) return [];
    const { large, small } = await this.#search(words, isExact);
    if (this.#folders.length === 1) return large[0]!;
    const found: PagefindResult[] = [];
    for (const [part, pages] of large.entries())
      if (pages.length > 0 && !(await this.#lacks(part, words, isExact))) found.push(...pages);
    if (await this.#isTrue(small, words, isExact, read)) {
      const scale = await this.#scale(words, isExact);
      found.push(...small.map((page) => ({ ...page, score: page.score * scale })));
    }
    return found.sort((a, b) => b.score - a.score);
  }

  /** Without the words that only hidden pages hold, which Pagefind would look for. */
  async #standing(words: readonly AskedWord[]): Promise<readonly AskedWord[]> {
    const standing: AskedWord[] = [];
    for (const word of words) {
      const isDoubtful = isAmong(this.#delta.gone, word);
      if (!isDoubtful || total(await this.#countOf(word, false)) > 0) standing.push(word);
    }
    return standing;
  }

  /** Whether a part of the large index does not hold one of the words, which Pagefind would pass over. */
  async #lacks(part: number, words: readonly AskedWord[], isExact: boolean): Promise<boolean> {
    if (words.length === 1) return false;
    for (const word of words) {
      if (!this.#isDoubtful(word)) continue;
      const counts = await this.#knownCountOf(word, isExact);
      if (counts.large[part] === 0 && total(counts) > 0) return true;
    }
    return false;
  }

  /**
   * Whether pages of the small index hold all words, although Pagefind passes over words that an index does not
   * hold, with whatever marks.
   * Rare words tell that by how many pages hold them; for common ones a page is read, since counting them is slow.
   */
  async #isTrue(
    [first]: readonly PagefindResult[],
    words: readonly AskedWord[],
    isExact: boolean,
    read: ReadOne,
  ): Promise<boolean> {
    if (first === undefined) return false;
    if (words.length === 1) return true;
    const [common, rare] = [true, false].map((is) =>
      words.filter((word) => this.#isCommon(word) === is),
    );
    for (const word of rare!) {
      const counts = await this.#knownCountOf(word, isExact);
      if (counts.small === 0 && total(counts) > 0) return false;
    }
    if (common!.length === 0) return true;
    const page = await read(first);
    for (const word of common!)
      if (!holds(page, word) && total(await this.#countOf(word, false)) > 0) return false;
    return true;
  }

  /**
   * What makes a score of the small index one of the large: Pagefind weighs words by how rare they are in an index.
   * Common words are alike in both.
   */
  async #scale(words: readonly AskedWord[], isExact: boolean): Promise<number> {
    const { pages, common } = this.#facts;
    let [inAll, inSmall] = [0, 0];
    for (const word of words) {
      const known = common[foldMarks(word.exact)];
      if (known !== undefined) {
        inAll += rarity(pages, known);
        inSmall += rarity(pages, known);
        continue;
      }
      const counts = await this.#countOf(word, isExact);
      inAll += rarity(pages, total(counts));
      inSmall += rarity(this.#delta.ids.length, counts.small);
    }
    return inAll / Math.max(1e-9, inSmall);
  }

  /** A beginning may be that of many words. */
  #isCommon({ exact, isBegun }: AskedWord): boolean {
    return isBegun === true || this.#facts.common[foldMarks(exact)] !== undefined;
  }

  /** Whether a part of the large index may not hold a word. */
  #isDoubtful(word: AskedWord): boolean {
    if (this.#parts === 1) return isAmong(this.#delta.added, word);
    const folded = foldMarks(word.exact);
    return word.isBegun
      ? ![...this.#everywhere].some((other) => other.startsWith(folded))
      : !this.#everywhere.has(folded);
  }

  /** As `#countOf`; with any marks when no page has those that are asked for, since Pagefind knows the word then. */
  async #knownCountOf(word: AskedWord, isExact: boolean): Promise<Counts> {
    const counts = await this.#countOf(word, isExact);
    return isExact && total(counts) === 0 ? this.#countOf(word, false) : counts;
  }

  #countOf(word: AskedWord, isExact: boolean): Promise<Counts> {
    return keep(this.#counts, `${isExact} ${toTerm([word])}`, async () => {
      const { large, small } = await this.#search([word], isExact);
      return { large: large.map(({ length }) => length), small: small.length };
    });
  }

  async #search(words: readonly AskedWord[], isExact: boolean): Promise<Answers> {
    const pagefind = await this.#instance(isExact ? AS_MARKED : ANY_MARKS);
    return this.#split(await pagefind.search(toTerm(words)));
  }

  #split({ results }: { results: readonly PagefindResult[] }): Answers {
    const standing = results.filter(({ id }) => !this.#hidden.has(id));
    const bundles = this.#byBundle(standing);
    return { large: bundles.slice(0, this.#parts), small: bundles[this.#parts] ?? [] };
  }

  #byBundle(results: readonly PagefindResult[]): readonly (readonly PagefindResult[])[] {
    if (this.#folders.length === 1) return [results];
    const bundles = this.#folders.map((): PagefindResult[] => []);
    for (const page of results) bundles[this.#bundleOf.get(page.id) ?? 0]!.push(page);
    return bundles;
  }

  /** Pagefind does not say from which bundle a page comes, but names all pages of one after the other. */
  async #learnBundles(pagefind: Pagefind): Promise<void> {
    if (this.#folders.length === 1) return;
    const { results } = await pagefind.search(null);
    const bundles = [...this.#facts.parts, this.#delta.ids.length].flatMap((pages, at) =>
      Array<number>(pages).fill(at),
    );
    this.#bundleOf = new Map(results.map(({ id }, at) => [id, bundles[at] ?? 0]));
  }

  #instance(name: string): Promise<Pagefind> {
    return keep(this.#instances, name, () =>
      openBundles(this.#module, this.#folders, name === AS_MARKED),
    );
  }

  get #parts(): number {
    return this.#facts.parts.length;
  }
}

/** Instances of Pagefind; every other name is for one that finds words with any marks, too. */
const [ANY_MARKS, AS_MARKED] = ['any marks', 'as marked'];

const total = ({ large, small }: Counts): number =>
  large.reduce((sum, pages) => sum + pages, small);

/** The weight of a word in BM25, by which Pagefind scores. */
const rarity = (pages: number, holding: number): number =>
  Math.log(1 + (pages - holding + 0.5) / (holding + 0.5));

function isAmong(known: readonly string[], { exact, isBegun }: AskedWord): boolean {
  const word = foldMarks(exact);
  return isBegun ? known.some((other) => other.startsWith(word)) : known.includes(word);
}

/** Days are not among the words of a page, but what it says of them is. */
function holds(page: ReadPage, { exact, isBegun }: AskedWord): boolean {
  const word = foldMarks(exact);
  const isIn = rowsOf(page).some((row) =>
    row.some(({ folded }) => (isBegun ? folded.startsWith(word) : folded === word)),
  );
  return isIn || [page.date, ...page.days].includes(exact.replaceAll('-', ''));
}

const toTerm = (words: readonly AskedWord[]): string =>
  words.map(({ exact, isBegun }) => (isBegun ? beginningToken(exact) : wordToken(exact))).join(' ');
