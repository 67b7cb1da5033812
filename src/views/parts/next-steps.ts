import { neighbours, relatedArticles, type RelatedArticle } from '../../archive/related.ts';
import type { Archive, Article } from '../../archive/types.ts';
import { articleCard, type ArticleCard } from './article-card.ts';
import type { LinkView } from './links.ts';
import { meetingLink, unitLink } from './record-views.ts';
import { urls } from '../urls.ts';

/** Where a reader goes from the end of an article. */
export interface NextSteps {
  /** Articles by what they share with this one. */
  readonly groups: readonly { readonly title: string; readonly cards: readonly ArticleCard[] }[];
  /** The records the article is about, where no other article is near. */
  readonly records: readonly { readonly kind: string; readonly links: readonly LinkView[] }[];
  readonly older: LinkView | undefined;
  readonly newer: LinkView | undefined;
}

const PER_GROUP = 3;
/** Enough candidates that three of each kind are among them. */
const CANDIDATES = 24;
const TITLES: Readonly<Record<RelatedArticle['reason'], string>> = {
  meeting: 'Cùng hội nghị',
  units: 'Cùng đơn vị',
  year: 'Cùng năm',
};

export function nextSteps(archive: Archive, article: Article): NextSteps {
  const { older, newer } = neighbours(archive, article);
  const groups = articleGroups(archive, article);
  return {
    groups,
    records: groups.length === 0 ? records(archive, article) : [],
    older: toLink(older),
    newer: toLink(newer),
  };
}

/** The same meeting and the same units; the same year only where there is neither. */
function articleGroups(archive: Archive, article: Article): NextSteps['groups'] {
  const related = relatedArticles(archive, article, CANDIDATES);
  const group = (reason: RelatedArticle['reason']) => ({
    title: TITLES[reason],
    cards: related
      .filter((one) => one.reason === reason)
      .slice(0, PER_GROUP)
      .map((one) => articleCard(one.article)),
  });
  const near = [group('meeting'), group('units')].filter(({ cards }) => cards.length > 0);
  return near.length > 0 ? near : [group('year')].filter(({ cards }) => cards.length > 0);
}

function records(archive: Archive, article: Article): NextSteps['records'] {
  const meeting = article.meeting ? archive.index.meetings.get(article.meeting) : undefined;
  const year = meeting?.achievementYear ?? article.year;
  const links = [
    { kind: 'Hội nghị', links: [meetingLink(archive, article.meeting)] },
    {
      kind: 'Năm',
      links: archive.years.includes(year)
        ? [{ label: `Kết quả năm ${year}`, href: urls.year(year) }]
        : [],
    },
    { kind: 'Đơn vị', links: article.units.map((id) => unitLink(archive, id)) },
  ];
  return links
    .map((record) => ({ ...record, links: record.links.filter((link) => link !== undefined) }))
    .filter((record) => record.links.length > 0);
}

const toLink = (article: Article | undefined): LinkView | undefined =>
  article ? { label: article.title, href: urls.article(article.id) } : undefined;
