import type { APIRoute } from 'astro';
import { openArchive } from '../../../archive/archive.ts';
import { drawPictures } from '../../../components/pictures.ts';
import { feedJson } from '../../../views/feed-json.ts';
import { feedPictures, feedView, unitFeed } from '../../../views/feed.ts';

export const getStaticPaths = () => openArchive().archive.units.map((unit) => ({ params: { id: unit.id } }));

export const GET: APIRoute = async ({ params }) => {
  const { archive, mediaSize } = openArchive();
  const unit = archive.index.units.get(params.id ?? '');
  if (!unit) return new Response(null, { status: 404 });
  const scope = unitFeed(archive, unit);
  const feed = feedView(archive, scope, { pictures: await drawPictures(feedPictures(scope)), mediaSize });
  return new Response(feedJson(feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
};
