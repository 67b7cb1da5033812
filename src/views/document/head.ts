import type { LinkView } from '../parts/links.ts';
import { urls } from '../urls.ts';

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
  /** Moment of publication, e.g. `2023-02-11T00:00:00+07:00`. */
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  /** Address of the picture shown where the page is shared; without one the site's own is. */
  readonly card?: string | undefined;
  /** Feeds about what the page is about, besides the feed of the site. */
  readonly feeds?: readonly HeadFeed[];
}

/** A feed as browsers find it in the head of a page. */
export interface HeadFeed {
  readonly title: string;
  readonly xml: string;
  readonly json: string;
}

/** A head with the breadcrumb that starts at the home page. */
export function pageHead(
  head: Omit<PageHead, 'breadcrumb'> & { parents?: readonly LinkView[] },
): PageHead {
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
