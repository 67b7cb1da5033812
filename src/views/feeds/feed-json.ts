import type { Feed } from './feed.ts';

/** The feed as JSON Feed 1.1; members without a value are left out. */
export function feedJson(feed: Feed): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.homeUrl,
      feed_url: feed.jsonUrl,
      description: feed.description,
      language: 'vi',
      authors: [{ name: feed.publisher }],
      items: feed.items.map((item) => ({
        id: item.url,
        url: item.url,
        title: item.title,
        summary: item.summary || undefined,
        content_html: item.html,
        date_published: item.published,
        date_modified: item.modified,
        image: item.image,
        authors: item.author ? [{ name: item.author }] : undefined,
        tags: item.tags.length > 0 ? item.tags : undefined,
        language: 'vi',
        attachments:
          item.attachments.length === 0
            ? undefined
            : item.attachments.map(({ url, mimeType, title, size }) => ({
                url,
                mime_type: mimeType,
                title,
                size_in_bytes: size,
              })),
      })),
    },
    undefined,
    1,
  )}\n`;
}
