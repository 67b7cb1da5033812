import { z } from 'zod';
import { QUALIFIERS } from '../vietnamese/numbers.ts';
import { AWARD_STATE_LABELS } from './award-states.ts';
import { choice, decimal, list, partialDate, reference, text, wholeNumber } from './fields.ts';
import { factFields, sourceSchema } from './source.ts';

/** Offices within a cluster; the holder is a unit, not a person. */
export const ROLES = { 'truong-cum': 'Trưởng cụm', 'pho-truong-cum': 'Phó trưởng cụm' } as const;

/** Which unit held an office in the year of the file. */
export const roleSchema = z
  .strictObject({
    role: choice(ROLES, { title: 'Chức danh', description: 'Trưởng cụm hay Phó trưởng cụm.' }),
    unit: reference('units', {
      title: 'Đơn vị',
      description: 'Đơn vị giữ chức danh; bỏ trống khi chưa rõ.',
    }).optional(),
    electedAt: reference('meetings', {
      title: 'Bầu tại',
      description: 'Hội nghị đã bầu.',
    }).optional(),
    labelAsStated: text({
      title: 'Chức danh, nguyên văn',
      description: 'Như nguồn viết, ví dụ Cụm trưởng.',
    }).optional(),
    ...factFields,
  })
  .meta({ title: 'Chức danh', description: 'Đơn vị giữ chức danh trong năm.' });

/** One place in the ranking of the year's achievements. */
export const rankingSchema = z
  .strictObject({
    rank: wholeNumber({ title: 'Hạng', description: 'Thứ hạng, 1 là nhất.', example: '1' }, 1, 999),
    unit: reference('units', { title: 'Đơn vị', description: 'Đơn vị được xếp hạng.' }),
    score: decimal({ title: 'Điểm', description: 'Điểm thi đua, khi nguồn có ghi.' }).optional(),
    method: text({
      title: 'Cách xét',
      description: 'Cách xếp hạng, như nguồn viết.',
      example: 'lựa chọn, suy tôn',
    }).optional(),
    meeting: reference('meetings', {
      title: 'Hội nghị',
      description: 'Hội nghị đã xếp hạng.',
    }).optional(),
    ...factFields,
  })
  .meta({ title: 'Xếp hạng', description: 'Một hạng trong bảng xếp hạng thành tích của năm.' });

/** One step in the life of an award record, with its date and its proof. */
export const awardStepSchema = z
  .strictObject({
    status: choice(AWARD_STATE_LABELS, {
      title: 'Tình trạng',
      description: 'Bước đã đến: suy tôn, đề nghị, đang xét, quyết định, trao tặng…',
    }),
    date: partialDate({ title: 'Ngày', description: 'Ngày của bước này.' }).optional(),
    meeting: reference('meetings', {
      title: 'Hội nghị',
      description: 'Hội nghị diễn ra bước này.',
    }).optional(),
    document: reference('documents', {
      title: 'Văn bản',
      description: 'Văn bản của bước này: tờ trình, quyết định…',
    }).optional(),
    ...factFields,
  })
  .meta({ title: 'Bước', description: 'Một bước trong quá trình xét tặng.' });

/** One award for one unit for one year of achievement, from nomination to presentation. */
export const awardRecordSchema = z
  .strictObject({
    unit: reference('units', { title: 'Đơn vị', description: 'Đơn vị được nêu.' }),
    award: reference('awards', {
      title: 'Danh hiệu/Hình thức khen thưởng',
      description: 'Danh hiệu hoặc hình thức khen thưởng.',
    }),
    ordinal: wholeNumber(
      { title: 'Lần thứ', description: 'Lần thứ mấy, khi nguồn có ghi.' },
      1,
      99,
    ).optional(),
    steps: z.array(awardStepSchema).min(1).meta({
      title: 'Quá trình',
      description: 'Các bước theo thứ tự; bước cuối là tình trạng hiện nay.',
    }),
    ...factFields,
  })
  .meta({ title: 'Khen thưởng', description: 'Một lần xét tặng danh hiệu cho một đơn vị.' });

