import { decodeAddress } from './decode-address.ts';

/**
 * One spelling for all addresses that lead to the same place of a site: `/h%E1%BB%8Dp`, `/họp/` and
 * `/họp/index.html` are one. A query stays as it is, because a server sees another page in each.
 * @param address a path from the root, with or without a query; a fragment is not looked at
 */
export function addressKey(address: string): string {
  const [, path = '', query] = /^([^?#]*)(?:\?([^#]*))?/.exec(address) ?? [];
  const key = decodeAddress(path)
    .normalize('NFC')
    .replace(/\/index\.html?$/, '/')
    .replace(/\/+$/, '');
  return query ? `${key}?${query}` : key;
}
