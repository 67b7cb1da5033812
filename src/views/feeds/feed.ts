import { grouped } from '../../archive/records.ts';
import type { Archive, Article, Unit } from '../../archive/types.ts';
import { keepEachIn } from '../../lib/keep-each.ts';
import { markdownPictures, type PictureSource } from '../../markdown/render-markdown.ts';
import { articleSummary } from '../parts/article-card.ts';
import { modifiedAt, publishedAt } from '../parts/article-dates.ts';
import { feedHtml } from './feed-html.ts';
import type { HeadFeed } from '../document/head.ts';
import { publicOrigin, urls } from '../urls.ts';

/** What a feed is about, before anything is drawn. */
export interface FeedScope extends HeadFeed {
  readonly description: string;
  /** The page the feed belongs to, e.g. `/don-vi/hop-luc/`. */
  readonly page: string;
  /** Public articles only, newest first. */
  readonly articles: readonly Article[];
}

/** A feed with absolute addresses, ready to be written as RSS or JSON. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly homeUrl: string;
  readonly xmlUrl: string;
  readonly jsonUrl: string;
  readonly publisher: string;
  readonly rights: string | undefined;
  /** The last change of any item; it does not move when the site is merely built again. */
  readonly updated: string | undefined;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Permanent address, which is also the identity of the item. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The full text as safe HTML with absolute addresses. */
  readonly html: string;
  /** Never changed by an edit, e.g. `2023-02-11T00:00:00+07:00`. */
  readonly published: string;
  readonly modified: string | undefined;
  readonly author: string | undefined;
  readonly tags: readonly string[];
  readonly image: string | undefined;
  readonly attachments: readonly FeedAttachment[];
}

export interface FeedAttachment {
  readonly url: string;
  readonly title: string;
  readonly mimeType: string;
  /** In bytes; absent when the file cannot be found. */
  readonly size: number | undefined;
}

/** What a feed takes from the media folder. */
export interface FeedMedia {
  /** Path below `media/` → picture. */
  readonly pictures: ReadonlyMap<string, PictureSource>;
  readonly mediaSize: (path: string) => number | undefined;
}

/** A feed carries the newest articles; the whole archive is open data. */
const FEED_LENGTH = 30;

export const siteFeed = (archive: Archive): FeedScope =>
  scope(archive, {
    title: archive.site.title,
    description: archive.site.tagline ?? `Bài viết mới của ${archive.site.title}.`,
    page: urls.home(),
    xml: urls.feed(),
    json: urls.feed('json'),
    articles: archive.articles,
  });

export const unitFeed = (archive: Archive, unit: Unit): FeedScope =>
  scope(archive, {
    ...unitFeedAt(archive, unit),
    description: `Bài viết về ${unit.name}.`,
    page: urls.unit(unit.id),
    articles: grouped(archive).articlesByUnit.get(unit.id) ?? [],
  });

/** Articles of the year, and later ones about a meeting that reviewed it. */
export const yearFeed = (archive: Archive, year: number): FeedScope =>
  scope(archive, {
    ...yearFeedAt(archive, year),
    description: `Bài viết đăng trong năm ${year} và bài về hội nghị tổng kết năm ${year}.`,
    page: urls.year(year),
    articles: archive.articles.filter(
      (article) =>
        article.year === year ||
        archive.index.meetings.get(article.meeting ?? '')?.achievementYear === year,
    ),
  });

const unitFeedAt = (archive: Archive, unit: Unit): HeadFeed => ({
  title: `${unit.shortName} – ${shortTitle(archive)}`,
  xml: urls.unitFeed(unit.id),
  json: urls.unitFeed(unit.id, 'json'),
});

const yearFeedAt = (archive: Archive, year: number): HeadFeed => ({
  title: `Năm ${year} – ${shortTitle(archive)}`,
  xml: urls.yearFeed(year),
  json: urls.yearFeed(year, 'json'),
});

