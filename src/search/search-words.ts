import { foldMarks, foldTone } from '../vietnamese/fold.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';

/**
 * One syllable or number as the search compares it. Index and query both come through `readWords`,
 * so they cannot disagree about NFC, đ, tone placement, case or zeros.
 */
export interface SearchWord {
  /** Lower case, NFC, usual tone placement. Example: 'Hoá' → 'hóa'. */
  readonly exact: string;
  /** Without marks, đ → d. Example: 'hoa'. */
  readonly folded: string;
  /** Place [start, end) in the original text. */
  readonly start: number;
  readonly end: number;
}

/** Example: 'Quyết định 05/QĐ' → quyết/quyet, định/dinh, 5/5, qđ/qd. */
export function readWords(text: string): readonly SearchWord[] {
  return splitSyllables(text).map(({ text: written, start, end }) => ({
    ...wordForms(written),
    start,
    end,
  }));
}

/** A date said in full within a row of words. */
export interface DateRun {
  /** Words [from, to) of the row. */
  readonly from: number;
  readonly to: number;
  /** The day, then its month, or the month alone. Example: ['2022-02-11', '2022-02']. */
  readonly keys: readonly string[];
}

/**
 * Dates in any form, found by their numbers, so that `11-2-2022`, `11/02/2022`, `11.2.2022`,
 * `ngày 11 tháng 2 năm 2022`, `2022-02-11` and `tháng 2 năm 2022` all become the same keys.
 */
export function readDates(words: readonly Pick<SearchWord, 'folded'>[]): readonly DateRun[] {
  const runs: DateRun[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!/^(?:1[89]|20)\d\d$/.test(words[at]!.folded)) continue;
    const run = dateBefore(words, at) ?? isoDateAt(words, at);
    if (run !== undefined) runs.push(run);
  }
  return runs;
}

const formsOf = new Map<string, { exact: string; folded: string }>();

function wordForms(written: string): { exact: string; folded: string } {
  let forms = formsOf.get(written);
  if (forms === undefined) {
    const exact = /^0\d$/.test(written)
      ? written.slice(1)
      : foldTone(written).slice(0, LONGEST_WORD);
    forms = { exact, folded: foldMarks(exact) };
    if (formsOf.size > 200_000) formsOf.clear();
    formsOf.set(written, forms);
  }
  return forms;
}

/** Nobody types more; longer runs of letters are addresses and codes, which would swell the index. */
export const LONGEST_WORD = 32;

/** The year at `yearAt` with the month and the day before it; the words ngày, tháng, năm may stand between. */
function dateBefore(
  words: readonly Pick<SearchWord, 'folded'>[],
  yearAt: number,
): DateRun | undefined {
  let at = yearAt - 1;
  if (words[at]?.folded === 'nam') at -= 1;
  const month = partOf(words[at]?.folded, 12);
  if (month === undefined) return undefined;
  at -= 1;
  const named = words[at]?.folded === 'thang';
  if (named) at -= 1;
  const monthKey = `${words[yearAt]!.folded}-${month}`;
  const day = partOf(words[at]?.folded, 31);
  if (day === undefined) return { from: at + 1, to: yearAt + 1, keys: [monthKey] };
  const from = words[at - 1]?.folded === 'ngay' ? at - 1 : at;
  return { from, to: yearAt + 1, keys: [`${monthKey}-${day}`, monthKey] };
}

function isoDateAt(
  words: readonly Pick<SearchWord, 'folded'>[],
  yearAt: number,
): DateRun | undefined {
  const month = partOf(words[yearAt + 1]?.folded, 12);
  const day = partOf(words[yearAt + 2]?.folded, 31);
  if (month === undefined || day === undefined) return undefined;
  const monthKey = `${words[yearAt]!.folded}-${month}`;
  return { from: yearAt, to: yearAt + 3, keys: [`${monthKey}-${day}`, monthKey] };
}

function partOf(word: string | undefined, max: number): string | undefined {
  if (word === undefined || !/^\d{1,2}$/.test(word)) return undefined;
  const value = Number(word);
  return value >= 1 && value <= max ? word.padStart(2, '0') : undefined;
}
