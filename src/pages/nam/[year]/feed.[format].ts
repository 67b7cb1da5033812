import type { APIRoute } from 'astro';
import { openArchive } from '../../../archive/archive.ts';
import { drawPictures } from '../../../components/pictures.ts';
import { FEED_FORMATS, writeFeed } from '../../../views/feed-formats.ts';
import { feedPictures, feedView, yearFeed } from '../../../views/feed.ts';

export const getStaticPaths = () => openArchive().archive.years.flatMap((year) => FEED_FORMATS.map((format) => ({ params: { year: String(year), format } })));

export const GET: APIRoute = async ({ params }) => {
  const { archive, mediaSize } = openArchive();
  const year = Number(params.year);
  if (!archive.years.includes(year)) return new Response(null, { status: 404 });
  const scope = yearFeed(archive, year);
  const feed = feedView(archive, scope, { pictures: await drawPictures(feedPictures(scope)), mediaSize });
  const { text, mimeType } = writeFeed(feed, params.format === 'json' ? 'json' : 'xml');
  return new Response(text, { headers: { 'content-type': mimeType } });
};
