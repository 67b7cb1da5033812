import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './working-folder.ts';

/**
 * Puts into a built site what it says of old addresses. A page of the site is never written over: where one stands, or
 * a file in the place of a folder, the rules of the host must do.
 * @param pages path from the root → HTML
 * @param rules host file → rules, added to what the file holds
 * @returns the files that were written
 */
export function writeRedirects(
  site: string,
  {
    pages,
    rules,
  }: { readonly pages: ReadonlyMap<string, string>; readonly rules: ReadonlyMap<string, string> },
): readonly string[] {
  const written: string[] = [];
  for (const [path, html] of pages) {
    if (!isFree(site, path)) continue;
    makeFolder(dirname(join(site, path)));
    writeFileSync(join(site, path), html);
    written.push(path);
  }
  for (const [file, text] of rules) {
    if (text === '') continue;
    append(join(site, file), text);
    written.push(file);
  }
  return written;
}

/** As a new file: the one that is there may be another name of a file elsewhere. */
function append(path: string, text: string): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  rmSync(path, { force: true });
  writeFileSync(path, before + text);
}

function isFree(site: string, path: string): boolean {
  if (existsSync(join(site, path))) return false;
  const folders = path.split('/').slice(0, -1);
  return folders.every((_, at) => {
    const folder = join(site, ...folders.slice(0, at + 1));
    return !existsSync(folder) || statSync(folder).isDirectory();
  });
}
