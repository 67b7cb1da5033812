import type { Article } from '../../archive/types.ts';
import { articleCard, type ArticleCard } from './article-card.ts';

/** The newest articles of a unit or a year, and where all of them are. */
export interface NewestArticles {
  readonly total: number;
  readonly newest: readonly ArticleCard[];
  /** A search that finds all of them. */
  readonly all: string;
}

/** @param articles newest first */
export const newestArticles = (
  articles: readonly Article[],
  most: number,
  all: string,
): NewestArticles => ({
  total: articles.length,
  newest: articles.slice(0, most).map(articleCard),
  all,
});
