import type { EntryData, RedirectsData, SiteData } from '../schema/collections.ts';
import type { CollectionName } from '../schema/fields.ts';
import type { Path } from '../schema/messages/describe-issues.ts';

/** The part of a read file that the archive needs; the reader's `Entry` fits it. */
export interface EntryInput<C extends CollectionName = CollectionName> {
  readonly id: string;
  readonly file: string;
  readonly data: EntryData<C>;
  readonly body: string;
  readonly bodyLine: number;
  locate(path: Path, key?: string): { line: number; column: number };
  /** The place of a character of the text of several lines at `path`, where it can be told. */
  placeInside?(path: Path, offset: number): { line: number; column: number } | undefined;
  /** The line of the value at `path` with another value in its place, for a corrected line. */
  lineWith?(path: Path, value: string): string | undefined;
}

/** What a content folder gives to the archive. */
export interface ContentInput {
  readonly site:
    (Pick<EntryInput, 'file' | 'locate' | 'lineWith'> & { readonly data: SiteData }) | undefined;
  readonly redirects?:
    | (Pick<EntryInput, 'file' | 'locate' | 'lineWith'> & { readonly data: RedirectsData })
    | undefined;
  readonly entries: { readonly [C in CollectionName]: readonly EntryInput<C>[] };
  readonly media: ReadonlyMap<string, number>;
  /**
   * Ids of files that are there but faulty (`site` for `site.yaml`): known, so that nothing that
   * refers to them is at fault.
   */
  readonly faultyIds?: ReadonlyMap<CollectionName | 'site', ReadonlySet<string>>;
}

export interface BuildOptions {
  /** The moment that decides what is published, as epoch milliseconds. */
  readonly now: number;
  /** The preview also shows drafts and scheduled posts, marked. */
  readonly preview: boolean;
}
