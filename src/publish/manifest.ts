import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { walkFolder, type Walked } from '../lib/walk-folder.ts';

/** The list of a built site, as `sha256sum -c SHA256SUMS` reads it: a hash, two spaces, a path. */
export const MANIFEST = 'SHA256SUMS';

/** Every file below a folder but the manifest, as sorted paths with `/`. */
export const filesBelow = (folder: string): readonly string[] => below(folder).files;

/** The same, with every link: a web server would follow it to wherever it leads. */
export function below(folder: string): Pick<Walked, 'files' | 'others'> {
  const { files, others } = walkFolder(folder);
  return {
    files: files.filter((path) => path !== MANIFEST).toSorted(),
    others: others.toSorted(),
  };
}

/** Writes the manifest of a finished folder; the last thing that is written into it. */
export async function writeManifest(folder: string): Promise<void> {
  const sums: [string, string][] = [];
  for (const path of filesBelow(folder)) sums.push([path, await hashOf(join(folder, path))]);
  listInManifest(folder, sums);
}

/** Writes a manifest of known sums, by path. */
export const listInManifest = (
  folder: string,
  sums: Iterable<readonly [path: string, sha256: string]>,
): void =>
  writeFileSync(
    join(folder, MANIFEST),
    Array.from(sums, ([path, sha256]) => `${sha256}  ${path}\n`).join(''),
  );

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

/** SHA-256 of a file in hex. As a stream: an attachment may be larger than the memory. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
