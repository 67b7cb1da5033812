import type { Problem } from '../lib/problem.ts';
import type { CollectionName } from '../schema/fields.ts';
import type { ContentInput, EntryInput } from '../archive/content-input.ts';
import { allEntries } from './entry-texts.ts';

/** An entry may remember what was found in it; the reader's do. */
type Remembering = Pick<EntryInput, 'file'> & { recallOrFind?<T>(name: string, find: () => T): T };

/**
 * What `find` finds in an entry, asked once for each version of its file. `find` may look at nothing but the entry;
 * whatever else decides stands in `name`.
 */
export const recallOrFind = <T>(entry: Remembering, name: string, find: () => T): T =>
  entry.recallOrFind ? entry.recallOrFind(name, find) : find();

/** The problems that each entry has by itself, found once. */
export function checkEntries(
  content: ContentInput,
  name: string,
  find: (collection: CollectionName, entry: EntryInput) => readonly Problem[],
): readonly Problem[] {
  return [...allEntries(content)].flatMap(({ collection, entry }) =>
    recallOrFind(entry, name, () => find(collection, entry)),
  );
}
