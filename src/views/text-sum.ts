import { sha256 } from '../lib/sha256.ts';

const sums = new Map<string, string>();

/** Stands for a long text in keys. The page and the search ask for the sum of the same text. */
export function textSum(text: string): string {
  let sum = sums.get(text);
  if (sum === undefined) sums.set(text, (sum = sha256(text, 'hex')));
  return sum;
}
