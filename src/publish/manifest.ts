import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  type Dirent,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The list of a built site, as `sha256sum -c SHA256SUMS` reads it: a hash, two spaces, a path. */
export const MANIFEST = 'SHA256SUMS';

/** Every file below a folder but the manifest, as sorted paths with `/`. */
export const filesBelow = (folder: string): readonly string[] =>
  entriesBelow(folder, (entry) => entry.isFile()).filter((path) => path !== MANIFEST);

/** Every link below a folder: a web server would follow it to wherever it leads. */
export const linksBelow = (folder: string): readonly string[] =>
  entriesBelow(folder, (entry) => entry.isSymbolicLink());

/**
 * Writes the manifest of a finished folder; the last thing that is written into it.
 * @param known sums that are known already, by path
 */
export async function writeManifest(
  folder: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const lines: string[] = [];
  for (const path of filesBelow(folder))
    lines.push(`${known.get(path) ?? (await hashOf(join(folder, path)))}  ${path}\n`);
  writeFileSync(join(folder, MANIFEST), lines.join(''));
}

/** The sums that the manifest of a folder lists, by path; none where there is no manifest. */
export function readManifest(folder: string): Map<string, string> {
  if (!existsSync(join(folder, MANIFEST))) return new Map();
  const lines = readFileSync(join(folder, MANIFEST), 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/**
 * What a folder does not have as its manifest says.
 * @returns one Vietnamese sentence per file that is missing, changed or not listed; `undefined` when there is no manifest
 */
export async function checkManifest(folder: string): Promise<readonly string[] | undefined> {
  if (!existsSync(join(folder, MANIFEST))) return undefined;
  const listed = readManifest(folder);
  const faults: string[] = [];
  for (const path of filesBelow(folder)) {
    const hash = listed.get(path);
    if (hash === undefined) faults.push(`Tệp ${path} không có trong ${MANIFEST}.`);
    else if (hash !== (await hashOf(join(folder, path))))
      faults.push(`Tệp ${path} khác với lúc dựng.`);
    listed.delete(path);
  }
  return [...faults, ...[...listed.keys()].map((path) => `Thiếu tệp ${path}.`)];
}

const entriesBelow = (folder: string, isWanted: (entry: Dirent) => boolean): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(isWanted)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted((a, b) => (a < b ? -1 : 1));

/** SHA-256 of a file in hex. As a stream: an attachment may be larger than the memory. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
