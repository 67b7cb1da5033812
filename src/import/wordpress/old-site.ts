import type { HtmlSource } from '../html/html-to-markdown.ts';
import { originalPath, type ExportIndex, type OldFile } from './export-index.ts';
import type { MediaStore } from './media-store.ts';
import { pathOf, plainPathOf, type PlannedItem } from './plan-items.ts';

/** The old site as seen from its texts: where its addresses lead now. */
export class OldSite {
  readonly #index: ExportIndex;
  readonly #media: MediaStore;
  readonly #byId: ReadonlyMap<string, PlannedItem>;
  readonly #byPath = new Map<string, PlannedItem>();
  readonly #hosts: ReadonlySet<string>;
  readonly #filePages: ReadonlyMap<string, OldFile>;
  readonly #lost = new Set<string>();

  constructor(index: ExportIndex, media: MediaStore, planned: ReadonlyMap<string, PlannedItem>) {
    this.#index = index;
    this.#media = media;
    this.#filePages = new Map(
      [...index.files.values()].map((file) => [plainPathOf(pathOf(file.link)), file]),
    );
    const host = hostOf(index.home);
    this.#hosts = new Set([host, host.replace(/^www\./, ''), `www.${host}`]);
    this.#byId = planned;
    for (const item of planned.values()) {
      if (item.oldPath !== '' && !item.oldPath.includes('?'))
        this.#byPath.set(plainPathOf(item.oldPath), item);
    }
  }

  /** Links to the old site that lead nowhere here. */
  get lostLinks(): readonly string[] {
    return [...this.#lost].toSorted();
  }

  /** The addresses of one text. */
  sourceFor(warn: (message: string) => void): HtmlSource {
    return {
      media: (address) => this.#mediaAddress(address),
      link: (address) => this.#linkAddress(address),
      warn,
    };
  }

  #isOwn(address: string): boolean {
    return address.startsWith('/') && !address.startsWith('//')
      ? true
      : this.#hosts.has(hostOf(address.startsWith('//') ? `https:${address}` : address));
  }

  #mediaAddress(address: string): string | undefined {
    if (!this.#isOwn(address)) return undefined;
    const path = originalPath(address);
    const isFile = /\/uploads\//.test(path) || this.#index.filesByPath.has(path);
    return isFile ? this.#media.addressOf(path) : undefined;
  }

  #linkAddress(address: string): string {
    if (address === '' || address.startsWith('#') || !this.#isOwn(address)) return address;
    const url = URL.parse(address, `${this.#index.home || 'http://x'}/`);
    if (!url) return address;
    const id = url.searchParams.get('p') ?? url.searchParams.get('page_id') ?? '';
    const item = this.#byId.get(id) ?? this.#byPath.get(plainPathOf(url.pathname));
    if (item?.address !== undefined) return item.address + url.hash;
    const file = this.#fileOfPage(url);
    if (file !== undefined) return file;
    if (url.pathname === '/' && url.search === '') return '/';
    this.#lost.add(pathOf(url.href));
    return url.href;
  }

  /** The page that the old site gave to a picture or file leads to the file itself. */
  #fileOfPage(url: URL): string | undefined {
    const id = url.searchParams.get('attachment_id');
    const file =
      (id === null ? undefined : this.#index.files.get(id)) ??
      this.#filePages.get(plainPathOf(url.pathname));
    return file ? this.#media.addressOf(originalPath(file.address)) : undefined;
  }
}

const hostOf = (address: string): string => URL.parse(address)?.host ?? '';
