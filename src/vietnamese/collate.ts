import { normalizeTonePlacement } from './tone-placement.ts';

/**
 * Dictionary order, for `toSorted`: tones in the order of dictionaries, Hoà beside Hòa, numbers by
 * value; 0 only for identical strings.
 * Example: ['Cụm 10', 'Cụm 2', 'Thiết bị', 'Thiện Xuân'] → Cụm 2, Cụm 10, Thiện Xuân, Thiết bị.
 */
export function compareVietnamese(a: string, b: string): number {
  if (a === b) return 0;
  const byName = collator.compare(normalizeTonePlacement(a), normalizeTonePlacement(b));
  return byName !== 0 ? Math.sign(byName) : a < b ? -1 : 1;
}

const collator = new Intl.Collator('vi', { numeric: true });
