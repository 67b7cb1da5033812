import type { Archive } from '../archive/types.ts';
import { escapeHtml } from '../lib/html.ts';
import { lastChange } from './parts/article-dates.ts';
import { documentTypePages } from './pages/documents-page.ts';
import { paginate } from './parts/pagination.ts';
import { photoYearPages } from './pages/photos-page.ts';
import { publicPages } from './pages/static-page.ts';
import { publicOrigin, urls } from './urls.ts';

/** One public address; `lastmod` is the day of its last change where that is known. */
export interface SitemapEntry {
  readonly path: string;
  readonly lastmod: string | undefined;
}

/** Every public page. Drafts, scheduled posts, the search page and the 404 are none. */
export function sitemapEntries(archive: Archive): readonly SitemapEntry[] {
  const articles = archive.articles.filter((article) => !article.hidden);
  const entry = (path: string, lastmod?: string): SitemapEntry => ({ path, lastmod });
  const newest = articles.map(lastChange).toSorted().at(-1);
  return [
    entry(urls.home(), newest),
    ...paginate(articles, archive.site.articlesPerPage).map(({ number }) =>
      entry(urls.articles(number), number === 1 ? newest : undefined),
    ),
    ...articles.map((article) => entry(urls.article(article.id), lastChange(article))),
    ...[urls.units(), ...archive.units.map((unit) => urls.unit(unit.id))].map((path) =>
      entry(path),
    ),
    ...[urls.years(), ...archive.years.map((year) => urls.year(year))].map((path) => entry(path)),
    ...[urls.awards(), ...archive.awards.map((award) => urls.award(award.id))].map((path) =>
      entry(path),
    ),
    ...[urls.meetings(), ...archive.meetings.map((meeting) => urls.meeting(meeting.id))].map(
      (path) => entry(path),
    ),
    ...[urls.documents(), ...archive.documents.map((document) => urls.document(document.id))].map(
      (path) => entry(path),
    ),
    ...documentTypePages(archive).map(({ page }) => entry(page.head.path)),
    ...[urls.photos(), urls.charity(), urls.openData()].map((path) => entry(path)),
    ...photoYearPages(archive).map(({ page }) => entry(page.head.path)),
    entry(
      urls.corrections(),
      articles
        .flatMap((article) =>
          [...article.corrections, ...article.editorNotes].map((item) => item.date),
        )
        .filter((date) => date !== undefined)
        .toSorted()
        .at(-1),
    ),
    ...publicPages(archive).map((page) => entry(urls.page(page.id), page.updated)),
  ];
}

/** The sitemap as XML; `undefined` while the site does not know its address, because a sitemap holds only whole ones. */
export function sitemapXml(archive: Archive): string | undefined {
  const origin = publicOrigin(archive.site);
  if (origin === undefined) return undefined;
  const lines = sitemapEntries(archive).map(
    ({ path, lastmod }) =>
      `  <url><loc>${escapeHtml(origin + path)}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
}
