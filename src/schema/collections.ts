import type { z } from 'zod';
import type { CollectionName } from './fields.ts';
import { articleSchema } from './article.ts';
import { awardSchema } from './award.ts';
import { commentSchema } from './comment.ts';
import { documentSchema } from './document.ts';
import { meetingSchema } from './meeting.ts';
import { pageSchema } from './page.ts';
import { placeSchema } from './place.ts';
import { redirectsSchema } from './redirects.ts';
import { siteSchema } from './site.ts';
import { unitSchema } from './unit.ts';
import { yearSchema } from './year.ts';

/** One kind of file in the content folder. */
export interface Collection<S extends z.ZodType = z.ZodType> {
  /** The folder below the content folder. */
  readonly folder: string;
  /** The endings of its files. */
  readonly extensions: readonly string[];
  /** Whether ids keep the sub-folder, as comments do (`article/id`). */
  readonly nested: boolean;
  /** What an entry is called in a message, e.g. `đơn vị`. */
  readonly noun: string;
  /** What one file may say. */
  readonly schema: S;
}

const collection = <S extends z.ZodType>(
  folder: string,
  noun: string,
  schema: S,
  extensions = ['.yaml', '.yml'],
  nested = false,
): Collection<S> => ({ folder, extensions, nested, noun, schema });

/** Every collection: its folder, its files and the one schema they obey. */
export const COLLECTIONS = {
  articles: collection('articles', 'bài viết', articleSchema, ['.md', '.mdx']),
  units: collection('units', 'đơn vị', unitSchema),
  awards: collection('awards', 'danh hiệu', awardSchema),
  meetings: collection('meetings', 'hội nghị', meetingSchema),
  documents: collection('documents', 'văn bản', documentSchema),
  places: collection('places', 'địa danh', placeSchema),
  years: collection('years', 'năm', yearSchema),
  comments: collection('comments', 'bình luận', commentSchema, ['.yaml', '.yml'], true),
  pages: collection('pages', 'trang', pageSchema, ['.md']),
} satisfies Record<CollectionName, Collection>;

/** The one file that is not in a folder. */
export const SITE_FILE = 'site.yaml';
export { siteSchema };

/** The other one: old addresses and what took their place. */
export const REDIRECTS_FILE = 'redirects.yaml';
export { redirectsSchema };

/**
 * The parsed value of one entry of collection `C`: the same type as `CollectionEntry<C>['data']`
 * of `astro:content`.
 */
export type EntryData<C extends CollectionName> = z.output<(typeof COLLECTIONS)[C]['schema']>;
/** The parsed value of `redirects.yaml`. */
export type RedirectsData = z.output<typeof redirectsSchema>;
/** The parsed value of `site.yaml`. */
export type SiteData = z.output<typeof siteSchema>;
