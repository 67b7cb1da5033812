import { keepEach } from '../lib/keep-each.ts';
import { grouped } from './records.ts';
import type { Archive, Article } from './types.ts';

/** An article that has to do with another, and why. */
export interface RelatedArticle {
  readonly article: Article;
  readonly reason: 'meeting' | 'units' | 'year';
}

/** The article before and after in time, as a reader pages through the archive. */
export function neighbours(
  archive: Archive,
  article: Article,
): { older: Article | undefined; newer: Article | undefined } {
  const at = positions(archive).get(article.id) ?? 0;
  return { older: archive.articles[at + 1], newer: archive.articles[at - 1] };
}

const positions = keepEach(
  (archive: Archive): ReadonlyMap<string, number> =>
    new Map(archive.articles.map((article, at) => [article.id, at])),
);

/** Candidates looked at per unit or year; enough to fill the list, few enough for any archive size. */
const WINDOW = 12;

/** Really related articles: the same meeting first, then shared units, then the same year; nearest in time first. */
export function relatedArticles(
  archive: Archive,
  article: Article,
  limit = 5,
): readonly RelatedArticle[] {
  const groups = grouped(archive);
  const at = positions(archive);
  const own = at.get(article.id) ?? 0;
  const found = new Map<string, RelatedArticle & { score: number; readonly distance: number }>();
  const add = (
    candidates: readonly Article[],
    reason: RelatedArticle['reason'],
    weight: number,
  ) => {
    for (const candidate of candidates) {
      if (candidate.id === article.id) continue;
      const known = found.get(candidate.id);
      if (known) known.score += weight;
      else {
        const distance = Math.abs((at.get(candidate.id) ?? 0) - own);
        found.set(candidate.id, { article: candidate, reason, score: weight, distance });
      }
    }
  };
  if (article.meeting) add(groups.articlesByMeeting.get(article.meeting) ?? [], 'meeting', 100);
  for (const unit of new Set(article.units))
    add(
      nearest(archive, groups.articlesByUnit.get(unit) ?? [], article),
      'units',
      article.units.length > 5 ? 1 : 10,
    );
  add(nearest(archive, groups.articlesByYear.get(article.year) ?? [], article), 'year', 0.5);
  return [...found.values()]
    .toSorted(
      (a, b) =>
        b.score - a.score || a.distance - b.distance || (a.article.id < b.article.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ article: other, reason }) => ({ article: other, reason }));
}

/** The items of a newest-first list that stand nearest to the article in time. */
function nearest(
  archive: Archive,
  articles: readonly Article[],
  article: Article,
): readonly Article[] {
  if (articles.length <= 2 * WINDOW) return articles;
  const at = positions(archive);
  const own = at.get(article.id) ?? 0;
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = articles[middle];
    if (candidate && (at.get(candidate.id) ?? 0) < own) low = middle + 1;
    else high = middle;
  }
  return articles.slice(Math.max(0, low - WINDOW), low + WINDOW);
}
