import { z } from 'zod';
import { flag, list, partialDate, picture, reference, text } from './fields.ts';

/** One photograph, or the caption of one whose file was never received. */
export const photoSchema = z
  .strictObject({
    file: picture({
      title: 'Tệp ảnh',
      description: 'Ảnh trong thư mục media; bỏ trống khi chưa có tệp gốc.',
    }).optional(),
    caption: text({
      title: 'Chú thích nguyên văn',
      description: 'Chú thích dưới ảnh, đúng như nguồn.',
      example: 'Các đơn vị ký giao ước thi đua',
    }),
    captionNote: text({
      title: 'Ghi chú về chú thích',
      description: 'Cách hiểu của Ban biên tập khi chú thích gốc có lỗi.',
    }).optional(),
    alt: text({
      title: 'Mô tả ảnh cho người khiếm thị',
      description: 'Ảnh cho thấy gì, cho người không nhìn thấy ảnh.',
    }).optional(),
    credit: text({ title: 'Tác giả ảnh', description: 'Người hoặc nơi cung cấp ảnh.' }).optional(),
    takenAt: partialDate({
      title: 'Ngày chụp',
      description: 'Ngày, tháng hoặc năm chụp.',
    }).optional(),
    place: reference('places', { title: 'Nơi chụp', description: 'Địa danh nơi chụp.' }).optional(),
    units: list(reference('units', { title: 'Đơn vị', description: 'Đơn vị có trong ảnh.' }), {
      title: 'Đơn vị',
      description: 'Các đơn vị có trong ảnh.',
    }),
    consent: flag({
      title: 'Đã có sự đồng ý (trẻ em)',
      description: 'Đã được cha mẹ và trẻ đồng ý cho đăng ảnh có trẻ em.',
    }),
  })
  .meta({ title: 'Ảnh', description: 'Một bức ảnh và chú thích của nó.' });
