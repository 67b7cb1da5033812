import { urls } from '../urls.ts';

/** One page of a long list. Page 1 is the newest. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly count: number;
  readonly total: number;
}

/** Cuts a list into pages; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], size: number): readonly ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, at) => ({
    items: items.slice(at * size, (at + 1) * size),
    number: at + 1,
    count,
    total: items.length,
  }));
}

/** A step of the page numbers: a link, the current page, or a gap. */
export type PageStep = {
  readonly label: string;
  readonly href: string | undefined;
  readonly current: boolean;
};

/** First, last, and the neighbours of the current page, with gaps between. */
export function pageSteps(number: number, count: number): readonly PageStep[] {
  const shown = [1, number - 2, number - 1, number, number + 1, number + 2, count]
    .filter((page, at, all) => page >= 1 && page <= count && all.indexOf(page) === at)
    .toSorted((a, b) => a - b);
  return shown.flatMap((page, at): PageStep[] => {
    const gap: PageStep[] =
      at > 0 && page - (shown[at - 1] ?? page) > 1
        ? [{ label: '…', href: undefined, current: false }]
        : [];
    return [...gap, { label: String(page), href: urls.articles(page), current: page === number }];
  });
}
