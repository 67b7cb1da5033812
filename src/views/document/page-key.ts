import type { Archive } from '../../archive/types.ts';
import { keepEach } from '../../lib/keep-each.ts';
import { sha256 } from '../../lib/sha256.ts';
import { siteFrame } from './frame.ts';

/**
 * Stands for all that a page shows: two pages of equal keys, drawn by the same code, are equal byte for byte, but for
 * the pictures of the content, which are looked up when they are drawn. Pages give it as `key` of their static paths.
 * @param show gives the view of the page and whatever else it draws from, as plain data
 * @returns what makes the key. A build asks for it just before it draws the page, so that both need one view.
 */
export const pageKey = (archive: Archive, show: () => readonly unknown[]) => (): string =>
  sha256(frameKey(archive) + asText(show()), 'hex').slice(0, 32);

/** What stands around every page. */
const frameKey = keepEach((archive: Archive) => sha256(JSON.stringify(siteFrame(archive)), 'hex'));

/** JSON with all that maps and sets hold; without them, which look empty in JSON, it is written much faster. */
function asText(shown: readonly unknown[]): string {
  const json = JSON.stringify(shown);
  return json.includes('{}') ? JSON.stringify(shown, mapsAsLists) : json;
}

const mapsAsLists = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;
