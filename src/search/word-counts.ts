import { compareText } from '../lib/compare.ts';
import type { Vocabulary } from './index-folder.ts';
import type { SearchWord } from './search-words.ts';

/** A word whose spellings have numbers, so that counting it needs no look-up. */
export interface NumberedWord extends Pick<SearchWord, 'exact' | 'folded'> {
  readonly exactNumber: number;
  readonly foldedNumber: number;
}

/** The two spellings of a word that are counted: with its marks, and without. */
export type Spelling = 'exact' | 'folded';

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

  /** Word, uses, pages; sorted by word. */
  entries(): readonly (readonly [string, number, number])[] {
    const found: [string, number, number][] = [];
    this.#uses.forEach((uses, word) => {
      if (uses > 0) found.push([texts[word]!, uses, this.#pages[word]!]);
    });
    return found.sort(([a], [b]) => compareText(a, b));
  }
}
