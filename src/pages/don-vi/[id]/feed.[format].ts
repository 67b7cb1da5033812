import type { APIRoute } from 'astro';
import { openArchive } from '../../../archive/archive.ts';
import { drawPictures } from '../../../components/pictures.ts';
import { FEED_FORMATS, writeFeed } from '../../../views/feed-formats.ts';
import { feedPictures, feedView, unitFeed } from '../../../views/feed.ts';

export const getStaticPaths = () => openArchive().archive.units.flatMap(({ id }) => FEED_FORMATS.map((format) => ({ params: { id, format } })));

export const GET: APIRoute = async ({ params }) => {
  const { archive, mediaSize } = openArchive();
  const unit = archive.index.units.get(params.id ?? '');
  if (!unit) return new Response(null, { status: 404 });
  const scope = unitFeed(archive, unit);
  const feed = feedView(archive, scope, { pictures: await drawPictures(feedPictures(scope)), mediaSize });
  const { text, mimeType } = writeFeed(feed, params.format === 'json' ? 'json' : 'xml');
  return new Response(text, { headers: { 'content-type': mimeType } });
};
