import { grouped, meetingsAbout } from '../../archive/records.ts';
import type { Archive } from '../../archive/types.ts';
import { dateView, type DateView } from '../parts/article-card.ts';
import { countAwards } from '../parts/award-groups.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { meetingLink, rankingView, type RankingView } from '../parts/record-views.ts';
import { urls } from '../urls.ts';

/** The spine of the archive: every year with what came out of it. */
export interface YearsPage {
  readonly head: PageHead;
  /** Newest first. */
  readonly years: readonly YearEntry[];
}

export interface YearEntry {
  readonly link: LinkView;
  /** The meeting that reviewed the year. */
  readonly meeting: { readonly link: LinkView; readonly date: DateView | undefined } | undefined;
  /** The first three ranks. */
  readonly leaders: readonly RankingView[];
  /** Decided awards of the two legal families; proposals are never among them. */
  readonly conferred: number;
  /** Proposals for which no decision is recorded. */
  readonly pending: number;
  /** Articles of the calendar year. */
  readonly articles: number;
}

export function yearsPage(archive: Archive): YearsPage {
  return {
    head: pageHead({
      title: 'Lưu trữ theo năm',
      description: `Từng năm của ${archive.site.title}: hội nghị, ba hạng đầu, khen thưởng và bài viết.`,
      path: urls.years(),
    }),
    years: archive.years.map((year) => yearEntry(archive, year)),
  };
}

function yearEntry(archive: Archive, year: number): YearEntry {
  const groups = grouped(archive);
  const reviews = meetingsAbout(archive, year);
  const meeting = reviews.find((candidate) => candidate.type === 'tong-ket') ?? reviews[0];
  const link = meetingLink(archive, meeting?.id);
  return {
    link: { label: String(year), href: urls.year(year) },
    meeting:
      meeting && link
        ? { link, date: meeting.date ? dateView(meeting.date, meeting.dateInferred) : undefined }
        : undefined,
    leaders: (groups.rankingsByYear.get(year) ?? [])
      .filter((ranking) => ranking.rank <= 3)
      .map((ranking) => rankingView(archive, ranking)),
    ...countAwards(archive, groups.awardsByYear.get(year) ?? []),
    articles: groups.articlesByYear.get(year)?.length ?? 0,
  };
}
