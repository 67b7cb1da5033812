import { normalizeTonePlacement } from './tone-placement.ts';

/**
 * Dictionary order, for `toSorted`: tones in the order of dictionaries, Hoà beside Hòa, numbers by
 * value, dashes passed over; 0 only for identical strings.
 * Example: ['Cụm 10', 'Cụm 2', 'Thiết bị', 'Thiện Xuân'] → Cụm 2, Cụm 10, Thiện Xuân, Thiết bị.
 */
export function compareVietnamese(a: string, b: string): number {
  if (a === b) return 0;
  const byName = collator.compare(sortKey(a), sortKey(b));
  if (byName !== 0) return Math.sign(byName);
  return a < b ? -1 : 1;
}

const collator = new Intl.Collator('vi', { numeric: true });

/** A dash joins words and sorts like the space it stands in: `Xăng dầu – Dầu khí Ban Mai` after `Xăng dầu Ban Mai`. */
const sortKey = (text: string): string =>
  normalizeTonePlacement(text.replace(/\s*[-‐-―−]\s*/g, ' '));
