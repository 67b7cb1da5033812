import { join } from 'node:path';
import { sumOfSigns } from '../collections/folder-signs.ts';
import { signOf, type FileSign } from '../lib/file-sign.ts';
import { MANIFEST } from '../publish/manifest.ts';
import { patchFolder } from '../publish/patch-folder.ts';
import type { FileFacts } from '../publish/read-site-file.ts';
import { switchFolder } from '../publish/switch-folder.ts';
import { isChangedSince, rememberSite } from './site-memory.ts';
import type { StagedSite } from './staged-site.ts';

/**
 * Puts a verified site in the place of the last one and remembers it: where little has changed, file by file.
 * @param files all files of the site but its list
 * @returns stands for the files as they lie there now
 * @throws when another build was quicker: what is kept may not be there any more
 */
export function putInPlace(
  site: StagedSite,
  files: ReadonlyMap<string, FileFacts>,
  cacheDir: string,
): string {
  const { folder } = site.last;
  if (isChangedSince(site.last))
    throw new Error(`một lần dựng khác vừa thay ${folder}; hãy chạy lại`);
  const change = site.change();
  if (change) patchFolder(site.folder, folder, change);
  else {
    site.layAll();
    switchFolder(site.folder, folder);
  }
  const signOfFile = (file: string): FileSign =>
    change && site.isKept(file) ? site.remembered(file)! : signOf(join(folder, file));
  const remembered = Array.from(files, ([file, facts]) => {
    const { size, mtimeMs, ino } = signOfFile(file);
    return [file, { size, mtimeMs, ino, ...site.keys.get(file), facts }] as const;
  });
  rememberSite(cacheDir, new Map(remembered));
  return sumOfSigns([...remembered, [MANIFEST, signOf(join(folder, MANIFEST))]]);
}
