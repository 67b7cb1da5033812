import { copyFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cleanPicture } from '../pictures/clean-picture.ts';
import { kindOfFile } from '../pictures/read-head.ts';
import { makeFolder } from './working-folder.ts';

/**
 * Copies files that readers may download from the content to the site, below `media/` in both. A link in the content
 * becomes the file it leads to: the site goes where the content is not. A picture is offered without its metadata;
 * anything else is the editor's and stays byte for byte.
 * @param paths below `media/`
 */
export async function copyMedia(
  contentDir: string,
  site: string,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    const [from, to] = [join(contentDir, 'media', path), join(site, 'media', path)];
    makeFolder(dirname(to));
    if (await kindOfFile(from)) writeFileSync(to, await cleanPicture(await readFile(from)));
    else copyFileSync(from, to);
  }
}
