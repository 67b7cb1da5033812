import type { ContentInput } from '../archive/content-input.ts';
import { findOpening, rememberOpening } from '../markdown/markdown-text.ts';
import { recallOrFind } from './check-entries.ts';

/**
 * In lists, the beginning of the text stands for a summary that an article does not have. It is found once for each
 * version of a file, so that an edit does not read the texts of all the others.
 */
export function rememberOpenings({ entries }: ContentInput): void {
  for (const entry of entries.articles)
    if (!entry.data.summary && !entry.file.endsWith('.mdx'))
      rememberOpening(
        entry.body,
        recallOrFind(entry, 'opening', () => findOpening(entry.body)),
      );
}
