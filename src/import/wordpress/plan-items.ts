import { crc32 } from 'node:zlib';
import { toSlug } from '../../vietnamese/slug.ts';
import type { ContentWriter } from '../content-writer.ts';
import { detached } from '../detached.ts';
import { lineOfText } from '../html/plain-text.ts';
import { localDate } from './item-dates.ts';
import { fateOf, type ItemFate } from './item-kinds.ts';
import { decoded, type WxrItem } from './wxr-item.ts';

/** What one item of the old site becomes, decided before any text is turned, because texts link to each other. */
export interface PlannedItem {
  readonly fate: ItemFate;
  /** The file below the content folder; absent when nothing is written. */
  readonly file?: string;
  /** Its address here; absent when nothing is written. */
  readonly address?: string;
  /** The address it had, without the host, e.g. `/2023/02/tong-ket/`. */
  readonly oldPath: string;
  /** Tells whether another item of the same number says the same. */
  readonly print: number;
}

/** Names that Windows keeps for itself. */
const WINDOWS_NAMES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** The longest name of a file, in characters. */
const LONGEST_SLUG = 80;

/** Where items go. */
export interface Plan {
  readonly writer: ContentWriter;
  /** The key under which the writer remembers an item, e.g. `wp:https://cu.vn:12`. */
  key(id: string): string;
  /** Names that pages of this site need for themselves. */
  readonly reservedPages: ReadonlySet<string>;
  /** Types of the old site that become articles or pages. */
  readonly types: Readonly<Record<string, 'article' | 'page'>>;
}

/** Decides what an item becomes and under which name. */
export function planItem(item: WxrItem, plan: Plan): PlannedItem {
  const fate = fateOf(item, plan.types);
  const base = { fate, oldPath: detached(pathOf(item.link)), print: printOf(item) };
  if (fate.becomes !== 'article' && fate.becomes !== 'page') return base;
  const slug = slugOf(item);
  // A page has no drafts here: an unfinished one waits among the articles.
  const isPage = fate.becomes === 'page' && !fate.isDraft && !fate.isScheduled;
  const folder = isPage ? 'pages' : `articles/${localDate(item)?.slice(0, 4) ?? 'khac'}`;
  const isReserved = isPage && plan.reservedPages.has(slug);
  const file = plan.writer.claim(plan.key(item.id), (number) => {
    const count = isReserved ? number + 1 : number;
    return `${folder}/${slug}${count === 1 ? '' : `-${count}`}.md`;
  });
  const name = file.replace(/^.*\/|\.md$/g, '');
  return { ...base, file, address: file.startsWith('pages/') ? `/${name}/` : `/bai-viet/${name}/` };
}

/** A number that differs when the words of two items do. */
export const printOf = ({ title, content, status }: WxrItem): number =>
  crc32(content, crc32(`${status}\n${title}`));

/** The name of the file: that of the old address, else of the title, else the number. */
function slugOf(item: WxrItem): string {
  const slug =
    [item.slug, lineOfText(item.title)]
      .map((name) => cut(toSlug(name)))
      .find((name) => name !== '') ?? `bai-${item.id}`;
  return WINDOWS_NAMES.test(slug) ? `bai-${slug}` : slug;
}

const cut = (slug: string): string =>
  slug.length <= LONGEST_SLUG ? slug : slug.slice(0, LONGEST_SLUG).replace(/-[^-]*$/, '');

/** An address without its host; '' when it is none. */
export function pathOf(address: string): string {
  const url = URL.parse(address, 'http://x');
  return url ? url.pathname + url.search : '';
}

/** A path to compare by: decoded, without query and slash at its end. */
export const plainPathOf = (path: string): string =>
  decoded(path.replace(/[?#].*$/, ''))
    .replace(/\/+$/, '')
    .toLowerCase() || '/';
