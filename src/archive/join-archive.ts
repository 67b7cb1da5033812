import { compareText } from '../lib/compare.ts';
import {
  siteSchema,
  type EntryData,
  type RedirectsData,
  type SiteData,
} from '../schema/collections.ts';
import type { CollectionName } from '../schema/fields.ts';
import type { Path } from '../schema/messages/describe-issues.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { toDateInZone } from '../vietnamese/dates.ts';
import { DEFAULT_PAGES } from './default-pages.ts';
import { hiddenReason } from './publication.ts';
import type {
  Archive,
  Article,
  Award,
  AwardRecord,
  AwardStep,
  CharityGift,
  DocumentRecord,
  FactBase,
  Meeting,
  Membership,
  Metric,
  PhotoRecord,
  Place,
  Ranking,
  ReaderComment,
  Role,
  Source,
  StaticPage,
  Unit,
} from './types.ts';

/** The part of a read file that the archive needs; the reader's `Entry` fits it. */
export interface EntryInput<C extends CollectionName = CollectionName> {
  readonly id: string;
  readonly file: string;
  readonly data: EntryData<C>;
  readonly body: string;
  readonly bodyLine: number;
  locate(path: Path, key?: string): { line: number; column: number };
  /** The place of a character of the text of several lines at `path`, where it can be told. */
  placeInside?(path: Path, offset: number): { line: number; column: number } | undefined;
  /** The line of the value at `path` with another value in its place, for a corrected line. */
  lineWith?(path: Path, value: string): string | undefined;
}

/** What a content folder gives to the archive. */
export interface ContentInput {
  readonly site:
    (Pick<EntryInput, 'file' | 'locate' | 'lineWith'> & { readonly data: SiteData }) | undefined;
  readonly redirects?:
    | (Pick<EntryInput, 'file' | 'locate' | 'lineWith'> & { readonly data: RedirectsData })
    | undefined;
  readonly entries: { readonly [C in CollectionName]: readonly EntryInput<C>[] };
  readonly media: ReadonlyMap<string, number>;
  /** Ids of files that are there but faulty (`site` for `site.yaml`): known, so that nothing that refers to them is at fault. */
  readonly faultyIds?: ReadonlyMap<CollectionName | 'site', ReadonlySet<string>>;
}

