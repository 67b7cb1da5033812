import { z } from 'zod';
import {
  choice,
  list,
  partialDate,
  picture,
  reference,
  text,
  webAddress,
  wholeNumber,
} from './fields.ts';
import { factFields } from './source.ts';

/** Legal forms as a decision prints them; `khong-ro` where the source does not say. */
export const LEGAL_FORMS = {
  CP: 'Công ty cổ phần',
  TNHH: 'Công ty trách nhiệm hữu hạn',
  'TNHH MTV': 'Công ty trách nhiệm hữu hạn một thành viên',
  DNNN: 'Doanh nghiệp nhà nước',
  'TCT CP': 'Tổng công ty cổ phần',
  'khong-ro': 'Chưa rõ',
} as const;

/** Why a membership began or ended. */
export const MEMBERSHIP_REASONS = {
  'gia-nhap': 'Gia nhập',
  rut: 'Rút khỏi cụm',
  'doi-ten': 'Đổi tên',
  'sap-nhap': 'Sáp nhập',
  'sap-xep-lai': 'Sắp xếp lại cụm',
} as const;

/** One stay of a unit in the cluster. Dates are as exact as they are known; none means unknown. */
export const membershipSchema = z
  .strictObject({
    from: partialDate({
      title: 'Tham gia cụm từ',
      description: 'Ngày, tháng hoặc năm bắt đầu; để trống khi chưa rõ.',
      example: '2022-02-11',
    }).optional(),
    to: partialDate({
      title: 'Tham gia cụm đến',
      description: 'Ngày, tháng hoặc năm kết thúc; để trống khi còn là thành viên hoặc chưa rõ.',
    }).optional(),
    joinDocument: reference('documents', {
      title: 'Văn bản gia nhập',
      description: 'Quyết định ghi đơn vị vào cụm.',
    }).optional(),
    leaveDocument: reference('documents', {
      title: 'Văn bản rời cụm',
      description: 'Quyết định đưa đơn vị ra khỏi cụm.',
    }).optional(),
    reason: choice(MEMBERSHIP_REASONS, {
      title: 'Lý do thay đổi',
      description: 'Vì sao đơn vị vào hoặc rời cụm.',
    }).optional(),
    ...factFields,
  })
  .meta({
    title: 'Thời gian là thành viên',
    description: 'Một quãng thời gian đơn vị là thành viên của cụm.',
  });

/** `units/<id>.yaml`: one member enterprise, under every name it ever had. */
export const unitSchema = z
  .strictObject({
    name: text({
      title: 'Tên đầy đủ',
      description: 'Tên hiển thị trên trang, ví dụ tên trong quyết định.',
      example: 'Công ty CP Ví Dụ',
    }),
    shortName: text({
      title: 'Tên viết tắt',
      description: 'Tên ngắn dùng trong bảng.',
      example: 'Ví Dụ',
    }),
    sortName: text({
      title: 'Tên để xếp thứ tự',
      description: 'Phần tên dùng khi xếp theo vần; bỏ trống thì dùng tên viết tắt.',
      example: 'Ví Dụ',
    }).optional(),
    legalName: text({
      title: 'Tên đăng ký',
      description: 'Tên trên Cổng đăng ký doanh nghiệp, khi đã đối chiếu.',
    }).optional(),
    legalForm: choice(LEGAL_FORMS, {
      title: 'Loại hình doanh nghiệp',
      description: 'Loại hình nêu trong nguồn.',
    }).default('khong-ro'),
    order: wholeNumber(
      {
        title: 'Thứ tự trong văn bản',
        description: 'Số thứ tự của đơn vị trong quyết định hoặc danh sách gốc.',
        example: '1',
      },
      1,
      999,
    ).optional(),
    nameAsStated: list(
      text({ title: 'Cách viết', description: 'Một cách viết tên trong nguồn.' }),
      { title: 'Tên nguyên văn', description: 'Tên đúng như nguồn viết, nếu khác tên hiển thị.' },
    ),
    aliases: list(
      text({ title: 'Tên gọi khác', description: 'Một tên khác người đọc có thể tìm.' }),
      { title: 'Tên gọi khác', description: 'Những tên khác người đọc có thể gõ khi tìm.' },
    ),
    formerNames: list(
      z.strictObject({
        name: text({ title: 'Tên cũ', description: 'Tên trước khi đổi.' }),
        from: partialDate({ title: 'Từ', description: 'Bắt đầu dùng tên này.' }).optional(),
        to: partialDate({ title: 'Đến', description: 'Thôi dùng tên này.' }).optional(),
        document: reference('documents', {
          title: 'Văn bản',
          description: 'Văn bản đổi tên.',
        }).optional(),
      }),
      { title: 'Tên cũ', description: 'Những tên đơn vị từng mang.' },
    ),
    predecessors: list(reference('units', { title: 'Đơn vị', description: 'Đơn vị tiền thân.' }), {
      title: 'Tiền thân',
      description: 'Những đơn vị đã hợp thành đơn vị này.',
    }),
    sector: text({ title: 'Lĩnh vực', description: 'Lĩnh vực hoạt động.' }).optional(),
    addresses: list(
      z.strictObject({
        text: text({ title: 'Địa chỉ', description: 'Số nhà, đường.' }).optional(),
        place: reference('places', {
          title: 'Địa danh',
          description: 'Xã, phường, thành phố của địa chỉ.',
        }),
        from: partialDate({ title: 'Từ', description: 'Bắt đầu ở địa chỉ này.' }).optional(),
        to: partialDate({ title: 'Đến', description: 'Thôi ở địa chỉ này.' }).optional(),
      }),
      { title: 'Địa chỉ', description: 'Địa chỉ theo thời gian.' },
    ),
    website: webAddress({ title: 'Trang web', description: 'Trang web của đơn vị.' }).optional(),
    logo: picture({
      title: 'Biểu trưng',
      description: 'Tệp biểu trưng, khi được phép dùng.',
    }).optional(),
    memberships: list(membershipSchema, {
      title: 'Thời gian là thành viên',
      description: 'Các quãng thời gian đơn vị thuộc cụm.',
    }),
    note: text({
      title: 'Ghi chú',
      description: 'Điều người đọc cần biết thêm về đơn vị.',
    }).optional(),
  })
  .meta({ title: 'Đơn vị', description: 'Một đơn vị thành viên của cụm.' });
