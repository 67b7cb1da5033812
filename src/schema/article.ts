import { z } from 'zod';
import {
  aliases,
  attachment,
  choice,
  day,
  flag,
  list,
  moment,
  reference,
  text,
  webAddress,
} from './fields.ts';
import { photoSchema } from './photo.ts';

/** Whether readers may reply to an article, where the site has replies at all. */
export const COMMENT_CHOICES = { open: 'Mở', closed: 'Đóng' } as const;

/** How many days an article stays in front when its editor gives no last day. */
export const LEAD_DAYS = 30;

/** `articles/<year>/<name>.md`: one report. Only `title` and `date` are needed. */
export const articleSchema = z
  .strictObject({
    title: text({
      title: 'Tiêu đề',
      description: 'Tiêu đề bài viết.',
      example: 'Hội nghị tổng kết năm 2022',
    }),
    date: day({ title: 'Ngày đăng', description: 'Ngày đăng bài, theo thứ tự năm-tháng-ngày.' }),
    dateInferred: text({
      title: 'Ngày do suy luận',
      description: 'Vì sao ghi ngày đó, khi nguồn không ghi đủ.',
    }).optional(),
    summary: text({
      title: 'Tóm tắt',
      description: 'Một, hai câu đứng dưới tiêu đề và trong kết quả tìm kiếm.',
    }).optional(),
    units: list(reference('units', { title: 'Đơn vị', description: 'Một đơn vị được nói đến.' }), {
      title: 'Đơn vị',
      description: 'Các đơn vị bài viết nói đến.',
    }),
    meeting: reference('meetings', {
      title: 'Hội nghị',
      description: 'Hội nghị mà bài tường thuật.',
    }).optional(),
    awards: list(
      reference('awards', { title: 'Danh hiệu', description: 'Một danh hiệu được nói đến.' }),
      { title: 'Danh hiệu', description: 'Các danh hiệu bài viết nói đến.' },
    ),
    documents: list(
      reference('documents', { title: 'Văn bản', description: 'Một văn bản được nói đến.' }),
      { title: 'Văn bản', description: 'Các văn bản bài viết nói đến.' },
    ),
    places: list(
      reference('places', { title: 'Địa danh', description: 'Một địa danh được nói đến.' }),
      { title: 'Địa danh', description: 'Các địa danh bài viết nói đến.' },
    ),
    tags: list(text({ title: 'Chủ đề', description: 'Một chủ đề.' }), {
      title: 'Chủ đề',
      description: 'Từ khóa chủ đề, dùng khi tìm.',
    }),
    cover: photoSchema
      .optional()
      .meta({ title: 'Ảnh đầu bài', description: 'Ảnh đứng đầu bài và trên trang chủ.' }),
    photos: list(photoSchema, { title: 'Hình ảnh', description: 'Ảnh trong bài, theo thứ tự.' }),
    attachments: list(
      z.strictObject({
        file: attachment({ title: 'Tệp', description: 'Tệp trong thư mục media.' }),
        title: text({ title: 'Tên hiển thị', description: 'Tên tệp cho người đọc.' }),
        pages: z
          .int()
          .min(1)
          .max(9999)
          .meta({ title: 'Số trang', description: 'Số trang của tệp.', kind: 'number' })
          .optional(),
      }),
      { title: 'Tệp đính kèm', description: 'Tệp cho người đọc tải về.' },
    ),
    author: text({ title: 'Tác giả', description: 'Người viết hoặc bộ phận viết.' }).optional(),
    source: z
      .strictObject({
        title: text({ title: 'Tên nguồn', description: 'Tên bài hoặc nơi đăng gốc.' }),
        publisher: text({
          title: 'Nơi đăng',
          description: 'Báo, trang hoặc cơ quan đăng.',
        }).optional(),
        url: webAddress({ title: 'Địa chỉ', description: 'Địa chỉ bài gốc.' }).optional(),
        note: text({
          title: 'Ghi chú',
          description: 'Điều người đọc cần biết về nguồn.',
        }).optional(),
      })
      .meta({ title: 'Nguồn', description: 'Nguồn của bài viết.' })
      .optional(),
    updated: day({
      title: 'Cập nhật lần cuối',
      description: 'Ngày sửa nội dung gần nhất.',
    }).optional(),
    draft: flag({ title: 'Bản nháp', description: 'Bản nháp không có trên trang công khai.' }),
    publishAt: moment({
      title: 'Hẹn giờ đăng',
      description: 'Trước lúc này bài chưa có trên trang.',
    }).optional(),
    lead: flag({
      title: 'Đứng đầu trang chủ',
      description:
        'Bài đứng đầu trang chủ đến hết ngày ghi ở mục “Đứng đầu đến hết ngày”; ' +
        `không ghi ngày thì ${LEAD_DAYS} ngày kể từ ngày đăng.`,
    }),
    leadUntil: day({
      title: 'Đứng đầu đến hết ngày',
      description: 'Ngày cuối cùng bài còn đứng đầu trang chủ.',
      example: '2026-12-31',
    }).optional(),
    corrections: list(
      z.strictObject({
        date: day({ title: 'Ngày đính chính', description: 'Ngày sửa.' }),
        text: text({ title: 'Nội dung đính chính', description: 'Đã sửa gì, thành gì.' }),
      }),
      { title: 'Đính chính', description: 'Những chỗ đã sửa sau khi đăng.' },
    ),
    editorNotes: list(
      z.strictObject({
        quote: text({ title: 'Đoạn nguyên văn', description: 'Đúng từng chữ như trong nguồn.' }),
        issue: text({ title: 'Vấn đề', description: 'Chỗ đáng lưu ý.' }),
        reading: text({
          title: 'Cách hiểu của Ban biên tập',
          description: 'Ban biên tập hiểu thế nào.',
        }).optional(),
        date: day({ title: 'Ngày ghi chú', description: 'Ngày viết ghi chú.' }).optional(),
      }),
      {
        title: 'Ghi chú của Ban biên tập',
        description:
          'Ghi chú về nguồn, hiện trong ô “Về bản tin này” cuối bài và ở trang Đính chính.',
      },
    ),
    aliases: aliases(),
    comments: choice(COMMENT_CHOICES, {
      title: 'Ý kiến bạn đọc',
      description: 'Đóng hay mở mục ý kiến cho riêng bài này.',
    }).optional(),
  })
  .meta({ title: 'Bài viết', description: 'Một bài viết.' });
