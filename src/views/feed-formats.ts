import { feedJson } from './feed-json.ts';
import type { Feed } from './feed.ts';
import { feedXml } from './feed-xml.ts';
import type { FeedFormat } from './urls.ts';

/** The forms in which every feed is offered, for the addresses of a page file. */
export const FEED_FORMATS: readonly FeedFormat[] = ['xml', 'json'];

/** The text of a feed in one of its forms, and what to call it on the way. */
export const writeFeed = (feed: Feed, format: FeedFormat): { readonly text: string; readonly mimeType: string } =>
  format === 'xml' ? { text: feedXml(feed), mimeType: 'application/rss+xml; charset=utf-8' } : { text: feedJson(feed), mimeType: 'application/feed+json; charset=utf-8' };
