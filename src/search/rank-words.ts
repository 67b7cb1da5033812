import { compareText } from '../lib/compare.ts';
import { holdsAll, judgePage, PARTS, type Judgement } from './judge-page.ts';
import type { SearchIndex } from './open-index.ts';
import type { PagefindResult } from './pagefind-api.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';
import { repeatsValue, weigherOf, type FoundPage } from './weigh-result.ts';

/** A query, and the days that its dates mean. */
export interface AskedQuery extends ParsedQuery {
  /** In the form of `readDates`; they need not stand in the row of the words. */
  readonly days: readonly string[];
}

/** A page that was read, with its final score. */
export interface JudgedPage extends Judgement {
  readonly found: FoundPage;
  readonly score: number;
}

/** Words in more than this share of the pages tell little; in a large archive they are not asked for. */
const TELLING_SHARE = 0.2;
/** In smaller archives all words are asked for. */
const LARGE_ARCHIVE = 1000;
const LEAST_ASKED = 3;
export const MOST_ASKED = 6;
/** The share of the pages that a word is in whose count is not known. */
const RARE_SHARE = 0.01;

/** Pages that are read because they are shown. */
export const READ_FIRST = 10;
/** With more whole pages than this, the words that were left out must tell. */
const MANY_WHOLE = 10;

/** What a page is worth that was found by other marks, by leaving a word out, by another word. */
export const WORTH = { folded: 0.8, without: 0.9, candidate: 0.8 } as const;

/** What a slip may cost of one word: typed with marks the marks must be right; typed without, they cost a little everywhere. */
const SLIP = { marked: 0.28, unmarked: 0.31, missingMarks: 0.03 } as const;

/**
 * Ranks the pages for one form of a query: for the words as typed, and, where that leaves a doubt, with any marks;
 * `mend-query.ts` goes on from there. Pages that would be shown are read, because only their text says which word
 * stands where.
 */
export class WordRanking {
  readonly words: readonly QueryWord[];
  readonly found = new Map<string, FoundPage>();
  /** The pages that were read, best first. */
  judged: readonly JudgedPage[] = [];
  /** Pages that hold all words as typed, whatever the filters; empty when there are none. */
  matched: ReadonlySet<string> = new Set();
  readonly #index: SearchIndex;
  readonly #query: AskedQuery;
  readonly #weights: readonly number[];
  readonly #phrases: readonly number[];
  readonly #asked: readonly number[];
  readonly #judgements = new Map<string, Judgement>();
  readonly #passes = new Map<string, Promise<Pass>>();
  readonly #allowed: ReadonlySet<string> | undefined;

  /** @param allowed the pages that pass the filters of the reader; `undefined` for all */
  constructor(index: SearchIndex, query: AskedQuery, allowed?: ReadonlySet<string>) {
    this.#index = index;
    this.#allowed = allowed;
    this.#query = query;
    this.words = query.words;
    const { pages } = index.facts;
    this.#weights = this.words.map((word) => Math.log(1 + pages / (1 + this.#pagesOf(word))) + 0.2);
    this.#phrases = query.phrases.map(({ from, to }) => (1 << to) - (1 << from));
    this.#asked = this.choose(this.words.map((_, i) => i));
  }

  /** Some page that was read holds the query word for word. */
  get isWhole(): boolean {
    return this.judged.some(({ isWhole }) => isWhole);
  }

  /** Some page that was read holds it but for one slip. */
  get hasSlip(): boolean {
    return this.judged.some((page) => this.isSlip(page));
  }

  isSlip({ evenly }: Judgement): boolean {
    const unmarked = this.words.filter((word) => !word.isMarked).length;
    const slip = this.#isMarked ? SLIP.marked : SLIP.unmarked;
    return evenly >= 1 - (slip + SLIP.missingMarks * unmarked) / this.words.length;
  }

  /** All pages found, by what is known without reading. */
  ranked(): readonly FoundPage[] {
    return [...this.found.values()].sort((a, b) => b.score - a.score);
  }

