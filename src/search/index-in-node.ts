import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { INDEX_FOLDER } from './index-folder.ts';
import { openBundles } from './open-bundles.ts';
import { openIndex, type SearchIndex } from './open-index.ts';
import type { PagefindModule, PagefindResult } from './pagefind-api.ts';

/**
 * Opens the index below a site's folder without a browser, for the checks of the build. Pagefind asks for its
 * files by `fetch`, which in Node knows no files: it learns them here, once.
 */
export function openIndexIn(siteFolder: string): Promise<SearchIndex> {
  learnFiles();
  return openIndex(`${pathToFileURL(join(siteFolder, INDEX_FOLDER)).href}/`);
}

/** All pages of Pagefind's bundles, in the order in which it got them; the first folder holds its program. */
export async function pagesIn(
  folders: readonly [string, ...string[]],
): Promise<readonly PagefindResult[]> {
  learnFiles();
  const code = pathToFileURL(join(folders[0], 'pagefind.js')).href;
  const module = (await import(code)) as PagefindModule;
  const [first, ...others] = folders.map((folder) => `${pathToFileURL(folder).href}/`);
  const pagefind = await openBundles(module, [first!, ...others], false);
  return (await pagefind.search(null)).results;
}

let hasLearned = false;

function learnFiles(): void {
  if (hasLearned) return;
  hasLearned = true;
  const fetchOthers = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith('file:')) return fetchOthers(input, init);
    const url = address.replace(/[?#].*$/, '');
    try {
      const bytes = readFileSync(fileURLToPath(url));
      return PAGEFIND_FILE.test(url) ? new UnpackedResponse(bytes) : new Response(bytes);
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}

/** Packed files that Pagefind reads, one for each page and more. */
const PAGEFIND_FILE = /\.pf_\w+$/;

/**
 * A packed file, as Pagefind asks for it. It takes it unpacked as well, and Node unpacks faster; and the stream that
 * any other answer has takes longer than reading a small file.
 */
class UnpackedResponse extends Response {
  readonly #packed: Uint8Array<ArrayBuffer>;

  constructor(packed: Uint8Array<ArrayBuffer>) {
    super(null);
    this.#packed = packed;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return new Uint8Array(gunzipSync(this.#packed)).buffer;
  }
}
