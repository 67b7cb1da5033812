/** Syllables a Vietnamese reader reads in a minute. */
const PER_MINUTE = 200;
/** Below this a reader sees the end of the text anyway. */
const WORTH_SAYING = 300;

/** How long a text takes, in whole minutes; absent for a short one. Example: 750 words → 4. */
export function readingMinutes(text: string): number | undefined {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return words < WORTH_SAYING ? undefined : Math.ceil(words / PER_MINUTE);
}