  /** Asks for the words as typed; when that finds no row, with any marks. */
  async askAsTyped(): Promise<void> {
    const exact = this.#isMarked ? await this.pass(this.#asked, true, 1) : NO_PASS;
    let deciding = exact;
    let matched = idsOf(exact);
    if (exact.wholes.length === 0 && (this.words.length > 1 || this.found.size === 0)) {
      const asMarked = await this.#idsAsMarked(exact);
      deciding = await this.pass(this.#asked, false, 1, { asMarked });
      matched = asMarked === undefined ? idsOf(deciding) : asMarked.intersection(idsOf(deciding));
    }
    if (this.#asked.length < this.words.length && deciding.wholes.length > MANY_WHOLE)
      await this.#askAll(deciding === exact);
    await this.judge(READ_FIRST);
    this.matched = (await this.#isTrue(matched)) ? matched : new Set();
  }

  /** Pagefind passes over words it does not know: a set is what it seems when one of its pages is. */
  async #isTrue(matched: ReadonlySet<string>): Promise<boolean> {
    const asked = this.#asked.map((i) => this.words[i]!);
    const judged = this.judged.find(({ page }) => matched.has(page.id));
    if (judged !== undefined) return judged.hasAll || holdsAll(asked, judged.page);
    const unseen = (await this.pass(this.#asked, false, 1)).results.find(({ id }) =>
      matched.has(id),
    );
    return unseen !== undefined && holdsAll(asked, await this.#index.read(unseen));
  }

  /** Asks also for the words that were left out: they may tell after all. Returns whether they did. */
  async askLeftOut(): Promise<boolean> {
    if (this.#asked.length === this.words.length) return false;
    const all = this.words.map((_, i) => i);
    const { wholes } = await this.pass(all, false, this.#isMarked ? WORTH.without : 1);
    await this.judge(READ_FIRST, wholes);
    return this.isWhole;
  }

  /** The pages that hold the words with marks as typed; with half-typed marks they tell which pages are meant. */
  async #idsAsMarked(exact: Pass): Promise<ReadonlySet<string> | undefined> {
    const marked = this.#asked.map((i) => this.words[i]!).filter((word) => word.isMarked);
    if (marked.length === 0) return undefined;
    if (marked.length === this.#asked.length) return idsOf(exact);
    return new Set((await this.#index.ask(marked, true)).map(({ id }) => id));
  }

  async #askAll(isExact: boolean): Promise<void> {
    const before = new Map(this.found);
    this.found.clear();
    const all = this.words.map((_, i) => i);
    const worth = isExact || !this.#isMarked ? 1 : WORTH.folded;
    const { wholes } = await this.pass(all, isExact, worth);
    if (wholes.length > 0) return;
    this.found.clear();
    for (const [id, page] of before) this.found.set(id, page);
  }

  /** Asks for some words, once; `slots` are their indexes in the query, `worth` is what the pages found count. */
  pass(slots: readonly number[], isExact: boolean, worth: number, how: How = {}): Promise<Pass> {
    const given = slots.map((i) => (how.given ?? this.words)[i]!);
    const key = `${slots.join()} ${given.map(({ exact }) => exact).join(' ')} ${isExact}`;
    const known = this.#passes.get(key);
    if (known !== undefined) return known;
    const made = this.#makePass(slots, given, isExact, worth, how);
    this.#passes.set(key, made);
    return made;
  }

  async #makePass(
    slots: readonly number[],
    given: readonly QueryWord[],
    isExact: boolean,
    worth: number,
    { asMarked }: How,
  ): Promise<Pass> {
    const days = this.#query.days.map((day) => ({ exact: day }));
    const results = await this.#index.ask([...given, ...days], isExact);
    const top = results[0]?.score ?? 1;
    const weigh = weigherOf({
      weights: this.#weights,
      slots,
      firstAsked: this.#asked,
      phrases: this.#phrases,
    });
    const wholes: FoundPage[] = [];
    for (const result of results) {
      if (this.#allowed?.has(result.id) === false) continue;
      const isOther = asMarked !== undefined && !asMarked.has(result.id);
      const found = weigh(result, top, isOther ? worth * WORTH.folded : worth);
      if (found.score > (this.found.get(result.id)?.score ?? -1)) this.found.set(result.id, found);
      if (found.isWhole) wholes.push(found);
    }
    return { results, wholes };
  }

  /** Reads the best pages, and the best of `besides`, and puts all that were read in order. */
  async judge(most: number, besides: readonly FoundPage[] = []): Promise<void> {
    const first = this.ranked().slice(0, most);
    const more = besides
      .toSorted((a, b) => b.score - a.score)
      .slice(0, most)
      .map((page) => this.found.get(page.result.id) ?? page);
    const judged = await Promise.all(
      [...new Set([...more, ...first])].map((page) => this.#read(page)),
    );
    this.judged = judged.sort(
      (a, b) =>
        b.score - a.score ||
        compareText(b.page.date, a.page.date) ||
        compareText(a.page.url, b.page.url),
    );
  }

  async #read(found: FoundPage): Promise<JudgedPage> {
    const { id } = found.result;
    let judgement = this.#judgements.get(id);
    if (judgement === undefined) {
      const page = await this.#index.read(found.result);
      judgement = judgePage(this.words, this.#weights, this.#query.days, page);
      this.#judgements.set(id, judgement);
    }
    if (this.words.length === 1)
      return { ...judgement, found, score: found.score + judgement.value };
    const guessed = PARTS.run * found.run ** 2 + repeatsValue(found.repeats, 1) * found.worth;
    // Of a query that is not whole, repeats tell nothing; of a long page, less than of a short one.
    const length = judgement.page.text.words.length / this.#index.facts.averageLength;
    const repeats = judgement.isWhole ? repeatsValue(found.repeats, length) * found.worth : 0;
    return { ...judgement, found, score: found.score - guessed + repeats + judgement.value };
  }

  /** The telling words; with common ones only as far as needed. */
  choose(from: readonly number[]): readonly number[] {
    const { pages } = this.#index.facts;
    if (pages < LARGE_ARCHIVE || this.#phrases.length > 0) return from;
    const pagesOf = (i: number) => this.#pagesOf(this.words[i]!);
    const sorted = from.toSorted((a, b) => pagesOf(a) - pagesOf(b) || a - b);
    const telling = sorted.filter((i) => pagesOf(i) < pages * TELLING_SHARE);
    const count = Math.min(MOST_ASKED, Math.max(telling.length, LEAST_ASKED));
    return sorted.slice(0, count).sort((a, b) => a - b);
  }

  #pagesOf({ folded }: QueryWord): number {
    const { common, pages } = this.#index.facts;
    return common[folded] ?? pages * RARE_SHARE;
  }

  get #isMarked(): boolean {
    return this.words.some((word) => word.isMarked);
  }
}

interface How {
  /** Other words in the place of those typed. */
  readonly given?: readonly QueryWord[];
  /** Pages that hold the words with marks as typed; others are worth less. */
  readonly asMarked?: ReadonlySet<string> | undefined;
}

interface Pass {
  readonly results: readonly PagefindResult[];
  /** Pages where all words that were asked for seem to stand in a row. */
  readonly wholes: readonly FoundPage[];
}

const NO_PASS: Pass = { results: [], wholes: [] };

const idsOf = ({ results }: Pass): ReadonlySet<string> => new Set(results.map(({ id }) => id));
