import type { Archive, Article } from '../../archive/types.ts';
import { keepLast } from '../../lib/keep-last.ts';
import { MEETING_TYPES } from '../../schema/meeting.ts';
import { capitalised, countWord } from '../../vietnamese/count-words.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';
import { formatFileSize } from '../../vietnamese/numbers.ts';
import { aboutArticle, type AboutArticle } from '../parts/about-article.ts';
import { articleSummary, dateView, type DateView } from '../parts/article-card.ts';
import { modifiedAt, publishedAt } from '../parts/article-dates.ts';
import { articleFacts, type ArticleFacts } from '../parts/article-facts.ts';
import { articleCitation, type Citation } from '../citation/citation.ts';
import { commentThread, type CommentView } from '../parts/comment-thread.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { articleData, type Thing } from '../document/structured-data.ts';
import { nextSteps, type NextSteps } from '../parts/next-steps.ts';
import { photoView, type PhotoView } from '../parts/photo-view.ts';
import { replyForm, type ReplyForm } from '../parts/reply-form.ts';
import { urls } from '../urls.ts';

/** Everything an article page shows around its body. */
export interface ArticlePage {
  readonly head: PageHead;
  /** What the page is about, for machines. */
  readonly structuredData: readonly Thing[];
  readonly title: string;
  readonly summary: string | undefined;
  /** What the report is about, e.g. `Hội nghị tổng kết` and `Năm 2022`. */
  readonly kicker: readonly LinkView[];
  readonly date: DateView;
  readonly updated: string | undefined;
  readonly author: string | undefined;
  /** Who published the original, where this is a reprint. */
  readonly publisher: string | undefined;
  readonly hidden: Article['hidden'];
  readonly facts: ArticleFacts;
  /** Photographs whose file the archive has. */
  readonly cover: PhotoView | undefined;
  readonly photos: readonly PhotoView[];
  /** Captions whose photograph was never received, and the words above them. */
  readonly missingPhotos: readonly PhotoView[];
  readonly missingTitle: string;
  readonly attachments: readonly AttachmentView[];
  readonly corrections: readonly {
    readonly iso: string;
    readonly date: string;
    readonly text: string;
  }[];
  readonly about: AboutArticle | undefined;
  readonly next: NextSteps;
  readonly citation: Citation;
  readonly shareText: string;
  readonly comments: readonly CommentView[];
  readonly reply: ReplyForm;
}

/** A file to download, with its kind and size so that nobody is surprised. */
export interface AttachmentView {
  readonly href: string;
  readonly title: string;
  /** E.g. `PDF, 1,2 MB, 4 trang`. */
  readonly detail: string;
}

/** The page of one article. `mediaSize` gives the size of an attachment in bytes. */
export const articlePage = keepLast(makeArticlePage);

function makeArticlePage(
  archive: Archive,
  article: Article,
  mediaSize: (path: string) => number | undefined,
): ArticlePage {
  const summary = articleSummary(article);
  const photos = article.photos.map((photo) => photoView(archive, photo));
  const cover = article.cover ? photoView(archive, article.cover) : undefined;
  const missing = [...(cover ? [cover] : []), ...photos].filter((photo) => !photo.path);
  return {
    head: pageHead({
      title: article.title,
      description: summary || article.title,
      path: urls.article(article.id),
      kind: 'article',
      card: archive.site.socialCards ? urls.socialCard(article.id) : undefined,
      published: publishedAt(article),
      modified: modifiedAt(article),
      noindex: article.hidden !== undefined,
      parents: [{ label: 'Tin tức', href: urls.articles() }],
    }),
    structuredData: articleData(archive, article),
    title: article.title,
    summary: article.summary,
    kicker: kicker(archive, article),
    date: dateView(article.date, article.dateInferred),
    updated: article.updated ? formatDateShort(article.updated) : undefined,
    author: article.author,
    publisher: article.source?.publisher,
    hidden: article.hidden,
    facts: articleFacts(archive, article),
    cover: cover?.path ? cover : undefined,
    photos: photos.filter((photo) => photo.path),
    missingPhotos: missing,
    missingTitle: missingTitle(missing.length, article.source !== undefined),
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
    about: aboutArticle(article),
    next: nextSteps(archive, article),
    citation: articleCitation(archive, article),
    shareText: `${article.title} – ${archive.site.title}`,
    comments: commentThread(archive, article.id),
    reply: replyForm(archive, article),
  };
}

/** What the breadcrumb does not say: the meeting and the year it reviewed, or the first subject. */
function kicker(archive: Archive, article: Article): readonly LinkView[] {
  const meeting = article.meeting ? archive.index.meetings.get(article.meeting) : undefined;
  const year = meeting?.achievementYear ?? article.year;
  const [tag] = article.tags;
  return [
    ...(meeting ? [{ label: MEETING_TYPES[meeting.type], href: urls.meeting(meeting.id) }] : []),
    ...(!meeting && tag ? [{ label: capitalised(tag), href: urls.search(tag) }] : []),
    ...(archive.years.includes(year) ? [{ label: `Năm ${year}`, href: urls.year(year) }] : []),
  ];
}

/** E.g. `Ba ảnh của bản tin gốc chưa tìm được`; an article of this site has no original elsewhere. */
const missingTitle = (count: number, isReprint: boolean): string =>
  capitalised(`${countWord(count)} ảnh của ${isReprint ? 'bản tin gốc' : 'bài này'} chưa tìm được`);

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
