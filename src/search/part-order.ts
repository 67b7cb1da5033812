/**
 * The part that gets the n-th newest page. Each round begins one further, so that what comes in every fourth page does
 * not fall into one part of four.
 */
export const partAt = (at: number, parts: number): number => (at + Math.floor(at / parts)) % parts;

/** The dated pages of all parts, each newest first, as one list. */
export function joinParts<T>(parts: readonly (readonly T[])[]): readonly T[] {
  const left = parts.map((pages) => pages.values());
  const total = parts.reduce((sum, { length }) => sum + length, 0);
  return Array.from({ length: total }, (_, at) => left[partAt(at, parts.length)]!.next().value!);
}
