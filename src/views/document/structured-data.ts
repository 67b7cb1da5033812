import { currentUnits, grouped, isConferred } from '../../archive/records.ts';
import type {
  Archive,
  Article,
  AwardRecord,
  DocumentRecord,
  Meeting,
  Unit,
} from '../../archive/types.ts';
import { articleSummary } from '../parts/article-card.ts';
import { modifiedAt, publishedAt } from '../parts/article-dates.ts';
import type { PageHead } from './head.ts';
import { placeView } from '../parts/place-view.ts';
import { documentCitation } from '../parts/source-view.ts';
import { urls, wholeAddress } from '../urls.ts';

/** One thing as schema.org describes it; members that are `undefined` are not written. */
export type Thing = Readonly<Record<string, unknown>>;

/** A report, for search engines and archives. */
export function articleData(archive: Archive, article: Article): readonly Thing[] {
  const at = absolute(archive);
  const url = at(urls.article(article.id));
  const meeting = archive.index.meetings.get(article.meeting ?? '');
  return [
    {
      '@type': 'NewsArticle',
      '@id': url,
      url,
      mainEntityOfPage: url,
      inLanguage: 'vi',
      headline: article.title,
      description: articleSummary(article) || undefined,
      datePublished: publishedAt(article),
      dateModified: modifiedAt(article),
      disambiguatingDescription: article.dateInferred
        ? `Ngày do suy luận: ${article.dateInferred}`
        : undefined,
      author: article.author
        ? { '@type': isBody(article.author) ? 'Organization' : 'Person', name: article.author }
        : publisher(archive),
      publisher: publisher(archive),
      image: {
        '@type': 'ImageObject',
        url: at(archive.site.socialCards ? urls.socialCard(article.id) : urls.siteSocialCard()),
        width: 1200,
        height: 630,
      },
      keywords: filled(article.tags),
      about: meeting
        ? { '@type': 'Event', '@id': at(urls.meeting(meeting.id)), name: meeting.name }
        : undefined,
      citation: filled([
        ...(article.source
          ? [
              {
                '@type': 'CreativeWork',
                name: article.source.title,
                publisher: article.source.publisher,
                url: article.source.url,
              },
            ]
          : []),
        ...article.documents
          .flatMap((id) => archive.index.documents.get(id) ?? [])
          .map((document) => documentThing(archive, document)),
      ]),
    },
  ];
}

/** A meeting under the names that its place had on the day. */
export function meetingData(archive: Archive, meeting: Meeting): readonly Thing[] {
  const at = absolute(archive);
  const url = at(urls.meeting(meeting.id));
  const place = placeView(archive, meeting.place, meeting.date);
  const host = archive.index.units.get(meeting.host ?? '');
  return [
    {
      '@type': 'Event',
      '@id': url,
      url,
      mainEntityOfPage: url,
      inLanguage: 'vi',
      name: meeting.name,
      alternateName: meeting.shortName,
      startDate: meeting.date,
      disambiguatingDescription: meeting.dateInferred
        ? `Ngày do suy luận: ${meeting.dateInferred}`
        : undefined,
      location:
        place || meeting.venue
          ? {
              '@type': 'Place',
              name: [meeting.venue, place?.name].filter(Boolean).join(', '),
              description: [place?.now, place?.note].filter(Boolean).join('. ') || undefined,
            }
          : undefined,
      organizer: host ? organization(archive, host) : undefined,
      subjectOf: filled(
        (grouped(archive).articlesByMeeting.get(meeting.id) ?? [])
          .filter((article) => !article.hidden)
          .map((article) => ({
            '@type': 'NewsArticle',
            '@id': at(urls.article(article.id)),
            headline: article.title,
          })),
      ),
    },
  ];
}

