import { publicMedia } from './public-media.ts';
import { describeHidden } from '../archive/publication.ts';
import type { ContentInput } from '../archive/content-input.ts';
import type { Archive, Article, StaticPage } from '../archive/types.ts';
import { addressKey } from '../lib/address-key.ts';
import { keepEach } from '../lib/keep-each.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { COLLECTIONS } from '../schema/collections.ts';
import { OPEN_DATA_TABLES } from './open-data/tables.ts';
import { PAGE_KINDS, pagesOfKind } from './page-kinds.ts';
import { redirectsOf, type KnownAddresses } from './redirects.ts';
import { anchors, publicOrigin, urls } from './urls.ts';

/** Everything that an address of the site can be: a page, a file, an old address, an article that waits. */
export interface SiteAddresses extends KnownAddresses {
  /** Keys of pages → the address as it is spelled, with its slash. */
  readonly pageOf: ReadonlyMap<string, string>;
  /** Keys of old addresses → the present one. */
  readonly moved: ReadonlyMap<string, string>;
  /** The places inside a page that a link can name; `undefined` where they are not known before the page is built. */
  anchorsOf(address: string): ReadonlySet<string> | undefined;
}

/** Every address of the site, by its key. */
export function siteAddresses(
  archive: Archive,
  content: Pick<ContentInput, 'entries'>,
): SiteAddresses {
  const known = {
    ...knownAddresses(archive),
    hidden: new Map(
      content.entries.articles
        .filter(({ id }) => !archive.index.articles.has(id))
        .map(({ id, data }) => [addressKey(urls.article(id)), describeHidden(data)]),
    ),
  };
  const texts = new Map<string, Article | StaticPage>([
    ...archive.articles.map((article) => [addressKey(urls.article(article.id)), article] as const),
    ...archive.pages.map((page) => [addressKey(urls.page(page.id)), page] as const),
  ]);
  const found = new Map<string, ReadonlySet<string> | undefined>();
  return {
    ...known,
    pageOf: new Map(known.pages.map((page) => [addressKey(page), page])),
    moved: new Map(
      redirectsOf(archive, known).map(({ from, to }) => [addressKey(from), to] as const),
    ),
    anchorsOf(address) {
      const key = addressKey(address);
      if (!found.has(key)) found.set(key, anchorsIn(archive, texts.get(key)));
      return found.get(key);
    },
  };
}

/** What readers of the public site can open. */
export const knownAddresses = keepEach(listAddresses);

function listAddresses(archive: Archive): KnownAddresses {
  const pages = pageAddresses(archive);
  return {
    pages,
    known: new Set([...pages, ...fileAddresses(archive)].map(addressKey)),
    hidden: new Map(),
  };
}

/** Every address of a page, without fragments. */
export const pageAddresses = (archive: Archive): readonly string[] =>
  PAGE_KINDS.flatMap((kind) => pagesOfKind(kind, archive)).map(({ path }) => path);

/** Files that a text may well link to. */
function fileAddresses(archive: Archive): readonly string[] {
  const { site, units, years } = archive;
  const feeds = (['xml', 'json'] as const).flatMap((format) => [
    urls.feed(format),
    ...units.map(({ id }) => urls.unitFeed(id, format)),
    ...years.map((year) => urls.yearFeed(year, format)),
  ]);
  const tables = OPEN_DATA_TABLES.map(({ name }) => name);
  return [
    ...(publicOrigin(site) ? [...feeds, urls.sitemap()] : []),
    ...publicMedia(archive).map((path) => urls.media(path)),
    ...tables.flatMap((name) => [urls.dataFile(name, 'csv'), urls.dataFile(name, 'json')]),
    ...[...tables, ...Object.keys(COLLECTIONS), 'site'].map(urls.dataSchema),
    urls.dataPackage(),
    urls.siteSocialCard(),
    ...(site.editor.mode === 'off' ? [] : ['/quan-tri/']),
    urls.addressBook(),
    '/404.html',
    '/robots.txt',
    '/bieu-tuong.svg',
  ];
}

/** The places of an article or a fixed page: those of its text, which are known exactly, and those around it. */
function anchorsIn(
  archive: Archive,
  text: Article | StaticPage | undefined,
): ReadonlySet<string> | undefined {
  if (!text || ('isCode' in text && text.isCode)) return undefined;
  const own = [...renderMarkdown(text.body).html.matchAll(/ id="([^"]+)"/g)].map(
    ([, id = '']) => id,
  );
  if (!('isCode' in text)) return new Set([...own, ...AROUND_PAGE]);
  return new Set([
    ...own,
    ...AROUND_ARTICLE,
    ...text.editorNotes.map((_, at) => anchors.note(at)),
    ...archive.comments
      .filter(({ article }) => article === text.id)
      .map(({ id }) => anchors.comment(id)),
  ]);
}

/** What every page has: its beginning, and where the browser goes for `#top`. */
const AROUND = ['top', 'noi-dung', 'chan-trang-don-vi'];

/** The parts that stand around the text of an article, some only when there is something in them. */
const AROUND_ARTICLE: readonly string[] = [
  ...AROUND,
  'nguon',
  'tep-dinh-kem',
  'ghi-chu',
  'hieu-dinh',
  'binh-luan',
  'lien-quan',
  'trich-dan',
  anchors.reply(),
  'reply-title',
  'y-kien',
  'anh-chua-co',
  'doc-tiep-1',
  'doc-tiep-2',
  'doc-tiep-3',
];

/** The parts that stand around the text of a fixed page. */
const AROUND_PAGE: readonly string[] = [
  ...AROUND,
  'thong-tin-lien-he',
  'cum-theo-thoi-gian',
  'don-vi-thanh-vien',
  'y-kien',
];
