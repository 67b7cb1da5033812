import { z } from 'zod';
import { attachment, choice, day, partialDate, reference, text } from './fields.ts';
import { factFields } from './source.ts';

/** Kinds of papers a cluster lives by. */
export const DOCUMENT_TYPES = {
  'quyet-dinh': 'Quyết định',
  'quy-che': 'Quy chế',
  'giao-uoc': 'Bản giao ước thi đua',
  'ke-hoach': 'Kế hoạch',
  'bao-cao': 'Báo cáo',
  'bang-diem': 'Bảng điểm',
  'bien-ban': 'Biên bản',
  'to-trinh': 'Tờ trình',
  'huong-dan': 'Hướng dẫn',
  'nghi-quyet': 'Nghị quyết',
  khac: 'Văn bản khác',
} as const;

/** Whether the office holds the paper or only knows that it exists. */
export const DOCUMENT_STATUSES = {
  'da-co-ban-goc': 'Đã có bản gốc',
  'chi-duoc-nhac-den': 'Mới được nhắc đến, chưa có bản gốc',
} as const;

/** `documents/<id>.yaml`: one paper. A number is not an identity: issuer, number, symbol and day together are. */
export const documentSchema = z
  .strictObject({
    docType: choice(DOCUMENT_TYPES, {
      title: 'Loại văn bản',
      description: 'Quyết định, báo cáo, biên bản…',
    }),
    number: text({
      title: 'Số',
      description: 'Số văn bản, chỉ phần số.',
      example: '"598"',
    }).optional(),
    symbol: text({
      title: 'Ký hiệu',
      description: 'Phần sau số, không có dấu gạch chéo.',
      example: 'QĐ-UBND',
    }).optional(),
    issuer: text({
      title: 'Cơ quan ban hành',
      description: 'Cơ quan hoặc người ký ban hành.',
      example: 'UBND tỉnh',
    }),
    issuerAsStated: text({
      title: 'Cơ quan ban hành, nguyên văn',
      description: 'Như nguồn viết, nếu khác.',
    }).optional(),
    issueDate: day({ title: 'Ngày ban hành', description: 'Ngày ký.' }).optional(),
    issueDateAsStated: text({
      title: 'Ngày ban hành, nguyên văn',
      description: 'Như nguồn viết.',
      example: 'ngày 11-2-2022',
    }).optional(),
    title: text({
      title: 'Tên gọi',
      description: 'Tên ngắn để nhận ra, khi không có số và ký hiệu.',
    }).optional(),
    abstract: text({
      title: 'Trích yếu',
      description: 'Trích yếu nội dung; bỏ trống khi chưa thấy văn bản.',
    }).optional(),
    validFrom: partialDate({
      title: 'Hiệu lực từ',
      description: 'Ngày bắt đầu có hiệu lực.',
    }).optional(),
    validTo: partialDate({ title: 'Hiệu lực đến', description: 'Ngày hết hiệu lực.' }).optional(),
    replaces: reference('documents', {
      title: 'Thay thế cho',
      description: 'Văn bản bị thay thế.',
    }).optional(),
    file: attachment({
      title: 'Tệp đính kèm',
      description: 'Bản chụp hoặc bản gốc trong thư mục media.',
    }).optional(),
    status: choice(DOCUMENT_STATUSES, {
      title: 'Tình trạng bản gốc',
      description: 'Đã có bản gốc hay mới được nhắc đến.',
    }),
    ...factFields,
  })
  .meta({ title: 'Văn bản', description: 'Một văn bản của cụm hoặc nói về cụm.' });
