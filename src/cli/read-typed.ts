import { repairText } from '../reader/repair-text.ts';

/** What was typed at the terminal or came by mail, with the letters that were meant: a new file begins rightly. */
export const readTyped = (words: string): string => repairText(words.normalize('NFC')).text.trim();
