import { isKeptBack } from '../archive/kept-back.ts';
import { formatProblems } from '../lib/problem.ts';
import { COLLECTIONS } from '../schema/collections.ts';
import type { CollectionName } from '../schema/fields.ts';
import type { Reading } from './reading.ts';

/** An entry as Astro's store holds it; `filePath` is below the content folder. */
export interface StoredEntry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly body?: string;
  readonly filePath?: string;
  /** Astro draws code from its file, when a page asks for it. */
  readonly deferredRender?: boolean;
}

/** What one collection takes from a reading of the content folder. */
export interface Share {
  readonly entries: readonly StoredEntry[];
  /** Ids of entries whose file is there but faulty: the preview goes on with what they were. */
  readonly faulty?: ReadonlySet<string> | undefined;
}

/** For whom the content was read. */
export interface Audience {
  /** Drafts and scheduled posts are shown, and what is wrong is said on the pages. */
  readonly isPreview: boolean;
}

/** What one collection takes. */
export type TakeShare = (reading: Reading, audience: Audience) => Share;

const folder =
  (name: CollectionName): TakeShare =>
  ({ content: { entries, faultyIds }, now }, { isPreview }) => ({
    entries: entries[name]
      .filter(({ data }) => isPreview || !isKeptBack(data, now))
      .map(({ id, data, body, file }) => ({
        id,
        data: data as Record<string, unknown>,
        body,
        filePath: file,
        deferredRender: file.endsWith('.mdx'),
      })),
    faulty: faultyIds.get(name),
  });

const folders = Object.fromEntries(
  Object.keys(COLLECTIONS).map((name) => [name, folder(name as CollectionName)]),
) as Record<CollectionName, TakeShare>;

/** What each collection of Astro holds. */
export const SHARES: Readonly<
  Record<CollectionName | 'site' | 'redirects' | 'media' | 'problems', TakeShare>
> = {
  ...folders,
  /** `site.yaml`, as the one entry `site`. */
  site: ({ content: { site, faultyIds } }) => ({
    entries: site ? [{ id: 'site', data: site.data, filePath: site.file }] : [],
    faulty: faultyIds.get('site'),
  }),
  /** `redirects.yaml`, as the one entry `redirects`. */
  redirects: ({ content: { redirects } }) => ({
    entries: redirects ? [{ id: 'redirects', data: redirects.data, filePath: redirects.file }] : [],
  }),
  /** Every file below `media/`, by its path, with its size in bytes. */
  media: ({ content: { media } }) => ({
    entries: Array.from(media, ([id, size]) => ({ id, data: { size } })),
  }),
  /** What is wrong with the content, as the one entry `report`. Only the preview has it: a build stops. */
  problems: ({ problems }, { isPreview }) => ({
    entries:
      isPreview && problems.length > 0
        ? [{ id: 'report', data: { report: formatProblems(problems) } }]
        : [],
  }),
};
