import { getCollection, type CollectionEntry } from 'astro:content';

export type Article = CollectionEntry<'articles'>;
export type Entry = CollectionEntry<'articles' | 'register'>;

/** Newest first. */
export const newestFirst = async (): Promise<Article[]> => sorted(await getCollection('articles'));

export const sorted = <T extends Entry>(entries: T[]): T[] =>
  entries.toSorted((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? -1 : 1));

const timeOf = ({ data }: Entry): number => data.date?.getTime() ?? 0;

/** The articles of each unit or year. */
export function groupBy(articles: Article[], key: 'don-vi' | 'nam'): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles)
    for (const id of article.data[key])
      if (groups.has(id)) groups.get(id)?.push(article);
      else groups.set(id, [article]);
  return groups;
}

export const day = (date: Date): string => date.toISOString().slice(0, 10);

export const pathOf = ({ collection, id }: Entry): string =>
  collection === 'articles' ? `/bai-viet/${id}/` : `/${id}/`;
