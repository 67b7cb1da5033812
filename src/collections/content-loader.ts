import type { AstroConfig } from 'astro';
import type { DataStore, Loader } from 'astro/loaders';
import { z } from 'zod';
import { COLLECTIONS, redirectsSchema, siteSchema } from '../schema/collections.ts';
import type { CollectionName } from '../schema/fields.ts';
import type { Reading } from './reading.ts';
import { GIVEN } from './given-content.ts';
import { LOADER } from './loader-name.ts';
import { SHARES, type Share, type StoredEntry } from './shares.ts';

/** A loader whose collection has entries of the type that its schema makes. */
type TypedLoader<S extends z.ZodType> = Loader & { readonly schema: S };

/** The entries of one folder of the content. The schema is the law that the reader judged them by. */
export const contentFolder = <C extends CollectionName>(
  name: C,
): TypedLoader<(typeof COLLECTIONS)[C]['schema']> => loader(name, COLLECTIONS[name].schema);

/** `site.yaml`, as the one entry `site`. */
export const siteFile = (): TypedLoader<typeof siteSchema> => loader('site', siteSchema);

/** `redirects.yaml`, as the one entry `redirects`. */
export const redirectsFile = (): TypedLoader<typeof redirectsSchema> =>
  loader('redirects', redirectsSchema);

/** Every file below `media/`, by its path, with its size in bytes. */
export const mediaFolder = () => loader('media', z.object({ size: z.int() }));

/** What is wrong with the content, as the one entry `report`. */
export const contentProblems = () => loader('problems', z.object({ report: z.string() }));

/** The reader has judged every file under the schema, so Astro's `parseData` is not asked to judge it again. */
function loader<S extends z.ZodType>(name: keyof typeof SHARES, schema: S): TypedLoader<S> {
  let loads = 0;
  return {
    name: LOADER,
    schema,
    async load({ store, config, refreshContextData }) {
      (refreshContextData as { onLoad?: () => void } | undefined)?.onLoad?.();
      const reading = await readingOf(config);
      const { entries } = reading
        ? SHARES[name](reading, { isPreview: import.meta.env.PREVIEW })
        : NOTHING;
      // The store outlives the program that wrote it, and its law.
      store.clear();
      // No digest: an equal one would keep what was stored under another law.
      for (const entry of entries)
        if (entry.deferredRender || !isGiven(config)) store.set(belowRoot(entry));
      // What is given changes without the store; a preview draws its pages anew when the store does.
      if (name === 'problems' && import.meta.env.PREVIEW)
        store.set({ id: LOADED, data: { loads: ++loads } });
      if (store.keys().length === 0) leaveEmpty(store);
    },
  };
}

/** The command that builds has read the folder already; otherwise the project's own integration reads it. */
function readingOf({ integrations }: AstroConfig): Promise<Reading | undefined> {
  const read = integrations.findLast(({ hooks }) => hooks['content:read'])?.hooks['content:read'];
  if (!read) throw new Error('No integration reads the content folder.');
  return read();
}

/** The pages take their entries from memory; the store is asked only which articles are code. */
const isGiven = ({ integrations }: AstroConfig): boolean =>
  import.meta.env.PREVIEW || integrations.some(({ name }) => name === GIVEN);

const NOTHING: Share = { entries: [] };

/** Of an entry that nobody asks for. */
const LOADED = 'da-nap';

type Stored = Parameters<DataStore['set']>[0];

const belowRoot = ({ filePath, ...entry }: StoredEntry): Stored =>
  ({
    ...entry,
    ...(filePath !== undefined && { filePath: import.meta.env.CONTENT_FROM_ROOT + filePath }),
  }) as Stored;

/** Astro warns at every question about a collection that never had an entry. */
function leaveEmpty(store: DataStore): void {
  store.set({ id: '-', data: {} });
  store.delete('-');
}
