import type { Random } from '../plan/random.ts';

/** The values that go into the gaps of a sentence pattern. */
export type Slots = Readonly<Record<string, string>>;

/**
 * Puts values into the gaps and begins with a capital. Example: '{unit} tặng {gift}.' → 'Công ty
 * CP Ví Dụ Sông Xanh tặng 50 suất quà.'
 */
export function fill(pattern: string, slots: Slots): string {
  const text = pattern.replace(GAP, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`No value for {${name}} in “${pattern}”.`);
    return value;
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The patterns of which every gap has a value. */
export function usable(patterns: readonly string[], slots: Slots): readonly string[] {
  return patterns.filter((pattern) => gapsOf(pattern).every((name) => slots[name] !== undefined));
}

/** One usable pattern, filled. */
export function fillOne(random: Random, patterns: readonly string[], slots: Slots): string {
  return fill(random.pick(usable(patterns, slots)), slots);
}

const GAP = /\{(\w+)\}/g;
const known = new Map<string, readonly string[]>();

function gapsOf(pattern: string): readonly string[] {
  let gaps = known.get(pattern);
  if (!gaps)
    known.set(pattern, (gaps = Array.from(pattern.matchAll(GAP), ([, name]) => name as string)));
  return gaps;
}