/** A unit with every name it bore, its stays in the cluster, and its honours: proposals are none. */
export function unitData(archive: Archive, unit: Unit): readonly Thing[] {
  const at = absolute(archive);
  const records = grouped(archive).awardsByUnit.get(unit.id) ?? [];
  return [
    {
      ...organization(archive, unit),
      url: unit.website ?? at(urls.unit(unit.id)),
      mainEntityOfPage: at(urls.unit(unit.id)),
      legalName: unit.legalName,
      alternateName: filled(
        [
          ...new Set([
            unit.shortName,
            ...unit.formerNames.map((former) => former.name),
            ...unit.aliases,
          ]),
        ].filter((name) => name !== unit.name),
      ),
      memberOf: filled(memberships(archive, unit)),
      award: filled(records.filter(isConferred).map((record) => awardText(archive, record))),
    },
  ];
}

/** The site and its search, and the cluster it belongs to. */
export function homeData(archive: Archive): readonly Thing[] {
  const at = absolute(archive);
  return [
    {
      '@type': 'WebSite',
      '@id': `${at(urls.home())}#trang`,
      url: at(urls.home()),
      name: archive.site.title,
      alternateName: archive.site.shortTitle,
      description: archive.site.tagline,
      inLanguage: 'vi',
      publisher: publisher(archive),
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: `${at(urls.search())}?q={search_term_string}`,
        },
        'query-input': 'required name=search_term_string',
      },
    },
  ];
}

/** Where a page stands, from the home page down to itself. */
export function breadcrumbData(
  head: Pick<PageHead, 'breadcrumb' | 'title' | 'path'>,
  origin: string,
): readonly Thing[] {
  if (head.breadcrumb.length === 0) return [];
  const steps = [...head.breadcrumb, { label: head.title, href: head.path }];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map((step, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        name: step.label,
        item: origin + step.href,
      })),
    },
  ];
}

const absolute =
  (archive: Archive) =>
  (path: string): string =>
    wholeAddress(archive.site, path);
const filled = <T>(items: readonly T[]): readonly T[] | undefined =>
  items.length > 0 ? items : undefined;

const publisher = (archive: Archive): Thing => ({
  '@type': 'Organization',
  name: archive.site.publisher.name,
  url: absolute(archive)(urls.home()),
});

const organization = (archive: Archive, unit: Unit): Thing => ({
  '@type': 'Organization',
  '@id': absolute(archive)(urls.unit(unit.id)),
  name: unit.name,
});

const documentThing = (archive: Archive, document: DocumentRecord): Thing => ({
  '@type': 'CreativeWork',
  '@id': absolute(archive)(urls.document(document.id)),
  name: documentCitation(document),
  dateCreated: document.issueDate,
});

/** One role for each stay whose time is known, and plain membership for a unit of today without dates. */
function memberships(archive: Archive, unit: Unit): readonly Thing[] {
  const cluster = {
    '@type': 'Organization',
    name: archive.site.title,
    url: absolute(archive)(urls.home()),
  };
  const stays = (grouped(archive).membershipsByUnit.get(unit.id) ?? []).filter(
    (stay) => stay.from ?? stay.to,
  );
  if (stays.length > 0)
    return stays.map((stay) => ({
      '@type': 'OrganizationRole',
      memberOf: cluster,
      startDate: stay.from,
      endDate: stay.to,
    }));
  return currentUnits(archive).includes(unit) ? [cluster] : [];
}

/** E.g. `Cờ thi đua của UBND tỉnh, thành tích năm 2022 (Quyết định số 12/QĐ-UBND …)`. */
function awardText(archive: Archive, record: AwardRecord): string {
  const title = archive.index.awards.get(record.award)?.title ?? record.award;
  const decision = archive.index.documents.get(
    record.steps.findLast((step) => step.status === 'da-quyet-dinh')?.document ?? '',
  );
  return `${title}, thành tích năm ${record.year}${decision ? ` (${documentCitation(decision)})` : ''}`;
}

/** Whether an author's name is that of an office rather than of a person. */
const isBody = (name: string): boolean =>
  /^(ban|bộ phận|phòng|văn phòng|tổ|nhóm|công ty|tổng công ty|tập đoàn|cụm|khối|hội|đoàn|công đoàn|sở|ubnd|trung tâm|báo|đài|tạp chí)(?=\s|$)/iu.test(
    name,
  );
