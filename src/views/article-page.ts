import { grouped } from '../archive/records.ts';
import { neighbours, relatedArticles, type RelatedArticle } from '../archive/related.ts';
import type { Archive, Article } from '../archive/types.ts';
import { formatDateShort } from '../vietnamese/dates.ts';
import { formatFileSize } from '../vietnamese/numbers.ts';
import {
  articleCard,
  articleSummary,
  dateView,
  type ArticleCard,
  type DateView,
} from './article-card.ts';
import { modifiedAt, publishedAt } from './article-dates.ts';
import { articleCitation, type Citation } from './citation.ts';
import { commentThread, type CommentView } from './comment-thread.ts';
import type { LinkView } from './frame.ts';
import { pageHead, type PageHead } from './head.ts';
import { photoView, type PhotoView } from './photo-view.ts';
import { placeView, type PlaceView } from './place-view.ts';
import { awardRecordView, type AwardRecordView } from './award-record-view.ts';
import {
  documentLink,
  meetingLink,
  metricView,
  rankingView,
  roleView,
  charityView,
  unitLink,
  type CharityView,
  type MetricView,
  type RankingView,
  type RoleView,
} from './record-views.ts';
import { replyForm, type ReplyForm } from './reply-form.ts';
import { urls } from './urls.ts';

/** Everything an article page shows around its body. */
export interface ArticlePage {
  readonly head: PageHead;
  readonly title: string;
  readonly summary: string | undefined;
  readonly kicker: readonly LinkView[];
  readonly date: DateView;
  readonly updated: string | undefined;
  readonly author: string | undefined;
  readonly source:
    | {
        readonly title: string;
        readonly publisher: string | undefined;
        readonly url: string | undefined;
        readonly note: string | undefined;
      }
    | undefined;
  readonly hidden: Article['hidden'];
  readonly facts: ArticleFacts;
  readonly cover: PhotoView | undefined;
  readonly photos: readonly PhotoView[];
  readonly attachments: readonly AttachmentView[];
  readonly corrections: readonly {
    readonly iso: string;
    readonly date: string;
    readonly text: string;
  }[];
  readonly editorNotes: readonly {
    readonly quote: string;
    readonly issue: string;
    readonly reading: string | undefined;
    readonly date: string | undefined;
  }[];
  readonly older: LinkView | undefined;
  readonly newer: LinkView | undefined;
  readonly related: readonly { readonly card: ArticleCard; readonly reason: string }[];
  readonly citation: Citation;
  readonly shareText: string;
  readonly comments: readonly CommentView[];
  readonly reply: ReplyForm;
}

/** What the register knows of the things the article tells. */
export interface ArticleFacts {
  readonly meeting: LinkView | undefined;
  readonly meetingDate: DateView | undefined;
  readonly place: PlaceView | undefined;
  readonly units: readonly LinkView[];
  readonly places: readonly PlaceView[];
  readonly documents: readonly LinkView[];
  readonly roles: readonly RoleView[];
  readonly rankings: readonly RankingView[];
  readonly awards: readonly AwardRecordView[];
  readonly metrics: readonly MetricView[];
  readonly charity: readonly CharityView[];
}

/** A file to download, with its kind and size so that nobody is surprised. */
export interface AttachmentView {
  readonly href: string;
  readonly title: string;
  /** E.g. `PDF, 1,2 MB, 4 trang`. */
  readonly detail: string;
}

const REASONS: Readonly<Record<RelatedArticle['reason'], string>> = {
  meeting: 'Cùng hội nghị',
  units: 'Cùng đơn vị',
  year: 'Cùng năm',
};

