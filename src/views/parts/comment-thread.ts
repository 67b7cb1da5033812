import { grouped } from '../../archive/records.ts';
import type { Archive, ReaderComment } from '../../archive/types.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';
import { anchors } from '../urls.ts';

/** An approved comment and the answers to it. The body is plain text. */
export interface CommentView {
  readonly anchor: string;
  readonly author: string;
  readonly iso: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
  readonly replies: readonly CommentView[];
}

/** The comments of an article as threads, oldest first. An answer to a comment that is not shown stands by itself. */
export function commentThread(archive: Archive, article: string): readonly CommentView[] {
  const comments = grouped(archive).commentsByArticle.get(article) ?? [];
  const shown = new Set(comments.map((comment) => comment.id));
  const answers = Map.groupBy(comments, (comment) =>
    comment.parent && shown.has(comment.parent) ? comment.parent : undefined,
  );
  const view = (comment: ReaderComment, above: readonly string[]): CommentView => ({
    anchor: anchors.comment(comment.id),
    author: comment.author,
    iso: comment.date,
    date: formatDateShort(comment.date),
    paragraphs: comment.body.split(/\n+/).filter((line) => line.trim() !== ''),
    replies: (answers.get(comment.id) ?? [])
      .filter((reply) => !above.includes(reply.id))
      .map((reply) => view(reply, [...above, comment.id])),
  });
  return (answers.get(undefined) ?? []).map((comment) => view(comment, []));
}

/** How many comments a thread holds. */
export const countComments = (thread: readonly CommentView[]): number =>
  thread.reduce((sum, comment) => sum + 1 + countComments(comment.replies), 0);
