import { addressKey } from '../../lib/address-key.ts';
import type { AddressBook } from '../../views/address-book.ts';

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
