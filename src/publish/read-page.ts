import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { sha256 } from '../lib/sha256.ts';
import { dataAddressesIn } from './file-addresses.ts';
import { isWhole } from './site-address.ts';

/** An address on a page. */
export interface PageLink {
  readonly url: string;
  /** A `file` loads with the page; a `link` is followed by the reader. */
  readonly kind: 'link' | 'file';
  /** It stands in a text that an editor wrote. */
  readonly isInText: boolean;
}

/** What the verification needs of one HTML page. */
export interface ReadPage {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly PageLink[];
  /** Everything that may be an address of the site: of links and files, in other attributes, in data for machines. */
  readonly mentions: ReadonlySet<string>;
  /** The page only sends its readers on: it stands at an address that the site had before. */
  readonly sendsOn: boolean;
  /** What the page itself must not have, in Vietnamese. */
  readonly faults: readonly string[];
}

type Element = DefaultTreeAdapterTypes.Element;

type Node = DefaultTreeAdapterTypes.Node;
type Attributes = ReadonlyMap<string, string>;

/** Parses a page as browsers do. */
export function readPage(html: string): ReadPage {
  const found: Found = {
    ids: new Set(),
    links: [],
    mentions: new Set(),
    faults: [],
    sendsOn: false,
    headings: 0,
    policy: '',
  };
  visit(parse(html), false, found);
  const { ids, links, mentions, sendsOn, faults, headings } = found;
  for (const { url } of links) mentions.add(url);
  if (headings !== 1) faults.push(`Trang có ${headings} tiêu đề lớn nhất (h1), cần đúng một.`);
  return { ids, links, mentions, sendsOn, faults };
}

/** What was found up to some element, in the order of the page. */
interface Found {
  readonly ids: Set<string>;
  readonly links: PageLink[];
  readonly mentions: Set<string>;
  readonly faults: string[];
  sendsOn: boolean;
  headings: number;
  policy: string;
}

function visit(node: Node, isInText: boolean, found: Found): void {
  if (!('tagName' in node)) {
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, isInText, found);
    return;
  }
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  if (node.tagName === 'h1') found.headings += 1;
  readAttributes(node.tagName, attributes, found);
  readHeader(attributes, found);
  if (node.tagName === 'script' && !attributes.has('src'))
    readInlineScript(node, attributes.get('type'), found);
  // A whole address in a link was typed by somebody: the site's own links begin with a slash.
  found.links.push(
    ...addressesOf(node.tagName, attributes).map((link) => ({
      ...link,
      isInText: isInText || (node.tagName === 'a' && /^https?:/.test(link.url)),
    })),
  );
  const isText = isInText || (attributes.get('class') ?? '').split(' ').includes('prose');
  for (const child of node.childNodes) visit(child, isText, found);
}

function readAttributes(tag: string, attributes: Attributes, found: Found): void {
  const id = attributes.get('id');
  if (id !== undefined && found.ids.has(id)) found.faults.push(`Hai chỗ cùng mang id “${id}”.`);
  if (id !== undefined) found.ids.add(id);
  for (const [name, value] of attributes) {
    if (name === 'style' || name.startsWith('on'))
      found.faults.push(`Thuộc tính “${name}” trên <${tag}> bị chính sách của trang chặn.`);
    if (isWhole(value)) found.mentions.add(value);
  }
}

/** What a page says in the place of its host's headers. */
function readHeader(attributes: Attributes, found: Found): void {
  const name = attributes.get('http-equiv');
  if (name === 'content-security-policy') found.policy = attributes.get('content') ?? '';
  if (name === 'refresh') found.sendsOn = true;
}

function readInlineScript(script: Element, type: string | undefined, found: Found): void {
  found.faults.push(...checkInlineScript(script, found.policy, type));
  if (type?.includes('json'))
    for (const url of dataAddressesIn(scriptText(script))) found.mentions.add(url);
}

/** Only data, which must be whole, and code that the policy of the page names by its hash may stand in a page. */
function checkInlineScript(script: Element, policy: string, type = ''): string[] {
  const text = scriptText(script);
  if (!type.includes('json'))
    return policy.includes(`'sha256-${sha256(text, 'base64')}'`)
      ? []
      : ['Có đoạn mã viết ngay trong trang; chính sách của trang sẽ chặn.'];
  try {
    JSON.parse(text);
    return [];
  } catch {
    return [`Dữ liệu ${type} trong trang bị hỏng.`];
  }
}

const scriptText = ({ childNodes }: Element): string =>
  childNodes.map((child) => ('value' in child ? child.value : '')).join('');

const LOADING_RELS = /\b(stylesheet|icon|preload|modulepreload|manifest)\b/;

function addressesOf(tag: string, attributes: Attributes): Omit<PageLink, 'isInText'>[] {
  const found: Omit<PageLink, 'isInText'>[] = [];
  const href = attributes.get('href');
  if (href !== undefined && tag === 'link')
    found.push({
      url: href,
      kind: LOADING_RELS.test(attributes.get('rel') ?? '') ? 'file' : 'link',
    });
  else if (href !== undefined) found.push({ url: href, kind: 'link' });
  for (const name of ['src', 'poster', 'data'] as const) {
    const url = attributes.get(name);
    if (url !== undefined) found.push({ url, kind: 'file' });
  }
  for (const candidate of attributes.get('srcset')?.split(',') ?? [])
    found.push({ url: candidate.trim().split(/\s+/)[0] ?? '', kind: 'file' });
  if (tag === 'meta' && attributes.get('property') === 'og:image')
    found.push({ url: attributes.get('content') ?? '', kind: 'link' });
  return found;
}
