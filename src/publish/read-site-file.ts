import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../lib/sha256.ts';
import { pictureKind } from '../pictures/picture-kind.ts';
import { readHead } from '../pictures/read-head.ts';
import { addressesIn, bundleNamesIn, dataAddressesIn, styleAddressesIn } from './file-addresses.ts';
import { hashOf } from './manifest.ts';
import { readPage } from './read-page.ts';
import { SharedFacts, type PageLink } from './shared-facts.ts';
import { pictureFault } from './site-picture.ts';

/** What one file of a built site says, as far as others depend on it. Two files with the same bytes and path say the same. */
export interface FileFacts {
  /** Of the bytes, in hex. */
  readonly sha256: string;
  /** The places that an address may point at; only a page has them. */
  readonly ids?: readonly string[] | undefined;
  /** What must lead somewhere. */
  readonly links: readonly PageLink[];
  /** Everything that may be an address of the site. */
  readonly mentions: readonly string[];
  readonly sendsOn: boolean;
  readonly isUnlisted: boolean;
  /** In Vietnamese. */
  readonly faults: readonly string[];
}

/** In bytes: a longer file is a download, and is not held in memory. */
const LARGE = 32 * 1024 * 1024;

/** Reads one file of a site, as a path below its folder, once for all that is asked of it. */
export async function readSiteFile(
  folder: string,
  file: string,
  shared = new SharedFacts(),
): Promise<FileFacts> {
  const path = join(folder, file);
  const isLarge = statSync(path).size > LARGE;
  if (isLarge && pictureKind(await readHead(path)) === undefined)
    return { ...NOTHING, sha256: await hashOf(path) };
  // One after the other: handing thousands of small files to other threads costs more than reading them.
  const bytes = readFileSync(path);
  return { ...NOTHING, ...factsOf(file, bytes, shared), sha256: sha256(bytes, 'hex') };
}

const NOTHING: Omit<FileFacts, 'sha256'> = {
  links: [],
  mentions: [],
  sendsOn: false,
  isUnlisted: false,
  faults: [],
};

function factsOf(file: string, bytes: Buffer, shared: SharedFacts): Partial<FileFacts> {
  const text = (): string => bytes.toString('utf8');
  const mentioning = (urls: readonly string[]) => ({ mentions: urls.map(shared.text) });
  if (file.endsWith('.html')) return readPage(text(), shared);
  if (file.endsWith('.css')) return mentioning(styleAddressesIn(text()));
  if (/\.m?js$/.test(file)) return mentioning(bundleNamesIn(text()));
  if (/\.(?:json|webmanifest)$/.test(file))
    try {
      return mentioning(dataAddressesIn(JSON.parse(text())));
    } catch {
      return file.endsWith('.json') ? { faults: ['Tệp JSON bị hỏng.'] } : {};
    }
  if (file.endsWith('.xml')) {
    const urls = addressesIn(text());
    return {
      ...mentioning(urls),
      links: urls.map((url) => shared.link(url, 'link', false)),
    };
  }
  const fault = pictureFault(file, bytes);
  return fault ? { faults: [fault] } : {};
}
