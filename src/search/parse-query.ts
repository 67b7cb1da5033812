import { foldMarks } from '../vietnamese/fold.ts';
import { readWords, type SearchWord } from './search-words.ts';
import { decodeKeystrokes } from './telex.ts';

/** What the reader typed, as words. */
export interface ParsedQuery {
  readonly words: readonly QueryWord[];
  /** Ranges [from, to) of `words` that stood in quotation marks. */
  readonly phrases: readonly { readonly from: number; readonly to: number }[];
}

export interface QueryWord extends Pick<SearchWord, 'exact' | 'folded'> {
  /** As typed, for messages. */
  readonly typed: string;
  /** Typed with marks: then other marks mean another word. A đ alone is not such a mark. */
  readonly isMarked: boolean;
  /** The folded word that the keys mean in Telex or VNI. Example: 'ddua' → 'dua'. */
  readonly decoded?: string | undefined;
  /** The reader is still typing: any word that begins so. */
  readonly isBegun?: boolean;
}

/** More words than this do not make a query more exact, only slower. */
const MOST_WORDS = 16;

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
  return {
    words: words.slice(0, MOST_WORDS),
    phrases: phrases.filter(({ to }) => to <= MOST_WORDS),
  };
}

export function toQueryWords(text: string): readonly QueryWord[] {
  return readWords(text).map(({ exact, folded, start, end }) => {
    const decoded = decodeKeystrokes(exact);
    return {
      exact,
      folded,
      typed: text.slice(start, end),
      isMarked: folded !== exact.replaceAll('đ', 'd'),
      decoded: decoded === undefined ? undefined : foldMarks(decoded),
    };
  });
}

type Spelling = Pick<SearchWord, 'exact' | 'folded'>;

/** The same word, whatever its marks. */
export function isSameWord(word: QueryWord, { folded }: Spelling): boolean {
  return word.isBegun ? folded.startsWith(word.folded) : folded === word.folded;
}

/** The word as typed: with the typed marks, or any marks when none were typed. */
export function isAsTyped(word: QueryWord, spelling: Spelling): boolean {
  return isSameWord(word, spelling) && (!word.isMarked || spelling.exact === word.exact);
}

/** How well a spelling of the same word answers the typed one, from 0 to 1: other marks than the typed ones mean another word. */
export function markValue(word: QueryWord, spelling: string): number {
  if (spelling === word.exact) return 1;
  if (word.isMarked) return spelling === word.folded ? 0.7 : 0.5;
  // Typed with đ and no other mark: đ tells, what is missing does not.
  const isOtherD = word.exact !== word.folded && !spelling.includes('đ');
  return isOtherD ? 0.8 : 0.97;
}
