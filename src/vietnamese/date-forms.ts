import { isPartialIsoDate } from './calendar.ts';
import { foldTone } from './fold.ts';

/**
 * The ISO dates that a date typed in another way can mean, the Vietnamese (day first) reading first;
 * more than one means that it is ambiguous, none that it is not a date.
 * Example: '11-2-2022' → ['2022-02-11', '2022-11-02']; 'ngày 11/2/2022' → ['2022-02-11']; '30-2-2022' → [].
 */
export function suggestIsoDate(text: string): readonly string[] {
  const typed = foldTone(text).replace(/\s+/g, ' ').trim().replace(weekdayPrefix, '');
  for (const { pattern, orders } of readings) {
    const match = pattern.exec(typed);
    if (match === null) continue;
    const dates = orders.map((order) => toIso(order, match.slice(1)));
    return [...new Set(dates.filter(isPartialIsoDate))];
  }
  return [];
}

/**
 * All forms in which a reader may write a date, for the search index; partial dates have fewer.
 * Example: '2023-02' → '2023-02', '02/2023', '2/2023', '02-2023', …, 'tháng 2 năm 2023'.
 */
export function dateForms(date: string): readonly string[] {
  if (!isPartialIsoDate(date)) return [];
  const [year, month, day] = date.split('-') as [string, string?, string?];
  if (month === undefined) return [year, `năm ${year}`];
  const months = withoutZero(month);
  if (day === undefined) {
    const short = separators.flatMap((mark) => months.map((m) => m + mark + year));
    const long = months.flatMap((m) => [`tháng ${m}/${year}`, `tháng ${m} năm ${year}`]);
    return [date, ...short, ...long];
  }
  const pairs = withoutZero(day).flatMap((d) => months.map((m) => [d, m] as const));
  const short = separators.flatMap((mark) => pairs.map(([d, m]) => [d, m, year].join(mark)));
  return [date, ...short, ...pairs.map(([d, m]) => `ngày ${d} tháng ${m} năm ${year}`)];
}

type Order = 'dmy' | 'mdy' | 'ymd' | 'my' | 'ym' | 'y';

const separators = ['/', '-', '.'] as const;
const weekdayPrefix = /^(?:thứ [\p{L}\d]+|chủ nhật)(?:, ?| )/u;

const readings: readonly { pattern: RegExp; orders: readonly Order[] }[] = [
  { pattern: /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/, orders: ['ymd'] },
  { pattern: /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})$/, orders: ['dmy', 'mdy'] },
  { pattern: /^ngày (\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})$/, orders: ['dmy'] },
  {
    pattern: /^(?:ngày )?(\d{1,2})( ?[-/,]? ?tháng )(\d{1,2})(?: ?[-/,]? ?năm |[-/, ]+)(\d{4})$/,
    orders: ['dmy'],
  },
  { pattern: /^(\d{4}) ?([-/.]) ?(\d{1,2})$/, orders: ['ym'] },
  { pattern: /^(?:tháng )?(\d{1,2})( ?[-/.] ?| ?,? năm )(\d{4})$/, orders: ['my'] },
  { pattern: /^(?:năm )?(\d{4})$/, orders: ['y'] },
];

/** Joins the matched numbers (the separator between the first two of them is skipped) in ISO order. */
function toIso(order: Order, groups: readonly string[]): string {
  const numbers = groups.filter((_, index) => index !== 1);
  const part = (letter: string) => numbers[order.indexOf(letter)]!.padStart(2, '0');
  return [...'ymd']
    .filter((letter) => order.includes(letter))
    .map(part)
    .join('-');
}

function withoutZero(number: string): readonly string[] {
  return [...new Set([number, String(Number(number))])];
}
