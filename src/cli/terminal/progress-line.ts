/** How many signs the bar is long. */
const LENGTH = 24;

/** Items that pass before a count without an end is told again. */
const STEP = 100;

/**
 * One line that says how far a long work is; the same text until something worth telling has happened.
 * Example: `[████████████            ]  50% · 1200/2400 mục`; before the end is known, `Đang đọc… 1200 mục`.
 */
export function progressLine({
  done,
  total,
  step,
}: {
  readonly done: number;
  readonly total?: number;
  /** What is being done, before the bar, e.g. `Dựng trang`. */
  readonly step?: string;
}): string {
  if (total === undefined) return `Đang đọc… ${done - (done % STEP)} mục`;
  const part = total === 0 ? 1 : Math.min(1, done / total);
  const percent = Math.floor(part * 100);
  const full = Math.floor((percent * LENGTH) / 100);
  const shown = Math.floor((total * percent) / 100);
  const bar = `[${'█'.repeat(full)}${' '.repeat(LENGTH - full)}] ${String(percent).padStart(3)}% · ${shown}/${total}`;
  return step === undefined ? `${bar} mục` : `${step} ${bar}`;
}
