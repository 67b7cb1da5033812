import type { APIRoute } from 'astro';
import { openArchive } from '../../../archive/archive.ts';
import { drawPictures } from '../../../components/pictures.ts';
import { feedXml } from '../../../views/feed-xml.ts';
import { feedPictures, feedView, yearFeed } from '../../../views/feed.ts';

export const getStaticPaths = () => openArchive().archive.years.map((year) => ({ params: { year: String(year) } }));

export const GET: APIRoute = async ({ params }) => {
  const { archive, mediaSize } = openArchive();
  const year = Number(params.year);
  if (!archive.years.includes(year)) return new Response(null, { status: 404 });
  const scope = yearFeed(archive, year);
  const feed = feedView(archive, scope, { pictures: await drawPictures(feedPictures(scope)), mediaSize });
  return new Response(feedXml(feed), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
