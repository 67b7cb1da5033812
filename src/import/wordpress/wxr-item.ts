import type { XmlNode } from '../xml-tree.ts';

/** A category, tag or other term on an item. */
export interface WxrTerm {
  /** The taxonomy, e.g. `category`, `post_tag`. */
  readonly domain: string;
  readonly slug: string;
  readonly name: string;
}

/** A comment as an export holds it, without the address, e-mail and program of its writer. */
export interface WxrComment {
  readonly id: string;
  readonly author: string;
  /** `YYYY-MM-DD HH:MM:SS` in the time of the site. */
  readonly date: string;
  readonly content: string;
  /** `1` approved, `0` waiting, `spam`, `trash`. */
  readonly approved: string;
  /** `comment` or empty for a reader's; `pingback`, `trackback` for a machine's. */
  readonly type: string;
  readonly parent: string;
}

/** One item of a WordPress export: a post, a page, a file or something of the program's own. */
export interface WxrItem {
  readonly id: string;
  /** `post`, `page`, `attachment`, `revision`, `nav_menu_item`, `wp_block` … */
  readonly type: string;
  /** `publish`, `future`, `draft`, `pending`, `private`, `trash`, `inherit` … */
  readonly status: string;
  readonly title: string;
  readonly link: string;
  /** The name in the address, decoded. */
  readonly slug: string;
  readonly parent: string;
  readonly hasPassword: boolean;
  /** Login of the author. */
  readonly creator: string;
  /** `YYYY-MM-DD HH:MM:SS` in the time of the site; empty or zeros when it has none. */
  readonly date: string;
  readonly dateGmt: string;
  readonly modified: string;
  readonly content: string;
  readonly excerpt: string;
  /** The address of the file, for an attachment. */
  readonly file: string;
  readonly terms: readonly WxrTerm[];
  readonly meta: ReadonlyMap<string, string>;
  /** Every earlier name in the address. */
  readonly oldSlugs: readonly string[];
  readonly comments: readonly WxrComment[];
}

/** What an export says in an item; fields that are missing are empty. The prefix of a name does not matter, for exports choose it. */
export function toWxrItem(node: XmlNode): WxrItem {
  const fields = new Fields(node);
  const metas = fields.all('postmeta').map((node) => {
    const meta = new Fields(node);
    return [meta.text('meta_key'), meta.text('meta_value')] as const;
  });
  return {
    id: fields.text('post_id'),
    type: fields.text('post_type') || 'post',
    status: fields.text('status') || 'publish',
    title: fields.text('title'),
    link: fields.text('link'),
    slug: decoded(fields.text('post_name')),
    parent: fields.text('post_parent'),
    hasPassword: fields.text('post_password') !== '',
    creator: fields.text('creator'),
    date: fields.text('post_date'),
    dateGmt: fields.text('post_date_gmt'),
    modified: fields.text('post_modified'),
    content: encoded(node, 'content'),
    excerpt: encoded(node, 'excerpt'),
    file: fields.text('attachment_url'),
    terms: fields.all('category').map((term) => ({
      domain: term.attributes.domain ?? 'category',
      slug: decoded(term.attributes.nicename ?? ''),
      name: term.text.trim(),
    })),
    meta: new Map(metas),
    oldSlugs: metas.filter(([key]) => key === '_wp_old_slug').map(([, value]) => decoded(value)),
    comments: fields.all('comment').map(toComment),
  };
}

function toComment(node: XmlNode): WxrComment {
  const fields = new Fields(node);
  return {
    id: fields.text('comment_id'),
    author: fields.text('comment_author'),
    date: fields.text('comment_date'),
    content: fields.text('comment_content'),
    approved: fields.text('comment_approved'),
    type: fields.text('comment_type'),
    parent: fields.text('comment_parent'),
  };
}

/** The children of an element by their names without prefix. */
class Fields {
  readonly #byName: ReadonlyMap<string, readonly XmlNode[]>;

  constructor({ children }: XmlNode) {
    this.#byName = Map.groupBy(children, ({ name }) => localName(name));
  }

  all(name: string): readonly XmlNode[] {
    return this.#byName.get(name) ?? [];
  }

  /** The text of the first child of a name. */
  text(name: string): string {
    return this.all(name)[0]?.text.trim() ?? '';
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** `<content:encoded>` and `<excerpt:encoded>` differ only in their prefix. */
const encoded = (node: XmlNode, prefix: string): string =>
  node.children.find((child) => child.name.toLowerCase() === `${prefix}:encoded`)?.text ?? '';

/** `%C4%91` → `đ`; a text with a broken escape stays as it is. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text.normalize('NFC');
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
