import { charityOf, currentUnits, grouped } from '../../archive/records.ts';
import type { Archive, Unit } from '../../archive/types.ts';
import { keepLast } from '../../lib/keep-last.ts';
import { LEGAL_FORMS } from '../../schema/unit.ts';
import { formatNumber, rankWord } from '../../vietnamese/numbers.ts';
import { unitCitation, type Citation } from '../citation/citation.ts';
import { awardFacts, awardGroups, countAwards, type AwardGroup } from '../parts/award-groups.ts';
import { metricCharts, type ChartView } from '../parts/charts.ts';
import { unitFeedLink } from '../feeds/feed.ts';
import type { LinkView } from '../parts/links.ts';
import type { FigureView } from '../parts/figure-view.ts';
import { lawsInForce } from '../parts/legal-basis.ts';
import { pageHead, type HeadFeed, type PageHead } from '../document/head.ts';
import { unitData, type Thing } from '../document/structured-data.ts';
import { membershipView, periodText, type MembershipView } from '../parts/membership-view.ts';
import { placeNotes, placeView, type PlaceView } from '../parts/place-view.ts';
import {
  charityView,
  documentLink,
  meetingLink,
  metricView,
  rankingView,
  roleView,
  unitLink,
  type CharityView,
  type MetricView,
  type RankingView,
  type RoleView,
} from '../parts/record-views.ts';
import { missingSections, type PageSections } from '../parts/page-sections.ts';
import { newestArticles, type NewestArticles } from '../parts/newest-articles.ts';
import { sourceList, type SourceEntry } from '../parts/source-list.ts';
import { lastStay } from './units-page.ts';
import { urls } from '../urls.ts';

/** Everything that is known of one unit, under every name it ever had. */
export interface UnitPage {
  readonly head: PageHead;
  /** What the page is about, for machines. */
  readonly structuredData: readonly Thing[];
  /** How the page is cited. */
  readonly citation: Citation;
  readonly shortName: string;
  readonly name: string;
  /** `Đơn vị thành viên`, or since when it is none. */
  readonly standing: string;
  readonly profile: UnitProfile;
  readonly memberships: readonly MembershipView[];
  readonly roles: readonly RoleView[];
  /** What the unit achieved, in one strip: its last rank, its honours, what is still open. */
  readonly figures: readonly FigureView[];
  /** Newest first. */
  readonly rankings: readonly UnitRanking[];
  /** Honours first, then proposals under their own heading. */
  readonly awards: readonly AwardGroup[];
  /** The laws that its honours rest on. */
  readonly laws: readonly string[];
  readonly metrics: readonly MetricView[];
  readonly charts: readonly ChartView[];
  readonly charity: readonly CharityView[];
  readonly articles: NewestArticles;
  /**
   * What is not known of the unit itself, in words for one line instead of a table of blanks,
   * e.g. `Lĩnh vực`, `địa chỉ`.
   */
  readonly unknown: readonly string[];
  readonly sources: readonly SourceEntry[];
  /** What the places on the page need said once. */
  readonly placeNotes: readonly string[];
  readonly feed: HeadFeed | undefined;
  readonly sections: PageSections<keyof typeof SECTIONS>;
  /** Sections of which nothing is known, in words for one line, e.g. `chức danh`, `số liệu`. */
  readonly missing: readonly string[];
}

/** Names, form, addresses; what is unknown is absent. */
export interface UnitProfile {
  readonly legalName: string | undefined;
  readonly formerNames: readonly {
    readonly name: string;
    readonly period: string | undefined;
    readonly document: LinkView | undefined;
  }[];
  /** Spellings of the sources, where they differ from the name shown. */
  readonly nameAsStated: readonly string[];
  readonly aliases: readonly string[];
  readonly legalForm: string | undefined;
  readonly sector: string | undefined;
  /** Newest last, each place under its name of that time. */
  readonly addresses: readonly {
    readonly text: string | undefined;
    readonly place: PlaceView | undefined;
    readonly period: string | undefined;
  }[];
  readonly website: string | undefined;
  /** Path below `media/`. */
  readonly logo: string | undefined;
  readonly predecessors: readonly LinkView[];
  /** Units that this one became a part of. */
  readonly successors: readonly LinkView[];
  readonly note: string | undefined;
}

export type UnitRanking = RankingView & { readonly meeting: LinkView | undefined };

const SECTIONS = {
  rankings: { id: 'xep-hang', title: 'Xếp hạng qua các năm', missing: 'xếp hạng' },
  awards: { id: 'khen-thuong', title: 'Khen thưởng', missing: 'khen thưởng' },
  roles: {
    title: 'Trưởng cụm, Phó trưởng cụm',
    missing: 'giữ vai trò Trưởng cụm, Phó trưởng cụm',
  },
  metrics: { title: 'Số liệu', missing: 'số liệu' },
  charity: { id: 'an-sinh', title: 'An sinh xã hội', missing: 'an sinh xã hội' },
  articles: { title: 'Bài viết', missing: 'bài viết' },
} as const satisfies PageSections;

const NEWEST = 10;

export const unitPage = keepLast(makeUnitPage);

