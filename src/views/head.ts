import type { LinkView } from './frame.ts';
import { urls } from './urls.ts';

/** What a page says of itself in its head and above its title. */
export interface PageHead {
  /** Title of the page, without the name of the site. */
  readonly title: string;
  readonly description: string;
  /** Address of the page, e.g. `/nam/2022/`. */
  readonly path: string;
  /** From the home page down to the page's parent; the page itself is the last step. Empty for the home page. */
  readonly breadcrumb: readonly LinkView[];
  /** Pages that a search engine should not list: search results, 404. */
  readonly noindex?: boolean;
  readonly kind?: 'article' | 'website';
  readonly published?: string;
  readonly modified?: string;
}

/** A head with the breadcrumb that starts at the home page. */
export function pageHead(head: Omit<PageHead, 'breadcrumb'> & { parents?: readonly LinkView[] }): PageHead {
  const { parents = [], ...rest } = head;
  return { ...rest, breadcrumb: [{ label: 'Trang chủ', href: urls.home() }, ...parents] };
}

/** A description cut at a word, at most `limit` characters. */
export function shorten(text: string, limit = 200): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).replace(/[\s,;:–-]+$/, '')}…`;
}
