import type { Archive, Article } from '../../archive/types.ts';
import { urls, wholeAddress } from '../urls.ts';

/** The reply form in one of its modes; a form that cannot send says so before its fields. */
export type ReplyForm =
  | {
      readonly mode: 'closed';
      readonly reason: 'site' | 'article';
      readonly email: string | undefined;
      readonly contact: string;
      readonly subject: string;
    }
  | {
      readonly mode: 'mailto';
      readonly address: string;
      readonly subject: string;
      readonly consent: string;
      readonly privacy: string;
    }
  | {
      readonly mode: 'post';
      readonly endpoint: string;
      readonly postId: string;
      readonly pageUrl: string;
      readonly consent: string;
      readonly privacy: string;
    };

export function replyForm(archive: Archive, article: Article): ReplyForm {
  const { comments, publisher, title, url } = archive.site;
  const consent = `Tôi đồng ý để ${publisher.name} lưu và sử dụng họ tên, email để phản hồi và đăng ý kiến này.`;
  const subject = `Ý kiến về bài “${article.title}” – ${title}`;
  const closed = {
    mode: 'closed',
    email: publisher.email,
    contact: urls.contact(),
    subject,
  } as const;
  if (article.comments === 'closed') return { ...closed, reason: 'article' };
  if (comments.mode === 'mailto' && comments.address)
    return {
      mode: 'mailto',
      address: comments.address,
      subject,
      consent,
      privacy: urls.privacy(),
    };
  if (comments.mode === 'post' && comments.endpoint) {
    return {
      mode: 'post',
      endpoint: comments.endpoint,
      postId: article.id,
      pageUrl: wholeAddress({ url }, urls.article(article.id)),
      consent,
      privacy: urls.privacy(),
    };
  }
  return { ...closed, reason: 'site' };
}
