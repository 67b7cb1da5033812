import {
  documentsIssuedIn,
  grouped,
  meetingsAbout,
  meetingsHeldIn,
} from '../../archive/records.ts';
import type { Archive, Meeting } from '../../archive/types.ts';
import { keepLast } from '../../lib/keep-last.ts';
import { yearCitation, type Citation } from '../citation/citation.ts';
import { dateView, type DateView } from '../parts/article-card.ts';
import { awardFacts, awardGroups, type AwardGroup } from '../parts/award-groups.ts';
import { charityTotal, type CharityTotal } from './charity-page.ts';
import { metricCharts, seriesOf, type ChartView } from '../parts/charts.ts';
import { yearFeedLink } from '../feeds/feed.ts';
import type { LinkView } from '../parts/links.ts';
import type { FigureView } from '../parts/figure-view.ts';
import { lawsInForce } from '../parts/legal-basis.ts';
import { pageHead, type HeadFeed, type PageHead } from '../document/head.ts';
import { meetingEntry, type MeetingEntry } from './meetings-page.ts';
import { photosOfYear } from './photos-page.ts';
import { placeNotes } from '../parts/place-view.ts';
import {
  charityView,
  documentLink,
  meetingLink,
  metricView,
  rankingView,
  roleView,
  type CharityView,
  type MetricView,
  type RankingView,
  type RoleView,
} from '../parts/record-views.ts';
import { missingSections, type PageSections } from '../parts/page-sections.ts';
import { newestArticles, type NewestArticles } from '../parts/newest-articles.ts';
import { sourceList, type SourceEntry } from '../parts/source-list.ts';
import { documentName, factView, type FactView } from '../parts/source-view.ts';
import { urls } from '../urls.ts';
import { yearFigures } from '../parts/year-figures.ts';

/** A year as a report: what came out of it, and what happened in it. */
export interface YearPage {
  readonly head: PageHead;
  /** How the page is cited. */
  readonly citation: Citation;
  readonly year: number;
  /** What the editors say of what is known of the year. */
  readonly note: string | undefined;
  /** The results in one strip, each figure leading to its record below. */
  readonly figures: readonly FigureView[];
  readonly results: YearResults;
  readonly events: YearEvents;
  readonly sources: readonly SourceEntry[];
  /** What the places on the page need said once, e.g. `Từ 01/07/2025 không còn cấp huyện.` */
  readonly placeNotes: readonly string[];
  readonly feed: HeadFeed | undefined;
  readonly older: LinkView | undefined;
  readonly newer: LinkView | undefined;
}

/** The results of the year, wherever and whenever they were settled. */
export interface YearResults {
  readonly reviews: readonly YearMeeting[];
  readonly roles: readonly RoleView[];
  readonly rankings: readonly RankingView[];
  /** The meeting at which all of them were ranked; absent when not all name the same. */
  readonly rankedAt: LinkView | undefined;
  readonly awards: readonly AwardGroup[];
  /** The laws that the honours of the year rest on. */
  readonly laws: readonly string[];
  readonly metrics: readonly MetricView[];
  /** Indicators of the year with the years before it. */
  readonly charts: readonly ChartView[];
  readonly charity: readonly CharityView[];
  /** How much was given, as far as values are known. */
  readonly charityTotal: CharityTotal;
  readonly sections: PageSections<keyof ReturnType<typeof resultSections>>;
  /** Results of which nothing is known, in words for one line. */
  readonly missing: readonly string[];
}

/** What happened in the calendar year. */
export interface YearEvents {
  readonly meetings: readonly YearMeeting[];
  readonly documents: readonly YearDocument[];
  readonly articles: NewestArticles;
  readonly photos:
    { readonly total: number; readonly missing: number; readonly href: string } | undefined;
  readonly sections: PageSections<keyof typeof EVENT_SECTIONS>;
  readonly missing: readonly string[];
}

export type YearMeeting = MeetingEntry & { readonly fact: FactView };

export interface YearDocument {
  readonly link: LinkView;
  readonly date: DateView | undefined;
  readonly issuer: string;
  readonly abstract: string | undefined;
  readonly fact: FactView;
}

const resultSections = (year: number) =>
  ({
    rankings: { title: 'Xếp hạng', missing: 'xếp hạng' },
    roles: { title: 'Trưởng cụm, Phó trưởng cụm', missing: 'Trưởng cụm, Phó trưởng cụm' },
    awards: { title: 'Khen thưởng cho thành tích của năm', missing: 'khen thưởng' },
    metrics: { title: 'Số liệu', missing: 'số liệu' },
    charity: { title: 'An sinh xã hội', missing: 'an sinh xã hội' },
    reviews: { title: `Các hội nghị về năm ${year}`, missing: 'hội nghị tổng kết' },
  }) as const satisfies PageSections;

