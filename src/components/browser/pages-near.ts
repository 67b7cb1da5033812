import { addressKey } from '../../lib/address-key.ts';
import { nearest } from '../../vietnamese/nearest.ts';
import { toSlug } from '../../vietnamese/slug.ts';
import type { AddressBook } from '../../views/address-book.ts';

/** How many pages are offered to a reader who is lost. */
const MOST_OFFERED = 5;

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
