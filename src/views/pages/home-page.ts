import { currentUnits, grouped } from '../../archive/records.ts';
import type { Archive, Article } from '../../archive/types.ts';
import { LEAD_DAYS } from '../../schema/article.ts';
import { addDays, formatDateShort } from '../../vietnamese/dates.ts';
import { rankWord } from '../../vietnamese/numbers.ts';
import { articleCard, dateView, type ArticleCard, type DateView } from '../parts/article-card.ts';
import type { LinkView } from '../parts/links.ts';
import type { PageHead } from '../document/head.ts';
import { homeData, type Thing } from '../document/structured-data.ts';
import { homeDigest, type HomeDigest } from '../parts/home-digest.ts';
import { homeFigures, type HomeFigures } from '../parts/home-figures.ts';
import { homeNews, type HomeNews } from './home-news.ts';
import { hasOldQueries } from '../redirects.ts';
import { anchors, urls } from '../urls.ts';

/**
 * The front page: the latest report, the last reviewed year in figures, the units, and the years
 * as the archive's spine.
 */
export interface HomePage {
  readonly head: PageHead;
  /** What the page is about, for machines. */
  readonly structuredData: readonly Thing[];
  readonly lead: ArticleCard | undefined;
  /** The articles after it, newest first, by month. */
  readonly recent: readonly HomeMonth[];
  readonly total: number;
  /** The last year of which there is a ranking, or else any result. */
  readonly figures: HomeFigures | undefined;
  /** While there are few articles: what the register knows. */
  readonly digest: HomeDigest | undefined;
  /** Once there are many: what is new in the registers. */
  readonly news: HomeNews | undefined;
  readonly meeting: { readonly link: LinkView; readonly date: DateView | undefined } | undefined;
  readonly units: readonly HomeUnit[];
  readonly years: readonly LinkView[];
  /** Whether old addresses such as `/?p=123` have to be answered here. */
  readonly hasOldQueries: boolean;
}

export interface HomeMonth {
  /** E.g. `Tháng 11/2025`. */
  readonly label: string;
  readonly cards: readonly ArticleCard[];
}

export interface HomeUnit {
  readonly link: LinkView;
  readonly name: string;
  /** The last rank with its year, e.g. `hạng nhất năm 2022`; absent when the unit was never ranked. */
  readonly lastRank: LinkView | undefined;
}

const RECENT = 7;
/** Fewer articles than this leave a front page empty. */
const FEW = 4;

export function homePage(archive: Archive): HomePage {
  const lead = leadArticle(archive);
  const rest = archive.articles.filter((article) => article !== lead).slice(0, RECENT);
  const { site } = archive;
  const isSparse = archive.articles.length < FEW;
  return {
    head: {
      title: site.title,
      description: site.tagline ?? site.title,
      path: urls.home(),
      breadcrumb: [],
    },
    structuredData: homeData(archive),
    lead: lead ? articleCard(lead) : undefined,
    recent: [...Map.groupBy(rest, (article) => article.date.slice(0, 7))].map(
      ([month, articles]) => ({
        label: `Tháng ${formatDateShort(month)}`,
        cards: articles.map(articleCard),
      }),
    ),
    total: archive.articles.length,
    figures: homeFigures(archive, { withLeader: !isSparse }),
    digest: isSparse ? homeDigest(archive) : undefined,
    news: isSparse ? undefined : homeNews(archive),
    meeting: lastMeeting(archive),
    units: currentUnits(archive).map((unit) => {
      const last = grouped(archive).rankingsByUnit.get(unit.id)?.[0];
      return {
        link: { label: unit.shortName, href: urls.unit(unit.id) },
        name: unit.name,
        lastRank: last
          ? {
              label: `hạng ${rankWord(last.rank)} năm ${last.year}`,
              href: `${urls.year(last.year)}#${anchors.fact(last.key)}`,
            }
          : undefined,
      };
    }),
    years: archive.years.map((year) => ({ label: String(year), href: urls.year(year) })),
    hasOldQueries: hasOldQueries(archive),
  };
}

/** The newest article that an editor put in front and whose time there is not over, or else the newest of all. */
function leadArticle(archive: Archive): Article | undefined {
  const isInFront = ({ lead, leadUntil, date }: Article): boolean =>
    lead && archive.today <= (leadUntil ?? addDays(date, LEAD_DAYS));
  return archive.articles.find(isInFront) ?? archive.articles[0];
}

function lastMeeting(archive: Archive): HomePage['meeting'] {
  const meeting = archive.meetings[0];
  if (!meeting) return undefined;
  return {
    link: { label: meeting.shortName ?? meeting.name, href: urls.meeting(meeting.id) },
    date: meeting.date ? dateView(meeting.date, meeting.dateInferred) : undefined,
  };
}
