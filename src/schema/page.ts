import { z } from 'zod';
import { aliases, day, text } from './fields.ts';

/** `pages/<name>.md`: a page that is neither news nor record: about, contact, privacy. */
export const pageSchema = z
  .strictObject({
    title: text({ title: 'Tiêu đề', description: 'Tiêu đề trang.', example: 'Giới thiệu' }),
    summary: text({
      title: 'Tóm tắt',
      description: 'Một câu dưới tiêu đề và trong kết quả tìm kiếm.',
    }).optional(),
    updated: day({
      title: 'Cập nhật lần cuối',
      description: 'Ngày sửa nội dung gần nhất.',
    }).optional(),
    aliases: aliases(),
  })
  .meta({ title: 'Trang', description: 'Một trang cố định.' });
