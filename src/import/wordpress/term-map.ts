import { parse } from 'yaml';
import { z } from 'zod';
import { toSlug } from '../../vietnamese/slug.ts';
import type { WxrItem, WxrTerm } from './wxr-item.ts';

const target = z.union([
  z.literal('bo'),
  z.strictObject({
    unit: z.string().optional(),
    award: z.string().optional(),
    tag: z.string().optional(),
  }),
]);

/** The file of `--map`: what categories, tags, authors and types of the old site mean here. */
const mapSchema = z.strictObject({
  /** Category by name or slug → a unit, an award, a tag, or `bo` to leave it out. */
  categories: z.record(z.string(), target).default({}),
  tags: z.record(z.string(), target).default({}),
  /** Login → name for readers. */
  authors: z.record(z.string(), z.string()).default({}),
  /** Type of item → what it becomes. */
  types: z.record(z.string(), z.enum(['article', 'page'])).default({}),
});

export type TermMap = z.output<typeof mapSchema>;

export const EMPTY_MAP: TermMap = mapSchema.parse({});

/**
 * Reads the text of a mapping file.
 * @returns the mapping, or a Vietnamese sentence that says what is wrong with it
 */
export function readTermMap(text: string): TermMap | string {
  let data: unknown;
  try {
    data = parse(text) ?? {};
  } catch (error) {
    return `Tệp --map không phải là YAML đúng: ${(error as Error).message.split('\n')[0]}`;
  }
  const result = mapSchema.safeParse(data);
  if (result.success) return result.data;
  const places = result.error.issues.map(({ path }) => path.join('.') || '(đầu tệp)');
  return `Tệp --map sai ở: ${[...new Set(places)].join(', ')}. Mỗi mục trong categories và tags là bo hoặc có unit, award, tag; authors là mã → tên; types là loại → article hoặc page.`;
}

/** Units, awards and tags of an item. */
export interface MappedTerms {
  readonly units: readonly string[];
  readonly awards: readonly string[];
  readonly tags: readonly string[];
}

/** Names that WordPress gives to "no category". */
const NO_CATEGORY = new Set(['uncategorized', 'chua-phan-loai', 'khong-phan-loai']);

/** What the categories and tags of an item mean here; those that no mapping names become tags. */
export function mapTerms(item: WxrItem, map: TermMap): MappedTerms {
  const units: string[] = [];
  const awards: string[] = [];
  const tags: string[] = [];
  for (const term of item.terms) {
    const meaning = meaningOf(term, map);
    if (meaning === 'bo') continue;
    if (meaning.unit !== undefined) units.push(meaning.unit);
    if (meaning.award !== undefined) awards.push(meaning.award);
    if (meaning.tag !== undefined) tags.push(meaning.tag);
  }
  return { units: unique(units), awards: unique(awards), tags: unique(tags) };
}

function meaningOf(term: WxrTerm, map: TermMap): z.output<typeof target> {
  const isTag = term.domain === 'post_tag' || term.domain === 'tag';
  const known = isTag ? map.tags : map.categories;
  const slug = toSlug(term.name);
  const named = Object.entries(known).find(
    ([name]) => name === term.slug || toSlug(name) === slug || name === term.name,
  );
  if (named) return named[1];
  if (term.domain === 'post_format' || term.domain === 'nav_menu' || term.domain === 'wp_theme')
    return 'bo';
  return NO_CATEGORY.has(slug) || term.name === '' ? 'bo' : { tag: term.name };
}

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)];
