import { editDistance } from './edit-distance.ts';
import { hiddenDifference } from './hidden-difference.ts';
import { toSlug } from './slug.ts';

export { editDistance };

/**
 * The candidate that a mistyped word most likely means, whatever its case, marks or order in the list;
 * undefined when none is near. Near is: about one letter in three differs, or the syllables of one
 * stand in a row inside the other. What was typed is never offered, nor what looks the same to the eye.
 * Example: 'nhat-linh', ['mai-linh', 'song-xanh'] → undefined; 'Sông Xanh Bình Minh' → 'song-xanh'.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const typed = toSlug(word);
  return candidates
    .map((candidate) => ({ candidate, cost: costOf(typed, toSlug(candidate)) }))
    .filter(({ cost }) => cost <= 1)
    .toSorted((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1))
    .find(({ candidate }) => candidate !== word && !hiddenDifference(word, candidate))?.candidate;
}

/** 0 for the same slug, up to 1 for the farthest that still counts as near, Infinity beyond. */
function costOf(typed: string, candidate: string): number {
  if (typed === '' || candidate === '') return Infinity;
  return Math.min(editCost(typed, candidate), containmentCost(typed, candidate));
}

function editCost(typed: string, candidate: string): number {
  const limit = Math.max(1, Math.floor(Math.min(typed.length, candidate.length) / 3));
  const distance = editDistance(typed, candidate, limit);
  return distance > limit ? Infinity : distance / (limit + 1);
}

/** Cheaper when more of the longer slug is covered; the beginning of a name weighs more than its end. */
function containmentCost(typed: string, candidate: string): number {
  const [short, long] = typed.length < candidate.length ? [typed, candidate] : [candidate, typed];
  if (short.length < 2 || !`-${long}-`.includes(`-${short}-`)) return Infinity;
  const missing = 1 - short.length / long.length;
  return long.startsWith(short) ? missing * 0.8 : missing;
}
