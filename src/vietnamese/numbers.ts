/** A number as Vietnamese writes it. Example: 1234567.89 → '1.234.567,89'; −20.5 → '-20,5'. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** The size of a download, at most one decimal. Example: 1258291 → '1,2 MB'; 655360 → '640 KB'; 900 → 'dưới 1 KB'. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return 'dưới 1 KB';
  let size = bytes / 1024;
  let step = 0;
  while (step < sizeUnits.length - 1 && roundSize(size, step) >= 1024) {
    size /= 1024;
    step += 1;
  }
  return `${formatNumber(roundSize(size, step))} ${sizeUnits[step]}`;
}

/** A counted or estimated amount; `qualifier` is the code an editor chooses, `unit` follows the number. */
export interface Quantity {
  readonly value: number;
  readonly unit?: string | undefined;
  readonly qualifier?: QuantityQualifier | undefined;
}

/** Words before a quantity that keep it honest. */
export const QUALIFIERS = { hon: 'hơn', gan: 'gần', khoang: 'khoảng', tren: 'trên' } as const;
export type QuantityQualifier = keyof typeof QUALIFIERS;

/** Example: { value: 20000, unit: 'tỷ đồng', qualifier: 'hon' } → 'hơn 20.000 tỷ đồng'; '%' follows without a space. */
export function formatQuantity({ value, unit = '', qualifier }: Quantity): string {
  const amount = formatNumber(value) + (unit === '' || unit === '%' ? unit : ` ${unit}`);
  return qualifier === undefined ? amount : `${QUALIFIERS[qualifier]} ${amount}`;
}

/**
 * What follows the word `hạng`. Example: 1 → 'nhất', 2 → 'nhì', 3 → 'ba', 4 → '4'. From four on a figure, because
 * `hạng năm năm 2024` is read twice.
 */
export function rankWord(rank: number): string {
  return RANK_WORDS[rank - 1] ?? String(rank);
}

const sizeUnits = ['KB', 'MB', 'GB', 'TB'] as const;
const RANK_WORDS = ['nhất', 'nhì', 'ba'] as const;

/** KB as whole numbers, larger units with one decimal. */
function roundSize(size: number, step: number): number {
  return step < 1 ? Math.round(size) : Math.round(size * 10) / 10;
}
