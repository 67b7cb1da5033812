import { compareText } from '../lib/compare.ts';
import type { Vocabulary } from './index-folder.ts';
import type { SearchWord } from './search-words.ts';

/** A word with a number, so that counting it needs no look-up. */
export interface NumberedWord extends Pick<SearchWord, 'exact' | 'folded'> {
  readonly number: number;
}

/** Counts as JSON keeps them; the words stand in one text, with spaces between them. */
export interface KeptCounts {
  readonly total: number;
  readonly folded: KeptTally;
}

interface KeptTally {
  readonly words: string;
  readonly uses: readonly number[];
  readonly pages: readonly number[];
  readonly parts: readonly number[];
}

const texts: string[] = [];
const numbers = new Map<string, number>();

export function numberWord<T extends Pick<SearchWord, 'exact' | 'folded'>>(
  word: T,
): T & NumberedWord {
  return { ...word, number: numberOf(word.folded) };
}

function numberOf(text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, texts.length);
  return texts.push(text) - 1;
}

/**
 * How often each word is used, on how many pages, and in how many parts of the large index. Pages can be added and
 * taken away again.
 */
export class WordCounts {
  readonly #folded = new Tally();
  /** All words of all pages. */
  total = 0;

  static from({ total, folded }: KeptCounts): WordCounts {
    const counts = new WordCounts();
    counts.total = total;
    counts.#folded.restore(folded);
    return counts;
  }

  keep(): KeptCounts {
    return { total: this.total, folded: this.#folded.keep() };
  }

  /** From here on pages are of another part. What is added to counts that were kept is of none. */
  startPart(): void {
    this.#folded.startPart();
  }

  /** The folded words that `others` does not know. */
  without(others: WordCounts): readonly string[] {
    return this.#folded.without(others.#folded);
  }

  /** Counts the words of one page; `by` is −1 for a page that is taken away. */
  add(words: readonly NumberedWord[], by: 1 | -1 = 1): void {
    this.#folded.startPage();
    this.total += by * words.length;
    for (const { number } of words) this.#folded.count(number, by);
  }

  /** Folded words of more than `least` pages, with the number of those pages. */
  common(least: number): Readonly<Record<string, number>> {
    const found = this.#folded.entries().filter(([, , pages]) => pages > least);
    return Object.fromEntries(found.map(([word, , pages]) => [word, pages]));
  }

  /** Folded words of more than `least` pages that are in all of so many parts. */
  everywhere(least: number, parts: number): readonly string[] {
    const found = this.#folded
      .entries()
      .filter(([, , pages, inParts]) => pages > least && inParts === parts);
    return found.map(([word]) => word);
  }

  vocabulary(): Vocabulary {
    const known = this.#folded.entries().filter(([word, uses]) => uses > 1 && /^\D+$/.test(word));
    return Object.fromEntries(known.map(([word, uses]) => [word, Math.round(Math.log2(uses))]));
  }
}

/** Word, uses, pages, parts. */
type WordEntry = readonly [string, number, number, number];

class Tally {
  readonly #uses: number[] = [];
  readonly #pages: number[] = [];
  readonly #lastPage: number[] = [];
  readonly #parts: number[] = [];
  readonly #lastPart: number[] = [];
  #page = 0;
  #part = 0;

  startPart(): void {
    this.#part += 1;
  }

  startPage(): void {
    this.#page += 1;
  }

  count(word: number, by: number): void {
    this.#uses[word] = (this.#uses[word] ?? 0) + by;
    if (this.#lastPage[word] === this.#page) return;
    this.#lastPage[word] = this.#page;
    this.#pages[word] = (this.#pages[word] ?? 0) + by;
    if ((this.#lastPart[word] ?? 0) === this.#part) return;
    this.#lastPart[word] = this.#part;
    this.#parts[word] = (this.#parts[word] ?? 0) + 1;
  }

  restore({ words, uses, pages, parts }: KeptTally): void {
    words.split(' ').forEach((word, at) => {
      if (word === '') return;
      const number = numberOf(word);
      this.#uses[number] = uses[at]!;
      this.#pages[number] = pages[at]!;
      this.#parts[number] = parts[at]!;
    });
  }

  keep(): KeptTally {
    const entries = this.entries();
    return {
      words: entries.map(([word]) => word).join(' '),
      uses: entries.map(([, uses]) => uses),
      pages: entries.map(([, , pages]) => pages),
      parts: entries.map(([, , , parts]) => parts),
    };
  }

  without(others: Tally): readonly string[] {
    return this.entries()
      .map(([word]) => word)
      .filter((word) => (others.#uses[numberOf(word)] ?? 0) === 0);
  }

  /** Sorted by word. */
  entries(): readonly WordEntry[] {
    const found: WordEntry[] = [];
    this.#uses.forEach((uses, word) => {
      if (uses > 0) found.push([texts[word]!, uses, this.#pages[word]!, this.#parts[word] ?? 0]);
    });
    return found.sort(([a], [b]) => compareText(a, b));
  }
}
