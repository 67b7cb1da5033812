import type { Archive } from '../archive/types.ts';
import { keepEach } from '../lib/keep-each.ts';
import { isPicturePath } from '../lib/picture-endings.ts';
import { linksIn } from '../markdown/render-markdown.ts';
import { mediaPath } from '../markdown/safe-address.ts';

/**
 * Paths below `media/` of the files that a reader may download: attachments, documents, and what a text links to.
 * Check, pages and build ask one after the other, and every text is looked through.
 */
export const publicMedia = keepEach(findMedia);

function findMedia(archive: Archive): readonly string[] {
  const paths = new Set<string>();
  for (const document of archive.documents) if (document.file) paths.add(document.file);
  for (const article of archive.articles)
    for (const attachment of article.attachments) paths.add(attachment.file);
  for (const { body } of [...archive.articles, ...archive.pages]) {
    for (const address of mayLinkToMedia(body) ? linksIn(body, ['href']) : []) {
      const path = mediaPath(address);
      if (path !== undefined && isPublishable(path)) paths.add(path);
    }
  }
  return [...paths].toSorted();
}

/** Told without reading all Markdown: whether a file is named otherwise than to be shown as a picture. */
const mayLinkToMedia = (body: string): boolean =>
  body.includes('media/') &&
  body.replace(/(?<!\\)!\[[^[\]\n]*\]\([^()\n]*\)/g, '').includes('media/');

/**
 * Whether a file may lie on the public site. Only kinds that no browser runs: an SVG drawing or an HTML page under the
 * address of the site could do everything that the site itself can.
 */
export const isPublishable = (path: string): boolean =>
  isPicturePath(path) ||
  /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|txt|mp3|m4a|ogg|mp4|webm)$/i.test(path);
