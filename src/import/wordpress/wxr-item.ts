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
  const metas = childrenOf(node, 'postmeta').map(
    (meta) => [textIn(meta, 'meta_key'), textIn(meta, 'meta_value')] as const,
  );
  return {
    id: textIn(node, 'post_id'),
    type: textIn(node, 'post_type') || 'post',
    status: textIn(node, 'status') || 'publish',
    title: textIn(node, 'title'),
    link: textIn(node, 'link'),
    slug: decoded(textIn(node, 'post_name')),
    parent: textIn(node, 'post_parent'),
    hasPassword: textIn(node, 'post_password') !== '',
    creator: textIn(node, 'creator'),
    date: textIn(node, 'post_date'),
    dateGmt: textIn(node, 'post_date_gmt'),
    modified: textIn(node, 'post_modified'),
    content: encoded(node, 'content'),
    excerpt: encoded(node, 'excerpt'),
    file: textIn(node, 'attachment_url'),
    terms: childrenOf(node, 'category').map((term) => ({
      domain: term.attributes.domain ?? 'category',
      slug: decoded(term.attributes.nicename ?? ''),
      name: term.text.trim(),
    })),
    meta: new Map(metas),
    oldSlugs: metas.filter(([key]) => key === '_wp_old_slug').map(([, value]) => decoded(value)),
    comments: childrenOf(node, 'comment').map(toComment),
  };
}

const toComment = (node: XmlNode): WxrComment => ({
  id: textIn(node, 'comment_id'),
  author: textIn(node, 'comment_author'),
  date: textIn(node, 'comment_date'),
  content: textIn(node, 'comment_content'),
  approved: textIn(node, 'comment_approved'),
  type: textIn(node, 'comment_type'),
  parent: textIn(node, 'comment_parent'),
});

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

const childrenOf = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.filter((child) => localName(child.name) === name);

/** The text of the first child of a name. */
export const textIn = (node: XmlNode, name: string): string =>
  childrenOf(node, name)[0]?.text.trim() ?? '';

/** `<content:encoded>` and `<excerpt:encoded>` differ only in their prefix. */
const encoded = (node: XmlNode, prefix: string): string =>
  node.children.find((child) => child.name.toLowerCase() === `${prefix}:encoded`)?.text ?? '';

/** `%C4%91` → `đ`; a text with a broken escape stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
