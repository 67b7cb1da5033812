import type { AstroConfig } from 'astro';
import type { DataStore, Loader } from 'astro/loaders';
import { z } from 'zod';
import { isKeptBack } from '../archive/kept-back.ts';
import { formatProblems } from '../lib/problem.ts';
import { COLLECTIONS, siteSchema } from '../schema/collections.ts';
import type { CollectionName } from '../schema/fields.ts';
import type { Reading } from './content-source.ts';
import { LOADER } from './loader-name.ts';

/** A loader whose collection has entries of the type that its schema makes. */
type TypedLoader<S extends z.ZodType> = Loader & { readonly schema: S };
/** What one collection takes from a reading of the content folder. */
interface Share {
  /** `filePath` is below the content folder. */
  readonly entries: readonly Parameters<DataStore['set']>[0][];
  /** Ids of entries whose file is there but faulty: the preview goes on with what they were. */
  readonly faulty?: ReadonlySet<string> | undefined;
}

/** The entries of one folder of the content. The schema is the law that the reader judged them by. */
export const contentFolder = <C extends CollectionName>(
  name: C,
): TypedLoader<(typeof COLLECTIONS)[C]['schema']> =>
  loader(COLLECTIONS[name].schema, ({ content: { entries, faultyIds }, now }) => ({
    entries: entries[name]
      .filter(({ data }) => import.meta.env.PREVIEW || !isKeptBack(data, now))
      .map(({ id, data, body, file }) => ({
        id,
        data,
        body,
        filePath: file,
        // Astro draws code from its file, when a page asks for it.
        deferredRender: file.endsWith('.mdx'),
      })),
    faulty: faultyIds.get(name),
  }));

/** `site.yaml`, as the one entry `site`. */
export const siteFile = (): TypedLoader<typeof siteSchema> =>
  loader(siteSchema, ({ content: { site, faultyIds } }) => ({
    entries: site ? [{ id: 'site', data: site.data, filePath: site.file }] : [],
    faulty: faultyIds.get('site'),
  }));

/** Every file below `media/`, by its path, with its size in bytes. */
export const mediaFolder = () =>
  loader(z.object({ size: z.int() }), ({ content: { media } }) => ({
    entries: Array.from(media, ([id, size]) => ({ id, data: { size } })),
  }));

/** What is wrong with the content, as the one entry `report`. Only the preview has it: a build stops. */
export const contentProblems = () =>
  loader(z.object({ report: z.string() }), ({ problems }) => ({
    entries:
      import.meta.env.PREVIEW && problems.length > 0
        ? [{ id: 'report', data: { report: formatProblems(problems) } }]
        : [],
  }));

/** The reader has judged every file under the schema, so Astro's `parseData` is not asked to judge it again. */
function loader<S extends z.ZodType>(
  schema: S,
  share: (reading: Reading) => Share,
): TypedLoader<S> {
  let isFirst = true;
  return {
    name: LOADER,
    schema,
    async load({ store, config, refreshContextData }) {
      (refreshContextData as { onLoad?: () => void } | undefined)?.onLoad?.();
      const { entries, faulty } = share(await readingOf(config));
      const present = new Set(entries.map(({ id }) => id));
      const isLastGood = (id: string) => faulty?.has(id) && !store.get(id)?.deferredRender;
      // The store outlives the program that wrote it, and its law.
      for (const id of store.keys())
        if (isFirst || !(present.has(id) || isLastGood(id))) store.delete(id);
      isFirst = false;
      // No digest: an equal one would keep what was stored under another law.
      for (const entry of entries) store.set(belowRoot(entry));
      if (store.keys().length === 0) leaveEmpty(store);
    },
  };
}

/** The command that builds has read the folder already; otherwise the project's own integration reads it. */
function readingOf({ integrations }: AstroConfig): Promise<Reading> {
  const read = integrations.findLast(({ hooks }) => hooks['content:read'])?.hooks['content:read'];
  if (!read) throw new Error('No integration reads the content folder.');
  return read();
}

const belowRoot = (entry: Share['entries'][number]): Share['entries'][number] =>
  entry.filePath === undefined
    ? entry
    : { ...entry, filePath: import.meta.env.CONTENT_FROM_ROOT + entry.filePath };

/** Astro warns at every question about a collection that never had an entry. */
function leaveEmpty(store: DataStore): void {
  store.set({ id: '-', data: {} });
  store.delete('-');
}
