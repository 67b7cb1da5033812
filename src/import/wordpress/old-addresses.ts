import { isPicturePath } from '../../lib/picture-endings.ts';
import { detached } from '../detached.ts';
import { originalPath, type OldFile } from './export-index.ts';
import type { MediaStore } from './media-store.ts';
import { pathOf, plainPathOf, type PlannedItem } from './plan-items.ts';
import type { WxrItem } from './wxr-item.ts';

/** One address of the old site and where its readers find the same now. */
export interface OldAddress {
  /** Path, with a query where the address lives by it, e.g. `/?p=12`; `detached`, because it is kept. */
  readonly from: string;
  readonly to: string;
}

/** Old address → the present one; of two the first that was named holds. */
export class AddressList {
  readonly #targets = new Map<string, string>();

  add(addresses: Iterable<OldAddress>): void {
    for (const { from, to } of addresses) if (!this.#targets.has(from)) this.#targets.set(from, to);
  }

  get targets(): ReadonlyMap<string, string> {
    return this.#targets;
  }
}

/** Where lists of the old site lead: the list of all articles. */
const ARTICLES = '/bai-viet/';

/** Where the old pictures lead that no public page shows: the index of photographs. */
const PHOTOS = '/hinh-anh/';

/** Every address that a post or page had on the old site. */
export function addressesOf(item: WxrItem, planned: PlannedItem): readonly OldAddress[] {
  const to = planned.address;
  if (to === undefined || ('isDraft' in planned.fate && planned.fate.isDraft)) return [];
  const query = detached(item.type === 'page' ? `/?page_id=${item.id}` : `/?p=${item.id}`);
  const path = planned.oldPath;
  const old = item.oldSlugs.flatMap((slug) => renamed(path, item.slug, slug)).map(detached);
  return [query, path, ...old]
    .filter((from) => from !== '' && from !== '/' && plainPathOf(from) !== plainPathOf(to))
    .map((from) => ({ from, to }));
}

/** The address that an item had under an earlier name. */
function renamed(path: string, slug: string, oldSlug: string): readonly string[] {
  const parts = path.split('/');
  const at = parts.findLastIndex((part) => decodeSafely(part) === slug);
  return at === -1 ? [] : [parts.with(at, encodeURIComponent(oldSlug)).join('/')];
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * The page of a file, and the file itself, where the file was taken over. The original of a picture is never published:
 * its page is.
 * @param pageOf the address here of the item that a picture was uploaded to
 */
export function fileAddresses(
  file: OldFile,
  media: MediaStore,
  pageOf: (id: string) => string | undefined,
): readonly OldAddress[] {
  const path = originalPath(file.address);
  if (media.stateOf(path) === undefined) return [];
  const copy = media.addressOf(path);
  if (copy === undefined) return [];
  const to = isPicturePath(path) ? (pageOf(file.parent) ?? PHOTOS) : copy;
  return [`/?attachment_id=${file.id}`, pathOf(file.link), path]
    .filter((from) => from !== '' && from !== '/')
    .map((from) => ({ from: detached(from), to }));
}

/** Addresses of lists: categories, tags, authors, feeds, pages of the front page. */
export function listAddresses(channel: string, authors: Iterable<string>): readonly OldAddress[] {
  const slugs = (tag: string): readonly string[] =>
    [...channel.matchAll(new RegExp(`<wp:${tag}>\\s*(?:<!\\[CDATA\\[)?([^<\\]]+)`, 'g'))].flatMap(
      ([, slug = '']) => (slug.trim() === '' ? [] : [slug.trim()]),
    );
  const lists = [
    ...slugs('category_nicename').map((slug) => `/category/${slug}/`),
    ...slugs('tag_slug').map((slug) => `/tag/${slug}/`),
    ...[...authors].map((login) => `/author/${encodeURIComponent(login)}/`),
  ];
  return [
    { from: '/feed/', to: '/feed.xml' },
    { from: '/comments/feed/', to: '/feed.xml' },
    { from: '/page/2/', to: ARTICLES },
    ...lists.map(detached).flatMap((from) => [
      { from, to: ARTICLES },
      { from: `${from}feed/`, to: '/feed.xml' },
      { from: `${from}page/2/`, to: ARTICLES },
    ]),
  ];
}
