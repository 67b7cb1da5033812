import type { EntryData, RedirectsData, SiteData } from '../schema/collections.ts';
import type { AwardState } from '../schema/award-states.ts';
import type { FactData, Source } from '../schema/source.ts';

/**
 * The vocabulary of the archive: every fact once, joined, ordered, never changed after it was built.
 * References are ids; `records.ts` answers what belongs to what.
 */
export interface Archive {
  readonly site: SiteData;
  /** The day the archive was asked for, in the site's time zone, e.g. `2026-11-22`. */
  readonly today: string;
  /** Newest first; what may not be seen yet (drafts, future posts) is here only in the preview. */
  readonly articles: readonly Article[];
  /** In the order of the founding decision, then by name. */
  readonly units: readonly Unit[];
  /** By the display order of the titles. */
  readonly awards: readonly Award[];
  /** Newest first. */
  readonly meetings: readonly Meeting[];
  /** Newest first. */
  readonly documents: readonly DocumentRecord[];
  readonly places: readonly Place[];
  /** Newest first: every year that has results, an event or an article. */
  readonly years: readonly number[];
  readonly yearNotes: ReadonlyMap<number, string>;
  /** The cluster over time, in the order of `site.yaml`. */
  readonly clusterTerms: readonly ClusterTerm[];
  readonly memberships: readonly Membership[];
  readonly roles: readonly Role[];
  readonly rankings: readonly Ranking[];
  readonly awardRecords: readonly AwardRecord[];
  readonly metrics: readonly Metric[];
  readonly charity: readonly CharityGift[];
  /** Every photograph of an article or meeting, newest first. */
  readonly photos: readonly PhotoRecord[];
  /** Approved only, oldest first. */
  readonly comments: readonly ReaderComment[];
  readonly pages: readonly StaticPage[];
  /** `redirects.yaml`, as it was typed; `views/redirects.ts` makes one list of these and of the aliases. */
  readonly redirects: RedirectsData['redirects'];
  readonly index: ArchiveIndex;
}

/** Look-ups by id, so that no page has to walk a list. */
export interface ArchiveIndex {
  readonly articles: ReadonlyMap<string, Article>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly awards: ReadonlyMap<string, Award>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Where a value stands in the content folder, for messages; only the archive of a check knows
 * lines, pages need none.
 */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type { FactData, Source };

/** A fact with its address and its place. A source that is not its own is that of the file or record it stands in. */
export interface FactBase extends FactData {
  /** Stable address of the fact, e.g. `2022-xep-hang-hop-luc`; also the row id of the open data. */
  readonly key: string;
  readonly origin: Origin;
}

/** A report. `id` is the last part of its address. */
export interface Article extends Omit<EntryData<'articles'>, 'draft'> {
  readonly id: string;
  readonly file: string;
  /** Markdown below the front matter. */
  readonly body: string;
  readonly bodyLine: number;
  /** `.mdx`: the body is code and is rendered by Astro. */
  readonly isCode: boolean;
  /** Why only the preview shows it; `undefined` for a public article. */
  readonly hidden: 'draft' | 'scheduled' | undefined;
  /** The year of `date`. */
  readonly year: number;
}

export type Unit = EntryData<'units'> & {
  readonly id: string;
  readonly file: string;
  readonly sortName: string;
};
export type Award = EntryData<'awards'> & { readonly id: string; readonly file: string };
export type Meeting = EntryData<'meetings'> & {
  readonly id: string;
  readonly file: string;
  readonly fact: FactBase;
};
/** Here `file` is the paper itself, below `media/`; `contentFile` is the entry that describes it. */
export type DocumentRecord = EntryData<'documents'> & {
  readonly id: string;
  readonly contentFile: string;
  readonly fact: FactBase;
};
export type Place = EntryData<'places'> & { readonly id: string; readonly file: string };

export interface StaticPage extends EntryData<'pages'> {
  readonly id: string;
  readonly file: string;
  readonly body: string;
  readonly bodyLine: number;
}

export type ReaderComment = EntryData<'comments'> & { readonly id: string; readonly file: string };

/** One life span of the cluster under one decision. */
export type ClusterTerm = SiteData['clusterTerms'][number] & { readonly fact: FactBase };

/** One stay of a unit in the cluster; an absent date is unknown, not open-ended. */
export type Membership = FactBase &
  EntryData<'units'>['memberships'][number] & { readonly unit: string };

/** The lists of facts in a file of `years/`. */
export type YearFactKind = 'roles' | 'rankings' | 'awards' | 'metrics' | 'charity';

/** A fact as the file of its year says it; its fields are those of the schema. */
export type YearFact<K extends YearFactKind> = FactBase &
  EntryData<'years'>[K][number] & { readonly year: number };

/** Which unit held an office in a year; `unit` absent means that the source does not name it. */
export type Role = YearFact<'roles'>;

/** One place in the ranking of a year's achievements. */
export type Ranking = YearFact<'rankings'>;

export type { AwardState };

/** One step of an award record, with its proof. */
export type AwardStep = FactBase & EntryData<'years'>['awards'][number]['steps'][number];

/** One award for one unit for one year of achievement. */
export type AwardRecord = Omit<YearFact<'awards'>, 'steps'> & {
  /** In the order of the file, which is the order of events. */
  readonly steps: readonly AwardStep[];
  /** The last step. */
  readonly status: AwardState;
};

/** One figure. `subject` absent means the whole cluster. */
export type Metric = YearFact<'metrics'>;

/** One gift. `donor` absent means the whole cluster; `value` is in million đồng. */
export type CharityGift = YearFact<'charity'>;

/** One photograph or its caption, and where it is shown. */
export interface PhotoRecord {
  readonly key: string;
  readonly photo: EntryData<'articles'>['photos'][number];
  readonly article: string | undefined;
  readonly meeting: string | undefined;
  readonly year: number | undefined;
}
