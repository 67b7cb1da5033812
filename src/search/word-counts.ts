import { compareText } from '../lib/compare.ts';
import type { Spellings, Vocabulary } from './index-folder.ts';
import type { SearchWord } from './search-words.ts';

/** A word whose spellings have numbers, so that counting it needs no look-up. */
export interface NumberedWord extends Pick<SearchWord, 'exact' | 'folded'> {
  readonly exactNumber: number;
  readonly foldedNumber: number;
}

/** Counts as JSON keeps them; the words of a tally stand in one text, with spaces between them. */
export interface KeptCounts {
  readonly total: number;
  readonly exact: KeptTally;
  readonly folded: KeptTally;
}

interface KeptTally {
  readonly words: string;
  readonly uses: readonly number[];
  readonly pages: readonly number[];
}

const texts: string[] = [];
const numbers = new Map<string, number>();

export function numberWord<T extends Pick<SearchWord, 'exact' | 'folded'>>(
  word: T,
): T & NumberedWord {
  return { ...word, exactNumber: numberOf(word.exact), foldedNumber: numberOf(word.folded) };
}

function numberOf(text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, texts.length);
  return texts.push(text) - 1;
}

/** How often each word is used, and on how many pages. Pages can be added and taken away again. */
export class WordCounts {
  readonly #tallies = { exact: new Tally(), folded: new Tally() };
  /** All words of all pages. */
  total = 0;

  static from({ total, exact, folded }: KeptCounts): WordCounts {
    const counts = new WordCounts();
    counts.total = total;
    counts.#tallies.exact.restore(exact);
    counts.#tallies.folded.restore(folded);
    return counts;
  }

  keep(): KeptCounts {
    const { exact, folded } = this.#tallies;
    return { total: this.total, exact: exact.keep(), folded: folded.keep() };
  }

  /** The words that `others` does not know. */
  without(others: WordCounts): Spellings {
    return {
      exact: this.#tallies.exact.without(others.#tallies.exact),
      folded: this.#tallies.folded.without(others.#tallies.folded),
    };
  }

  /** Counts the words of one page; `by` is −1 for a page that is taken away. */
  add(words: readonly NumberedWord[], by: 1 | -1 = 1): void {
    const { exact, folded } = this.#tallies;
    exact.startPage();
    folded.startPage();
    this.total += by * words.length;
    for (const word of words) {
      exact.count(word.exactNumber, by);
      folded.count(word.foldedNumber, by);
    }
  }

  /** Folded words of more than `least` pages, with the number of those pages. */
  common(least: number): Readonly<Record<string, number>> {
    const found = this.#tallies.folded.entries().filter(([, , pages]) => pages > least);
    return Object.fromEntries(found.map(([word, , pages]) => [word, pages]));
  }

  vocabulary(): Vocabulary {
    const known = this.#tallies.folded
      .entries()
      .filter(([word, uses]) => uses > 1 && /^\D+$/.test(word));
    return Object.fromEntries(known.map(([word, uses]) => [word, Math.round(Math.log2(uses))]));
  }
}

class Tally {
  readonly #uses: number[] = [];
  readonly #pages: number[] = [];
  readonly #lastPage: number[] = [];
  #page = 0;

  startPage(): void {
    this.#page += 1;
  }

  count(word: number, by: number): void {
    this.#uses[word] = (this.#uses[word] ?? 0) + by;
    if (this.#lastPage[word] === this.#page) return;
    this.#lastPage[word] = this.#page;
    this.#pages[word] = (this.#pages[word] ?? 0) + by;
  }

  restore({ words, uses, pages }: KeptTally): void {
    words.split(' ').forEach((word, at) => {
      if (word === '') return;
      const number = numberOf(word);
      this.#uses[number] = uses[at]!;
      this.#pages[number] = pages[at]!;
    });
  }

  keep(): KeptTally {
    const entries = this.entries();
    return {
      words: entries.map(([word]) => word).join(' '),
      uses: entries.map(([, uses]) => uses),
      pages: entries.map(([, , pages]) => pages),
    };
  }

  without(others: Tally): readonly string[] {
    return this.entries()
      .map(([word]) => word)
      .filter((word) => (others.#uses[numberOf(word)] ?? 0) === 0);
  }

  /** Word, uses, pages; sorted by word. */
  entries(): readonly (readonly [string, number, number])[] {
    const found: [string, number, number][] = [];
    this.#uses.forEach((uses, word) => {
      if (uses > 0) found.push([texts[word]!, uses, this.#pages[word]!]);
    });
    return found.sort(([a], [b]) => compareText(a, b));
  }
}
