import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { joinArchive } from './join-archive.ts';
import type { Archive, Article } from './types.ts';

/** What the pages are built from. */
export interface OpenedArchive {
  readonly archive: Archive;
  /** Size in bytes of a file below `media/`. */
  readonly mediaSize: (path: string) => number | undefined;
  /** What is wrong with the content, in the preview only. */
  readonly report: string | undefined;
}

let opened: Promise<OpenedArchive> | undefined;
let store: unknown;

/**
 * The only way to the content: the entries of Astro's collections, joined once. In the preview Vite loads this file
 * again when they change; the pages of a build may be given other content.
 */
export function openArchive(): Promise<OpenedArchive> {
  if (store !== globalThis.givenStore) opened = undefined;
  store = globalThis.givenStore;
  return (opened ??= open());
}

/** The entry of an article that is code, for `render` of `astro:content`. */
export const codeEntry = async ({
  id,
  file,
}: Article): Promise<CollectionEntry<'articles'> | undefined> =>
  file.endsWith('.mdx') ? getEntry('articles', id) : undefined;

async function open(): Promise<OpenedArchive> {
  const [[site], [redirects], media, [problems], ...lists] = await Promise.all([
    getCollection('site'),
    getCollection('redirects'),
    getCollection('media'),
    getCollection('problems'),
    getCollection('articles').then(inFileOrder),
    getCollection('units').then(inFileOrder),
    getCollection('awards').then(inFileOrder),
    getCollection('meetings').then(inFileOrder),
    getCollection('documents').then(inFileOrder),
    getCollection('places').then(inFileOrder),
    getCollection('years').then(inFileOrder),
    getCollection('comments').then(inFileOrder),
    getCollection('pages').then(inFileOrder),
  ]);
  const [articles, units, awards, meetings, documents, places, years, comments, pages] = lists;
  const archive = joinArchive(
    {
      site: site && toInput(site),
      redirects: redirects && toInput(redirects),
      entries: { articles, units, awards, meetings, documents, places, years, comments, pages },
    },
    { now: Number(process.env.BUILD_NOW) || Date.now(), preview: import.meta.env.PREVIEW },
  );
  const sizes = new Map(media.map(({ id, data }) => [id, data.size]));
  return { archive, mediaSize: (path) => sizes.get(path), report: problems?.data.report };
}

/** An entry of any collection, with data of type `D`. */
type Stored<D> = Pick<CollectionEntry<'articles'>, 'id' | 'body' | 'filePath'> & {
  readonly data: D;
};

/** Entries as the archive takes them, in the order of their files, which Astro does not keep. */
const inFileOrder = <D>(entries: readonly Stored<D>[]) =>
  entries.map((entry) => toInput(entry)).toSorted((a, b) => (a.file < b.file ? -1 : 1));

/** Faults were looked for before, so the place of a value in its file is not known here. */
const toInput = <D>({ id, data, body = '', filePath = '' }: Stored<D>) => ({
  id,
  data,
  body,
  file: filePath.slice(import.meta.env.CONTENT_FROM_ROOT.length),
  bodyLine: 1,
  locate: () => ({ line: 1, column: 1 }),
});
