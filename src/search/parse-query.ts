import { foldMarks } from '../vietnamese/fold.ts';
import { readWords, type SearchWord } from './search-words.ts';

/** What the reader typed, as words. */
export interface ParsedQuery {
  readonly words: readonly QueryWord[];
  /** Ranges [from, to) of `words` that stood in quotation marks. */
  readonly phrases: readonly { readonly from: number; readonly to: number }[];
}

export interface QueryWord extends Pick<SearchWord, 'exact' | 'folded'> {
  /** As typed, for messages. */
  readonly typed: string;
  /** Typed with marks: then other marks mean another word. */
  readonly isMarked: boolean;
}

/** More words than this do not make a query more exact, only slower. */
const mostWords = 16;

/** Example: '"cờ thi đua" 2022' → words cờ, thi, đua, 2022; phrases [{ from: 0, to: 3 }]. */
export function parseQuery(query: string): ParsedQuery {
  const words: QueryWord[] = [];
  const phrases: { from: number; to: number }[] = [];
  query.split(/["“”„«»]/).forEach((part, index, parts) => {
    const from = words.length;
    words.push(...toQueryWords(part));
    // An odd part lies between two quotation marks; a mark that nobody closed quotes nothing.
    const isQuoted = index % 2 === 1 && index < parts.length - 1;
    if (isQuoted && words.length > from + 1) phrases.push({ from, to: words.length });
  });
  return { words: words.slice(0, mostWords), phrases: phrases.filter(({ to }) => to <= mostWords) };
}

export function toQueryWords(text: string): readonly QueryWord[] {
  return readWords(text).map(({ exact, folded, start, end }) => {
    const typed = text.slice(start, end);
    return { exact, folded, typed, isMarked: foldMarks(exact) !== exact };
  });
}
