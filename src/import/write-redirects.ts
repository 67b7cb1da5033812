import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { writeLines } from './write-lines.ts';

/** The file of old addresses in a content folder. */
export const REDIRECTS_FILE = 'redirects.yaml';

/**
 * Adds old addresses to `redirects.yaml` and leaves everything that stands there as it is, an editor's own targets too.
 * @param redirects old address → the present one
 * @returns how many were new, or a Vietnamese sentence when the file cannot be read
 */
export function addRedirects(
  directory: string,
  redirects: ReadonlyMap<string, string>,
  isDryRun: boolean,
): number | string {
  const path = join(directory, REDIRECTS_FILE);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const known = knownAddresses(text);
  if (known === undefined)
    return `Tệp ${REDIRECTS_FILE} đang có lỗi nên chưa thêm địa chỉ cũ nào. Hãy sửa tệp rồi nhập lại.`;
  const fresh = [...redirects.keys()].filter((from) => !known.has(from)).sort();
  if (fresh.length === 0 || isDryRun) return fresh.length;
  // Lines are added at the end, so that comments and order stay.
  const head = /^redirects:\s*(?:\[\])?\s*$/m.test(text)
    ? text.replace(/^redirects:\s*\[\]\s*$/m, 'redirects:')
    : `${text}redirects:\n`;
  const lines = function* (): Generator<string> {
    yield head.replace(/\n*$/, '\n');
    for (const from of fresh)
      yield `  - from: ${scalar(from)}\n    to: ${scalar(redirects.get(from) ?? '')}\n`;
  };
  writeLines(path, lines());
  return fresh.length;
}

/** An address as YAML takes it: nearly all are plain, and a whole site has hundreds of thousands. */
const scalar = (address: string): string =>
  PLAIN_ADDRESS.test(address) ? address : JSON.stringify(address);

const PLAIN_ADDRESS = /^\/[\w./%?=&+~-]*$/;

/** The file as this program writes it, a line for each value. */
const OWN_LINE = /^(?:redirects:|  - from: (\/[\w./%?=&+~-]*)|    to: \/[\w./%?=&+~-]*|\s*#.*|)$/;

/** The old addresses of a file that holds nothing else than such lines; a parser of YAML keeps far more of each. */
function plainAddresses(text: string): ReadonlySet<string> | undefined {
  const known = new Set<string>();
  for (const line of text.split('\n')) {
    const found = OWN_LINE.exec(line);
    if (!found) return undefined;
    if (found[1] !== undefined) known.add(found[1]);
  }
  return known;
}

/** The old addresses of a file; `undefined` when it is not what it should be. */
function knownAddresses(text: string): ReadonlySet<string> | undefined {
  const plain = plainAddresses(text);
  if (plain) return plain;
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
