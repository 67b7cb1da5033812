import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeAddress } from '../lib/decode-address.ts';
import { checkIndexIn } from '../search/index-check.ts';
import { INDEX_FOLDER } from '../search/index-folder.ts';
import { SEARCH_KINDS } from '../search/search-record.ts';
import { unaskedFiles } from './asked-files.ts';
import { addressesIn } from './file-addresses.ts';
import { filesBelow, linksBelow } from './manifest.ts';
import { readPage, type PageLink, type ReadPage } from './read-page.ts';
import { addressIn, followAddresses, isWhole } from './site-address.ts';
import { checkSitePicture } from './site-picture.ts';

/** Something in a built site that would fail before a reader. */
export interface SiteFault {
  /** The file below the site's root, e.g. `nam/2022/index.html`. */
  readonly file: string;
  /** In Vietnamese, for an operator. */
  readonly message: string;
  /** It comes from a text that an editor wrote, and the check of the content has named its line; no reason to keep the site back. */
  readonly isInText: boolean;
}

/**
 * Reads a built site as a browser would and names all that is broken: links, fragments, pictures, scripts and styles
 * without a file, addresses of other hosts that would load by themselves, inline scripts and styles that the policy
 * would block, data that is no JSON, pictures that are none or that carry metadata, addresses in feeds, sitemap and
 * search index without a page, and files that nobody asks for.
 * @param origin the site's own, e.g. `https://vi-du.vn`, so that its absolute addresses are followed too; left out for a site that does not know it
 */
export async function verifySite(
  folder: string,
  origin: string = NOWHERE,
): Promise<readonly SiteFault[]> {
  const files = new Set(filesBelow(folder));
  const pages = new Map<string, ReadPage>();
  const follow = followAddresses(files, origin);
  const links: { readonly file: string; readonly link: PageLink }[] = [];
  const faults: SiteFault[] = [];
  for (const file of files) {
    if (file.endsWith('.html')) {
      const page = readPage(readFileSync(join(folder, file), 'utf8'));
      pages.set(file, page);
      for (const link of page.links) links.push({ file, link });
      faults.push(...page.faults.map((message) => ({ file, message, isInText: false })));
    } else if (file.endsWith('.json')) faults.push(...checkJson(folder, file));
    else if (file.endsWith('.xml'))
      for (const url of addressesIn(readFileSync(join(folder, file), 'utf8')))
        links.push({ file, link: { url, kind: 'link', isInText: false } });
    else {
      const message = await checkSitePicture(folder, file);
      if (message) faults.push({ file, message, isInText: false });
    }
  }
  const resolved = new Map<string, string | undefined>();
  for (const { file, link } of links) {
    const key = `${link.kind} ${isWhole(link.url) ? '' : file} ${link.url}`;
    if (!resolved.has(key)) resolved.set(key, whyBroken(link, file, { pages, follow, origin }));
    const message = resolved.get(key);
    if (message) faults.push({ file, message, isInText: link.isInText });
  }
  const unasked = new Set(unaskedFiles({ folder, files, pages, follow }));
  for (const file of unasked) faults.push({ file, message: UNASKED, isInText: false });
  for (const file of linksBelow(folder)) faults.push({ file, message: LINK, isInText: false });
  return [...faults, ...(await checkIndex(folder, files, unasked))];
}

const UNASKED =
  'Không trang, bản tin, kiểu chữ hay mã nào của trang dẫn đến tệp này, nên tệp không được phép đưa ra.';
const LINK = 'Đây là liên kết đến một tệp ở nơi khác, nên không được phép đưa ra.';

/** What is needed to follow an address. */
interface Surroundings {
  readonly pages: ReadonlyMap<string, ReadPage>;
  readonly follow: ReturnType<typeof followAddresses>;
  readonly origin: string;
}

/** Stands for the address of a site that does not know its own: no host can have it. */
const NOWHERE = 'http://trang.invalid';

/** Why an address leads to nothing; `undefined` when it leads somewhere or is another host's page. */
function whyBroken(
  { url, kind }: PageLink,
  file: string,
  { pages, follow, origin }: Surroundings,
): string | undefined {
  const address = addressIn(url, file, origin);
  if (!address) return `Địa chỉ “${url}” viết sai.`;
  if (!/^https?:$/.test(address.protocol))
    return kind === 'file' ? `“${url}” không phải một tệp của trang.` : undefined;
  if (address.origin !== new URL(`${origin}/`).origin)
    return kind === 'file'
      ? `“${url}” nằm ở máy chủ khác và sẽ tự tải về máy người đọc.`
      : undefined;
  const target = follow(url, file);
  if (target === undefined) return `“${url}” không dẫn đến đâu.`;
  const fragment = decodeAddress(address.hash.slice(1));
  if (
    fragment === '' ||
    fragment.startsWith('tu=') ||
    pages.get(target)?.ids.has(fragment) !== false
  )
    return undefined;
  return `“${url}”: trang đó không có chỗ “${fragment}”.`;
}

function checkJson(folder: string, file: string): SiteFault[] {
  try {
    JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return [];
  } catch {
    return [{ file, message: 'Tệp JSON bị hỏng.', isInText: false }];
  }
}

/** The index must open, answer, and hold every page of its kinds once and no other. */
async function checkIndex(
  folder: string,
  files: ReadonlySet<string>,
  unasked: ReadonlySet<string>,
): Promise<readonly SiteFault[]> {
  const file = `${INDEX_FOLDER}/pagefind-entry.json`;
  const fault = (message: string): SiteFault => ({ file, message, isInText: false });
  if (!existsSync(join(folder, file))) return [fault('Thiếu chỉ mục tìm kiếm.')];
  try {
    const { urls, faults } = await checkIndexIn(folder);
    const known = new Set(urls.map((url) => `${decodeAddress(url).slice(1)}index.html`));
    const lost = [...known].filter((page) => !files.has(page));
    const missing = [...files].filter(
      (page) => RECORD_PAGE.test(page) && !known.has(page) && !unasked.has(page),
    );
    return [
      ...faults.map(fault),
      ...lost.map((page) =>
        fault(`Mục tìm kiếm dẫn đến “/${page.slice(0, -10)}”, nhưng không có trang đó.`),
      ),
      ...missing
        .filter((page) => isSearchable(readFileSync(join(folder, page), 'utf8')))
        .map((page) => fault(`Trang “/${page.slice(0, -10)}” không có trong mục tìm kiếm.`)),
    ];
  } catch (error) {
    return [fault(`Chỉ mục tìm kiếm bị hỏng: ${(error as Error).message}`)];
  }
}

/** Where each page tells of one thing, so that the search must know it. */
const RECORD_PAGE = new RegExp(`^(?:${Object.keys(SEARCH_KINDS).join('|')})/[^/]+/index\\.html$`);

/** Pages that only send on, or ask search engines to pass by, are not looked for. */
const isSearchable = (html: string): boolean =>
  !/<meta[^>]+(?:http-equiv="?refresh|name="?robots"?[^>]+noindex)/i.test(html);
