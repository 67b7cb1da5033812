import type { Archive } from '../archive/types.ts';
import { articleCard, type ArticleCard } from './article-card.ts';
import { pageHead, type PageHead } from './head.ts';
import { pageSteps, paginate, type PageStep } from './pagination.ts';
import { urls } from './urls.ts';

/** One page of the list of articles, grouped by year. */
export interface ArticleListPage {
  readonly head: PageHead;
  readonly total: number;
  readonly groups: readonly { readonly year: number; readonly cards: readonly ArticleCard[] }[];
  readonly steps: readonly PageStep[];
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** Every page of the list, newest first. */
export function articleListPages(archive: Archive): readonly ArticleListPage[] {
  return paginate(archive.articles, archive.site.articlesPerPage).map(
    ({ items, number, count, total }) => ({
      head: pageHead({
        title: number === 1 ? 'Tin tức' : `Tin tức, trang ${number}`,
        description: `Các bài viết của ${archive.site.title}, mới nhất trước${number === 1 ? '' : `, trang ${number}`}.`,
        path: urls.articles(number),
        parents: number === 1 ? [] : [{ label: 'Tin tức', href: urls.articles() }],
      }),
      total,
      groups: [...Map.groupBy(items, (article) => article.year)].map(([year, articles]) => ({
        year,
        cards: articles.map(articleCard),
      })),
      steps: count > 1 ? pageSteps(number, count) : [],
      newer: number > 1 ? urls.articles(number - 1) : undefined,
      older: number < count ? urls.articles(number + 1) : undefined,
    }),
  );
}
