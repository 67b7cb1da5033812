import { escapeHtml } from '../../lib/html.ts';
import type { Feed, FeedItem } from './feed.ts';

/** The feed as RSS 2.0 with the full text of each item. */
export function feedXml(feed: Feed): string {
  return legalXml(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${[
  element('title', feed.title),
  element('link', feed.homeUrl),
  element('description', feed.description),
  element('language', 'vi'),
  `<atom:link href="${escapeHtml(feed.xmlUrl)}" rel="self" type="application/rss+xml"/>`,
  element('copyright', feed.rights),
  element('dc:publisher', feed.publisher),
  element('lastBuildDate', feed.updated ? rfc822(feed.updated) : undefined),
  ...feed.items.map(item),
]
  .filter(Boolean)
  .join('\n')}
</channel>
</rss>
`);
}

/** A moment in the form of mail headers, in Vietnamese time, e.g. `Sat, 11 Feb 2023 00:00:00 +0700`. */
export function rfc822(moment: string): string {
  const shifted = new Date(Date.parse(moment) + 7 * 3_600_000);
  return shifted.toUTCString().replace('GMT', '+0700');
}

function item({
  url,
  title,
  summary,
  html,
  published,
  author,
  tags,
  attachments,
}: FeedItem): string {
  // RSS gives an item one file; the text links to all of them.
  const file = attachments.find((attachment) => attachment.size !== undefined);
  return [
    '<item>',
    ...[
      element('title', title),
      element('link', url),
      `<guid isPermaLink="true">${escapeHtml(url)}</guid>`,
      element('pubDate', rfc822(published)),
      element('dc:creator', author),
      ...tags.map((tag) => element('category', tag)),
      element('description', summary),
      `<content:encoded><![CDATA[${html.replaceAll(']]>', ']]&gt;')}]]></content:encoded>`,
      file
        ? `<enclosure url="${escapeHtml(file.url)}" length="${file.size}" type="${escapeHtml(file.mimeType)}"/>`
        : '',
    ].filter(Boolean),
    '</item>',
  ].join('\n');
}

const element = (name: string, text: string | undefined): string =>
  text === undefined || text === '' ? '' : `<${name}>${escapeHtml(text)}</${name}>`;

/** Without the characters that no XML 1.0 document may hold. */
const legalXml = (xml: string): string =>
  xml.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