export interface BuildOptions {
  /** The moment that decides what is published, as epoch milliseconds. */
  readonly now: number;
  /** The preview also shows drafts and scheduled posts, marked. */
  readonly preview: boolean;
}

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
  const memberships = entries.units.flatMap(toMemberships);
  return {
    site,
    today,
    articles,
    units,
    awards,
    meetings,
    documents,
    places,
    memberships,
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

/** Whether a file name is a year; `check-archive` complains of the others. */
export const isYear = (id: string): boolean => /^(19|20)\d{2}$/.test(id);

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

interface FactInput {
  asStated?: string | undefined;
  source?: Source | undefined;
  inferred?: string | undefined;
  note?: string | undefined;
}

function factBase(
  entry: Pick<EntryInput, 'file' | 'locate'>,
  path: Path,
  key: string,
  fact: FactInput,
  fallback?: Source,
): FactBase {
  const { line, column } = entry.locate(path);
  return {
    key,
    asStated: fact.asStated,
    source: fact.source ?? fallback,
    inferred: fact.inferred,
    note: fact.note,
    origin: { file: entry.file, line, column },
  };
}

const toMeeting = (entry: EntryInput<'meetings'>): Meeting => ({
  ...entry.data,
  id: entry.id,
  file: entry.file,
  fact: factBase(entry, [], `hoi-nghi-${entry.id}`, entry.data),
});

const toDocument = (entry: EntryInput<'documents'>): DocumentRecord => ({
  ...entry.data,
  id: entry.id,
  contentFile: entry.file,
  fact: factBase(entry, [], `van-ban-${entry.id}`, entry.data),
});

const toMemberships = (entry: EntryInput<'units'>): Membership[] =>
  entry.data.memberships.map((item, at) => ({
    ...factBase(entry, ['memberships', at], `${entry.id}-thanh-vien-${at + 1}`, item),
    unit: entry.id,
    from: item.from,
    to: item.to,
    joinDocument: item.joinDocument,
    leaveDocument: item.leaveDocument,
    reason: item.reason,
  }));

interface YearFacts {
  year: number;
  roles: Role[];
  rankings: Ranking[];
  awardRecords: AwardRecord[];
  metrics: Metric[];
  charity: CharityGift[];
}

function toYearFacts(entry: EntryInput<'years'>): YearFacts {
  const year = Number(entry.id);
  const { source, roles, rankings, awards, metrics, charity } = entry.data;
  const keys = new Map<string, number>();
  /** Readable and stable: the second record of the same name gets `-2`. */
  const unique = (name: string): string => {
    const count = (keys.get(name) ?? 0) + 1;
    keys.set(name, count);
    return `${year}-${name}${count === 1 ? '' : `-${count}`}`;
  };
  const base = (path: Path, name: string, fact: FactInput, fallback: Source | undefined = source) =>
    factBase(entry, path, unique(name), fact, fallback);
  return {
    year,
    roles: roles.map((item, at) => ({
      ...base(['roles', at], `${item.role}-${item.unit ?? 'chua-ro'}`, item),
      year,
      role: item.role,
      unit: item.unit,
      electedAt: item.electedAt,
      labelAsStated: item.labelAsStated,
    })),
    rankings: rankings.map((item, at) => ({
      ...base(['rankings', at], `xep-hang-${item.unit}`, item),
      year,
      rank: item.rank,
      unit: item.unit,
      score: item.score,
      method: item.method,
      meeting: item.meeting,
    })),
    awardRecords: awards.map((item, at) => {
      const record = base(['awards', at], `${item.award}-${item.unit}`, item);
      const steps = item.steps.map((step, index): AwardStep => ({
        ...factBase(
          entry,
          ['awards', at, 'steps', index],
          `${record.key}-buoc-${index + 1}`,
          step,
          record.source,
        ),
        status: step.status,
        date: step.date,
        meeting: step.meeting,
        document: step.document,
      }));
      return {
        ...record,
        year,
        unit: item.unit,
        award: item.award,
        ordinal: item.ordinal,
        steps,
        status: steps.at(-1)?.status ?? 'khong-ro',
      };
    }),
    metrics: metrics.map((item, at) => ({
      ...base(['metrics', at], `so-lieu-${item.subject ?? 'cum'}`, item),
      year,
      indicator: item.indicator,
      subject: item.subject,
      value: item.value,
      unit: item.unit,
      qualifier: item.qualifier,
    })),
    charity: charity.map((item, at) => ({
      ...base(['charity', at], `an-sinh-${item.donor ?? 'cum'}`, item),
      year,
      donor: item.donor,
      recipient: item.recipient,
      goods: item.goods,
      quantity: item.quantity,
      value: item.value,
      qualifier: item.qualifier,
      place: item.place,
      date: item.date,
      meeting: item.meeting,
    })),
  };
}

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

function collectPhotos(
  articles: readonly Article[],
  meetings: readonly Meeting[],
): readonly PhotoRecord[] {
  const ofArticles = articles.flatMap((article) =>
    [...(article.cover ? [article.cover] : []), ...article.photos].map(
      (photo, at): PhotoRecord => ({
        key: `${article.id}-anh-${at + 1}`,
        photo,
        article: article.id,
        meeting: article.meeting,
        year: article.year,
      }),
    ),
  );
  const ofMeetings = meetings.flatMap((meeting) =>
    meeting.photos.map((photo, at): PhotoRecord => ({
      key: `${meeting.id}-anh-${at + 1}`,
      photo,
      article: undefined,
      meeting: meeting.id,
      year: meeting.date ? Number(meeting.date.slice(0, 4)) : meeting.achievementYear,
    })),
  );
  return [...ofArticles, ...ofMeetings].toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
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
