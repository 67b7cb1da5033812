import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { INDEX_FOLDER } from './index-folder.ts';
import { openIndex, type SearchIndex } from './open-index.ts';

/**
 * Opens the index below a site's folder without a browser, for the checks of the build. Pagefind asks for its
 * files by `fetch`, which in Node knows no files: it learns them here, once.
 */
export function openIndexIn(siteFolder: string): Promise<SearchIndex> {
  learnFiles();
  return openIndex(`${pathToFileURL(join(siteFolder, INDEX_FOLDER)).href}/`);
}

let hasLearned = false;

function learnFiles(): void {
  if (hasLearned) return;
  hasLearned = true;
  const fetchOthers = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith('file:')) return fetchOthers(input, init);
    try {
      return new Response(await readFile(fileURLToPath(new URL(address.replace(/[?#].*$/, '')))));
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}
