import { bareVowel, toneOf } from './letters.ts';

/** What may stand before the vowels of a Vietnamese syllable. */
export const ONSETS: ReadonlySet<string> = new Set([
  '',
  ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '),
]);

/** What may stand after them. */
export const CODAS: ReadonlySet<string> = new Set(['', ...'c ch m n ng nh p t'.split(' ')]);

/** Several vowels at the end of a syllable. */
export const OPEN_NUCLEI: ReadonlySet<string> = new Set(
  (
    'ai ao au ay âu ây eo êu ia iu iêu oa oe oi ôi ơi oai oay oao oeo ' +
    'ua uê ui uy ưa ưi ưu ươi ươu uôi uơ uya uyu uây yêu'
  ).split(' '),
);

/** Several vowels before a consonant. */
export const CLOSED_NUCLEI: ReadonlySet<string> = new Set(
  'oa oă oe oo uâ uê uô uy uyê iê yê ươ'.split(' '),
);

/**
 * True for a word that can be one Vietnamese syllable, with its tone where the press or older books put it.
 * Example: 'Hội', 'HOÀ', 'nghiêng', 'quý' → true; 'Noởl', 'hoàt', 'château', 'UBND', '' → false.
 */
export function isSyllable(word: string): boolean {
  // A letter has at most two marks of its own.
  if (word.length > 21) return false;
  const letters = [...word.toLowerCase().normalize('NFC')];
  if (letters.length > 7) return false;
  const tones = letters.map((letter) => toneOf(letter.charCodeAt(0))).filter((tone) => tone !== 0);
  if (tones.length > 1) return false;
  const bare = letters.map((letter) => bareVowel(letter.charCodeAt(0)) || letter).join('');
  const parts = SHAPE.exec(bare);
  if (parts === null) return false;
  const [, onset = '', vowels = '', coda = ''] = parts;
  if (STOPS.has(coda) && tones[0] !== ACUTE && tones[0] !== DOT) return false;
  return readings(onset, vowels).some(([before, nucleus]) => isRhyme(before, nucleus, coda));
}

/** Consonants, vowels, consonants. */
const SHAPE = /^([bcdđghklmnpqrstvx]*)([aăâeêioôơuưy]+)([chgmnpt]*)$/;
const STOPS: ReadonlySet<string> = new Set(['c', 'ch', 'p', 't']);
const ACUTE = 2;
const DOT = 5;

/** The i of 'già' and the u of 'quý' belong to the consonant; the i of 'gì' does not. */
function readings(onset: string, vowels: string): readonly (readonly [string, string])[] {
  const glide = onset + vowels.slice(0, 1);
  const whole = [onset, vowels] as const;
  return glide === 'gi' || glide === 'qu' ? [[glide, vowels.slice(1)], whole] : [whole];
}

/** gh and ngh stand before e, ê, i; c, g and ng before the others. K is free: Kạn, Kông. */
function isSpelledSo(onset: string, nucleus: string): boolean {
  const isFront = /^[eêi]/.test(nucleus);
  if (onset === 'gh' || onset === 'ngh') return isFront;
  return !isFront || !(onset === 'c' || onset === 'ng' || (onset === 'g' && !/^i/.test(nucleus)));
}

function isRhyme(onset: string, nucleus: string, coda: string): boolean {
  if (!ONSETS.has(onset) || !CODAS.has(coda) || !isSpelledSo(onset, nucleus)) return false;
  if (nucleus.length === 1) return coda !== '' || !'ăâ'.includes(nucleus);
  return nucleus !== '' && (coda === '' ? OPEN_NUCLEI : CLOSED_NUCLEI).has(nucleus);
}
