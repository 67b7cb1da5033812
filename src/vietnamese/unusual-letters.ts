/**
 * Whether a text in NFC holds anything but what Vietnamese texts are made of: ASCII, the letters of Vietnamese, and
 * the marks of print. One look at each character, so that only the few texts that do are looked at closely.
 */
export function hasUnusualLetters(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (USUAL[text.charCodeAt(at)] === 0) return true;
  return false;
}

/** 1 for each usual UTF-16 code. */
const USUAL = new Uint8Array(0x10000);
USUAL.fill(1, 0x20, 0x7f);
USUAL.fill(1, 0x1ea0, 0x1efa);
for (const letter of '\t\n\u00a0ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư–—…“”‘’₫')
  USUAL[letter.charCodeAt(0)] = 1;
