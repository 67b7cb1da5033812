import type { Article } from '../../archive/types.ts';
import { formatDateOfficial } from '../../vietnamese/dates.ts';

/**
 * The moment at which the public could first read the article, e.g. `2023-02-11T00:00:00+07:00`.
 * No edit changes it.
 */
export function publishedAt(article: Pick<Article, 'date' | 'publishAt'>): string {
  const [day, time = '00:00'] = (article.publishAt ?? article.date).split('T') as [string, string?];
  return `${day}T${time}:00+07:00`;
}

/** The day on which the text last changed: published, updated or corrected. */
export function lastChange({
  date,
  updated,
  corrections,
}: Pick<Article, 'date' | 'updated' | 'corrections'>): string {
  const published = updated !== undefined && updated > date ? updated : date;
  return corrections.reduce((last, { date: day }) => (day > last ? day : last), published);
}

/** The same as a moment, for machines that want one; absent while nothing changed since publication. */
export function modifiedAt(
  article: Pick<Article, 'date' | 'publishAt' | 'updated' | 'corrections'>,
): string | undefined {
  const moment = startOfDay(lastChange(article));
  return moment > publishedAt(article) ? moment : undefined;
}

/** Midnight of a day in Vietnam. */
export const startOfDay = (day: string): string => `${day}T00:00:00+07:00`;

/** A day as administrative documents write it; an inferred year stands in brackets: `ngày 11 tháng 02 năm [2023]`. */
export const officialDate = (day: string, inferred?: string): string => {
  const text = formatDateOfficial(day);
  return inferred ? text.replace(/\d{4}$/, '[$&]') : text;
};
