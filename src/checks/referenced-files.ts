import { decodeAddress } from '../lib/decode-address.ts';
import { isPicturePath } from '../lib/picture-endings.ts';
import { collectValues } from '../schema/messages/describe-issues.ts';
import { COLLECTIONS, siteSchema } from '../schema/collections.ts';
import type { ContentInput } from '../archive/content-input.ts';
import { allEntries, placeInBody } from './entry-texts.ts';

/** A file below `media/` and the first place that names it. */
export interface ReferencedFile {
  /** Path below `media/`. */
  readonly path: string;
  readonly isPicture: boolean;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Every file below `media/` that a field or a text names and that is there, once each. */
export function referencedFiles(content: ContentInput): readonly ReferencedFile[] {
  const found = new Map<string, ReferencedFile>();
  const add = (path: string, origin: () => { file: string; line: number; column: number }) => {
    if (!found.has(path) && content.media.has(path))
      found.set(path, { path, isPicture: isPicturePath(path), ...origin() });
  };
  // Without files there is nothing that could be named.
  if (content.media.size === 0) return [];
  for (const { collection, entry } of allEntries(content)) {
    for (const { path, value } of collectValues(COLLECTIONS[collection].schema, entry.data, [
      'picture',
      'attachment',
    ]))
      add(value, () => ({ file: entry.file, ...entry.locate(path) }));
    if (!entry.body.includes('media/')) continue;
    for (const { 0: piece, 1: address = '', index } of entry.body.matchAll(
      /(?:\]\(\s*<?|src=["']|href=["'])(?:\.{0,2}\/)*media\/([^)\s"'>?#]+)/g,
    ))
      add(decodeAddress(address).normalize('NFC'), () => ({
        file: entry.file,
        ...placeInBody(entry, index + piece.length - address.length),
      }));
  }
  const { site } = content;
  if (site)
    for (const { path, value } of collectValues(siteSchema, site.data, ['picture', 'attachment']))
      add(value, () => ({ file: site.file, ...site.locate(path) }));
  return [...found.values()];
}