/** The page of one article. `mediaSize` gives the size of an attachment in bytes. */
export function articlePage(
  archive: Archive,
  article: Article,
  mediaSize: (path: string) => number | undefined,
): ArticlePage {
  const { older, newer } = neighbours(archive, article);
  const toLink = (other: Article | undefined): LinkView | undefined =>
    other ? { label: other.title, href: urls.article(other.id) } : undefined;
  const summary = articleSummary(article);
  return {
    head: pageHead({
      title: article.title,
      description: summary || article.title,
      path: urls.article(article.id),
      kind: 'article',
      card: urls.socialCard(article.id),
      published: publishedAt(article),
      modified: modifiedAt(article),
      noindex: article.hidden !== undefined,
      parents: [{ label: 'Tin tức', href: urls.articles() }],
    }),
    title: article.title,
    summary: article.summary,
    kicker: [
      { label: 'Tin tức', href: urls.articles() },
      { label: `Năm ${article.year}`, href: urls.year(article.year) },
    ],
    date: dateView(article.date, article.dateInferred),
    updated: article.updated ? formatDateShort(article.updated) : undefined,
    author: article.author,
    source: article.source
      ? {
          title: article.source.title,
          publisher: article.source.publisher,
          url: article.source.url,
          note: article.source.note,
        }
      : undefined,
    hidden: article.hidden,
    facts: articleFacts(archive, article),
    cover: article.cover ? photoView(archive, article.cover) : undefined,
    photos: article.photos.map((photo) => photoView(archive, photo)),
    attachments: article.attachments.map((attachment) =>
      attachmentView(
        attachment.file,
        attachment.title,
        mediaSize(attachment.file),
        attachment.pages,
      ),
    ),
    corrections: article.corrections
      .toSorted((a, b) => b.date.localeCompare(a.date))
      .map((correction) => ({
        iso: correction.date,
        date: formatDateShort(correction.date),
        text: correction.text,
      })),
    editorNotes: article.editorNotes.map((note) => ({
      quote: note.quote,
      issue: note.issue,
      reading: note.reading,
      date: note.date ? formatDateShort(note.date) : undefined,
    })),
    older: toLink(older),
    newer: toLink(newer),
    related: relatedArticles(archive, article).map((related) => ({
      card: articleCard(related.article),
      reason: REASONS[related.reason],
    })),
    citation: articleCitation(archive, article),
    shareText: `${article.title} – ${archive.site.title}`,
    comments: commentThread(archive, article.id),
    reply: replyForm(archive, article),
  };
}

export function attachmentView(
  path: string,
  title: string,
  size: number | undefined,
  pages?: number,
): AttachmentView {
  const kind = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
  return {
    href: urls.media(path),
    title,
    detail: [
      kind,
      size === undefined ? undefined : formatFileSize(size),
      pages ? `${pages} trang` : undefined,
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** The facts read in this article, or settled at the meeting it reports on. */
function articleFacts(archive: Archive, article: Article): ArticleFacts {
  const meeting = article.meeting ? archive.index.meetings.get(article.meeting) : undefined;
  const year = meeting?.achievementYear;
  const groups = grouped(archive);
  const own = (fact: { source: { article?: string | undefined } | undefined }): boolean =>
    fact.source?.article === article.id;
  const years = new Set([article.year, article.year - 1, ...(year ? [year] : [])]);
  const ofYears = <T>(lists: ReadonlyMap<number, readonly T[]>): readonly T[] =>
    [...years].toSorted((a, b) => b - a).flatMap((one) => lists.get(one) ?? []);
  return {
    meeting: meetingLink(archive, article.meeting),
    meetingDate: meeting?.date ? dateView(meeting.date, meeting.dateInferred) : undefined,
    place: placeView(archive, meeting?.place, meeting?.date),
    units: article.units.map((id) => unitLink(archive, id)),
    places: article.places
      .filter((id) => id !== meeting?.place)
      .flatMap((id) => placeView(archive, id, article.date) ?? []),
    documents: article.documents.flatMap((id) => documentLink(archive, id) ?? []),
    roles: ofYears(groups.rolesByYear)
      .filter((role) => own(role) || (meeting && role.electedAt === meeting.id))
      .map((role) => roleView(archive, role)),
    rankings: ofYears(groups.rankingsByYear)
      .filter((ranking) => own(ranking) || (meeting && ranking.meeting === meeting.id))
      .map((ranking) => rankingView(archive, ranking)),
    awards: ofYears(groups.awardsByYear)
      .filter((record) =>
        record.steps.some((step) => own(step) || (meeting && step.meeting === meeting.id)),
      )
      .map((record) => awardRecordView(archive, record)),
    metrics: ofYears(groups.metricsByYear)
      .filter(own)
      .map((metric) => metricView(archive, metric)),
    charity: ofYears(groups.charityByYear)
      .filter((gift) => own(gift) || (meeting && gift.meeting === meeting.id))
      .map((gift) => charityView(archive, gift)),
  };
}
