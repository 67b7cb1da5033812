import type { Word } from './words.ts';
import { oneSpaced, splitWords } from './words.ts';
import { useTree } from './render-markdown.ts';
import { safeTree } from './safe-tree.ts';
import { ITEM, sourceText } from './source-words.ts';
import { treeText } from './tree-text.ts';

/** A place where a page does not say what its source says. */
export interface LostWords {
  /** Where it stands in the source, in UTF-16 units. */
  readonly at: number;
  /** What the source says there and the page does not. */
  readonly lost: string;
  /** What the page says in its place. */
  readonly shown: string;
}

/**
 * Compares the words, numbers and signs of a source with those of its rendering. What is mark-up counts on neither side;
 * what the policy takes away is told by `stripped-markup.ts`.
 * @param typed the source as `sourceText` reads it
 */
export function lostWords(source: string, typed = sourceText(source)): readonly LostWords[] {
  const tree = safeTree(source);
  const shown = treeText(tree);
  useTree(source, tree);
  // Most texts need no closer look.
  if (oneSpaced(typed.text.replaceAll(ITEM, '.')) === oneSpaced(shown)) return [];
  return compareWords(typed.words(), splitWords(shown));
}

/** Where two rows of words differ; a sign of the page alone, or words that the site added, are no loss. */
export function compareWords(typed: readonly Word[], shown: readonly Word[]): readonly LostWords[] {
  const found: LostWords[] = [];
  let [a, b] = [0, 0];
  while (a < typed.length || b < shown.length) {
    if (isSame(typed[a], shown[b])) {
      a += 1;
      b += 1;
      continue;
    }
    const [skipA, skipB] = nextMeeting(typed, shown, a, b);
    const lost = typed.slice(a, a + skipA);
    const added = shown.slice(b, b + skipB);
    const at = (lost[0] ?? typed[a] ?? typed.at(-1))?.at ?? 0;
    if (lost.length > 0 || added.some(({ text }) => /[*_~`#|\\[\]]/.test(text)))
      found.push({ at, lost: wordsOf(lost), shown: wordsOf(added) });
    a += skipA;
    b += skipB;
  }
  return found;
}

const isSame = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.text === b.text || (a.text === ITEM && /^[.)]$/.test(b.text)));

/** How many words the rows may be apart. */
const REACH = 400;
/** How many words in a row say that the rows have met again. */
const AGREED = 3;

/** The fewest words to leave out of each row until they agree again; all that is left when they never do. */
function nextMeeting(
  typed: readonly Word[],
  shown: readonly Word[],
  a: number,
  b: number,
): readonly [number, number] {
  for (let sum = 1; sum <= REACH; sum++)
    for (let skip = 0; skip <= sum; skip++) {
      const [atA, atB] = [a + skip, b + sum - skip];
      if (atA > typed.length || atB > shown.length) continue;
      if (agree(typed, shown, atA, atB)) return [skip, sum - skip];
    }
  return [typed.length - a, shown.length - b];
}

function agree(typed: readonly Word[], shown: readonly Word[], a: number, b: number): boolean {
  for (let step = 0; step < AGREED; step++) {
    if (a + step === typed.length && b + step === shown.length) return true;
    if (!isSame(typed[a + step], shown[b + step])) return false;
  }
  return true;
}

/** Words as they were written: what touched touches. */
const wordsOf = (words: readonly Word[]): string =>
  words
    .map(({ text, at }, index) => {
      const before = words[index - 1];
      const isBeside = before === undefined || before.at + before.text.length === at;
      return isBeside ? text : ` ${text}`;
    })
    .join('')
    .replaceAll(ITEM, '.');
