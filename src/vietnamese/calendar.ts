/** True for a day of the calendar. Example: '2024-02-29' → true; '2023-02-30', '2023-2-3' → false. */
export function isIsoDate(text: string): boolean {
  return text.length === 10 && isPartialIsoDate(text);
}

/** True for a day, a month or a year. Example: '2023-02-11', '2023-02', '2023' → true; '2023-13' → false. */
export function isPartialIsoDate(text: string): boolean {
  const match = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (match === null) return false;
  const [, year, month = '01', day = '01'] = match;
  // Asked for every post of an import many times: most days are in every month.
  if (month < '01' || month > '12' || day < '01') return false;
  return day <= '28' || Number(day) <= daysInMonth(Number(year), Number(month));
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
