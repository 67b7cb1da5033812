/** A number as Vietnamese writes it. Example: 1234567.89 → '1.234.567,89'; −20.5 → '-20,5'. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** The size of a download, at most one decimal. Example: 1258291 → '1,2 MB'; 655360 → '640 KB'; 900 → '900 byte'. */
export function formatFileSize(bytes: number): string {
  let size = bytes;
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

export type QuantityQualifier = keyof typeof qualifierWords;

/** Example: { value: 20000, unit: 'tỷ đồng', qualifier: 'hon' } → 'hơn 20.000 tỷ đồng'; '%' follows without a space. */
export function formatQuantity({ value, unit = '', qualifier }: Quantity): string {
  const amount = formatNumber(value) + (unit === '' || unit === '%' ? unit : ` ${unit}`);
  return qualifier === undefined ? amount : `${qualifierWords[qualifier]} ${amount}`;
}

/** A rank inside a cluster, in words. Example: 1 → 'nhất', 2 → 'nhì', 3 → 'ba', 4 → 'thứ tư', 12 → 'thứ 12'. */
export function rankWord(rank: number): string {
  return rankWords[rank - 1] ?? `thứ ${rank}`;
}

const qualifierWords = { hon: 'hơn', gan: 'gần', khoang: 'khoảng', tren: 'trên' } as const;
const sizeUnits = ['byte', 'KB', 'MB', 'GB', 'TB'] as const;
const rankWords = [
  ...['nhất', 'nhì', 'ba'],
  ...['tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word) => `thứ ${word}`),
] as const;

/** Bytes and KB as whole numbers, larger units with one decimal. */
function roundSize(size: number, step: number): number {
  return step < 2 ? Math.round(size) : Math.round(size * 10) / 10;
}
