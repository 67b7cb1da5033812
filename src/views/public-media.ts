import type { Archive } from '../archive/types.ts';
import { linksIn, mediaPath } from '../markdown/render-markdown.ts';

/** Paths below `media/` of the files that a reader may download: attachments, documents, and what a text links to. */
export function publicMedia(archive: Archive): readonly string[] {
  const paths = new Set<string>();
  for (const document of archive.documents) if (document.file) paths.add(document.file);
  for (const article of archive.articles) for (const attachment of article.attachments) paths.add(attachment.file);
  for (const { body } of [...archive.articles, ...archive.pages]) {
    for (const address of body.includes('media/') ? linksIn(body, ['href']) : []) {
      const path = mediaPath(address);
      if (path !== undefined) paths.add(path);
    }
  }
  return [...paths].toSorted();
}
