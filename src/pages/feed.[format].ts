import type { APIRoute } from 'astro';
import { openArchive } from '../archive/archive.ts';
import { drawPictures } from '../components/pictures.ts';
import { FEED_FORMATS, writeFeed } from '../views/feed-formats.ts';
import { feedPictures, feedView, siteFeed } from '../views/feed.ts';

export const getStaticPaths = () => FEED_FORMATS.map((format) => ({ params: { format } }));

export const GET: APIRoute = async ({ params }) => {
  const { archive, mediaSize } = openArchive();
  const scope = siteFeed(archive);
  const feed = feedView(archive, scope, { pictures: await drawPictures(feedPictures(scope)), mediaSize });
  const { text, mimeType } = writeFeed(feed, params.format === 'json' ? 'json' : 'xml');
  return new Response(text, { headers: { 'content-type': mimeType } });
};
