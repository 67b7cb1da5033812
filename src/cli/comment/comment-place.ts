import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../reader/read-content.ts';
import { askIfMeant } from '../../schema/messages/words.ts';
import { closest } from '../../vietnamese/closest.ts';
import { foldMarks } from '../../vietnamese/fold.ts';
import { toSlug } from '../../vietnamese/slug.ts';
import { freeId } from '../new/new-entry.ts';
import { UsageError } from '../terminal/read-options.ts';

/**
 * The id of the article that a comment is about: by id, by title, or by the title within the subject of the mail.
 * @throws UsageError for an id that is not there: it is never taken
 */
export function findArticle(
  content: Content,
  wanted: string | undefined,
  hints: readonly string[],
): string | undefined {
  const articles = content.entries.articles;
  if (wanted !== undefined) {
    const found = articles.find(
      ({ id, data }) => id === wanted || foldMarks(data.title) === foldMarks(wanted),
    );
    if (found) return found.id;
    const near = closest(
      toSlug(wanted),
      articles.map(({ id }) => id),
    );
    throw new UsageError(
      `Không có bài viết nào mang mã “${wanted}”. ` +
        `${near ? askIfMeant(near) : 'Mã bài là tên tệp trong thư mục articles, không có đuôi.'}`,
    );
  }
  const subject = foldMarks(hints.join(' '));
  return articles
    .filter(({ data }) => subject.includes(foldMarks(data.title)))
    .toSorted((a, b) => b.data.title.length - a.data.title.length)[0]?.id;
}

/**
 * The id of the comment that is answered. A typed one stands, and the check speaks of it; one that came with a form is
 * taken only where it is known.
 */
export const parentOf = (
  content: Content,
  article: string,
  typed: string | undefined,
  read: string | undefined,
): string | undefined =>
  typed === undefined ? findParent(content, article, read) : withArticle(typed, article);

/** The id of a new comment: the wished one, or the next like it when that is taken. */
export function freeCommentId(content: Content, contentDir: string, id: string): string {
  const isTaken = (candidate: string) =>
    content.entries.comments.some((entry) => entry.id === candidate) ||
    ['yaml', 'yml'].some((ending) =>
      existsSync(join(contentDir, `comments/${candidate}.${ending}`)),
    );
  return isTaken(id) ? freeId(id, isTaken) : id;
}

const withArticle = (id: string, article: string): string =>
  id.includes('/') ? id : `${article}/${id}`;

function findParent(
  content: Content,
  article: string,
  typed: string | undefined,
): string | undefined {
  const wanted = typed === undefined ? undefined : withArticle(typed, article);
  return content.entries.comments.find(({ id }) => id === wanted)?.id;
}