/** One figure about the cluster or a unit in the year. */
export const metricSchema = z
  .strictObject({
    indicator: text({ title: 'Chỉ tiêu', description: 'Tên chỉ tiêu.', example: 'Tổng doanh thu' }),
    subject: reference('units', {
      title: 'Đơn vị',
      description: 'Đơn vị của số liệu; bỏ trống là toàn cụm.',
    }).optional(),
    value: decimal({
      title: 'Giá trị',
      description: 'Con số, không dấu chấm ngăn cách.',
      example: '20000',
    }),
    unit: text({ title: 'Đơn vị tính', description: 'Ví dụ tỷ đồng, người.', example: 'tỷ đồng' }),
    qualifier: choice(QUALIFIERS, {
      title: 'Từ chỉ mức',
      description: 'hơn, gần, khoảng, trên.',
    }).optional(),
    ...factFields,
  })
  .meta({ title: 'Số liệu', description: 'Một con số của cụm hoặc của đơn vị trong năm.' });

/** One gift. */
export const charitySchema = z
  .strictObject({
    donor: reference('units', {
      title: 'Đơn vị trao',
      description: 'Đơn vị tặng; bỏ trống là cả cụm.',
    }).optional(),
    recipient: text({
      title: 'Đơn vị/người nhận',
      description: 'Nơi nhận (không ghi tên trẻ em).',
    }),
    goods: text({ title: 'Hiện vật', description: 'Thứ đã tặng.', example: 'bộ bàn ghế' }),
    quantity: decimal({ title: 'Số lượng', description: 'Con số, khi nguồn có ghi.' }).optional(),
    value: decimal({
      title: 'Trị giá',
      description: 'Trị giá bằng triệu đồng, khi nguồn có ghi.',
    }).optional(),
    qualifier: choice(QUALIFIERS, {
      title: 'Từ chỉ mức',
      description: 'hơn, gần, khoảng, trên; nói về số lượng hoặc trị giá.',
    }).optional(),
    place: reference('places', {
      title: 'Địa điểm',
      description: 'Nơi trao, theo tên khi đó.',
    }).optional(),
    date: partialDate({ title: 'Ngày', description: 'Ngày trao, khi nguồn có ghi.' }).optional(),
    meeting: reference('meetings', {
      title: 'Hội nghị',
      description: 'Hội nghị mà việc trao tặng gắn với.',
    }).optional(),
    ...factFields,
  })
  .meta({ title: 'An sinh xã hội', description: 'Một đợt trao tặng.' });

/** `years/<year>.yaml`: everything that is known of one year of achievement. */
export const yearSchema = z
  .strictObject({
    source: sourceSchema.optional(),
    roles: list(roleSchema, {
      title: 'Trưởng cụm, Phó trưởng cụm',
      description: 'Đơn vị giữ chức danh trong năm.',
    }),
    rankings: list(rankingSchema, {
      title: 'Xếp hạng',
      description: 'Bảng xếp hạng thành tích của năm.',
    }),
    awards: list(awardRecordSchema, {
      title: 'Khen thưởng',
      description: 'Suy tôn, đề nghị và quyết định cho thành tích của năm.',
    }),
    metrics: list(metricSchema, { title: 'Số liệu', description: 'Số liệu của năm.' }),
    charity: list(charitySchema, {
      title: 'An sinh xã hội',
      description: 'Các đợt trao tặng trong năm.',
    }),
    note: text({ title: 'Ghi chú', description: 'Điều người đọc cần biết về năm này.' }).optional(),
  })
  .meta({
    title: 'Năm',
    description: 'Kết quả của một năm: chức danh, xếp hạng, khen thưởng, số liệu, an sinh.',
  });
