import { toQueryWords, type QueryWord } from './parse-query.ts';
import { readDates } from './search-words.ts';

/** The same question in other words. */
export interface Rewriting {
  readonly words: readonly QueryWord[];
  /** How much a page found by it is worth beside one found by the words as typed. */
  readonly value: number;
}

const dateValue = 0.95;
const numberValue = 0.95;
const synonymValue = 0.7;
const mostRewritings = 4;

/**
 * Other forms of a query: its dates as the index keeps them, its numbers with and without points, its
 * abbreviations written out and the reverse. Each is one change to the whole query.
 */
export function rewriteQuery(
  words: readonly QueryWord[],
  synonyms: readonly (readonly string[])[],
): readonly Rewriting[] {
  return [...withDates(words), ...withNumbers(words), ...withSynonyms(words, synonyms)].slice(
    0,
    mostRewritings,
  );
}

function withDates(words: readonly QueryWord[]): readonly Rewriting[] {
  const runs = readDates(words);
  if (runs.length === 0) return [];
  let at = 0;
  const written: QueryWord[] = [];
  for (const { from, to, keys } of runs) {
    if (from < at) continue;
    const key = keys[0]!;
    written.push(...words.slice(at, from), {
      exact: key,
      folded: key,
      typed: words
        .slice(from, to)
        .map(({ typed }) => typed)
        .join(' '),
      isMarked: false,
    });
    at = to;
  }
  return [{ words: [...written, ...words.slice(at)], value: dateValue }];
}

/** '20000' ↔ '20 000', which is what the index sees in '20.000'. */
function withNumbers(words: readonly QueryWord[]): readonly Rewriting[] {
  const grouped = words.flatMap((word) => {
    const isPlain = /^\d{4,12}$/.test(word.folded) && !/^(?:1[89]|20)\d\d$/.test(word.folded);
    return isPlain ? toQueryWords(word.folded.replace(/\B(?=(\d{3})+$)/g, ' ')) : [word];
  });
  const joined: QueryWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && /^\d{3}$/.test(word.folded) && /^[1-9]\d*$/.test(last.folded))
      joined[joined.length - 1] = toQueryWords(last.folded + word.folded)[0]!;
    else joined.push(word);
  }
  return [grouped, joined]
    .filter(({ length }) => length !== words.length)
    .map((written) => ({ words: written, value: numberValue }));
}

function withSynonyms(
  words: readonly QueryWord[],
  synonyms: readonly (readonly string[])[],
): readonly Rewriting[] {
  return synonyms.flatMap((texts) => {
    const forms = texts.map(toQueryWords);
    return forms.flatMap((form) => {
      const at = words.findIndex(
        (_, from) => form.length > 0 && form.every((word, i) => isSame(words[from + i], word)),
      );
      if (at < 0) return [];
      const others = forms.filter(
        (other) =>
          other.length > 0 &&
          !(other.length === form.length && other.every((word, i) => isSame(words[at + i], word))),
      );
      return others.map((other) => ({
        words: [...words.slice(0, at), ...other, ...words.slice(at + form.length)],
        value: synonymValue,
      }));
    });
  });
}

/** Typed with marks, a word must have those marks: 'cờ' is no abbreviation of anything. */
function isSame(typed: QueryWord | undefined, form: QueryWord): boolean {
  return (
    typed !== undefined &&
    typed.folded === form.folded &&
    (!typed.isMarked || typed.exact === form.exact)
  );
}
