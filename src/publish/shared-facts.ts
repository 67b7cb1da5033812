/** An address on a page. */
export interface PageLink {
  readonly url: string;
  /** A `file` loads with the page; a `link` is followed by the reader. */
  readonly kind: 'link' | 'file';
  /** It stands in a text that an editor wrote. */
  readonly isInText: boolean;
}

/**
 * Has the facts of many files share what is equal. Pages name mostly the same addresses; and a part of a text keeps
 * the whole text in memory until it is copied.
 */
export class SharedFacts {
  readonly #texts = new Map<string, string>();
  /** By kind and place, then by address. */
  readonly #links = [0, 1, 2, 3].map(() => new Map<string, PageLink>());

  /** The one copy of a text. */
  text = (text: string): string => {
    let shared = this.#texts.get(text);
    if (shared === undefined) {
      shared = Buffer.from(text).toString();
      this.#texts.set(shared, shared);
    }
    return shared;
  };

  /** The one object for all equal links. */
  link(url: string, kind: PageLink['kind'], isInText: boolean): PageLink {
    const links = this.#links[(kind === 'file' ? 2 : 0) + (isInText ? 1 : 0)]!;
    let link = links.get(url);
    if (!link) {
      link = { url: this.text(url), kind, isInText };
      links.set(link.url, link);
    }
    return link;
  }
}
