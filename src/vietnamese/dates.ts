import { isIsoDate, isPartialIsoDate } from './calendar.ts';

export { isIsoDate, isPartialIsoDate };
export { dateForms, suggestIsoDate } from './date-forms.ts';

/**
 * The form of administrative documents (NĐ 30/2020): zeros only before days < 10 and months 1, 2.
 * Example: '2022-02-11' → 'ngày 11 tháng 02 năm 2022'; '2023-07' → 'tháng 7 năm 2023'; '2023' → 'năm 2023'.
 */
export function formatDateOfficial(date: string): string {
  const { year, month, day } = readDate(date);
  const words = [`năm ${year}`];
  if (month !== undefined) words.unshift(`tháng ${Number(month) < 3 ? month : Number(month)}`);
  if (day !== undefined) words.unshift(`ngày ${day}`);
  return words.join(' ');
}

/** The form of tables and captions. Example: '2023-02-11' → '11/02/2023'; '2023-02' → '02/2023'; '2023' → '2023'. */
export function formatDateShort(date: string): string {
  readDate(date);
  return date.split('-').toReversed().join('/');
}

/** The form above an article; a partial date stays short. Example: '2023-02-11' → 'Thứ Bảy, ngày 11/02/2023'. */
export function formatDateWeekday(date: string): string {
  const short = formatDateShort(date);
  return isIsoDate(date) ? `${weekday(date)}, ngày ${short}` : short;
}

/** The name of a day of the week. Example: '2023-02-11' → 'Thứ Bảy'; '2023-02-12' → 'Chủ nhật'. */
export function weekday(date: string): string {
  return weekdays[new Date(toDayNumber(date) * msPerDay).getUTCDay()]!;
}

/** The year of a whole or partial date. Example: '2023-02' → 2023. */
export function yearOf(date: string): number {
  return Number(readDate(date).year);
}

/** Earlier first; a year comes before its months, a month before its days. Example: '2023', '2023-02', '2023-02-11'. */
export function comparePartialDates(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day so many days later (or earlier). Example: '2023-02-28', 1 → '2023-03-01'. */
export function addDays(date: string, days: number): string {
  return new Date((toDayNumber(date) + days) * msPerDay).toISOString().slice(0, 10);
}

/**
 * True when the date can lie between two bounds, both included; all three may be partial.
 * Example: '2023-12-31' is within '2022' to '2023'; '2023' is within '2023-05' to '2024-04', for a part of it is.
 */
export function isWithin(date: string, from?: string, to?: string): boolean {
  const begun = from === undefined || date >= from || from.startsWith(date);
  return begun && (to === undefined || date <= to || date.startsWith(to));
}

/** The day on which an instant falls in a place. Example: the instant 2023-02-10T18:00Z → '2023-02-11'. */
export function toDateInZone(epochMs: number, timeZone = 'Asia/Ho_Chi_Minh'): string {
  const [month, day, year] = dayFormat(timeZone).format(epochMs).split('/');
  return `${year}-${month}-${day}`;
}

const msPerDay = 86_400_000;
/** Vietnamese time is seven hours ahead, all year. */
const msAhead = 7 * 3_600_000;

/** When the next day begins in Vietnam, in epoch milliseconds. */
export const nextMidnight = (epochMs: number): number =>
  (Math.floor((epochMs + msAhead) / msPerDay) + 1) * msPerDay - msAhead;

const dayFormats = new Map<string, Intl.DateTimeFormat>();
const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

function readDate(date: string): { year: string; month?: string; day?: string } {
  if (!isPartialIsoDate(date)) throw new RangeError(`Ngày không có thật hoặc viết sai: “${date}”.`);
  const [year, month, day] = date.split('-') as [string, string?, string?];
  return { year, ...(month && { month }), ...(day && { day }) };
}

function toDayNumber(date: string): number {
  if (!isIsoDate(date)) throw new RangeError(`Cần đủ ngày, tháng, năm: “${date}”.`);
  return Date.parse(date) / msPerDay;
}

/** One formatter per zone: making one costs more than a thousand uses. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  dayFormats.set(timeZone, format);
  return format;
}
