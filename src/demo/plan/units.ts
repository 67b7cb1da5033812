import type { z } from 'zod';
import type { unitSchema } from '../../schema/unit.ts';
import { addDays } from '../../vietnamese/dates.ts';
import { type DemoFile, yamlFile } from '../files/demo-file.ts';
import { LAST_DISTRICT_DAY } from './places.ts';
import { TERMS } from './terms.ts';

type UnitData = z.input<typeof unitSchema>;

/** One invented member enterprise. */
export interface UnitEntry {
  readonly id: string;
  readonly data: UnitData;
  /** First day in the cluster, and the last where it left. */
  readonly from: string;
  readonly to: string | undefined;
  /** How often it leads, from 0 to 10. */
  readonly strength: number;
}

export const unitFiles = (): readonly DemoFile[] =>
  UNITS.map(({ id, data }, at) => yamlFile(`units/${id}.yaml`, { ...data, order: at + 1 }));

/** The ten members on a day. */
export const membersOn = (date: string): readonly UnitEntry[] =>
  UNITS.filter(({ from, to }) => from <= date && (to === undefined || date <= to));

/** The full name a unit bore on a day. */
export function nameOn({ data }: UnitEntry, date: string): string {
  const former = (data.formerNames ?? []).find(
    ({ from, to }) =>
      (from === undefined || String(from) <= date) && to !== undefined && date <= String(to),
  );
  return former?.name ?? data.name;
}

/** The decision that renamed Cơ khí Búa Thép. */
export const RENAMING = {
  document: 'qd-9102-qd-ubnd-2014',
  number: '9102',
  date: '2014-06-20',
  firstDay: '2014-07-01',
} as const;

interface Sketch {
  readonly name: string;
  readonly shortName: string;
  readonly legalForm: UnitData['legalForm'];
  readonly sector: string;
  readonly street: string;
  readonly before: string;
  readonly after: string;
  readonly strength: number;
  readonly more?: Partial<UnitData>;
}

const [first, second, third] = TERMS;
const WHOLE_TIME = [first.from, undefined] as const;

function unit(
  id: string,
  [from, to]: readonly [string, string | undefined],
  sketch: Sketch,
  reasons: { join?: 'gia-nhap' | 'sap-nhap'; leave?: 'rut' | 'sap-nhap' } = {},
): UnitEntry {
  const joined = TERMS.find((term) => term.from === from) ?? first;
  const left = TERMS.find((term) => to !== undefined && addDays(term.from, -1) === to);
  const { name, shortName, legalForm, sector, street, before, after, strength, more } = sketch;
  return {
    id,
    from,
    to,
    strength,
    data: {
      name,
      shortName,
      legalForm,
      sector,
      addresses: [
        { text: street, place: before, to: LAST_DISTRICT_DAY },
        { text: street, place: after, from: addDays(LAST_DISTRICT_DAY, 1) },
      ],
      memberships: [
        {
          from,
          ...(to ? { to } : {}),
          joinDocument: joined.decision,
          source: { document: joined.decision },
          ...(left ? { leaveDocument: left.decision } : {}),
          ...((reasons.leave ?? reasons.join) ? { reason: reasons.leave ?? reasons.join } : {}),
        },
      ],
      ...more,
    },
  };
}

