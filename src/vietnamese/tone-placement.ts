import { bareVowel, isLetter, isModified, isVowel, toneOf, vowelWithTone } from './letters.ts';
import { CLOSED_NUCLEI, CODAS, ONSETS, OPEN_NUCLEI } from './syllable-shape.ts';

/**
 * The same text in NFC with the tone mark of every Vietnamese syllable on the letter where most
 * of the press puts it; letter case and all else are kept.
 * Example: 'Khánh Hoà, THUỶ, qúy, ngừơi' → 'Khánh Hòa, THỦY, quý, người'; 'Sofía' stays.
 */
export function normalizeTonePlacement(text: string): string {
  return isAscii(text) ? text : placeTones(text.normalize('NFC'));
}

/** True when no character lies above U+007F, so that nothing can carry a mark. */
export function isAscii(text: string): boolean {
  return !/[^\x00-\x7f]/.test(text);
}

/** `normalizeTonePlacement` for a text known to be NFC; returns the same string when nothing moves. */
export function placeTones(text: string): string {
  let placed = '';
  let copied = 0;
  for (let at = 0; at < text.length;) {
    if (!isVowel(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    let toneAt = -1;
    let tones = 0;
    for (; at < text.length && isVowel(text.charCodeAt(at)); at += 1) {
      if (toneOf(text.charCodeAt(at)) !== 0) {
        toneAt = at;
        tones += 1;
      }
    }
    if (tones !== 1 || at - start === 1) continue;
    const nucleus = start + glideLength(text, start, at);
    const target = mainVowel(text, nucleus, at);
    if (target === toneAt || !isVietnameseSyllable(text, nucleus, at)) continue;
    const first = Math.min(target, toneAt);
    const last = Math.max(target, toneAt);
    const tone = toneOf(text.charCodeAt(toneAt));
    placed +=
      text.slice(copied, first) +
      vowelWithTone(text.charCodeAt(first), first === target ? tone : 0) +
      text.slice(first + 1, last) +
      vowelWithTone(text.charCodeAt(last), last === target ? tone : 0);
    copied = last + 1;
  }
  return copied === 0 ? text : placed + text.slice(copied);
}

/** 1 when the first vowel letter belongs to the consonant: the u of 'quý', the i of 'già'; else 0. */
function glideLength(text: string, start: number, end: number): number {
  if (end - start < 2 || start === 0) return 0;
  const before = text.charCodeAt(start - 1) | lowerCaseBit;
  if (before === codeOf.q) return bareVowel(text.charCodeAt(start)) === 'u' ? 1 : 0;
  if (before !== codeOf.g || bareVowel(text.charCodeAt(start)) !== 'i') return 0;
  return start > 1 && isLetter(text.charCodeAt(start - 2)) ? 0 : 1;
}

/**
 * Where the tone goes: last of ă â ê ô ơ ư; else the middle of three, the second of two before a
 * consonant, the first.
 */
function mainVowel(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at -= 1) {
    if (isModified(text.charCodeAt(at))) return at;
  }
  if (end - start === 3) return start + 1;
  return end < text.length && isLetter(text.charCodeAt(end)) ? end - 1 : start;
}

/** False for foreign words such as 'Río' or 'Théophile', whose accents are not tones and must stay. */
function isVietnameseSyllable(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && isLetter(text.charCodeAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && isLetter(text.charCodeAt(to))) to += 1;
  let nucleus = '';
  for (let at = start; at < end; at += 1) nucleus += bareVowel(text.charCodeAt(at));
  const coda = text.slice(end, to).toLowerCase();
  const onset = [...text.slice(from, start).toLowerCase()]
    .map((letter) => bareVowel(letter.charCodeAt(0)) || letter)
    .join('');
  const nuclei = coda === '' ? OPEN_NUCLEI : CLOSED_NUCLEI;
  return ONSETS.has(onset) && CODAS.has(coda) && (nucleus.length === 1 || nuclei.has(nucleus));
}

const lowerCaseBit = 0x20;
const codeOf = { q: 0x71, g: 0x67 };
