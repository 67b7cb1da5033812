import type { Article } from './articles';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A feed with the whole text of the newest thirty. */
export function feed(name: string, articles: Article[]): Response {
  const items = articles.slice(0, 30).map(({ id, data, rendered }) => {
    const url = `https://example.com/bai-viet/${id}/`;
    return `<item><title>${escape(data.title)}</title><link>${url}</link><guid>${url}</guid>
<pubDate>${data.date.toUTCString()}</pubDate><description>${escape(rendered?.html ?? '')}</description></item>`;
  });
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${escape(name)}</title><link>https://example.com/</link><description>${escape(name)}</description>
${items.join('\n')}</channel></rss>`);
}
