import { openArchive } from '../archive/archive.ts';
import { drawPictures } from '../components/pictures.ts';
import { feedXml } from '../views/feed-xml.ts';
import { feedPictures, feedView, siteFeed } from '../views/feed.ts';

export const GET = async () => {
  const { archive, mediaSize } = openArchive();
  const scope = siteFeed(archive);
  const feed = feedView(archive, scope, { pictures: await drawPictures(feedPictures(scope)), mediaSize });
  return new Response(feedXml(feed), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
