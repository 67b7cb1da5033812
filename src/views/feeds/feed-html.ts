import type { Article } from '../../archive/types.ts';
import { escapeHtml } from '../../lib/html.ts';
import { renderMarkdown, type PictureSource } from '../../markdown/render-markdown.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';
import { articleSummary } from '../parts/article-card.ts';
import { urls } from '../urls.ts';

/**
 * The text of an article as a feed reader shows it: cover, body, photographs, files, the editor's notes, and last
 * what was corrected since. A body that is code stays on the site.
 */
export function feedHtml(
  article: Article,
  url: string,
  pictures: ReadonlyMap<string, PictureSource>,
): string {
  const body = article.isCode
    ? `<p>${escapeHtml(articleSummary(article))}</p><p><a href="${escapeHtml(url)}">Đọc toàn văn trên trang</a></p>`
    : plainHtml(renderMarkdown(article.body, { pictures }).html, url);
  const photos = article.isCode ? [] : article.photos;
  return [
    ...(article.cover && !article.isCode ? [figure(article.cover, url, pictures)] : []),
    body,
    ...photos.map((photo) => figure(photo, url, pictures)),
    list(
      'Tệp đính kèm',
      article.attachments.map(
        (file) =>
          `<a href="${escapeHtml(new URL(urls.media(file.file), url).href)}">${escapeHtml(file.title)}</a>`,
      ),
    ),
    list(
      'Ghi chú của Ban biên tập',
      article.editorNotes.map((note) =>
        escapeHtml(
          [`Nguyên văn: “${note.quote}”.`, note.issue, note.reading].filter(Boolean).join(' '),
        ),
      ),
    ),
    sourceNote(article),
    article.dateInferred
      ? `<p>Ngày ${formatDateShort(article.date)} do suy luận: ${escapeHtml(article.dateInferred)}</p>`
      : '',
    ...article.corrections
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))
      .map(
        (correction) =>
          `<p><strong>Đính chính ngày ${formatDateShort(correction.date)}:</strong> ${escapeHtml(correction.text)}</p>`,
      ),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Attributes that mean something away from the site's own styles and scripts. */
const KEPT = new Set([
  'href',
  'src',
  'alt',
  'title',
  'width',
  'height',
  'lang',
  'dir',
  'datetime',
  'cite',
  'colspan',
  'rowspan',
  'span',
  'scope',
  'start',
  'reversed',
  'type',
  'open',
]);
const ADDRESSES = new Set(['href', 'src', 'cite']);

/** Rendered Markdown without the attributes of this site's pages, and with absolute addresses. */
export function plainHtml(html: string, base: string): string {
  return html.replace(
    /<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/gi,
    (_tag, name: string, attributes: string) => {
      if (name === 'input') return attributes.includes('checked') ? '☑' : '☐';
      const kept = [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)].flatMap(
        ([, key = '', value = '']) => {
          if (!KEPT.has(key.toLowerCase())) return [];
          if (!ADDRESSES.has(key))
            return [value === '' && key !== 'alt' ? ` ${key}` : ` ${key}="${value}"`];
          const address = absolute(value, base);
          return address === undefined ? [] : [` ${key}="${escapeHtml(address)}"`];
        },
      );
      return `<${name}${kept.join('')}>`;
    },
  );
}

function absolute(value: string, base: string): string | undefined {
  const address = value
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&amp;', '&');
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

/** A photograph with its caption; one whose file was never received is its caption. */
function figure(
  photo: Article['photos'][number],
  url: string,
  pictures: ReadonlyMap<string, PictureSource>,
): string {
  const picture = photo.file ? pictures.get(photo.file) : undefined;
  const image = picture
    ? `<img src="${escapeHtml(new URL(picture.src, url).href)}" ` +
      `alt="${escapeHtml(photo.alt ?? '')}" width="${picture.width}" ` +
      `height="${picture.height}">`
    : '';
  const lines = [
    photo.caption,
    photo.captionNote,
    photo.credit ? `Ảnh: ${photo.credit}` : undefined,
    picture ? undefined : 'Chưa có tệp ảnh gốc',
  ].filter((line) => line !== undefined);
  return `<figure>${image}<figcaption>${lines.map(escapeHtml).join('<br>')}</figcaption></figure>`;
}

function sourceNote({ source }: Article): string {
  if (!source) return '';
  const title = source.url
    ? `<a href="${escapeHtml(source.url)}">${escapeHtml(source.title)}</a>`
    : escapeHtml(source.title);
  return `<p>Nguồn: ${title}${source.publisher ? `, ${escapeHtml(source.publisher)}` : ''}.${source.note ? ` ${escapeHtml(source.note)}` : ''}</p>`;
}

const list = (title: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<h2>${title}</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
