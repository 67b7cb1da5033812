import { decodeAddress } from '../lib/decode-address.ts';

/** The paths of the files of a site. */
type FileNames = { has(path: string): boolean };

/**
 * Follows addresses inside a built site.
 * @param files every file of the site, as paths below it
 * @param origin the site's own, e.g. `https://vi-du.vn`
 * @returns a function that tells which file an address, standing in another file, leads to; `undefined` when it leaves the site or leads nowhere
 */
export function followAddresses(
  files: FileNames,
  origin: string,
): (url: string, from: string) => string | undefined {
  // Most addresses are the same on every page: menu, foot, styles. A relative one means something else on each page.
  const known = new Map<string, string | undefined>();
  return (url, from) => {
    const key = isWhole(url) ? url : `${from} ${url}`;
    const file = known.get(key);
    if (file !== undefined || known.has(key)) return file;
    const found = target(url, from, files, origin);
    known.set(key, found);
    return found;
  };
}

/** Whether an address means the same wherever it stands. */
export const isWhole = (url: string): boolean =>
  url.startsWith('/') || url.startsWith('https:') || url.startsWith('http:');

/** An address as a browser reads it in a file of the site. */
export const addressIn = (url: string, file: string, origin: string): URL | null =>
  URL.parse(url, new URL(file.replace(/index\.html$/, ''), `${origin}/`));

/**
 * The parts of an address of the site that a browser would not change: most addresses are such, and reading all of them
 * as a browser does takes a second.
 * @param file where it stands
 * @returns `undefined` for any other address
 */
export function plainParts(
  url: string,
  file: string,
  origin: string,
): { path: string; fragment: string } | undefined {
  const here = url.startsWith('#') ? `/${file.replace(/index\.html$/, '')}` : '';
  const own = here + (url.startsWith(`${origin}/`) ? url.slice(origin.length) : url);
  const [, path, fragment = ''] = PLAIN.exec(own) ?? [];
  return path === undefined || path.includes('/.') ? undefined : { path, fragment };
}

const PLAIN = /^(\/[\w-][\w\-/.]*)(?:#([\w-]+))?$/;

/** Whether an address leads to another site, as far as that is plain without reading it as a browser does. */
export function isElsewhere(url: string, origin: string): boolean {
  const [other] = PLAIN_ORIGIN.exec(url) ?? [];
  return other !== undefined && other !== origin;
}

/** What a browser would not change; it reads numbers as addresses and checks `xn--`. */
const PLAIN_ORIGIN = /^https?:\/\/(?:(?!xn--)[a-z\d-]+\.)+[a-z]{2,}(?=[/?#]|$)/;

function target(url: string, from: string, files: FileNames, origin: string): string | undefined {
  if (isElsewhere(url, origin)) return undefined;
  const plain = plainParts(url, from, origin);
  if (plain) return fileAt(plain.path.slice(1), files);
  const address = addressIn(url, from, origin);
  if (address?.origin !== new URL(`${origin}/`).origin) return undefined;
  return fileAt(decodeAddress(address.pathname).slice(1), files);
}

const fileAt = (path: string, files: FileNames): string | undefined =>
  [path, `${path}index.html`].find((candidate) => files.has(candidate) && !candidate.endsWith('/'));
