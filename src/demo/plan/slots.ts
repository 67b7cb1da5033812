import { formatDateOfficial, formatDateShort } from '../../vietnamese/dates.ts';
import type { Slots } from '../texts/fill.ts';
import { type Location, pickLocation } from './places.ts';
import type { Random } from './random.ts';
import { CAMPAIGNS } from '../texts/sentences-movement.ts';
import { FIRM_MATTERS, MATTERS } from '../texts/sentences-notice.ts';
import { clusterName } from './terms.ts';
import { type Trade, TRADES } from './trade.ts';
import { membersOn, nameOn, type UnitEntry } from './units.ts';

/** The values that any news of a unit can use; numbers stay the same through one article. */
export function newsSlots(
  random: Random,
  unit: UnitEntry,
  date: string,
  period: 'now' | 'past',
): { slots: Slots; location: Location; other: UnitEntry } {
  const location = pickLocation(random, date);
  const other = random.pick(membersOn(date).filter((member) => member !== unit));
  const { initiatives, ...trade } = tradeOf(unit);
  const otherTrade = tradeOf(other);
  const [initiative, initiative2] = random.sample(initiatives, 2) as [string, string];
  const number = (min: number, max: number): string => String(random.integer(min, max));
  const slots: Slots = {
    ...trade,
    initiative,
    initiative2,
    unit: nameOn(unit, date),
    short: unit.data.shortName,
    cluster: clusterName(date),
    year: date.slice(0, 4),
    other: nameOn(other, date),
    otherShort: other.data.shortName,
    otherPlace: otherTrade.workplace,
    topic: random.pick([
      `cách ${otherTrade.improvement}`,
      `sáng kiến ${otherTrade.initiatives[0]}`,
      'cách khen thưởng theo tuần',
      'cách giao ca và ghi sổ',
      'cách giữ chân lao động trẻ',
      `việc kiểm tra ${otherTrade.check}`,
    ]),
    date: random.percent(60) ? formatDateOfficial(date) : `ngày ${formatDateShort(date)}`,
    day: `ngày ${formatDateShort(date).slice(0, 5)}`,
    period: period === 'now' ? currentPeriod(random, date) : pastPeriod(random, date),
    area: location.area,
    commune: location.commune,
    speaker: random.pick(SPEAKERS),
    campaign: random.pick([...CAMPAIGNS, `lớp tập huấn ${trade.course}`]),
    matter: random.pick(MATTERS),
    firmMatter: random.pick(FIRM_MATTERS),
    percent: number(91, 128),
    percent2: number(6, 38),
    people: `${random.integer(12, 96)}0`,
    people2: number(14, 85),
    small: number(2, 6),
    days: number(7, 60),
    hours: number(2, 4),
    km: number(35, 120),
    saving: number(25, 480),
    lot: number(7, 48),
    team: number(1, 9),
  };
  return { slots, location, other };
}

/** The words of a unit's trade. */
function tradeOf({ id }: UnitEntry): Trade {
  const trade = TRADES[id];
  if (!trade) throw new Error(`No trade for ${id}.`);
  return trade;
}

const SPEAKERS = [
  'đại diện Ban Giám đốc công ty',
  'Chủ tịch Công đoàn công ty',
  'Bí thư Đoàn Thanh niên công ty',
  'một tổ trưởng sản xuất',
  'trưởng phòng kỹ thuật',
  'một người thợ lâu năm',
  'đại diện phòng hành chính',
];
const ROMAN = ['I', 'II', 'III', 'IV'];

function currentPeriod(random: Random, date: string): string {
  const [year, month] = yearAndMonth(date);
  return random.pick([
    `tháng ${month} năm ${year}`,
    `quý ${ROMAN[Math.ceil(month / 3) - 1]} năm ${year}`,
    `năm ${year}`,
  ]);
}

/** A period that is over on the day. */
function pastPeriod(random: Random, date: string): string {
  const [year, month] = yearAndMonth(date);
  const quarter = Math.floor((month - 1) / 3);
  const periods = [
    month > 1 ? `tháng ${month - 1} năm ${year}` : `tháng 12 năm ${year - 1}`,
    quarter > 0 ? `quý ${ROMAN[quarter - 1]} năm ${year}` : `quý IV năm ${year - 1}`,
    ...(month >= 7 ? [`6 tháng đầu năm ${year}`] : []),
    ...(month >= 10 ? [`9 tháng năm ${year}`] : []),
  ];
  return random.pick(periods);
}

const yearAndMonth = (date: string): [number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
];
