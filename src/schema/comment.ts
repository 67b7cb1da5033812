import { z } from 'zod';
import { day, longText, reference, text } from './fields.ts';

/** `comments/<article>/<id>.yaml`: one reader's reply, plain text, without address, e-mail or IP. */
export const commentSchema = z
  .strictObject({
    article: reference('articles', { title: 'Bài viết', description: 'Bài được bình luận.' }),
    parent: reference('comments', {
      title: 'Trả lời cho',
      description: 'Bình luận được trả lời.',
    }).optional(),
    author: text({
      title: 'Họ và tên',
      description: 'Tên người bình luận, như người đó muốn hiện.',
    }),
    date: day({ title: 'Ngày gửi', description: 'Ngày gửi bình luận.' }),
    body: longText({
      title: 'Nội dung',
      description: 'Nội dung bình luận, chữ thường, không HTML.',
    }),
    approved: z.boolean().meta({
      title: 'Đã duyệt',
      description: 'Chỉ bình luận đã duyệt mới hiện trên trang.',
      kind: 'boolean',
      example: 'true',
    }),
  })
  .meta({ title: 'Bình luận', description: 'Một bình luận của bạn đọc.' });
