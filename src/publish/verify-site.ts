import { existsSync, readFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decodeAddress } from '../lib/decode-address.ts';
import { indexFolder } from '../search/index-format.ts';
import { openIndex } from '../search/read-index.ts';
import { filesBelow } from './manifest.ts';
import { readPage, type PageLink } from './read-page.ts';

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
 * would block, data that is no JSON, drawn pictures that are none, addresses in feeds, sitemap and search index without a page.
 * @param origin the site's own, e.g. `https://vi-du.vn`, so that its absolute addresses are followed too
 */
export async function verifySite(folder: string, origin: string): Promise<readonly SiteFault[]> {
  const files = new Set(filesBelow(folder));
  const ids = new Map<string, ReadonlySet<string>>();
  const links: { readonly file: string; readonly link: PageLink }[] = [];
  const faults: SiteFault[] = [];
  for (const file of files) {
    if (file.endsWith('.html')) {
      const page = readPage(readFileSync(join(folder, file), 'utf8'));
      ids.set(file, page.ids);
      for (const link of page.links) links.push({ file, link });
      faults.push(...page.faults.map((message) => ({ file, message, isInText: false })));
    } else if (file.endsWith('.json')) faults.push(...checkJson(folder, file));
    else if (file.endsWith('.xml'))
      for (const url of addressesIn(readFileSync(join(folder, file), 'utf8')))
        links.push({ file, link: { url, kind: 'link', isInText: false } });
    else if (/^_astro\/.*\.webp$/.test(file)) faults.push(...(await checkDrawn(folder, file)));
  }
  // Most links are the same on every page: menu, foot, styles. One of each is followed once; a relative one means something else on each page.
  const resolved = new Map<string, string | undefined>();
  for (const { file, link } of links) {
    const key = `${link.kind} ${/^(?:\/|https?:)/.test(link.url) ? '' : file} ${link.url}`;
    if (!resolved.has(key)) resolved.set(key, whyBroken(link, file, files, ids, origin));
    const message = resolved.get(key);
    if (message) faults.push({ file, message, isInText: link.isInText });
  }
  return [...faults, ...(await checkIndex(folder, files))];
}

/** Why an address leads to nothing; `undefined` when it leads somewhere or is another host's page. */
function whyBroken(
  { url, kind }: PageLink,
  file: string,
  files: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  origin: string,
): string | undefined {
  const base = `${origin}/`;
  const address = URL.parse(url, new URL(file.replace(/index\.html$/, ''), base));
  if (!address) return `Địa chỉ “${url}” viết sai.`;
  if (!/^https?:$/.test(address.protocol))
    return kind === 'file' ? `“${url}” không phải một tệp của trang.` : undefined;
  if (address.origin !== new URL(base).origin)
    return kind === 'file'
      ? `“${url}” nằm ở máy chủ khác và sẽ tự tải về máy người đọc.`
      : undefined;
  const path = decodeAddress(address.pathname).slice(1);
  const target = [path, `${path}index.html`].find(
    (candidate) => files.has(candidate) && !candidate.endsWith('/'),
  );
  if (target === undefined) return `“${url}” không dẫn đến đâu.`;
  const fragment = decodeAddress(address.hash.slice(1));
  if (fragment === '' || fragment.startsWith('tu=') || ids.get(target)?.has(fragment) !== false)
    return undefined;
  return `“${url}”: trang ấy không có chỗ “${fragment}”.`;
}

function checkJson(folder: string, file: string): SiteFault[] {
  try {
    JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return [];
  } catch {
    return [{ file, message: 'Tệp JSON bị hỏng.', isInText: false }];
  }
}

/** A picture that cannot be drawn is copied as it is, under the name of a drawn one; a drawn one gives its own length. */
async function checkDrawn(folder: string, file: string): Promise<SiteFault[]> {
  await using opened = await open(join(folder, file));
  const { buffer: head } = await opened.read(Buffer.alloc(12), 0, 12, 0);
  const isWhole =
    head.toString('latin1', 0, 4) === 'RIFF' &&
    head.toString('latin1', 8) === 'WEBP' &&
    head.readUInt32LE(4) + 8 === (await opened.stat()).size;
  if (isWhole) return [];
  const name = basename(file).replace(/\.[^.]+\.webp$/, '');
  return [
    {
      file,
      message: `Ảnh này không vẽ lại được. Hãy mở ảnh “${name}” trong media, lưu lại ở dạng jpg, rồi dựng lại.`,
      isInText: false,
    },
  ];
}

/** Addresses of a sitemap or feed; what the texts in a feed link to, the pages have shown already. */
const addressesIn = (xml: string): readonly string[] =>
  [
    ...xml.matchAll(
      /<(loc|link|guid[^>]*)>([^<]+)<\/|<(?:enclosure|atom:link)[^>]* (?:url|href)="([^"]+)"/g,
    ),
  ].map((match) => (match[2] ?? match[3] ?? '').replaceAll('&amp;', '&'));

/** The index must open, and every page it can show must be there. */
async function checkIndex(
  folder: string,
  files: ReadonlySet<string>,
): Promise<readonly SiteFault[]> {
  const file = `${indexFolder}/chi-muc.json`;
  if (!existsSync(join(folder, file)))
    return [{ file, message: 'Thiếu chỉ mục tìm kiếm.', isInText: false }];
  try {
    const index = await openIndex(
      async (name) => new Uint8Array(await readFile(join(folder, indexFolder, name))),
    );
    const faults: SiteFault[] = [];
    for (let page = 0; page < index.pageCount; page += 1) {
      const { url } = await index.page(page);
      if (!files.has(`${decodeAddress(url).slice(1)}index.html`))
        faults.push({
          file,
          message: `Mục tìm kiếm dẫn đến “${url}”, nhưng không có trang ấy.`,
          isInText: false,
        });
    }
    return faults;
  } catch (error) {
    return [
      { file, message: `Chỉ mục tìm kiếm bị hỏng: ${(error as Error).message}`, isInText: false },
    ];
  }
}
