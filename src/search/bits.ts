/** How many bits of a 32-bit number are set. Example: 0b1011 → 3. */
export function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
