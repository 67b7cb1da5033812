import { foldTone } from '../vietnamese/fold.ts';

/**
 * The word that somebody meant whose keyboard was not switched to Vietnamese, typed in Telex or VNI;
 * `undefined` when it reads like neither. Example: 'ddua' → 'đua'; 'cowf' → 'cờ'; 'd9u7o7ng2' → 'đường'.
 */
export function decodeKeystrokes(word: string): string | undefined {
  if (!/^[a-z]+[a-z0-9]*$/.test(word)) return undefined;
  return decode(word, telex) ?? decode(word, vni);
}

interface Method {
  readonly tones: Readonly<Record<string, string>>;
  /** What a key does to the last of the letters it can change. */
  readonly marks: readonly (readonly [key: string, letters: string, mark: string])[];
}

const telex: Method = {
  tones: { f: '\u0300', s: '\u0301', r: '\u0309', x: '\u0303', j: '\u0323' },
  marks: [
    ['a', 'a', '\u0302'],
    ['e', 'e', '\u0302'],
    ['o', 'o', '\u0302'],
    ['w', 'a', '\u0306'],
    ['w', 'ou', '\u031b'],
    ['d', 'd', '\u0335'],
  ],
};

const vni: Method = {
  tones: { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' },
  marks: [
    ['6', 'aeo', '\u0302'],
    ['7', 'ou', '\u031b'],
    ['8', 'a', '\u0306'],
    ['9', 'd', '\u0335'],
  ],
};

/** Keys are read one by one; each changes what stands before it or is a letter of its own. */
function decode(word: string, { tones, marks }: Method): string | undefined {
  const letters: { base: string; mark: string }[] = [];
  let tone = '';
  let changes = 0;
  for (const key of word) {
    const hasVowel = letters.some(({ base }) => vowels.includes(base));
    const changed = letters.findLastIndex(
      ({ base, mark }) => mark === '' && marks.some(([by, on]) => by === key && on.includes(base)),
    );
    if (tones[key] !== undefined && hasVowel && tone === '') tone = tones[key];
    else if (changed >= 0) {
      const base = letters[changed]!.base;
      letters[changed]!.mark = marks.find(([by, on]) => by === key && on.includes(base))![2];
      // 'uow' and 'uo7' mean ươ: one key for both.
      const before = letters[changed - 1];
      if (base === 'o' && (key === 'w' || key === '7') && before?.base === 'u')
        before.mark = '\u031b';
    } else if (/\d/.test(key)) return undefined;
    else {
      letters.push({ base: key, mark: '' });
      continue;
    }
    changes += 1;
  }
  if (changes === 0) return undefined;
  const place = Math.max(
    letters.findLastIndex(({ base, mark }) => vowels.includes(base) && mark !== ''),
    -1,
  );
  const toneAt = place >= 0 ? place : letters.findIndex(({ base }) => vowels.includes(base));
  const text = letters
    .map(
      ({ base, mark }, at) =>
        (base === 'd' && mark !== '' ? 'đ' : base + mark) + (at === toneAt ? tone : ''),
    )
    .join('');
  return foldTone(text);
}

const vowels = 'aeiouy';
