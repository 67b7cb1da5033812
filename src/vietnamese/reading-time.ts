/** Syllables a Vietnamese reader reads in a minute. */
const PER_MINUTE = 200;
/** Below this a reader sees the end of the text anyway. */
const WORTH_SAYING = 300;

/** How long a text takes, in whole minutes; absent for a short one. Example: 750 words → 4. */
export function readingMinutes(text: string): number | undefined {
  const words = text.match(WORD)?.length ?? 0;
  return words < WORTH_SAYING ? undefined : Math.ceil(words / PER_MINUTE);
}

/** From its first letter or digit on. */
const WORD = /[\p{L}\p{N}]\S*/gu;
