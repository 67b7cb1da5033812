/**
 * Order of two texts by UTF-16 code, the same on every machine, for `toSorted` where the reader
 * does not see the order: -1, 0 or 1.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
