import type { z } from 'zod';
import type { placeSchema } from '../../schema/place.ts';
import { type DemoFile, yamlFile } from '../files/demo-file.ts';
import type { Random } from './random.ts';

type PlaceData = z.input<typeof placeSchema>;

/** The last day of the districts; the communes of the reform begin a day later, as in the real one. */
export const LAST_DISTRICT_DAY = '2025-06-30';
const FIRST_NEW_DAY = '2025-07-01';
const REFORM = 'Nghị quyết mẫu về sắp xếp đơn vị hành chính cấp xã của tỉnh Bình Minh năm 2025';
const PROVINCE = 'tinh-binh-minh';

/** Where something happens: the id of the place and the words for it on that day. */
export interface Location {
  readonly id: string;
  /** Example: `huyện Đồng Sao`. */
  readonly area: string;
  /** Example: `xã Khe Nắng, huyện Đồng Sao`. */
  readonly commune: string;
  /** The name that a school or health station of the commune carries, e.g. `Khe Nắng`. */
  readonly name: string;
}

export const placeFiles = (): readonly DemoFile[] =>
  Object.entries(PLACES).map(([id, data]) => yamlFile(`places/${id}.yaml`, data));

/** A place that existed on the day. */
export function pickLocation(random: Random, date: string): Location {
  const name = `${random.pick(FIRST_PARTS)} ${random.pick(SECOND_PARTS)}`;
  const id = random.pick(date <= LAST_DISTRICT_DAY ? DISTRICTS : NEW_COMMUNES);
  const { type, name: own } = PLACES[id] as PlaceData;
  const area = `${TYPE_WORDS[type] ?? type} ${own}`;
  return date <= LAST_DISTRICT_DAY
    ? { id, area, commune: `xã ${name}, ${area}`, name }
    : { id, area, commune: area, name };
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  'thanh-pho': 'thành phố',
  huyen: 'huyện',
  'thi-xa': 'thị xã',
  xa: 'xã',
  phuong: 'phường',
};
const FIRST_PARTS = ['Khe', 'Bãi', 'Đồi', 'Suối', 'Lũng', 'Gò', 'Bến', 'Thung'];
const SECOND_PARTS = ['Sao', 'Ngà', 'Nắng', 'Mây', 'Ngọc Lam', 'Bạc Hà', 'Én', 'Trăng'];

const district = (
  type: PlaceData['type'],
  name: string,
  successors: readonly string[],
  aliases: string[] = [],
): PlaceData => ({
  name,
  type,
  parent: PROVINCE,
  to: LAST_DISTRICT_DAY,
  aliases,
  legalDocument: REFORM,
  successors: successors.map((place) => ({ place, share: 'mot-phan' as const })),
});
const commune = (
  type: PlaceData['type'],
  name: string,
  parent: string,
  successor: string,
  share: 'toan-bo' | 'mot-phan' = 'toan-bo',
): PlaceData => ({
  name,
  type,
  parent,
  to: LAST_DISTRICT_DAY,
  legalDocument: REFORM,
  successors: [{ place: successor, share }],
});
const newCommune = (type: PlaceData['type'], name: string, note?: string): PlaceData => ({
  name,
  type,
  parent: PROVINCE,
  from: FIRST_NEW_DAY,
  legalDocument: REFORM,
  ...(note ? { note } : {}),
});

const PLACES: Readonly<Record<string, PlaceData>> = {
  [PROVINCE]: {
    name: 'Bình Minh',
    type: 'tinh',
    note: 'Tỉnh không có thật, đặt ra cho dữ liệu mẫu.',
  },
  'thanh-pho-ban-mai': district(
    'thanh-pho',
    'Ban Mai',
    ['phuong-ban-mai', 'phuong-hai-dang', 'phuong-cau-vong'],
    ['TP Ban Mai'],
  ),
  'thi-xa-cua-ngoc': district('thi-xa', 'Cửa Ngọc', ['phuong-cua-ngoc', 'xa-bai-ngoc']),
  'huyen-dong-sao': district('huyen', 'Đồng Sao', ['xa-dong-sao', 'xa-dong-khe']),
  'huyen-suoi-nga': district('huyen', 'Suối Ngà', ['xa-thuong-nga', 'xa-ha-nga']),
  'huyen-nui-biec': district('huyen', 'Núi Biếc', ['xa-dinh-biec', 'xa-thung-biec']),
  'huyen-lam-kha': district('huyen', 'Lam Kha', ['xa-lam-kha-dong', 'xa-lam-kha-tay']),
  'thi-tran-dong-sao': commune('thi-tran', 'Đồng Sao', 'huyen-dong-sao', 'xa-dong-sao'),
  'xa-khe-sao': {
    ...commune('xa', 'Khe Sao', 'huyen-dong-sao', 'xa-dong-sao'),
    successors: [
      { place: 'xa-dong-sao', share: 'mot-phan' },
      { place: 'xa-dong-khe', share: 'mot-phan' },
    ],
  },
  'xa-cho-sao': {
    name: 'Chợ Sao',
    type: 'xa',
    parent: 'huyen-dong-sao',
    to: '2019-12-31',
    legalDocument: 'Nghị quyết mẫu năm 2019',
    successors: [{ place: 'thi-tran-dong-sao', share: 'toan-bo' }],
    note: 'Nhập vào thị trấn Đồng Sao, sau đó thuộc xã Đồng Sao.',
  },
  'thi-tran-suoi-nga': commune('thi-tran', 'Suối Ngà', 'huyen-suoi-nga', 'xa-thuong-nga'),
  'thi-tran-nui-biec': commune('thi-tran', 'Núi Biếc', 'huyen-nui-biec', 'xa-dinh-biec'),
  'thi-tran-lam-kha': commune('thi-tran', 'Lam Kha', 'huyen-lam-kha', 'xa-lam-kha-dong'),
  'phuong-ban-mai': newCommune(
    'phuong',
    'Ban Mai',
    'Cùng tên với thành phố Ban Mai trước đây nhưng là địa danh khác.',
  ),
  'phuong-hai-dang': newCommune('phuong', 'Hải Đăng'),
  'phuong-cau-vong': newCommune('phuong', 'Cầu Vồng'),
  'phuong-cua-ngoc': newCommune('phuong', 'Cửa Ngọc'),
  'xa-bai-ngoc': newCommune('xa', 'Bãi Ngọc'),
  'xa-dong-sao': newCommune(
    'xa',
    'Đồng Sao',
    'Cùng tên với huyện Đồng Sao trước đây nhưng chỉ là một phần của huyện ấy.',
  ),
  'xa-dong-khe': newCommune('xa', 'Đồng Khe'),
  'xa-thuong-nga': newCommune('xa', 'Thượng Ngà'),
  'xa-ha-nga': newCommune('xa', 'Hạ Ngà'),
  'xa-dinh-biec': newCommune('xa', 'Đỉnh Biếc'),
  'xa-thung-biec': newCommune('xa', 'Thung Biếc'),
  'xa-lam-kha-dong': newCommune('xa', 'Lam Kha Đông'),
  'xa-lam-kha-tay': newCommune('xa', 'Lam Kha Tây'),
};

const DISTRICTS = Object.keys(PLACES).filter((id) => /^(thanh-pho|thi-xa|huyen)-/.test(id));
const NEW_COMMUNES = Object.keys(PLACES).filter((id) => PLACES[id]?.from === FIRST_NEW_DAY);
