import { normalizeTonePlacement } from './tone-placement.ts';

/**
 * The text with the tone mark of every syllable that has two customary places in the other of them.
 * Example: 'hòa' → 'hoà', 'thuý' → 'thúy'; 'hội' stays.
 */
export function swapTonePlacement(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const modern = normalizeTonePlacement(word);
    if (modern !== word.normalize('NFC')) return modern;
    return word
      .normalize('NFC')
      .replace(
        /(?<![qQ])([oOuU])?([òóỏõọùúủũụÒÓỎÕỌÙÚỦŨỤ])([aeyAEY])$/,
        (_, before = '', toned: string, vowel: string) => {
          const [bare, mark] = [...toned.normalize('NFD')] as [string, string];
          return before + bare + (vowel + mark).normalize('NFC');
        },
      );
  });
}
