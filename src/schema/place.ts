import { z } from 'zod';
import { choice, day, list, reference, text } from './fields.ts';

/** Levels of administrative units, old and new. */
export const PLACE_TYPES = {
  tinh: 'tỉnh',
  'thanh-pho': 'thành phố',
  huyen: 'huyện',
  'thi-xa': 'thị xã',
  'thi-tran': 'thị trấn',
  xa: 'xã',
  phuong: 'phường',
} as const;

/** How much of an old place went to a new one. */
export const PLACE_SHARES = { 'toan-bo': 'toàn bộ', 'mot-phan': 'một phần' } as const;

/** `places/<id>.yaml`: one administrative unit during its life. A new unit of the same name is another place. */
export const placeSchema = z
  .strictObject({
    name: text({ title: 'Tên', description: 'Tên riêng, không kèm cấp.', example: 'Bình Minh' }),
    type: choice(PLACE_TYPES, { title: 'Cấp', description: 'Tỉnh, huyện, xã, phường…' }),
    parent: reference('places', { title: 'Thuộc', description: 'Địa danh cấp trên.' }).optional(),
    from: day({ title: 'Từ ngày', description: 'Ngày bắt đầu có địa danh này.' }).optional(),
    to: day({ title: 'Đến ngày', description: 'Ngày cuối cùng còn địa danh này.' }).optional(),
    successors: list(
      z.strictObject({
        place: reference('places', { title: 'Địa danh mới', description: 'Nơi tiếp nhận.' }),
        share: choice(PLACE_SHARES, {
          title: 'Phần',
          description: 'Toàn bộ hay một phần của địa danh cũ.',
        }),
      }),
      { title: 'Nay thuộc', description: 'Các địa danh mới tiếp nhận địa danh này.' },
    ),
    legalDocument: text({
      title: 'Căn cứ',
      description: 'Văn bản thay đổi địa giới.',
      example: 'Nghị quyết số 1686/NQ-UBTVQH15',
    }).optional(),
    aliases: list(text({ title: 'Tên gọi khác', description: 'Một cách gọi khác.' }), {
      title: 'Tên gọi khác',
      description: 'Những cách gọi khác mà người đọc có thể gõ khi tìm.',
    }),
    note: text({ title: 'Ghi chú', description: 'Điều người đọc cần biết thêm.' }).optional(),
  })
  .meta({
    title: 'Địa danh',
    description: 'Một đơn vị hành chính, theo thời gian tồn tại của nó.',
  });
