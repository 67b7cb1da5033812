import type { Archive, Article, StaticPage } from '../archive/types.ts';
import { documentTypes } from './pages/documents-page.ts';
import { photoYears } from './pages/photos-page.ts';
import { lastChange } from './parts/article-dates.ts';
import type { LinkView } from './parts/links.ts';
import { paginate } from './parts/pagination.ts';
import { urls } from './urls.ts';

/** One page by its address. */
export interface SitePage {
  readonly path: string;
  /** Day of its last change, where that is known. */
  readonly changed?: string | undefined;
  /** Shown in the preview only: a draft, a post whose time has not come. */
  readonly isHidden?: boolean;
}

/** Pages of one kind: where they lie, which menu leads to them, what search engines are told. */
export interface PageKind {
  /** The page that lists the others, or the only one; its first part is taken from `pages/`. */
  readonly index?: string;
  /** What menus call that page. */
  readonly label?: string;
  /** Where it is offered: on top of every page, besides that on a phone, in the foot. */
  readonly menu?: 'main' | 'more' | 'about';
  /** Whether the search and the 404 page name the list; of some kinds they name each page. */
  readonly isBrowsed?: boolean;
  /** Whether search engines are told to pass by. */
  readonly isUnlisted?: boolean;
  /** Day of the last change of the list. */
  readonly changed?: (archive: Archive) => string | undefined;
  /** Further pages of the list. */
  readonly lists?: (archive: Archive) => readonly SitePage[];
  /** A page for each thing, which the search of the site must know too. */
  readonly things?: (archive: Archive) => readonly SitePage[];
}

/** The one table of page kinds; known addresses, sitemap, menus and reserved names are read from it. */
export const PAGE_KINDS: readonly PageKind[] = [
  { index: urls.home(), changed: newestChange },
  {
    index: urls.articles(),
    label: 'Tin tức',
    menu: 'main',
    isBrowsed: true,
    changed: newestChange,
    lists: ({ articles, site }) =>
      paginate(articles, site.articlesPerPage)
        .slice(1)
        .map(({ number }) => ({ path: urls.articles(number) })),
    things: ({ articles }) =>
      articles.map((article) => ({
        path: urls.article(article.id),
        changed: lastChange(article),
        isHidden: article.hidden !== undefined,
      })),
  },
  {
    index: urls.units(),
    label: 'Đơn vị',
    menu: 'main',
    things: ({ units }) => units.map(({ id }) => ({ path: urls.unit(id) })),
  },
  {
    index: urls.years(),
    label: 'Năm',
    menu: 'main',
    things: ({ years }) => years.map((year) => ({ path: urls.year(year) })),
  },
  {
    index: urls.awards(),
    label: 'Khen thưởng',
    menu: 'main',
    things: ({ awards }) => awards.map(({ id }) => ({ path: urls.award(id) })),
  },
  {
    index: urls.meetings(),
    label: 'Hội nghị',
    menu: 'main',
    isBrowsed: true,
    things: ({ meetings }) => meetings.map(({ id }) => ({ path: urls.meeting(id) })),
  },
  {
    index: urls.documents(),
    label: 'Văn bản',
    menu: 'main',
    isBrowsed: true,
    lists: (archive) => documentTypes(archive).map((type) => ({ path: urls.documentsOf(type) })),
    things: ({ documents }) => documents.map(({ id }) => ({ path: urls.document(id) })),
  },
  {
    index: urls.photos(),
    label: 'Hình ảnh',
    menu: 'more',
    isBrowsed: true,
    lists: (archive) => photoYears(archive).map((year) => ({ path: urls.photosOf(year) })),
  },
  { index: urls.charity(), label: 'An sinh xã hội', menu: 'more', isBrowsed: true },
  {
    index: urls.corrections(),
    label: 'Đính chính',
    menu: 'about',
    isBrowsed: true,
    changed: newestCorrection,
  },
  { index: urls.openData(), label: 'Dữ liệu mở', menu: 'about' },
  { index: urls.search(), isUnlisted: true },
  {
    things: (archive) =>
      publicPages(archive).map(({ id, updated }) => ({ path: urls.page(id), changed: updated })),
  },
];

/** First parts of the site's own files, which no page may take either. */
const OWN_FILES = ['media', 'quan-tri', 'binh-luan', '404', '_astro', 'the-xa-hoi'];

/** First parts of addresses that a page of `pages/` may not take. */
export const RESERVED_PAGE_IDS: readonly string[] = [
  ...PAGE_KINDS.flatMap(({ index }) => index?.split('/')[1] || []),
  ...OWN_FILES,
];

/** Pages of `pages/` whose address is not taken by a page of the site itself. */
export const publicPages = (archive: Archive): readonly StaticPage[] =>
  archive.pages.filter((page) => !RESERVED_PAGE_IDS.includes(page.id));

/** Every page of one kind. */
export const pagesOfKind = (kind: PageKind, archive: Archive): readonly SitePage[] => [
  ...(kind.index === undefined ? [] : [{ path: kind.index, changed: kind.changed?.(archive) }]),
  ...(kind.lists?.(archive) ?? []),
  ...(kind.things?.(archive) ?? []),
];

/** The lists of certain kinds as links of a menu. */
export const kindLinks = (isOffered: (kind: PageKind) => boolean): readonly LinkView[] =>
  PAGE_KINDS.filter(isOffered).flatMap(({ index, label }) =>
    index !== undefined && label !== undefined ? [{ label, href: index }] : [],
  );

const shown = ({ articles }: Archive): readonly Article[] =>
  articles.filter((article) => !article.hidden);

function newestChange(archive: Archive): string | undefined {
  return shown(archive).map(lastChange).toSorted().at(-1);
}

function newestCorrection(archive: Archive): string | undefined {
  return shown(archive)
    .flatMap(({ corrections, editorNotes }) => [...corrections, ...editorNotes])
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
}
