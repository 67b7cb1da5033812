/**
 * A text in UTF-8 that was opened as Latin-1 or Windows-1252, as it was meant; undefined when the text is no such
 * text. Only what decodes cleanly is put right, twice over where it was opened wrongly twice.
 * Example: 'Há»™i nghá»‹' → 'Hội nghị'; 'Ä\u0090áº¡i há»™i' → 'Đại hội'; 'xã “MÃ”' → undefined.
 */
export function fromMojibake(text: string): string | undefined {
  if (!mayBeMojibake(text)) return undefined;
  const whole = text.replace(LOST_BYTE, '$&\u0090');
  const runs = Array.from(whole.matchAll(RUNS), ({ 0: run }) => decode(run));
  // Letters of two bytes could be names in capitals before closing quotation marks; those of three could not.
  const isSure =
    runs.some((run) => run?.isLong) || (runs.length > 1 && runs.every((run) => run !== undefined));
  if (!isSure) return undefined;
  const decoded = whole.replace(RUNS, (run) => decode(run)?.text ?? run).normalize('NFC');
  return fromMojibake(decoded) ?? decoded;
}

/** A cheap question before the other: whether the text holds the first letter of such a sequence before a second. */
export function mayBeMojibake(text: string): boolean {
  return GATE.test(text);
}

/** Windows-1252 above 0x7f, where it differs from Latin-1. */
const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map(
    (letter, at) => [letter, 0x80 + at] as const,
  ),
);
const HIGH = '\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const GATE = new RegExp(
  `[ÃÄÅÆÂ][${HIGH}]|á[»º][${HIGH}]|â€[${HIGH}]|Ì[\u0080\u0081\u0083\u0089£€ƒ‰]`,
);
const RUNS = new RegExp(`[\u00c0-\u00ff${HIGH}]+`, 'g');
/** Đ whose second byte is no letter of Windows-1252 and was dropped on the way. */
const LOST_BYTE = new RegExp(`Ä(?![${HIGH}])`, 'g');

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** The letters that a run of bytes shown as letters stands for; `isLong` when one took three bytes or more. */
function decode(run: string): { text: string; isLong: boolean } | undefined {
  const bytes = Uint8Array.from(run, (letter) => WINDOWS_1252.get(letter) ?? letter.charCodeAt(0));
  try {
    const text = UTF_8.decode(bytes);
    return { text, isLong: /[\u0800-\uffff]/.test(text) };
  } catch {
    return undefined;
  }
}
