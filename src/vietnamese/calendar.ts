/** True for a day of the calendar. Example: '2024-02-29' → true; '2023-02-30', '2023-2-3' → false. */
export function isIsoDate(text: string): boolean {
  return text.length === 10 && isPartialIsoDate(text);
}

/** True for a day, a month or a year. Example: '2023-02-11', '2023-02', '2023' → true; '2023-13' → false. */
export function isPartialIsoDate(text: string): boolean {
  const match = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (match === null) return false;
  const [year, month = 1, day = 1] = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year!, month);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
