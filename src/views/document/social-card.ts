import type { Archive, Article } from '../../archive/types.ts';
import { officialDate } from '../parts/article-dates.ts';

/** The picture that stands for a page where its address is shared. */
export interface SocialCard {
  /** Whose page it is, e.g. `Cụm thi đua Ví Dụ`; absent where the title says it. */
  readonly site: string | undefined;
  readonly title: string;
  /** One line below, e.g. a date or what the site is. */
  readonly line: string | undefined;
}

export const articleSocialCard = ({ site }: Archive, article: Article): SocialCard => {
  const day = officialDate(article.date, article.dateInferred);
  return {
    site: site.title,
    title: article.title,
    line: marked(site.sample, `${day.charAt(0).toUpperCase()}${day.slice(1)}`),
  };
};

/** For every page that has no card of its own. */
export const siteSocialCard = ({ site }: Archive): SocialCard => ({
  site: site.publisher.name === site.title ? undefined : site.publisher.name,
  title: site.title,
  line: marked(site.sample, site.tagline),
});

const marked = (sample: boolean, line: string | undefined): string | undefined =>
  sample ? ['Dữ liệu mẫu', line].filter(Boolean).join(' · ') : line;
