import { foldMarks } from '../vietnamese/fold.ts';
import { beginningToken, wordToken } from './code-words.ts';
import { DELTA_FOLDER, type DeltaFacts, type IndexFacts } from './index-folder.ts';
import type { Pagefind, PagefindModule, PagefindResult } from './pagefind-api.ts';
import { rowsOf, type ReadPage } from './read-page.ts';
import type { SearchFilters } from './search-filters.ts';

/** A word to ask for. */
export interface AskedWord {
  readonly exact: string;
  /** Only the beginning of a word. */
  readonly isBegun?: boolean;
}

/** What each of the two indexes answers; of the large one only pages that still stand. */
interface Parts {
  readonly large: readonly PagefindResult[];
  readonly small: readonly PagefindResult[];
}

const NONE: DeltaFacts = {
  ids: [],
  hidden: [],
  places: [],
  added: [],
  gone: [],
};

/**
 * Pagefind's index of all pages and, when pages changed since, the small one of those, asked as if they were one.
 * The small one is merged twice, because the options of a merged index are fixed: once without marks, once with them.
 */
export class MergedIndex {
  readonly #pagefind: Pagefind;
  readonly #facts: IndexFacts;
  readonly #delta: DeltaFacts;
  readonly #small: ReadonlySet<string>;
  readonly #hidden: ReadonlySet<string>;
  readonly #counts = new Map<string, Promise<{ large: number; small: number }>>();
  #queue: Promise<unknown> = Promise.resolve();

  /** @param base where the large index lies, see `openIndex` */
  static async open(
    { createInstance }: PagefindModule,
    base: string,
    facts: IndexFacts,
  ): Promise<MergedIndex> {
    const pagefind = createInstance({ basePath: base });
    await pagefind.init();
    // Waits for its first files; what goes wrong while they load is told only here.
    await pagefind.preload('');
    if (facts.delta !== undefined && facts.delta.ids.length > 0)
      await Promise.all(
        [false, true].map((exactDiacritics) =>
          pagefind.mergeIndex(`${base}${DELTA_FOLDER}/`, { exactDiacritics }),
        ),
      );
    return new MergedIndex(pagefind, facts);
  }

  private constructor(pagefind: Pagefind, facts: IndexFacts) {
    this.#pagefind = pagefind;
    this.#facts = facts;
    this.#delta = facts.delta ?? NONE;
    this.#small = new Set(this.#delta.ids);
    this.#hidden = new Set(this.#delta.hidden);
  }

  preload(words: readonly AskedWord[]): Promise<void> {
    return this.#pagefind.preload(toTerm(words));
  }

  /** All pages that pass the filters. */
  async pagesWith(filters: SearchFilters): Promise<readonly PagefindResult[]> {
    const { large, small } = this.#split(await this.#pagefind.search(null, { filters }), false);
    return [...large, ...small];
  }

