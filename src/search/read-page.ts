import { foldMarks } from '../vietnamese/fold.ts';
import { decodeText, readToken, splitRows } from './code-words.ts';
import type { PagefindPage } from './pagefind-api.ts';
import type { SearchKind } from './search-record.ts';
import type { SearchWord } from './search-words.ts';

/** A row of words with the coded text that they stand in, word by word. */
export interface ReadRow {
  readonly tokens: readonly string[];
  readonly words: readonly Pick<SearchWord, 'exact' | 'folded'>[];
}

/** A page as it was read from the index. */
export interface ReadPage {
  readonly id: string;
  readonly url: string;
  readonly kind: SearchKind;
  /** ISO, compact as in the index: '20220211', '2022'; '' for none. */
  readonly date: string;
  /** Days and months that the page says. Example: ['2022-02-11', '2022-02'], compact. */
  readonly days: readonly string[];
  readonly title: ReadRow;
  readonly names: readonly ReadRow[];
  readonly summary: ReadRow;
  readonly text: ReadRow;
}

/** Everything on a page that can be found, row by row. */
export const rowsOf = ({ title, names, summary, text }: ReadPage): readonly ReadRow['words'][] =>
  [title, ...names, summary, text].map(({ words }) => words);

export function toReadPage(
  id: string,
  { raw_url, content, meta, filters }: PagefindPage,
): ReadPage {
  const rows = splitRows(content).map(toRow);
  return {
    id,
    url: raw_url,
    kind: (filters['loai']?.[0] ?? 'trang') as SearchKind,
    date: decodeText(meta['date'] ?? ''),
    days: decodeText(meta['days'] ?? '').split(' '),
    title: rows[0] ?? EMPTY_ROW,
    names: rows.slice(1, -2),
    summary: rows.at(-2) ?? EMPTY_ROW,
    text: rows.at(-1) ?? EMPTY_ROW,
  };
}

const EMPTY_ROW: ReadRow = { tokens: [], words: [] };

const toRow = (tokens: readonly string[]): ReadRow => ({ tokens, words: tokens.map(wordOf) });

const wordsOf = new Map<string, ReadRow['words'][number]>();

function wordOf(token: string): ReadRow['words'][number] {
  let word = wordsOf.get(token);
  if (word === undefined) {
    const exact = readToken(token);
    word = { exact, folded: foldMarks(exact) };
    if (wordsOf.size > 100_000) wordsOf.clear();
    wordsOf.set(token, word);
  }
  return word;
}
