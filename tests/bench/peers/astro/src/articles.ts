import { getCollection, type CollectionEntry } from 'astro:content';

export type Entry = CollectionEntry<'articles'>;

/** Newest first. */
export const newestFirst = async (): Promise<Entry[]> =>
  (await getCollection('articles')).toSorted(
    (a, b) => b.data.date.getTime() - a.data.date.getTime() || (a.id < b.id ? -1 : 1),
  );

/** The articles of each unit, year or month. */
export function groupBy(articles: Entry[], key: 'don-vi' | 'nam' | 'thang'): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const article of articles)
    for (const id of article.data[key])
      if (groups.has(id)) groups.get(id)?.push(article);
      else groups.set(id, [article]);
  return groups;
}

export const day = (date: Date): string => date.toISOString().slice(0, 10);
