import { levelCount } from './index-format.ts';
import type { QueryWord } from './parse-query.ts';
import type { PageColumns, WordEntry } from './read-index.ts';
import { markValue, type Reading } from './readings.ts';

/** BM25 in four steps: the levels stand for the counts, the length of the page divides them. */
export function scoreWords(
  readings: readonly (readonly Reading[])[],
  weights: readonly number[],
  columns: PageColumns,
  pageCount: number,
) {
  const score = new Float32Array(pageCount);
  const coverage = new Float32Array(pageCount);
  const mask = new Uint32Array(pageCount);
  const inHeading = new Uint32Array(pageCount);
  const inText = new Float32Array(pageCount);
  const heading = new Float32Array(pageCount);
  const found = new Set<number>();
  readings.forEach((slot, i) => {
    const bit = 1 << i;
    const touched: number[] = [];
    for (const { word, entry, value: readingValue } of slot) {
      for (const { text, levels } of readings.length === 1
        ? sameWord(word, entry)
        : entry.variants) {
        const value = readingValue * markValue(word, text);
        const lone = readings.length === 1 && value === 1 ? loneExact : 0;
        for (let level = 0; level < levelCount; level += 1) {
          for (const page of levels[level]!) {
            if ((mask[page]! & bit) === 0) {
              mask[page]! |= bit;
              touched.push(page);
              score[page]! += weights[i]! * lone;
            }
            if (level === 0) {
              if (value >= 0.7) inHeading[page]! |= bit;
              heading[page] = Math.max(heading[page]!, value * headingValue);
            } else {
              const norm = 0.7 + 0.3 * (columns.lengths[page]! / columns.averageLength);
              inText[page] = Math.max(inText[page]!, (value * levelValues[level]!) / norm);
            }
          }
        }
      }
    }
    for (const page of touched) {
      found.add(page);
      score[page]! += weights[i]! * (heading[page]! + inText[page]!);
      coverage[page]! += weights[i]!;
      heading[page] = 0;
      inText[page] = 0;
    }
  });
  return { score, coverage, mask, inHeading, found };
}

const levelValues = [0, 1, 0.8, 0.55] as const;
const headingValue = 1.2;
/** A word asked for alone has no neighbours to tell which it is: its marks decide before all else. */
const loneExact = 2;

/** A word with marks asked for alone means itself: *dưỡng* is not *đường*. It may have been written without marks. */
function sameWord(word: QueryWord, { variants }: WordEntry): WordEntry['variants'] {
  if (!word.isMarked || !variants.some(({ text }) => text === word.exact)) return variants;
  return variants.filter(({ text }) => text === word.exact || text === word.folded);
}
