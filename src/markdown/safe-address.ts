import { decodeAddress } from '../lib/decode-address.ts';

/**
 * Whether a link in a text may lead there: to the web (`https://…`, `http://…`), to a mailbox, to a telephone, or to a
 * place of this site. Browsers skip tabs and line ends inside an address and read a backslash as a slash, so an address
 * with any of them is not what it seems; `//host/` and `https:host` leave the site without saying so.
 */
export function isSafeAddress(address: string): boolean {
  if (/[\u0000-\u001f\u007f\\]/.test(address)) return false;
  const scheme = /^([^/?#:]*):/.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return !address.startsWith('//');
  if (scheme === 'http' || scheme === 'https') return /^https?:\/\/[^/]/i.test(address);
  return scheme === 'mailto' || scheme === 'tel';
}

/** The path below `media/` of an address in a text, or `undefined` for any other address. */
export const mediaPath = (address: string): string | undefined => {
  const path = /^(?:\.{0,2}\/)*media\/([^?#]+)$/.exec(address)?.[1];
  return path === undefined ? undefined : decodeAddress(path).normalize('NFC');
};
