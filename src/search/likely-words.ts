import { editDistance } from '../vietnamese/edit-distance.ts';
import { soundOf } from './align-query.ts';
import type { Vocabulary } from './index-folder.ts';
import type { QueryWord } from './parse-query.ts';

/** Known words one slip away from a typed one, or alike to the ear, the likeliest first: what its keys mean in Telex or VNI, then the commonest. */
export function likelyMeant(word: QueryWord, vocabulary: Vocabulary): readonly QueryWord[] {
  const letters = letterSet(word.folded);
  const sound = soundOf(word.folded);
  const near = listOf(vocabulary).filter(({ text, letters: others }) => {
    if (text === word.folded || Math.abs(text.length - word.folded.length) > 1) return false;
    if (soundOf(text) === sound) return true;
    return bitCount(letters ^ others) <= 2 && editDistance(word.folded, text, 1) === 1;
  });
  const texts = near
    .sort((a, b) => b.uses - a.uses || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
  const { decoded } = word;
  if (decoded !== undefined && vocabulary[decoded] !== undefined) texts.unshift(decoded);
  return [...new Set(texts)].map((text) => ({
    exact: text,
    folded: text,
    typed: text,
    isMarked: false,
  }));
}

interface KnownWord {
  readonly text: string;
  readonly uses: number;
  readonly letters: number;
}

const lists = new WeakMap<Vocabulary, readonly KnownWord[]>();

function listOf(vocabulary: Vocabulary): readonly KnownWord[] {
  let list = lists.get(vocabulary);
  if (list === undefined) {
    list = Object.entries(vocabulary).map(([text, uses]) => ({
      text,
      uses,
      letters: letterSet(text),
    }));
    lists.set(vocabulary, list);
  }
  return list;
}

/** The letters of a folded word as bits: one slip changes at most two of them, which is quick to see. */
function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
