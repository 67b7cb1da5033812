import { compareText } from '../lib/compare.ts';
import { siteSchema, type SiteData } from '../schema/collections.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { toDateInZone } from '../vietnamese/dates.ts';
import type { BuildOptions, ContentInput, EntryInput } from './content-input.ts';
import { DEFAULT_PAGES } from './default-pages.ts';
import { hiddenReason } from './publication.ts';
import { toClusterTerms, toDocument, toMeeting, toMemberships } from './facts.ts';
import { collectPhotos } from './photos.ts';
import type {
  Archive,
  Article,
  Award,
  AwardRecord,
  Meeting,
  Place,
  ReaderComment,
  Role,
  StaticPage,
  Unit,
} from './types.ts';
import { isYear, toYearFacts } from './year-facts.ts';

/** Joins entries that obey their schemas into one archive. Pure: the same entries give the same archive. */
export function joinArchive(
  content: Pick<ContentInput, 'site' | 'redirects' | 'entries'>,
  { now, preview }: BuildOptions,
): Archive {
  const site = content.site?.data ?? UNNAMED_SITE;
  const { entries } = content;
  const today = toDateInZone(now);
  const articles = entries.articles
    .map((entry) => toArticle(entry, now))
    .filter((article) => preview || !article.hidden)
    .toSorted(newestFirst);
  const units = entries.units
    .map(toUnit)
    .toSorted(
      (a, b) =>
        (a.order ?? 1e6) - (b.order ?? 1e6) ||
        compareVietnamese(a.sortName, b.sortName) ||
        byId(a, b),
    );
  const awards = entries.awards
    .map(({ data, id, file }): Award => ({ ...data, id, file }))
    .toSorted((a, b) => a.order - b.order || byId(a, b));
  const meetings = entries.meetings
    .map(toMeeting)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || byId(a, b));
  const documents = entries.documents
    .map(toDocument)
    .toSorted((a, b) => (b.issueDate ?? '').localeCompare(a.issueDate ?? '') || byId(a, b));
  const places = entries.places
    .map(({ data, id, file }): Place => ({ ...data, id, file }))
    .toSorted(byId);
  const yearFacts = entries.years.flatMap((entry) =>
    isYear(entry.id) ? [toYearFacts(entry)] : [],
  );
  return {
    site,
    today,
    articles,
    units,
    awards,
    meetings,
    documents,
    places,
    clusterTerms: toClusterTerms(site),
    memberships: entries.units.flatMap(toMemberships),
    roles: yearFacts
      .flatMap((year) => year.roles)
      .toSorted((a, b) => b.year - a.year || ROLE_ORDER[a.role] - ROLE_ORDER[b.role]),
    rankings: yearFacts
      .flatMap((year) => year.rankings)
      .toSorted((a, b) => b.year - a.year || a.rank - b.rank || (a.unit < b.unit ? -1 : 1)),
    awardRecords: sortAwardRecords(
      yearFacts.flatMap((year) => year.awardRecords),
      awards,
      units,
    ),
    metrics: yearFacts.flatMap((year) => year.metrics).toSorted((a, b) => b.year - a.year),
    charity: yearFacts.flatMap((year) => year.charity).toSorted((a, b) => b.year - a.year),
    photos: collectPhotos(articles, meetings),
    comments: entries.comments
      .filter((entry) => entry.data.approved)
      .map(({ data, id, file }): ReaderComment => ({ ...data, id, file }))
      .toSorted((a, b) => a.date.localeCompare(b.date) || byId(a, b)),
    redirects: content.redirects?.data.redirects ?? [],
    pages: withDefaults(
      entries.pages.map(({ data, id, file, body, bodyLine }): StaticPage => ({
        ...data,
        id,
        file,
        body,
        bodyLine,
      })),
    ).toSorted(byId),
    years: collectYears(
      articles,
      meetings,
      yearFacts.map((year) => year.year),
    ),
    yearNotes: new Map(
      entries.years.flatMap((entry) =>
        entry.data.note && isYear(entry.id) ? [[Number(entry.id), entry.data.note] as const] : [],
      ),
    ),
    index: {
      articles: byIdMap(articles),
      units: byIdMap(units),
      awards: byIdMap(awards),
      meetings: byIdMap(meetings),
      documents: byIdMap(documents),
      places: byIdMap(places),
    },
  };
}

const withDefaults = (pages: readonly StaticPage[]): readonly StaticPage[] => [
  ...pages,
  ...DEFAULT_PAGES.filter((page) => !pages.some(({ id }) => id === page.id)),
];

/** What a folder without `site.yaml` is called, so that its first article can already be seen. */
const UNNAMED_SITE: SiteData = siteSchema.parse({
  title: 'Trang tin chưa đặt tên',
  publisher: { name: 'Chưa có dữ liệu' },
});

const ROLE_ORDER = { 'truong-cum': 0, 'pho-truong-cum': 1 } satisfies Record<Role['role'], number>;

const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);
const byIdMap = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));
const newestFirst = (a: Article, b: Article): number => compareText(b.date, a.date) || byId(a, b);

function toArticle(
  { id, file, data, body, bodyLine }: EntryInput<'articles'>,
  now: number,
): Article {
  const { draft: _, ...rest } = data;
  return {
    ...rest,
    id,
    file,
    body,
    bodyLine,
    isCode: file.toLowerCase().endsWith('.mdx'),
    hidden: hiddenReason(data, now),
    year: Number(data.date.slice(0, 4)),
  };
}

const toUnit = ({ id, file, data }: EntryInput<'units'>): Unit => ({
  ...data,
  id,
  file,
  sortName: data.sortName ?? data.shortName,
});

function sortAwardRecords(
  records: readonly AwardRecord[],
  awards: readonly Award[],
  units: readonly Unit[],
): readonly AwardRecord[] {
  const awardOrder = new Map(awards.map((award, at) => [award.id, at]));
  const unitOrder = new Map(units.map((unit, at) => [unit.id, at]));
  return records.toSorted(
    (a, b) =>
      b.year - a.year ||
      (awardOrder.get(a.award) ?? 1e6) - (awardOrder.get(b.award) ?? 1e6) ||
      (unitOrder.get(a.unit) ?? 1e6) - (unitOrder.get(b.unit) ?? 1e6) ||
      (a.key < b.key ? -1 : 1),
  );
}

function collectYears(
  articles: readonly Article[],
  meetings: readonly Meeting[],
  filed: readonly number[],
): readonly number[] {
  const years = new Set<number>(filed);
  for (const article of articles) years.add(article.year);
  for (const meeting of meetings) {
    if (meeting.date) years.add(Number(meeting.date.slice(0, 4)));
    if (meeting.achievementYear) years.add(meeting.achievementYear);
  }
  return [...years].toSorted((a, b) => b - a);
}
