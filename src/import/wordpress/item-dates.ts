import { isIsoDate } from '../../vietnamese/dates.ts';
import type { WxrItem } from './wxr-item.ts';

const HOUR = 3_600_000;
/** Vietnam has no other time. */
const OFFSET = 7 * HOUR;

/** The day of an item in Vietnam, `YYYY-MM-DD`; `undefined` when the export holds no possible one. */
export const localDate = (item: WxrItem): string | undefined => localMoment(item)?.slice(0, 10);

/** The moment of an item in Vietnam, `YYYY-MM-DDTHH:MM`: from the time of the site, else from the time in Greenwich. */
export function localMoment(item: WxrItem): string | undefined {
  return readMoment(item.date) ?? shifted(readMoment(item.dateGmt)) ?? readMoment(item.modified);
}

/** The day on which an item was last changed, when that is a later one. */
export function updatedDate(item: WxrItem): string | undefined {
  const day = readMoment(item.modified)?.slice(0, 10);
  const first = localDate(item);
  return day !== undefined && first !== undefined && day > first ? day : undefined;
}

/** `2023-02-11 08:30:00` → `2023-02-11T08:30`; zeros and impossible days are no moment. */
export function readMoment(text: string): string | undefined {
  const { 1: day = '', 2: time = '00:00' } =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?/.exec(text.trim()) ?? [];
  const isTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
  return isIsoDate(day) && day > '1900' && isTime ? `${day}T${time}` : undefined;
}

const shifted = (moment: string | undefined): string | undefined =>
  moment && new Date(Date.parse(`${moment}:00Z`) + OFFSET).toISOString().slice(0, 16);
