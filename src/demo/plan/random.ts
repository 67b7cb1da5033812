/** A seeded source of choices: the same seed and name always give the same sequence. */
export interface Random {
  /** From 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number, both ends included. */
  integer(min: number, max: number): number;
  /** True so many times in a hundred. */
  percent(chance: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Up to `count` different items, in a random order. */
  sample<T>(items: readonly T[], count: number): readonly T[];
}

/** One stream per name, so that a change to one file of the demo leaves the others as they were. */
export function createRandom(seed: number, name: string): Random {
  let state = hash(`${seed}:${name}`);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('Nothing to pick from.');
    return items[integer(0, items.length - 1)] as T;
  };
  const sample = <T>(items: readonly T[], count: number): readonly T[] => {
    const rest = [...items];
    return Array.from(
      { length: Math.min(count, rest.length) },
      () => rest.splice(integer(0, rest.length - 1), 1)[0] as T,
    );
  };
  return { next, integer, percent: (chance) => next() * 100 < chance, pick, sample };
}

/** FNV-1a with a closing mix: neighbouring names give unrelated numbers. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
