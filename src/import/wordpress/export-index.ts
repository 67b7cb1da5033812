import { detached } from '../detached.ts';
import { decoded, type WxrItem } from './wxr-item.ts';

/** A file of the old site. */
export interface OldFile {
  readonly id: string;
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
  /** The item it was uploaded to. */
  readonly parent: string;
  /** Its own page on the old site. */
  readonly link: string;
}

/** What the items of an export need of each other, gathered in a first reading. */
export interface ExportIndex {
  /** The address of the old site, without a slash at its end; empty when the export does not say. */
  readonly home: string;
  /** Login → name for readers. */
  readonly authors: ReadonlyMap<string, string>;
  /** Files by id. */
  readonly files: ReadonlyMap<string, OldFile>;
  /** Files by address without its host, size and query. */
  readonly filesByPath: ReadonlyMap<string, OldFile>;
  /** The files uploaded to an item, in the order of the export. */
  readonly filesOf: ReadonlyMap<string, readonly OldFile[]>;
  /** The text of blocks that several posts share, by id. */
  readonly sharedBlocks: ReadonlyMap<string, string>;
}

/** Gathers an `ExportIndex` item by item. */
export class ExportIndexBuilder {
  #home = '';
  readonly #authors = new Map<string, string>();
  readonly #files = new Map<string, OldFile>();
  readonly #filesByPath = new Map<string, OldFile>();
  readonly #filesOf = new Map<string, OldFile[]>();
  readonly #sharedBlocks = new Map<string, string>();

  /** Reads what stands before the first item: the site and its authors. */
  addChannel(channel: string): void {
    const home =
      tagText(channel, 'wp:base_blog_url') ||
      tagText(channel, 'link') ||
      tagText(channel, 'wp:base_site_url');
    this.#home = this.#home || home.replace(/\/+$/, '');
    for (const [, author = ''] of channel.matchAll(/<wp:author>([\s\S]*?)<\/wp:author>/g)) {
      const login = tagText(author, 'wp:author_login');
      if (login) this.#authors.set(login, tagText(author, 'wp:author_display_name') || login);
    }
  }

  addItem(item: WxrItem): void {
    if (item.type === 'wp_block') this.#sharedBlocks.set(detached(item.id), detached(item.content));
    if (item.type !== 'attachment' || item.file === '') return;
    const file: OldFile = {
      id: detached(item.id),
      address: detached(item.file),
      alt: detached(item.meta.get('_wp_attachment_image_alt')?.trim() ?? ''),
      caption: detached(item.excerpt.trim()),
      parent: detached(item.parent),
      link: detached(item.link),
    };
    this.#files.set(file.id, file);
    this.#filesByPath.set(originalPath(item.file), file);
    const siblings = this.#filesOf.get(file.parent);
    if (siblings) siblings.push(file);
    else this.#filesOf.set(file.parent, [file]);
  }

  build(): ExportIndex {
    return {
      home: this.#home,
      authors: this.#authors,
      files: this.#files,
      filesByPath: this.#filesByPath,
      filesOf: this.#filesOf,
      sharedBlocks: this.#sharedBlocks,
    };
  }
}

/** The text of the first element of a name in a piece of XML that is known to be simple. */
function tagText(xml: string, name: string): string {
  const inner = new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '';
  return inner
    .replace(/^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/, '$1')
    .replaceAll('&amp;', '&')
    .trim();
}

/**
 * The path of a file whatever size an address asks for, without host and query.
 * Example: `https://x.vn/wp-content/uploads/2023/02/hop-300x200.jpg?w=600` → `/wp-content/uploads/2023/02/hop.jpg`.
 */
export function originalPath(address: string): string {
  const path = address.replace(/^(?:https?:)?\/\/[^/]+/i, '').replace(/[?#].*$/, '');
  return decoded(path).replace(/(?:-\d+x\d+|-scaled|-rotated|-e\d{10,})+(?=\.\w+$)/, '');
}
