import type { z } from 'zod';
import type { awardSchema } from '../../schema/award.ts';
import { type DemoFile, yamlFile } from '../files/demo-file.ts';

type AwardData = z.input<typeof awardSchema>;

/** A title and who is asked for it, in the words of a petition. */
export interface AwardEntry extends AwardData {
  readonly id: string;
  /** Whom the cluster asks, e.g. `Thủ tướng Chính phủ`. */
  readonly petitioned: string;
}

export const awardFiles = (): readonly DemoFile[] =>
  Object.values(AWARDS).map(({ id, petitioned: _, ...data }) =>
    yamlFile(`awards/${id}.yaml`, data),
  );

const BOTH_LAWS: AwardData['legalBasis'] = [
  { law: 'Luật Thi đua, khen thưởng số 15/2003/QH11 và các luật sửa đổi', to: '2023-12-31' },
  { law: 'Luật Thi đua, khen thưởng số 06/2022/QH15', from: '2024-01-01' },
];

const award = (
  id: string,
  petitioned: string,
  data: Omit<AwardData, 'legalBasis'>,
): AwardEntry => ({
  id,
  petitioned,
  ...data,
  legalBasis: data.family === 'noi-bo-cum' ? [] : BOTH_LAWS,
});

/** The titles of the demo; the wording is official, every record of them is invented. */
export const AWARDS = {
  laborSecond: award('huan-chuong-lao-dong-hang-nhi', 'Chủ tịch nước', {
    title: 'Huân chương Lao động hạng Nhì',
    shortTitle: 'HCLĐ hạng Nhì',
    family: 'hinh-thuc-khen-thuong',
    level: 'nha-nuoc',
    forms: ['tap-the', 'ca-nhan'],
    conferringAuthority: 'Chủ tịch nước',
    instrument: 'QĐ-CTN',
    order: 20,
    aliases: ['Huân chương Lao động hạng 2'],
  }),
  laborThird: award('huan-chuong-lao-dong-hang-ba', 'Chủ tịch nước', {
    title: 'Huân chương Lao động hạng Ba',
    shortTitle: 'HCLĐ hạng Ba',
    family: 'hinh-thuc-khen-thuong',
    level: 'nha-nuoc',
    forms: ['tap-the', 'ca-nhan'],
    conferringAuthority: 'Chủ tịch nước',
    instrument: 'QĐ-CTN',
    order: 30,
    aliases: ['Huân chương Lao động hạng 3'],
  }),
  governmentFlag: award('co-thi-dua-cua-chinh-phu', 'Thủ tướng Chính phủ', {
    title: 'Cờ thi đua của Chính phủ',
    shortTitle: 'Cờ Chính phủ',
    family: 'danh-hieu-thi-dua',
    level: 'nha-nuoc',
    forms: ['tap-the'],
    conferringAuthority: 'Thủ tướng Chính phủ',
    instrument: 'QĐ-TTg',
    order: 40,
    yearlyQuota: 1,
    aliases: ['Cờ thi đua của Thủ tướng Chính phủ'],
    description:
      'Danh hiệu thi đua dành cho tập thể, chọn trong số các đơn vị dẫn đầu cụm, khối thi đua.',
  }),
  primeMinisterCertificate: award('bang-khen-cua-thu-tuong', 'Thủ tướng Chính phủ', {
    title: 'Bằng khen của Thủ tướng Chính phủ',
    shortTitle: 'Bằng khen Thủ tướng',
    family: 'hinh-thuc-khen-thuong',
    level: 'nha-nuoc',
    forms: ['tap-the', 'ca-nhan'],
    conferringAuthority: 'Thủ tướng Chính phủ',
    instrument: 'QĐ-TTg',
    order: 50,
  }),
  provinceFlag: award('co-thi-dua-cua-ubnd-tinh', 'Chủ tịch UBND tỉnh', {
    title: 'Cờ thi đua của UBND tỉnh',
    shortTitle: 'Cờ UBND tỉnh',
    family: 'danh-hieu-thi-dua',
    level: 'tinh',
    forms: ['tap-the'],
    conferringAuthority: 'Chủ tịch UBND tỉnh',
    instrument: 'QĐ-UBND',
    order: 70,
    yearlyQuota: 1,
    aliases: ['Cờ thi đua cấp tỉnh', 'Cờ thi đua của Chủ tịch UBND tỉnh'],
  }),
  ministryFlag: award('co-thi-dua-cap-bo', 'Bộ quản lý ngành', {
    title: 'Cờ thi đua cấp Bộ',
    shortTitle: 'Cờ cấp Bộ',
    family: 'danh-hieu-thi-dua',
    level: 'bo',
    forms: ['tap-the'],
    conferringAuthority: 'Bộ trưởng Bộ quản lý ngành',
    order: 72,
  }),
  provinceCertificate: award('bang-khen-cua-chu-tich-ubnd-tinh', 'Chủ tịch UBND tỉnh', {
    title: 'Bằng khen của Chủ tịch UBND tỉnh',
    shortTitle: 'Bằng khen tỉnh',
    family: 'hinh-thuc-khen-thuong',
    level: 'tinh',
    forms: ['tap-the', 'ca-nhan'],
    conferringAuthority: 'Chủ tịch UBND tỉnh',
    instrument: 'QĐ-UBND',
    order: 80,
    aliases: ['Bằng khen cấp tỉnh'],
  }),
  excellentCollective: award('tap-the-lao-dong-xuat-sac', 'Chủ tịch UBND tỉnh', {
    title: 'Tập thể lao động xuất sắc',
    shortTitle: 'TTLĐ xuất sắc',
    family: 'danh-hieu-thi-dua',
    level: 'tinh',
    forms: ['tap-the'],
    conferringAuthority: 'Chủ tịch UBND tỉnh',
    instrument: 'QĐ-UBND',
    order: 100,
    aliases: ['TTLĐXS'],
  }),
  rotatingFlag: award('co-luan-luu-cua-cum', 'Cụm thi đua', {
    title: 'Cờ luân lưu của cụm',
    shortTitle: 'Cờ luân lưu',
    family: 'noi-bo-cum',
    level: 'cum',
    forms: ['tap-the'],
    conferringAuthority: 'Cụm thi đua',
    order: 200,
    description:
      'Cờ do cụm tự giữ, trao cho đơn vị dẫn đầu; không phải danh hiệu thi đua của Nhà nước.',
  }),
} as const satisfies Record<string, AwardEntry>;
