import { hasInvisibleSigns, withoutInvisibleSigns } from './invisible-signs.ts';
import { withoutLookAlikes } from './look-alikes.ts';

/**
 * Why two texts that look the same are not the same, as the end of a sentence; undefined when they look different or
 * are the same letter by letter.
 * Example: 'ảnh' in NFC and NFD → 'có chữ có dấu viết theo cách của máy Mac'; 'a b' and
 * 'a<NBSP>b' → 'có dấu cách cứng'.
 */
export function hiddenDifference(a: string, b: string): string | undefined {
  if (a === b || seen(a) !== seen(b)) return undefined;
  if (a.normalize('NFC') === b.normalize('NFC')) return 'có chữ có dấu viết theo cách của máy Mac';
  return CAUSES.find(([is]) => is(a) !== is(b))?.[1] ?? 'có ký tự nhìn giống nhau nhưng khác mã';
}

/** What the eye sees of a text. */
const seen = (text: string): string =>
  withoutLookAlikes(withoutInvisibleSigns(text.normalize('NFC')))
    .normalize('NFC')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const CAUSES: readonly (readonly [(text: string) => boolean, string])[] = [
  [hasInvisibleSigns, 'có ký tự không nhìn thấy được'],
  [(text) => /[^\S \t\n]/.test(text), 'có dấu cách cứng'],
  [(text) => /\s{2}|^\s|\s$/.test(text), 'có dấu cách thừa'],
  [(text) => /[\u2010\u2011\u2212]/.test(text), 'có dấu gạch khác, nhìn giống dấu gạch nối'],
  [(text) => withoutLookAlikes(text) !== text, 'có chữ nhìn giống chữ Việt nhưng là ký tự khác'],
];
