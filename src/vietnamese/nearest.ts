import { editDistance } from './edit-distance.ts';

/** How far two names may be apart to count as near. */
const FARTHEST = 0.6;

/**
 * The names that a mistyped or outdated one most likely means, nearest first: a few letters differ, or most of the words
 * are the same. All are slugs.
 * Example: 'hoi-nghi-tong-ket-nam', ['hoi-nghi-tong-ket-2022', 'le-ky-giao-uoc'] → ['hoi-nghi-tong-ket-2022'].
 */
export function nearest(
  typed: string,
  candidates: readonly string[],
  count: number,
): readonly string[] {
  if (typed === '') return [];
  return candidates
    .map((candidate) => ({ candidate, cost: distance(typed, candidate) }))
    .filter(({ cost }) => cost <= FARTHEST)
    .toSorted((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** 0 for the same name, 1 for names that have nothing in common. */
const distance = (a: string, b: string): number => Math.min(byLetters(a, b), byWords(a, b));

function byLetters(a: string, b: string): number {
  const limit = Math.floor(Math.min(a.length, b.length) / 4);
  const found = editDistance(a, b, limit);
  return found > limit ? 1 : found / (limit + 1);
}

/** The share of words that only one of the two has. */
function byWords(a: string, b: string): number {
  const [first, second] = [a.split('-'), b.split('-')];
  const left = [...second];
  const common = first.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  // One word in common says little.
  const isEnough = common.length > 1 || first.length === 1;
  return isEnough ? 1 - (2 * common.length) / (first.length + second.length) : 1;
}
