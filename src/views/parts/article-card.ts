import type { Article } from '../../archive/types.ts';
import { keepEach } from '../../lib/keep-each.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';
import { openingOf } from '../../markdown/markdown-text.ts';
import { articleSource } from './article-text.ts';
import { shorten } from '../document/head.ts';
import { urls } from '../urls.ts';

/** An article as an entry of a list. */
export interface ArticleCard {
  readonly href: string;
  readonly title: string;
  readonly date: DateView;
  readonly summary: string;
  /** Path below `media/`, with its description. */
  readonly picture: { readonly path: string; readonly alt: string } | undefined;
  /** Set in the preview only. */
  readonly hidden: Article['hidden'];
}

/** A day for people and for machines; a page that shows `text` says beside it when the year was inferred. */
export interface DateView {
  readonly iso: string;
  readonly text: string;
  /** Why the day is read this way, where the source does not give it whole. */
  readonly inferred: string | undefined;
}

export const dateView = (iso: string, inferred?: string): DateView => ({
  iso,
  text: formatDateShort(iso),
  inferred,
});

/** An article in a list; many pages show it. */
export const articleCard = keepEach(makeCard);

function makeCard(article: Article): ArticleCard {
  const photo = [article.cover, ...article.photos].find((candidate) => candidate?.file);
  return {
    href: urls.article(article.id),
    title: article.title,
    date: dateView(article.date, article.dateInferred),
    summary: articleSummary(article),
    picture: photo?.file ? { path: photo.file, alt: photo.alt ?? '' } : undefined,
    hidden: article.hidden,
  };
}

/** The editor's summary, or the beginning of the text. */
export const articleSummary = keepEach(
  (article: Article) => article.summary ?? shorten(openingOf(articleSource(article)), 220),
);