/** Twelve in all, ten at any time; every name carries `Ví Dụ` so that nobody takes it for a real firm. */
export const UNITS: readonly UnitEntry[] = [
  unit('song-xanh', WHOLE_TIME, {
    name: 'Công ty CP Ví Dụ Sông Xanh',
    shortName: 'Sông Xanh',
    legalForm: 'CP',
    sector: 'Cấp nước sạch',
    street: 'Số 1, đường Ví Dụ',
    before: 'thanh-pho-ban-mai',
    after: 'phuong-ban-mai',
    strength: 9,
    more: {
      aliases: ['Nước sạch Sông Xanh', 'Công ty Cổ phần Ví Dụ Sông Xanh'],
      website: 'https://song-xanh.example.com/',
    },
  }),
  unit('may-hoa-nang', WHOLE_TIME, {
    name: 'Công ty TNHH May Ví Dụ Hoa Nắng',
    shortName: 'May Hoa Nắng',
    legalForm: 'TNHH',
    sector: 'May mặc',
    street: 'Lô 3, cụm công nghiệp Ví Dụ',
    before: 'huyen-dong-sao',
    after: 'xa-dong-sao',
    strength: 8,
    more: { aliases: ['Hoa Nắng', 'Công ty Trách nhiệm hữu hạn May Ví Dụ Hoa Nắng'] },
  }),
  unit('che-doi-sao', WHOLE_TIME, {
    name: 'Công ty CP Chè Ví Dụ Đồi Sao',
    shortName: 'Chè Đồi Sao',
    legalForm: 'CP',
    sector: 'Trồng và chế biến chè',
    street: 'Đội 2, nông trường Ví Dụ',
    before: 'huyen-nui-biec',
    after: 'xa-dinh-biec',
    strength: 5,
    more: { nameAsStated: ['Công ty cổ phần chè Ví Dụ Đồi Sao'], aliases: ['Đồi Sao'] },
  }),
  unit('xang-dau-ban-mai', WHOLE_TIME, {
    name: 'Công ty Xăng dầu Ví Dụ Ban Mai',
    shortName: 'Xăng dầu Ban Mai',
    legalForm: 'khong-ro',
    sector: 'Kinh doanh xăng dầu',
    street: 'Số 20, đường Mẫu',
    before: 'thanh-pho-ban-mai',
    after: 'phuong-hai-dang',
    strength: 7,
    more: { note: 'Khác với Công ty CP Xăng dầu – Dầu khí Ví Dụ Ban Mai.' },
  }),
  unit('xang-dau-dau-khi-ban-mai', WHOLE_TIME, {
    name: 'Công ty CP Xăng dầu – Dầu khí Ví Dụ Ban Mai',
    shortName: 'Xăng dầu – Dầu khí Ban Mai',
    legalForm: 'CP',
    sector: 'Kinh doanh xăng dầu, khí hóa lỏng',
    street: 'Số 45, đường Mẫu',
    before: 'thanh-pho-ban-mai',
    after: 'phuong-cau-vong',
    strength: 4,
    more: { aliases: ['Dầu khí Ban Mai'], note: 'Khác với Công ty Xăng dầu Ví Dụ Ban Mai.' },
  }),
  unit('co-khi-bua-thep', WHOLE_TIME, {
    name: 'Công ty CP Cơ khí Ví Dụ Búa Thép',
    shortName: 'Cơ khí Búa Thép',
    legalForm: 'CP',
    sector: 'Cơ khí chế tạo',
    street: 'Lô 8, cụm công nghiệp Ví Dụ',
    before: 'huyen-lam-kha',
    after: 'xa-lam-kha-dong',
    strength: 6,
    more: {
      formerNames: [
        { name: 'Xưởng Cơ khí Ví Dụ Búa Thép', to: '2006' },
        {
          name: 'Xí nghiệp Cơ khí Ví Dụ Búa Thép',
          from: '2007',
          to: addDays(RENAMING.firstDay, -1),
          document: RENAMING.document,
        },
      ],
      aliases: ['Búa Thép'],
    },
  }),
  unit('van-tai-canh-en', WHOLE_TIME, {
    name: 'Công ty TNHH Vận tải Ví Dụ Cánh Én',
    shortName: 'Vận tải Cánh Én',
    legalForm: 'TNHH',
    sector: 'Vận tải hành khách',
    street: 'Bến xe Ví Dụ',
    before: 'thanh-pho-ban-mai',
    after: 'phuong-ban-mai',
    strength: 5,
    more: {
      addresses: [
        { text: 'Số 9, phố Cũ', place: 'huyen-suoi-nga', to: '2012-12-31' },
        {
          text: 'Bến xe Ví Dụ',
          place: 'thanh-pho-ban-mai',
          from: '2013-01-01',
          to: LAST_DISTRICT_DAY,
        },
        { text: 'Bến xe Ví Dụ', place: 'phuong-ban-mai', from: addDays(LAST_DISTRICT_DAY, 1) },
      ],
      aliases: ['Cánh Én'],
    },
  }),
  unit('thuy-san-cua-ngoc', WHOLE_TIME, {
    name: 'Công ty TNHH MTV Thủy sản Ví Dụ Cửa Ngọc',
    shortName: 'Thủy sản Cửa Ngọc',
    legalForm: 'TNHH MTV',
    sector: 'Chế biến thủy sản',
    street: 'Cảng cá Ví Dụ',
    before: 'thi-xa-cua-ngoc',
    after: 'phuong-cua-ngoc',
    strength: 6,
    more: { aliases: ['Thuỷ sản Cửa Ngọc'] },
  }),
  unit(
    'duoc-la-xanh',
    [first.from, addDays(third.from, -1)],
    {
      name: 'Công ty CP Dược Ví Dụ Lá Xanh',
      shortName: 'Dược Lá Xanh',
      legalForm: 'CP',
      sector: 'Sản xuất thuốc',
      street: 'Số 6, đường Thử',
      before: 'thanh-pho-ban-mai',
      after: 'phuong-hai-dang',
      strength: 5,
      more: {
        addresses: [
          { text: 'Số 6, đường Thử', place: 'thanh-pho-ban-mai', to: addDays(third.from, -1) },
        ],
        note: 'Hợp vào Tổng Công ty CP Y dược Ví Dụ Tâm Sen.',
      },
    },
    { leave: 'sap-nhap' },
  ),
  unit(
    'go-suoi-nga',
    [first.from, addDays(second.from, -1)],
    {
      name: 'Công ty TNHH Gỗ Ví Dụ Suối Ngà',
      shortName: 'Gỗ Suối Ngà',
      legalForm: 'TNHH',
      sector: 'Chế biến gỗ',
      street: 'Số 2, thị tứ Ví Dụ',
      before: 'huyen-suoi-nga',
      after: 'xa-thuong-nga',
      strength: 4,
    },
    { leave: 'rut' },
  ),
  unit(
    'dien-tu-tia-sang',
    [second.from, undefined],
    {
      name: 'Công ty CP Điện tử Ví Dụ Tia Sáng',
      shortName: 'Điện tử Tia Sáng',
      legalForm: 'CP',
      sector: 'Linh kiện điện tử',
      street: 'Lô 11, khu công nghiệp Ví Dụ',
      before: 'huyen-dong-sao',
      after: 'xa-dong-khe',
      strength: 7,
    },
    { join: 'gia-nhap' },
  ),
  unit(
    'y-duoc-tam-sen',
    [third.from, undefined],
    {
      name: 'Tổng Công ty CP Y dược Ví Dụ Tâm Sen',
      shortName: 'Y dược Tâm Sen',
      legalForm: 'TCT CP',
      sector: 'Thuốc và vật tư y tế',
      street: 'Số 8, đường Thử',
      before: 'thanh-pho-ban-mai',
      after: 'phuong-hai-dang',
      strength: 7,
      more: { predecessors: ['duoc-la-xanh'], aliases: ['Tâm Sen'] },
    },
    { join: 'sap-nhap' },
  ),
];
