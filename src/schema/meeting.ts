import { z } from 'zod';
import { choice, day, list, reference, text, year } from './fields.ts';
import { factFields } from './source.ts';
import { photoSchema } from './photo.ts';

/** Kinds of meetings in the yearly cycle of a cluster. */
export const MEETING_TYPES = {
  'tong-ket': 'Hội nghị tổng kết',
  'so-ket': 'Hội nghị sơ kết',
  'ky-giao-uoc': 'Lễ ký giao ước thi đua',
  'giao-ban': 'Giao ban',
  khac: 'Cuộc họp khác',
} as const;

/** `meetings/<id>.yaml`: one meeting, with the three years of its story: reviewed, held, planned. */
export const meetingSchema = z
  .strictObject({
    name: text({
      title: 'Tên hội nghị',
      description: 'Tên đầy đủ.',
      example: 'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2022',
    }),
    shortName: text({
      title: 'Tên gọn',
      description: 'Tên ngắn dùng trong bảng và liên kết.',
      example: 'Tổng kết năm 2022',
    }).optional(),
    type: choice(MEETING_TYPES, {
      title: 'Loại hội nghị',
      description: 'Tổng kết, sơ kết, ký giao ước…',
    }),
    achievementYear: year({
      title: 'Tổng kết năm',
      description: 'Năm thành tích được xét.',
    }).optional(),
    planYear: year({ title: 'Triển khai năm', description: 'Năm nhiệm vụ được bàn.' }).optional(),
    date: day({ title: 'Ngày tổ chức', description: 'Ngày họp.' }).optional(),
    dateAsStated: text({
      title: 'Ngày, nguyên văn',
      description: 'Ngày đúng như nguồn viết.',
      example: 'Ngày 11-2',
    }).optional(),
    dateInferred: text({
      title: 'Ngày do suy luận',
      description: 'Vì sao hiểu là ngày đó, khi nguồn không ghi đủ ngày, tháng, năm.',
    }).optional(),
    place: reference('places', {
      title: 'Địa điểm',
      description: 'Địa danh, theo tên vào ngày họp.',
    }).optional(),
    venue: text({ title: 'Nơi họp', description: 'Hội trường, khách sạn…' }).optional(),
    host: reference('units', {
      title: 'Đơn vị đăng cai',
      description: 'Đơn vị tổ chức.',
    }).optional(),
    attendees: list(
      text({
        title: 'Đại biểu',
        description: 'Một cơ quan, đơn vị dự họp (không ghi tên cá nhân).',
      }),
      { title: 'Thành phần', description: 'Các cơ quan, đơn vị dự họp.' },
    ),
    outcomes: list(text({ title: 'Kết quả', description: 'Một việc hội nghị đã làm.' }), {
      title: 'Nội dung, kết quả',
      description: 'Những việc hội nghị đã làm.',
    }),
    tasks: list(text({ title: 'Nhiệm vụ', description: 'Một nhiệm vụ đề ra.' }), {
      title: 'Nhiệm vụ đề ra',
      description: 'Những nhiệm vụ hội nghị đề ra cho năm sau.',
    }),
    documents: list(
      reference('documents', { title: 'Văn bản', description: 'Một văn bản của hội nghị.' }),
      { title: 'Văn bản', description: 'Văn bản của hội nghị.' },
    ),
    photos: list(photoSchema, {
      title: 'Hình ảnh',
      description: 'Ảnh của hội nghị không nằm trong bài viết nào.',
    }),
    ...factFields,
  })
  .meta({ title: 'Hội nghị', description: 'Một cuộc họp của cụm.' });
