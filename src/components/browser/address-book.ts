import { addressKey } from '../../lib/address-key.ts';
import { nearest } from '../../vietnamese/nearest.ts';
import { toSlug } from '../../vietnamese/slug.ts';
import type { AddressBook } from '../../views/address-book.ts';

/** How many pages are offered to a reader who is lost. */
const MOST_OFFERED = 5;

/** The addresses of the site; `undefined` when they cannot be had. */
export async function readAddressBook(address: string): Promise<AddressBook | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as AddressBook) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Where an old address leads now. Of a query each part is looked up as well, because links are passed on with more
 * behind them: `/?p=12&utm_source=zalo`.
 */
export function movedTo(
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  { moved }: AddressBook,
): string | undefined {
  const parts = search.slice(1).split('&');
  const keys = [`${pathname}${search}`, pathname].map(addressKey);
  return [...keys, ...parts.map((part) => `?${part}`)]
    .map((key) => (Object.hasOwn(moved, key) ? moved[key] : undefined))
    .find((to) => to !== undefined);
}

/** What WordPress hangs on the address of a page or list: its further pages, its feed, its other forms. */
const SUFFIX = /\/(?:page\/\d+|comment-page-\d+|feed|amp|embed|trackback)\/?$/;

/** The page or list to which an old address with such a suffix belonged; `undefined` when it has none. */
export const withoutSuffix = (pathname: string): string | undefined =>
  SUFFIX.test(pathname) ? pathname.replace(SUFFIX, '/') : undefined;

/** The pages whose address is most like one that does not exist. */
export function pagesNear(
  pathname: string,
  { pages }: AddressBook,
): readonly { readonly href: string; readonly title: string }[] {
  const bySlug = new Map<string, string[]>();
  for (const href of Object.keys(pages)) {
    const slug = lastPart(href);
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), href]);
  }
  return nearest(toSlug(lastPart(addressKey(pathname))), [...bySlug.keys()], MOST_OFFERED)
    .flatMap((slug) => bySlug.get(slug) ?? [])
    .slice(0, MOST_OFFERED)
    .map((href) => ({ href, title: pages[href] ?? href }));
}

/** The name of a page in its address: the last part that is not the number of a list, without an ending. */
function lastPart(address: string): string {
  const parts = address.split('/').filter((part) => part !== '');
  while (
    parts.length > 1 &&
    /^(?:\d{1,3}|page|trang|feed|amp|index\.\w+)$/.test(parts.at(-1) ?? '')
  )
    parts.pop();
  return (parts.at(-1) ?? '').replace(/\.(?:html?|php|aspx?)$/i, '');
}
