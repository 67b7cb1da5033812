import { z } from 'zod';
import { reference, text, webAddress } from './fields.ts';

/** Where a fact was read. At least one of the four is needed; `check-archive` says so when a fact has none. */
export const sourceSchema = z
  .strictObject({
    article: reference('articles', {
      title: 'Bài viết',
      description: 'Bài trên trang này đã nêu dữ kiện.',
      example: 'hoi-nghi-tong-ket-2022',
    }).optional(),
    document: reference('documents', {
      title: 'Văn bản',
      description: 'Văn bản đã nêu dữ kiện.',
      example: 'qd-598-qd-ubnd-2022',
    }).optional(),
    title: text({
      title: 'Tên nguồn khác',
      description: 'Tên báo cáo, bài báo hay biên bản không có trên trang này.',
      example: 'Báo cáo tổng kết năm 2022',
    }).optional(),
    url: webAddress({
      title: 'Địa chỉ nguồn khác',
      description: 'Nơi đọc được nguồn đó.',
    }).optional(),
  })
  .meta({
    title: 'Nguồn',
    description: 'Nơi đã đọc được dữ kiện: bài viết, văn bản hoặc nguồn khác.',
  });

/** The fields that every typed fact has: its words in the source, its source, and how sure the reading is. */
export const factFields = {
  asStated: text({
    title: 'Nguyên văn',
    description: 'Đúng từng chữ như trong nguồn, kể cả lỗi đánh máy.',
    example: 'hơn 20.000 tỷ đồng',
  }).optional(),
  source: sourceSchema.optional(),
  inferred: text({
    title: 'Suy luận',
    description:
      'Vì sao hiểu như vậy, khi nguồn không nói thẳng. Có mục này thì trang ghi là suy luận.',
    example: 'Nguồn không ghi năm; hội nghị tổng kết năm 2022.',
  }).optional(),
  note: text({
    title: 'Ghi chú',
    description: 'Điều người đọc cần biết thêm về dữ kiện này.',
  }).optional(),
};

/** Where a fact was read: an article, a document, or something outside this site. */
export type Source = z.output<typeof sourceSchema>;

/** What a file says of every fact. */
export type FactData = {
  readonly [K in keyof typeof factFields]?: z.output<(typeof factFields)[K]>;
};