const EVENT_SECTIONS = {
  meetings: { title: 'Hội nghị', missing: 'hội nghị' },
  documents: { title: 'Văn bản ban hành', missing: 'văn bản' },
  articles: { title: 'Bài viết', missing: 'bài viết' },
  photos: { title: 'Hình ảnh', missing: 'hình ảnh' },
} as const satisfies PageSections;

const NEWEST = 20;

export const yearPage = keepLast(makeYearPage);

function makeYearPage(archive: Archive, year: number): YearPage {
  const at = archive.years.indexOf(year);
  const link = (other: number | undefined): LinkView | undefined =>
    other === undefined ? undefined : { label: String(other), href: urls.year(other) };
  const results = yearResults(archive, year);
  const events = yearEvents(archive, year);
  const first = results.rankings[0];
  const feed = yearFeedLink(archive, year);
  return {
    head: pageHead({
      title: `Năm ${year}`,
      path: urls.year(year),
      parents: [{ label: 'Năm', href: urls.years() }],
      feeds: feed ? [feed] : [],
      description: [
        `Kết quả thi đua, khen thưởng năm ${year} và hoạt động diễn ra trong năm ${year}.`,
        first?.rank === 1 ? `Hạng nhất: ${first.unit.label}.` : undefined,
      ]
        .filter(Boolean)
        .join(' '),
    }),
    citation: yearCitation(archive, year),
    year,
    note: archive.yearNotes.get(year),
    figures: yearFigures(archive, year),
    results,
    events,
    sources: sourceList(factsOf(results, events)),
    placeNotes: placeNotes(
      [...results.charity, ...results.reviews, ...events.meetings].map(({ place }) => place),
    ),
    feed,
    older: link(archive.years[at + 1]),
    newer: link(archive.years[at - 1]),
  };
}

function yearResults(archive: Archive, year: number): YearResults {
  const groups = grouped(archive);
  const rankings = groups.rankingsByYear.get(year) ?? [];
  const metrics = groups.metricsByYear.get(year) ?? [];
  const charity = groups.charityByYear.get(year) ?? [];
  const drawn = new Set(metrics.map(seriesOf));
  const reviews = meetingsAbout(archive, year).map((meeting) => yearMeeting(archive, meeting));
  const roles = (groups.rolesByYear.get(year) ?? []).map((role) => roleView(archive, role));
  const records = groups.awardsByYear.get(year) ?? [];
  const awards = awardGroups(archive, records);
  const sections = resultSections(year);
  const meetings = new Set(rankings.map((ranking) => ranking.meeting));
  return {
    reviews,
    roles,
    awards,
    laws: lawsInForce(archive, records),
    rankings: rankings.map((ranking) => rankingView(archive, ranking)),
    rankedAt: meetings.size === 1 ? meetingLink(archive, [...meetings][0]) : undefined,
    metrics: metrics.map((metric) => metricView(archive, metric)),
    charts: metricCharts(
      archive,
      archive.metrics.filter((metric) => metric.year <= year && drawn.has(seriesOf(metric))),
      year,
    ),
    charity: charity.map((gift) => charityView(archive, gift)),
    charityTotal: charityTotal(charity),
    sections,
    missing: missingSections(sections, { rankings, roles, awards, metrics, charity, reviews }),
  };
}

function yearEvents(archive: Archive, year: number): YearEvents {
  const meetings = meetingsHeldIn(archive, year)
    .toReversed()
    .map((meeting) => yearMeeting(archive, meeting));
  const documents = documentsIssuedIn(archive, year).toReversed();
  const articles = grouped(archive).articlesByYear.get(year) ?? [];
  const photos = archive.photos.filter((photo) => photo.year === year);
  return {
    meetings,
    documents: documents.map((document) => ({
      link: {
        label: documentName(document),
        href: documentLink(archive, document.id)?.href ?? urls.document(document.id),
      },
      date: document.issueDate ? dateView(document.issueDate) : undefined,
      issuer: document.issuer,
      abstract: document.abstract,
      fact: factView(archive, document.fact),
    })),
    articles: newestArticles(articles, NEWEST, urls.searchIn({ nam: year, loai: 'bai-viet' })),
    photos:
      photos.length > 0
        ? {
            total: photos.length,
            missing: photos.filter(({ photo }) => !photo.file).length,
            href: photosOfYear(archive, year),
          }
        : undefined,
    sections: EVENT_SECTIONS,
    missing: missingSections(EVENT_SECTIONS, { meetings, documents, articles, photos }),
  };
}

const yearMeeting = (archive: Archive, meeting: Meeting): YearMeeting => ({
  ...meetingEntry(archive, meeting),
  fact: factView(archive, meeting.fact),
});

/** Every fact in the order in which the page shows it. */
const factsOf = (results: YearResults, events: YearEvents): readonly FactView[] => [
  ...[...results.rankings, ...results.roles].map(({ fact }) => fact),
  ...awardFacts(results.awards),
  ...[
    ...results.metrics,
    ...results.charity,
    ...results.reviews,
    ...events.meetings,
    ...events.documents,
  ].map(({ fact }) => fact),
];
