import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument, stringify } from 'yaml';

/** One old address and the new one. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The file of old addresses in a content folder. */
export const REDIRECTS_FILE = 'redirects.yaml';

/**
 * Adds old addresses to `redirects.yaml` and leaves everything that stands there as it is, an editor's own targets too.
 * @returns how many were new, or a Vietnamese sentence when the file cannot be read
 */
export function addRedirects(
  directory: string,
  redirects: readonly Redirect[],
  isDryRun: boolean,
): number | string {
  const path = join(directory, REDIRECTS_FILE);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const known = knownAddresses(text);
  if (known === undefined)
    return `Tệp ${REDIRECTS_FILE} đang có lỗi nên chưa thêm địa chỉ cũ nào. Hãy sửa tệp rồi nhập lại.`;
  const fresh = redirects.filter(({ from }) => !known.has(from));
  if (fresh.length === 0 || isDryRun) return fresh.length;
  // Lines are added at the end, so that comments and order stay.
  const lines = stringify(fresh, { lineWidth: 0 }).replace(/^(?=.)/gm, '  ');
  const head = /^redirects:\s*(?:\[\])?\s*$/m.test(text)
    ? text.replace(/^redirects:\s*\[\]\s*$/m, 'redirects:')
    : `${text}redirects:\n`;
  writeFileSync(`${path}.tmp`, `${head.replace(/\n*$/, '\n')}${lines}`);
  renameSync(`${path}.tmp`, path);
  return fresh.length;
}

/** The old addresses of a file; `undefined` when it is not what it should be. */
function knownAddresses(text: string): ReadonlySet<string> | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) return new Set();
  const list = isMap(document.contents) ? document.contents.get('redirects') : undefined;
  const isEmpty =
    list === null || (isMap(document.contents) && !document.contents.has('redirects'));
  if (!isSeq(list) && !isEmpty) return undefined;
  const entries = isSeq(list) ? (list.toJSON() as { from?: unknown }[]) : [];
  return new Set(entries.map(({ from }) => String(from)));
}