function makeUnitPage(archive: Archive, unit: Unit): UnitPage {
  const groups = grouped(archive);
  const rankings = groups.rankingsByUnit.get(unit.id) ?? [];
  const records = groups.awardsByUnit.get(unit.id) ?? [];
  const metrics = archive.metrics.filter((metric) => metric.subject === unit.id);
  const articles = groups.articlesByUnit.get(unit.id) ?? [];
  const feed = unitFeedLink(archive, unit);
  const page = {
    memberships: (groups.membershipsByUnit.get(unit.id) ?? []).map((stay) =>
      membershipView(archive, stay),
    ),
    roles: (groups.rolesByUnit.get(unit.id) ?? []).map((role) => roleView(archive, role)),
    rankings: rankings.map((ranking): UnitRanking => ({
      ...rankingView(archive, ranking),
      meeting: meetingLink(archive, ranking.meeting),
    })),
    awards: awardGroups(archive, records),
    laws: lawsInForce(archive, records),
    metrics: metrics.map((metric) => metricView(archive, metric)),
    charity: charityOf(archive, unit.id).map((gift) => charityView(archive, gift)),
  };
  const { memberships, roles, awards, charity } = page;
  const about = profile(archive, unit);
  return {
    head: pageHead({
      title: unit.shortName,
      path: urls.unit(unit.id),
      parents: [{ label: 'Đơn vị', href: urls.units() }],
      feeds: feed ? [feed] : [],
      description: `${unit.name}: tên gọi, xếp hạng, khen thưởng và bài viết trong hồ sơ của ${archive.site.title}.`,
    }),
    structuredData: unitData(archive, unit),
    citation: unitCitation(archive, unit),
    shortName: unit.shortName,
    name: unit.name,
    standing: standing(archive, unit),
    profile: about,
    unknown: unknownOf(about, memberships),
    figures: unitFigures(archive, unit),
    ...page,
    placeNotes: placeNotes([...about.addresses, ...charity].map(({ place }) => place)),
    feed,
    charts: metricCharts(archive, metrics),
    articles: newestArticles(
      articles,
      NEWEST,
      urls.searchIn({ 'don-vi': unit.id, loai: 'bai-viet' }),
    ),
    sources: sourceList([
      ...page.rankings.map(({ fact }) => fact),
      ...awardFacts(awards),
      ...[...roles, ...page.metrics, ...charity, ...memberships].map(({ fact }) => fact),
    ]),
    sections: SECTIONS,
    missing: missingSections(SECTIONS, { ...page, articles }),
  };
}

const unknownOf = (
  { legalName, legalForm, sector, addresses, website }: UnitProfile,
  memberships: readonly MembershipView[],
): readonly string[] =>
  [
    legalName === undefined && 'Tên đăng ký',
    legalForm === undefined && 'Loại hình doanh nghiệp',
    sector === undefined && 'Lĩnh vực',
    addresses.length === 0 && 'Địa chỉ',
    website === undefined && 'Trang web',
    memberships.length === 0 && 'Thời gian tham gia cụm',
  ]
    .filter((name) => name !== false)
    .map((name, at) => (at === 0 ? name : name.toLowerCase()));

/** Rank and honours of the unit; each leads to its place on the page. */
function unitFigures(archive: Archive, unit: Unit): readonly FigureView[] {
  const groups = grouped(archive);
  const last = groups.rankingsByUnit.get(unit.id)?.[0];
  const { conferred, pending } = countAwards(archive, groups.awardsByUnit.get(unit.id) ?? []);
  const gifts = charityOf(archive, unit.id).length;
  return [
    last && {
      label: `Thứ hạng gần nhất, năm ${last.year}`,
      value: `Hạng ${rankWord(last.rank)}`,
      href: `#${SECTIONS.rankings.id}`,
    },
    conferred > 0 && {
      label: 'Khen thưởng đã có quyết định',
      value: formatNumber(conferred),
      href: `#${SECTIONS.awards.id}`,
    },
    pending > 0 && {
      label: 'Đề nghị chưa rõ kết quả',
      value: formatNumber(pending),
      href: `#${SECTIONS.awards.id}`,
    },
    gifts > 0 && {
      label: 'Đợt trao quà an sinh',
      value: formatNumber(gifts),
      href: `#${SECTIONS.charity.id}`,
    },
  ].filter((figure) => figure !== undefined && figure !== false);
}

function standing(archive: Archive, unit: Unit): string {
  if (currentUnits(archive).includes(unit)) return 'Đơn vị thành viên';
  const stay = lastStay(archive, unit.id);
  return stay ? `Đã rời cụm: ${membershipView(archive, stay).ended}` : 'Đã rời cụm';
}

function profile(archive: Archive, unit: Unit): UnitProfile {
  return {
    legalName: unit.legalName,
    formerNames: unit.formerNames.map(({ name, from, to, document }) => ({
      name,
      period: periodText(from, to),
      document: documentLink(archive, document),
    })),
    nameAsStated: unit.nameAsStated,
    aliases: unit.aliases,
    legalForm: unit.legalForm === 'khong-ro' ? undefined : LEGAL_FORMS[unit.legalForm],
    sector: unit.sector,
    addresses: unit.addresses.map(({ text, place, from, to }) => ({
      text,
      place: placeView(archive, place, from ?? to),
      period: periodText(from, to),
    })),
    website: unit.website,
    logo: unit.logo,
    predecessors: unit.predecessors.map((id) => unitLink(archive, id)),
    successors: archive.units
      .filter((other) => other.predecessors.includes(unit.id))
      .map((other) => unitLink(archive, other.id)),
    note: unit.note,
  };
}