  /** All dated pages, newest first. */
  async byDate(): Promise<readonly PagefindResult[]> {
    const { results } = await this.#pagefind.search(null, { sort: { ngay: 'desc' } });
    const { small } = this.#split({ results }, false);
    const merged: PagefindResult[] = results.filter(({ id }) => !this.#small.has(id));
    // From the last on, so that no place moves before it is used.
    for (const [at, page] of [...small.entries()].reverse())
      merged.splice(this.#delta.places[at]!, 0, page);
    return merged.filter(({ id }) => !this.#hidden.has(id));
  }

  /** Pages that hold all words that any page holds. `read` is asked for one page at most. */
  async ask(
    given: readonly AskedWord[],
    isExact: boolean,
    read: (page: PagefindResult) => Promise<ReadPage>,
  ): Promise<readonly PagefindResult[]> {
    const words = await this.#standing(given);
    if (words.length === 0) return [];
    const parts = await this.#search(words, isExact);
    if (this.#small.size === 0 || (words.length === 1 && parts.small.length === 0))
      return parts.large;
    const large = (await this.#lacks(words)) ? [] : parts.large;
    const small = (await this.#isTrue(parts.small, words, read)) ? parts.small : [];
    if (small.length === 0) return large;
    const scale = await this.#scale(words, isExact);
    const weighed = small.map((page) => ({ ...page, score: page.score * scale }));
    return [...large, ...weighed].sort((a, b) => b.score - a.score);
  }

  /** Without the words that only hidden pages hold, which Pagefind would look for. */
  async #standing(words: readonly AskedWord[]): Promise<readonly AskedWord[]> {
    const standing: AskedWord[] = [];
    for (const word of words) {
      const isDoubtful = isAmong(this.#delta.gone, word);
      const isGone = isDoubtful && isNone(await this.#countOf(word, false));
      if (!isGone) standing.push(word);
    }
    return standing;
  }

  /** Whether the large index does not hold one of the words, which Pagefind would pass over. */
  async #lacks(words: readonly AskedWord[]): Promise<boolean> {
    for (const word of words) {
      if (!isAmong(this.#delta.added, word)) continue;
      if ((await this.#countOf(word, false)).large === 0) return true;
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
    read: (page: PagefindResult) => Promise<ReadPage>,
  ): Promise<boolean> {
    if (first === undefined) return false;
    if (words.length === 1) return true;
    const [common, rare] = [true, false].map((is) =>
      words.filter((word) => this.#isCommon(word) === is),
    );
    for (const word of rare!) {
      const { large, small } = await this.#countOf(word, false);
      if (small === 0 && large > 0) return false;
    }
    if (common!.length === 0) return true;
    const page = await read(first);
    for (const word of common!)
      if (!holds(page, word) && (await this.#countOf(word, false)).large > 0) return false;
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
      const { large, small } = await this.#countOf(word, isExact);
      inAll += rarity(pages, large + small);
      inSmall += rarity(this.#small.size, small);
    }
    return inAll / Math.max(1e-9, inSmall);
  }

  /** A beginning may be that of many words. */
  #isCommon({ exact, isBegun }: AskedWord): boolean {
    return isBegun === true || this.#facts.common[foldMarks(exact)] !== undefined;
  }

  /** On how many pages of each index a word stands. */
  #countOf(word: AskedWord, isExact: boolean): Promise<{ large: number; small: number }> {
    const key = `${isExact} ${toTerm([word])}`;
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const counted = this.#search([word], isExact).then(({ large, small }) => ({
      large: large.length,
      small: small.length,
    }));
    this.#counts.set(key, counted);
    counted.catch(() => this.#counts.delete(key));
    return counted;
  }

  #search(words: readonly AskedWord[], isExact: boolean): Promise<Parts> {
    // The option holds for the whole instance, so questions wait for each other.
    const answer = this.#queue.then(async () => {
      await this.#pagefind.options({ exactDiacritics: isExact });
      return this.#split(await this.#pagefind.search(toTerm(words)), isExact);
    });
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  /** Of the small index both answers are there: what is in one alone is spelled with other marks. */
  #split({ results }: { results: readonly PagefindResult[] }, isExact: boolean): Parts {
    const large = results.filter(({ id }) => !this.#small.has(id) && !this.#hidden.has(id));
    const small = new Map<string, PagefindResult>();
    const twice: PagefindResult[] = [];
    for (const page of results) {
      if (!this.#small.has(page.id)) continue;
      if (small.has(page.id)) twice.push(page);
      else small.set(page.id, page);
    }
    return { large, small: isExact ? twice : [...small.values()] };
  }
}

/** The weight of a word in BM25, by which Pagefind scores. */
const rarity = (pages: number, holding: number): number =>
  Math.log(1 + (pages - holding + 0.5) / (holding + 0.5));

const isNone = ({ large, small }: { large: number; small: number }): boolean => large + small === 0;

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
