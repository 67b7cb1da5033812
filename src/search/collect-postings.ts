import { foldMarks } from '../vietnamese/fold.ts';
import { namePlaces, titlePlaces } from './index-format.ts';
import type { SearchRecord } from './search-record.ts';
import { readDates, readWords, type SearchWord } from './search-words.ts';

/** All words of all pages in reading order, as three parallel columns. */
export interface Postings {
  /** Spellings, sorted by folded word, then the commonest first; a word of the columns is an index in here. */
  readonly spellings: readonly string[];
  /** Per spelling: the number of its folded word, and its own number among the spellings of that word. */
  readonly foldedOf: Uint32Array;
  readonly variantOf: Uint32Array;
  readonly foldedWords: readonly string[];
  readonly words: Uint32Array;
  readonly pages: Uint32Array;
  readonly places: Uint32Array;
  /** Words in the summary and text of each page. */
  readonly lengths: Uint32Array;
  /** Dates: key → pages that say it, and pages whose own date it is. */
  readonly dates: ReadonlyMap<
    string,
    { readonly said: readonly number[]; readonly own: readonly number[] }
  >;
}

export function collectPostings(records: readonly SearchRecord[]): Postings {
  const numberOf = new Map<string, number>();
  const counts: number[] = [];
  const words = new NumberColumn();
  const pages = new NumberColumn();
  const places = new NumberColumn();
  const lengths = new Uint32Array(records.length);
  const dates = new Map<string, { said: number[]; own: number[] }>();

  records.forEach((record, page) => {
    const add = ({ exact }: SearchWord, place: number) => {
      let number = numberOf.get(exact);
      if (number === undefined) {
        number = counts.length;
        numberOf.set(exact, number);
        counts.push(0);
      }
      counts[number]! += 1;
      words.push(number);
      pages.push(page);
      places.push(place);
    };
    const title = readWords(record.title);
    const names = record.names.map(readWords);
    const body = readWords(`${record.summary}\n${record.text}`);
    title.slice(0, titlePlaces).forEach(add);
    let place = titlePlaces;
    for (const name of names) {
      if (place + name.length + 1 >= namePlaces) break;
      name.forEach((word, index) => add(word, place + index));
      place += name.length + 1;
    }
    body.forEach((word, index) => add(word, namePlaces + index));
    lengths[page] = body.length;
    addDates(dates, page, record, [title, ...names, body]);
  });
  return {
    ...sortSpellings(numberOf, counts, words.take()),
    pages: pages.take(),
    places: places.take(),
    lengths,
    dates,
  };
}

function addDates(
  dates: Map<string, { said: number[]; own: number[] }>,
  page: number,
  record: SearchRecord,
  rows: readonly (readonly SearchWord[])[],
): void {
  const said = new Set(rows.flatMap((row) => readDates(row).flatMap(({ keys }) => keys)));
  const own = new Set(
    record.date === undefined
      ? []
      : [record.date, record.date.slice(0, 7)].filter((key) => key.length > 4),
  );
  for (const key of new Set([...said, ...own])) {
    const pages = dates.get(key) ?? { said: [], own: [] };
    dates.set(key, pages);
    (own.has(key) ? pages.own : pages.said).push(page);
  }
}

/** Renumbers the spellings so that numbers sort like folded words, and spellings by how common they are. */
function sortSpellings(
  numberOf: ReadonlyMap<string, number>,
  counts: readonly number[],
  words: Uint32Array,
) {
  const sorted = [...numberOf]
    .map(([exact, number]) => ({ exact, number, folded: foldMarks(exact), count: counts[number]! }))
    .sort((a, b) => compare(a.folded, b.folded) || b.count - a.count || compare(a.exact, b.exact));
  const renumbered = new Uint32Array(sorted.length);
  const foldedOf = new Uint32Array(sorted.length);
  const variantOf = new Uint32Array(sorted.length);
  const foldedWords: string[] = [];
  sorted.forEach(({ number, folded }, index) => {
    renumbered[number] = index;
    const isNew = foldedWords.at(-1) !== folded;
    if (isNew) foldedWords.push(folded);
    foldedOf[index] = foldedWords.length - 1;
    variantOf[index] = isNew ? 0 : variantOf[index - 1]! + 1;
  });
  for (let at = 0; at < words.length; at += 1) words[at] = renumbered[words[at]!]!;
  return { spellings: sorted.map(({ exact }) => exact), foldedOf, variantOf, foldedWords, words };
}

/** By UTF-16 code, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A list of numbers that takes four bytes each: an archive of 50,000 pages has 25 million words. */
class NumberColumn {
  #values = new Uint32Array(65_536);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  take(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}
