import { decodeAddress } from '../lib/decode-address.ts';
import { checkIndexIn } from '../search/index-check.ts';
import { INDEX_FOLDER } from '../search/index-folder.ts';
import { SEARCH_KINDS } from '../search/search-record.ts';
import { unaskedFiles } from './asked-files.ts';
import { readSite, type ReadSite } from './read-site.ts';
import type { PageLink } from './shared-facts.ts';
import { addressIn, isElsewhere, isWhole, plainParts } from './site-address.ts';

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
export const verifySite = async (folder: string, origin?: string): Promise<readonly SiteFault[]> =>
  faultsIn(await readSite(folder, { origin }));

/**
 * The same for a site that has been read.
 * @param indexed the addresses of all pages in the search index, where it was made from one that was verified: then
 *   only what changed in it is read; left out for an index that must be read whole
 */
export async function faultsIn(
  site: ReadSite,
  indexed?: readonly string[],
): Promise<readonly SiteFault[]> {
  const unasked = new Set(site.unasked ?? unaskedFiles(site));
  return [
    ...faultsOfFiles(site),
    ...brokenLinks(site),
    ...[...unasked].map((file) => ({ file, message: UNASKED, isInText: false })),
    ...site.others.map((file) => ({ file, message: LINK, isInText: false })),
    ...(await indexFaults(site, unasked, indexed)),
  ];
}

function faultsOfFiles({ files }: ReadSite): readonly SiteFault[] {
  return [...files].flatMap(([file, { faults }]) =>
    faults.map((message) => ({ file, message, isInText: false })),
  );
}

function brokenLinks(site: ReadSite): readonly SiteFault[] {
  const faults: SiteFault[] = [];
  // Pages share most of their links; a relative one means something else on each page.
  const resolved = new Map<PageLink, string | undefined>();
  for (const [file, { links }] of site.files)
    for (const link of links) {
      const isKnown = resolved.has(link);
      const message = isKnown ? resolved.get(link) : whyBroken(link, file, site);
      if (!isKnown && isWhole(link.url)) resolved.set(link, message);
      if (message) faults.push({ file, message, isInText: link.isInText });
    }
  return faults;
}

const UNASKED =
  'Không trang, bản tin, kiểu chữ hay mã nào của trang dẫn đến tệp này, nên tệp không được phép đưa ra.';
const LINK = 'Đây là liên kết đến một tệp ở nơi khác, nên không được phép đưa ra.';

/** Why an address leads to nothing; `undefined` when it leads somewhere or is another host's page. */
function whyBroken(
  { url, kind }: PageLink,
  file: string,
  { files, follow, origin }: ReadSite,
): string | undefined {
  if (kind === 'link' && isElsewhere(url, origin)) return undefined;
  const plain = plainParts(url, file, origin);
  const found = plain && follow(url, file);
  if (plain && found !== undefined) return lostPlace(url, plain.fragment, found, files);
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
  return lostPlace(url, decodeAddress(address.hash.slice(1)), target, files);
}

/** Whether a page lacks the place that an address names; a search puts its words there. */
function lostPlace(
  url: string,
  fragment: string,
  target: string,
  files: ReadSite['files'],
): string | undefined {
  if (
    fragment === '' ||
    fragment.startsWith('tu=') ||
    files.get(target)?.ids?.includes(fragment) !== false
  )
    return undefined;
  return `“${url}”: trang đó không có chỗ “${fragment}”.`;
}

/** The index must open, answer, and hold every page of its kinds once and no other. */
async function indexFaults(
  { folder, files }: ReadSite,
  unasked: ReadonlySet<string>,
  indexed: readonly string[] | undefined,
): Promise<readonly SiteFault[]> {
  const file = `${INDEX_FOLDER}/pagefind-entry.json`;
  const fault = (message: string): SiteFault => ({ file, message, isInText: false });
  if (!files.has(file)) return [fault('Thiếu chỉ mục tìm kiếm.')];
  try {
    const onlyChanged = indexed !== undefined;
    const { urls, faults } = await checkIndexIn(folder, { onlyChanged });
    const known = new Set(
      [...(indexed ?? []), ...urls].map((url) => `${decodeAddress(url).slice(1)}index.html`),
    );
    const lost = [...known].filter((page) => !files.has(page));
    const missing = [...files].filter(
      ([page, { isUnlisted }]) =>
        !isUnlisted && RECORD_PAGE.test(page) && !known.has(page) && !unasked.has(page),
    );
    return [
      ...faults.map(fault),
      ...lost.map((page) =>
        fault(`Mục tìm kiếm dẫn đến “/${page.slice(0, -10)}”, nhưng không có trang đó.`),
      ),
      ...missing.map(([page]) =>
        fault(`Trang “/${page.slice(0, -10)}” không có trong mục tìm kiếm.`),
      ),
    ];
  } catch (error) {
    return [fault(`Chỉ mục tìm kiếm bị hỏng: ${(error as Error).message}`)];
  }
}

/** Where each page tells of one thing, so that the search must know it. */
const RECORD_PAGE = new RegExp(`^(?:${Object.keys(SEARCH_KINDS).join('|')})/[^/]+/index\\.html$`);
