import { z } from 'zod';
import { choice, list, partialDate, text, wholeNumber } from './fields.ts';

/** The two families of emulation law are never mixed in one list; a rotating flag of the cluster is in neither. */
export const AWARD_FAMILIES = {
  'danh-hieu-thi-dua': 'Danh hiệu thi đua',
  'hinh-thuc-khen-thuong': 'Hình thức khen thưởng',
  'noi-bo-cum': 'Nội bộ cụm',
} as const;

/** Who stands behind an award. */
export const AWARD_LEVELS = {
  'nha-nuoc': 'Cấp Nhà nước',
  bo: 'Cấp bộ, ban, ngành',
  tinh: 'Cấp tỉnh',
  'co-so': 'Cấp cơ sở',
  cum: 'Cụm thi đua',
} as const;

/** Whom an award can be given to. */
export const AWARD_FORMS = { 'tap-the': 'Tập thể', 'ca-nhan': 'Cá nhân' } as const;

/** `awards/<id>.yaml`: one title or form of reward, in its official wording. */
export const awardSchema = z
  .strictObject({
    title: text({
      title: 'Danh hiệu/Hình thức khen thưởng',
      description: 'Tên chính thức.',
      example: 'Cờ thi đua của Chính phủ',
    }),
    shortTitle: text({
      title: 'Tên gọn',
      description: 'Tên ngắn dùng trong bảng.',
      example: 'Cờ Chính phủ',
    }).optional(),
    family: choice(AWARD_FAMILIES, {
      title: 'Nhóm',
      description: 'Danh hiệu thi đua, hình thức khen thưởng hay cờ nội bộ của cụm.',
    }),
    level: choice(AWARD_LEVELS, { title: 'Cấp', description: 'Cấp trao tặng.' }),
    forms: list(choice(AWARD_FORMS, { title: 'Đối tượng', description: 'Tập thể hay cá nhân.' }), {
      title: 'Đối tượng',
      description: 'Dành cho tập thể, cá nhân hay cả hai.',
    }),
    conferringAuthority: text({
      title: 'Thẩm quyền',
      description: 'Cơ quan hoặc người ký quyết định.',
      example: 'Thủ tướng Chính phủ',
    }),
    instrument: text({
      title: 'Ký hiệu quyết định',
      description: 'Ký hiệu văn bản dùng để quyết định.',
      example: 'QĐ-TTg',
    }).optional(),
    order: wholeNumber(
      { title: 'Thứ tự hiển thị', description: 'Số nhỏ đứng trước.', example: '40' },
      0,
      9999,
    ),
    yearlyQuota: wholeNumber(
      {
        title: 'Số đề nghị mỗi năm',
        description:
          'Số đề nghị cao nhất thường có của một cụm trong một năm; vượt thì trang nhắc, không chặn.',
        example: '1',
      },
      1,
      99,
    ).optional(),
    legalBasis: list(
      z.strictObject({
        law: text({
          title: 'Văn bản luật',
          description: 'Luật, nghị định làm căn cứ.',
          example: 'Luật số 06/2022/QH15',
        }),
        article: text({ title: 'Điều, khoản', description: 'Điều, khoản liên quan.' }).optional(),
        from: partialDate({
          title: 'Hiệu lực từ',
          description: 'Ngày bắt đầu có hiệu lực.',
        }).optional(),
        to: partialDate({ title: 'Hiệu lực đến', description: 'Ngày hết hiệu lực.' }).optional(),
      }),
      {
        title: 'Căn cứ pháp lý',
        description: 'Căn cứ theo từng thời kỳ; trang nêu căn cứ có hiệu lực vào ngày quyết định.',
      },
    ),
    aliases: list(text({ title: 'Tên gọi khác', description: 'Một cách gọi khác trên báo chí.' }), {
      title: 'Tên gọi khác',
      description: 'Những cách gọi khác mà người đọc có thể gõ khi tìm.',
    }),
    description: text({
      title: 'Giới thiệu',
      description: 'Một, hai câu giải thích cho người đọc.',
    }).optional(),
  })
  .meta({ title: 'Danh hiệu', description: 'Một danh hiệu thi đua hoặc hình thức khen thưởng.' });
