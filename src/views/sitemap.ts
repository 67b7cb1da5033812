import type { Archive } from '../archive/types.ts';
import { escapeHtml } from '../lib/html.ts';
import { PAGE_KINDS, pagesOfKind, type SitePage } from './page-kinds.ts';
import { publicOrigin } from './urls.ts';

/** Every public page. Drafts, scheduled posts, the search page and the 404 are none. */
export const sitemapEntries = (archive: Archive): readonly SitePage[] =>
  PAGE_KINDS.filter(({ isUnlisted }) => !isUnlisted)
    .flatMap((kind) => pagesOfKind(kind, archive))
    .filter(({ isHidden }) => !isHidden);

/**
 * The sitemap as XML; `undefined` while the site does not know its address, because a sitemap
 * holds only whole ones.
 */
export function sitemapXml(archive: Archive): string | undefined {
  const origin = publicOrigin(archive.site);
  if (origin === undefined) return undefined;
  const lines = sitemapEntries(archive).map(({ path, changed }) => {
    const lastmod = changed ? `<lastmod>${changed}</lastmod>` : '';
    return `  <url><loc>${escapeHtml(origin + path)}</loc>${lastmod}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>\n',
  ].join('\n');
}
