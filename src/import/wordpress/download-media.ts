import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import type { ItemOutcome } from '../report.ts';
import { isAllowedFile } from './media-store.ts';
import { decoded } from './wxr-item.ts';

/** What may be fetched, and where it is put. */
export interface Download {
  /** Hosts that may be asked, e.g. `cu.vi-du.vn`; no other is, also not by a redirect. */
  readonly hosts: ReadonlySet<string>;
  /** The copy of `wp-content/uploads`. */
  readonly uploads: string;
  /** For tests. */
  readonly fetch?: typeof fetch;
}

/** The largest file that is fetched, in bytes. */
const LARGEST = 50_000_000;
const MOST_REDIRECTS = 3;
const MOST_TRIES = 3;
/** Milliseconds until a host that says nothing is given up. */
const PATIENCE = 30_000;

/** How files of a kind begin; of others only that they are no page of the web. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  '.jpg': /^\xff\xd8\xff/,
  '.jpeg': /^\xff\xd8\xff/,
  '.jfif': /^\xff\xd8\xff/,
  '.png': /^\x89PNG/,
  '.gif': /^GIF8/,
  '.webp': /^RIFF[\s\S]{4}WEBP/,
  '.avif': /^[\s\S]{4}ftyp/,
  '.pdf': /^\s*%PDF/,
  '.zip': /^PK/,
  '.docx': /^PK/,
  '.xlsx': /^PK/,
  '.pptx': /^PK/,
};
const WEB_PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|\?xml|svg|script)/i;

/**
 * Fetches files of the old site that texts need into the copy of its uploads, one after the other. What is there stays.
 * @param addresses whole addresses
 */
export async function downloadMedia(
  addresses: readonly string[],
  download: Download,
): Promise<readonly ItemOutcome[]> {
  const outcomes: ItemOutcome[] = [];
  for (const address of addresses) {
    const base = { item: address, kind: 'tệp tải về' };
    const reason = await bring(address, download);
    outcomes.push(
      reason === undefined ? { ...base, state: 'written' } : { ...base, state: 'skipped', reason },
    );
  }
  return outcomes;
}

/** Why a file was not fetched; `undefined` when it is there now. */
async function bring(address: string, download: Download): Promise<string | undefined> {
  const url = URL.parse(address);
  const below = /\/uploads\/(.*)$/.exec(decoded(url?.pathname ?? ''))?.[1];
  const inside = normalize(below ?? '..');
  if (!url || inside.startsWith('..')) return 'địa chỉ không nằm trong wp-content/uploads';
  if (!isAllowedFile(inside)) return 'loại tệp không được đăng';
  const path = join(download.uploads, inside);
  if (existsSync(path)) return undefined;
  const found = await askPatiently(url, download);
  if (typeof found === 'string') return found;
  const fault = faultOf(found, extname(inside).toLowerCase());
  if (fault !== undefined) return fault;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, found);
  renameSync(`${path}.tmp`, path);
  return undefined;
}

async function askPatiently(url: URL, download: Download): Promise<Uint8Array | string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask(url, download);
    } catch (error) {
      if (attempt === MOST_TRIES) return `không tải được: ${(error as Error).message}`;
    }
  }
}

/** The bytes, or why they may not be had. Throws when asking again may help. */
async function ask(
  first: URL,
  { hosts, fetch: get = fetch }: Download,
): Promise<Uint8Array | string> {
  let url = first;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    if (!/^https?:$/.test(url.protocol) || !hosts.has(url.host))
      return `máy chủ ${url.host} không có trong --download`;
    const response = await get(url, {
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const next = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && next !== null) {
      url = new URL(next, url);
      continue;
    }
    if (response.status >= 500) throw new Error(`máy chủ trả lời ${response.status}`);
    return response.ok ? readUpTo(response) : `máy chủ trả lời ${response.status}`;
  }
  return 'máy chủ chuyển hướng quá nhiều lần';
}

async function readUpTo(response: Response): Promise<Uint8Array | string> {
  const tooLarge = `tệp lớn hơn ${LARGEST / 1e6} MB`;
  if (Number(response.headers.get('content-length') ?? 0) > LARGEST) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > LARGEST) return tooLarge;
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** Hosts like to answer with a page that says that there is no such picture. */
function faultOf(bytes: Uint8Array, ending: string): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const expected = BEGINNINGS[ending];
  const isRight = expected ? expected.test(start) : !WEB_PAGE.test(start);
  if (bytes.length === 0) return 'tệp trống';
  return isRight ? undefined : `nội dung tải về không phải tệp ${ending}`;
}