/** The feed of a unit as its page links to it; `undefined` on a site that does not know its own address. */
export const unitFeedLink = (archive: Archive, unit: Unit): HeadFeed | undefined =>
  publicOrigin(archive.site) === undefined ? undefined : unitFeedAt(archive, unit);

/** The same for a year. */
export const yearFeedLink = (archive: Archive, year: number): HeadFeed | undefined =>
  publicOrigin(archive.site) === undefined ? undefined : yearFeedAt(archive, year);

/** Paths below `media/` of every picture that the feed shows. */
export const feedPictures = ({ articles }: FeedScope): readonly string[] =>
  articles
    .filter((article) => !article.isCode)
    .flatMap((article) => [...photoFiles(article), ...markdownPictures(article.body)]);

/** The feed with the full text of its articles. Its addresses are whole, so only a site that knows its own has one. */
export function feedView(
  archive: Archive,
  { articles, ...scope }: FeedScope,
  media: FeedMedia,
): Feed {
  const origin = originOf(archive);
  return {
    title: scope.title,
    description: scope.description,
    homeUrl: origin + scope.page,
    xmlUrl: origin + scope.xml,
    jsonUrl: origin + scope.json,
    publisher: archive.site.publisher.name,
    rights: archive.site.rights,
    updated: articles
      .map((article) => modifiedAt(article) ?? publishedAt(article))
      .toSorted()
      .at(-1),
    items: articles.map((article) =>
      hasFiles(article) ? feedItem(archive, article, media) : itemWithoutFiles(archive, article),
    ),
  };
}

function scope(archive: Archive, { title, articles, ...rest }: FeedScope): FeedScope {
  const shown: readonly ShownArticle[] = articles
    .filter((article) => !article.hidden)
    .map((article) => ({ article, at: publishedAt(article) }));
  return {
    ...rest,
    title: archive.site.sample ? `${title} (dữ liệu mẫu)` : title,
    articles: shown
      .toSorted(newestFirst)
      .slice(0, FEED_LENGTH)
      .map(({ article }) => article),
  };
}

interface ShownArticle {
  readonly article: Article;
  readonly at: string;
}

/** Articles of one moment stand in the order of their ids, so that two builds say the same. */
function newestFirst(a: ShownArticle, b: ShownArticle): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.article.id < b.article.id ? -1 : 1;
}

/** An article stands in several feeds, and in each in both forms. */
const itemWithoutFiles = keepEachIn((archive: Archive, article: Article) =>
  feedItem(archive, article, { pictures: new Map(), mediaSize: () => undefined }),
);

const hasFiles = (article: Article): boolean =>
  article.attachments.length > 0 ||
  photoFiles(article).length > 0 ||
  markdownPictures(article.body).length > 0;

function feedItem(archive: Archive, article: Article, media: FeedMedia): FeedItem {
  const origin = originOf(archive);
  const url = origin + urls.article(article.id);
  const image = photoFiles(article)
    .map((path) => media.pictures.get(path)?.src)
    .find((src) => src !== undefined);
  return {
    url,
    title: article.title,
    summary: articleSummary(article),
    html: feedHtml(article, url, media.pictures),
    published: publishedAt(article),
    modified: modifiedAt(article),
    author: article.author,
    tags: article.tags,
    image: image === undefined ? undefined : new URL(image, url).href,
    attachments: article.attachments.map((attachment) => ({
      url: origin + urls.media(attachment.file),
      title: attachment.title,
      mimeType: mimeType(attachment.file),
      size: media.mediaSize(attachment.file),
    })),
  };
}

/** A site that does not know its own address has no feeds to read. */
const originOf = ({ site }: Archive): string => publicOrigin(site) ?? '';
const shortTitle = ({ site }: Archive): string => site.shortTitle ?? site.title;
const photoFiles = (article: Article): readonly string[] =>
  [article.cover, ...article.photos].flatMap((photo) => photo?.file ?? []);

/** Of the kinds of files that the schema allows as attachments. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  txt: 'text/plain',
  zip: 'application/zip',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
const mimeType = (path: string): string =>
  MIME_TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
