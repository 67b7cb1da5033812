import { escape } from './draw.js';

export const data = { permalink: '/index.xml', eleventyExcludeFromCollections: true };

export const render = ({ collections }) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Cụm thi đua Ví Dụ</title><link>https://example.com/</link><description>Cụm thi đua Ví Dụ</description>
${collections.articles
  .slice(0, 30)
  .map(
    ({ url, date, data, templateContent }) =>
      `<item><title>${escape(data.title)}</title><link>https://example.com${url}</link><guid>https://example.com${url}</guid>
<pubDate>${date.toUTCString()}</pubDate><description>${escape(templateContent)}</description></item>`,
  )
  .join('\n')}</channel></rss>`;
