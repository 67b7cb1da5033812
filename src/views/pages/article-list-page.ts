import type { Archive } from '../../archive/types.ts';
import { articleCard, type ArticleCard } from '../parts/article-card.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { pageSteps, paginate, type PageStep } from '../parts/pagination.ts';
import { anchors, publicOrigin, urls } from '../urls.ts';
import { ifMany } from '../parts/year-links.ts';

/** One page of the list of articles, grouped by year. */
export interface ArticleListPage {
  readonly head: PageHead;
  readonly total: number;
  /** Where each year begins, on whichever page of the list. */
  readonly yearLinks: readonly LinkView[];
  readonly groups: readonly { readonly year: number; readonly cards: readonly ArticleCard[] }[];
  readonly steps: readonly PageStep[];
  readonly newer: string | undefined;
  readonly older: string | undefined;
  /** The feed of all articles, where the site has one. */
  readonly feed: string | undefined;
}

/** Every page of the list, newest first. */
export function articleListPages(archive: Archive): readonly ArticleListPage[] {
  const pages = paginate(archive.articles, archive.site.articlesPerPage);
  const years = new Map<number, string>();
  for (const { items, number } of pages)
    for (const { year } of items)
      if (!years.has(year))
        years.set(year, `${urls.articles(number)}#${anchors.year(String(year))}`);
  const yearLinks = ifMany([...years].map(([year, href]) => ({ label: String(year), href })));
  return pages.map(({ items, number, count, total }) => ({
    head: pageHead({
      title: number === 1 ? 'Tin tức' : `Tin tức, trang ${number}`,
      description: `Các bài viết của ${archive.site.title}, mới nhất trước${number === 1 ? '' : `, trang ${number}`}.`,
      path: urls.articles(number),
      parents: number === 1 ? [] : [{ label: 'Tin tức', href: urls.articles() }],
    }),
    total,
    yearLinks,
    groups: [...Map.groupBy(items, (article) => article.year)].map(([year, articles]) => ({
      year,
      cards: articles.map(articleCard),
    })),
    steps: count > 1 ? pageSteps(number, count) : [],
    newer: number > 1 ? urls.articles(number - 1) : undefined,
    older: number < count ? urls.articles(number + 1) : undefined,
    feed: publicOrigin(archive.site) && urls.feed(),
  }));
}
