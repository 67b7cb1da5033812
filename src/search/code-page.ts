import { compareText } from '../lib/compare.ts';
import {
  encodeText,
  joinRows,
  readToken,
  splitRows,
  wordToken,
  type CodedText,
} from './code-words.ts';
import { KIND_ORDER } from './index-folder.ts';
import type { FacetName } from './search-filters.ts';
import {
  SEARCH_KINDS,
  type SearchKind,
  type SearchLabel,
  type SearchRecord,
} from './search-record.ts';
import { readDates } from './search-words.ts';
import { foldMarks } from '../vietnamese/fold.ts';
import { numberWord, type NumberedWord } from './word-counts.ts';

/** A record as Pagefind's `addCustomRecord` gets it; what is filtered and sorted by is Pagefind's own. */
export interface PagefindRecord {
  readonly url: string;
  readonly language: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<FacetName, readonly string[]>>;
  readonly sort?: { readonly ngay: string };
}

/** By what pages are put in order, in the index and among equals. */
export interface PageOrder {
  readonly url: string;
  readonly kind: SearchKind;
  /** ISO, '' for none. */
  readonly date: string;
}

/** Where a page stands, and how to get the rest of it. */
export interface OrderedPage extends PageOrder {
  /** Asked for only when the page must be coded. */
  record(): SearchRecord;
}

/** The values of the facets that a page has. */
export type PageLabels = Readonly<Record<FacetName, readonly SearchLabel[]>>;

/** A page ready for Pagefind, and what is counted of it. */
export interface CodedPage extends PageOrder {
  readonly record: PagefindRecord;
  readonly labels: PageLabels;
  readonly words: readonly NumberedWord[];
}

/** What a record says of its place. */
export const orderOf = ({ url, kind, date = '' }: SearchRecord): PageOrder => ({ url, kind, date });

export function codePage(page: SearchRecord): CodedPage {
  const { url, kind, date } = orderOf(page);
  const title = encodeText(page.title);
  const names = page.names.map(encodeText).filter(({ words }) => words.length > 0);
  const rows = [title, ...names, encodeText(page.summary), encodeText(page.text)];
  const days = daysOf(date, rows);
  const labels = labelsOf(page);
  const ids = (name: FacetName) => labels[name].map(({ id }) => id);
  const record = {
    url,
    language: 'vi',
    content: joinRows(rows.map(({ content }) => content)),
    meta: {
      title: title.content,
      // Of record pages only: a word that stands here is one of a name.
      ...(kind !== 'bai-viet' && {
        names: joinRows([title, ...names].map(({ content }) => content)),
      }),
      ...(date && { date: wordToken(date) }),
      ...(days.length > 0 && { days: days.map(wordToken).join(' ') }),
    },
    filters: {
      nam: ids('nam'),
      loai: ids('loai'),
      'don-vi': ids('don-vi'),
      'tinh-trang': ids('tinh-trang'),
    },
    ...(date && { sort: { ngay: date } }),
  };
  return { url, kind, date, record, labels, words: rows.flatMap(({ words }) => words) };
}

/** The words of a coded content, the same that `codePage` gave with it. */
export function wordsIn(content: string): readonly NumberedWord[] {
  const exact = splitRows(content).flat().map(readToken);
  return exact.map((word) => numberWord({ exact: word, folded: foldMarks(word) }));
}

/** By kind, then newest first: among equals Pagefind keeps the order in which it got the pages. */
export const comparePages = (a: PageOrder, b: PageOrder): number =>
  KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
  compareText(b.date, a.date) ||
  compareText(a.url, b.url);

/** As Pagefind sorts by date: of one day the pages that it got last come first. */
export const newestFirst = (a: PageOrder, b: PageOrder): number =>
  compareText(b.date, a.date) || comparePages(b, a);

function labelsOf({ years, kind, units, states }: SearchRecord): PageLabels {
  return {
    nam: years.map((year) => ({ id: String(year), label: String(year) })),
    loai: [{ id: kind, label: SEARCH_KINDS[kind] }],
    'don-vi': units,
    'tinh-trang': states,
  };
}

/** The days and months that a page says or bears, in the form of `readDates`. */
function daysOf(date: string, rows: readonly CodedText[]): readonly string[] {
  const said = rows.flatMap(({ words }) => readDates(words).flatMap(({ keys }) => keys));
  return [...new Set([date, date.slice(0, 7), ...said])].filter((key) => key.length > 4);
}
