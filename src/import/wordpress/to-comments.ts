import { stringify } from 'yaml';
import { lineOfText, textLines } from '../html/plain-text.ts';
import { readMoment } from './item-dates.ts';
import type { WxrComment, WxrItem } from './wxr-item.ts';

/** A comment of the old site: a content file, or the reason why it is none. */
export type ImportedComment = { readonly id: string } & (
  { readonly file: string; readonly text: string } | { readonly reason: string }
);

/** Why comments stay behind, by their state on the old site. */
const REASONS: Readonly<Record<string, string>> = {
  '0': 'bình luận chưa duyệt trên trang cũ',
  spam: 'bình luận rác',
  trash: 'bình luận nằm trong thùng rác',
  'post-trashed': 'bình luận nằm trong thùng rác',
};

/**
 * The approved comments of a published article, without e-mail, address and program of their writers; the others with
 * the reason why they stay behind.
 * @param article id of the article here; `undefined` when it is not public
 */
export function toComments(item: WxrItem, article: string | undefined): readonly ImportedComment[] {
  const kept = new Set(
    item.comments.filter((one) => reasonOf(one) === undefined).map(({ id }) => id),
  );
  return item.comments.map((comment): ImportedComment => {
    const reason =
      reasonOf(comment) ??
      (article === undefined ? 'bình luận của một bài không công khai' : undefined);
    if (reason !== undefined || article === undefined)
      return { id: comment.id, reason: reason ?? '' };
    const parent = kept.has(comment.parent) ? `${article}/${comment.parent}` : undefined;
    const fields = {
      article,
      ...(parent === undefined ? {} : { parent }),
      author: lineOfText(comment.author) || 'Bạn đọc',
      date: readMoment(comment.date)?.slice(0, 10),
      body: textLines(comment.content.replace(/\r?\n/g, '<br>')).join('\n'),
      approved: true,
    };
    return {
      id: comment.id,
      file: `comments/${article}/${comment.id}.yaml`,
      text: stringify(fields, { lineWidth: 0 }),
    };
  });
}

function reasonOf({ approved, type, content, date }: WxrComment): string | undefined {
  if (type !== '' && type !== 'comment') return 'tin báo tự động (pingback, trackback)';
  if (approved !== '1') return REASONS[approved] ?? REASONS['0'];
  if (textLines(content).length === 0) return 'bình luận trống';
  return readMoment(date) === undefined ? 'bình luận không có ngày' : undefined;
}
