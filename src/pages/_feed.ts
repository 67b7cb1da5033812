import { openArchive, type OpenedArchive } from '../archive/archive.ts';
import { drawPictures } from '../components/parts/pictures.ts';
import { feedJson } from '../views/feeds/feed-json.ts';
import { feedXml } from '../views/feeds/feed-xml.ts';
import { feedPictures, feedView, unitFeed, yearFeed, type FeedScope } from '../views/feeds/feed.ts';
import { pageKey } from '../views/document/page-key.ts';
import { textSum } from '../views/text-sum.ts';
import { publicOrigin } from '../views/urls.ts';

type Archive = OpenedArchive['archive'];
type Params = Readonly<Record<string, string | undefined>>;

/** The two forms of every feed. */
const FORMS = {
  xml: { write: feedXml, type: 'application/rss+xml' },
  json: { write: feedJson, type: 'application/feed+json' },
} as const;

/**
 * One feed in one form; 404 for what the archive does not have, and while the site does not know
 * its address. Each form has a file of its own: the preview does not find `feed.[form].ts`.
 */
export async function feedResponse(
  form: keyof typeof FORMS,
  scopeOf: (archive: Archive) => FeedScope | undefined,
): Promise<Response> {
  const { archive, mediaSize } = await openArchive();
  const scope = scopeOf(archive);
  if (!scope || !publicOrigin(archive.site)) return new Response(null, { status: 404 });
  const feed = feedView(archive, scope, {
    pictures: await drawPictures(feedPictures(scope)),
    mediaSize,
  });
  return new Response(FORMS[form].write(feed), {
    headers: { 'content-type': `${FORMS[form].type}; charset=utf-8` },
  });
}

/** Stands for all that a feed says. */
const feedKey = (archive: Archive, scope: FeedScope, sizeOf: OpenedArchive['mediaSize']) =>
  pageKey(archive, () => [
    archive.site,
    // A body stands in several feeds, and in each in both forms.
    {
      ...scope,
      articles: scope.articles.map((article) => ({ ...article, body: textSum(article.body) })),
    },
    scope.articles.flatMap(({ attachments }) => attachments.map(({ file }) => sizeOf(file))),
  ]);

export const unitPaths = async () => {
  const { archive, mediaSize } = await openArchive();
  return archive.units.map((unit) => ({
    params: { id: unit.id },
    key: feedKey(archive, unitFeed(archive, unit), mediaSize),
  }));
};
export const ofUnit =
  ({ id = '' }: Params) =>
  (archive: Archive): FeedScope | undefined => {
    const unit = archive.index.units.get(id);
    return unit && unitFeed(archive, unit);
  };

export const yearPaths = async () => {
  const { archive, mediaSize } = await openArchive();
  return archive.years.map((year) => ({
    params: { year: String(year) },
    key: feedKey(archive, yearFeed(archive, year), mediaSize),
  }));
};
export const ofYear =
  ({ year }: Params) =>
  (archive: Archive): FeedScope | undefined =>
    archive.years.includes(Number(year)) ? yearFeed(archive, Number(year)) : undefined;
