import { Parser } from 'htmlparser2';
import { sha256 } from '../lib/sha256.ts';
import { dataAddressesIn } from './file-addresses.ts';
import { SharedFacts, type PageLink } from './shared-facts.ts';
import { isWhole } from './site-address.ts';

/** What the verification needs of one HTML page. */
export interface ReadPage {
  readonly ids: readonly string[];
  /** Each once. */
  readonly links: readonly PageLink[];
  /** Everything that may be an address of the site, each once: of links and files, in other attributes, in data for machines. */
  readonly mentions: readonly string[];
  /** The page only sends its readers on: it stands at an address that the site had before. */
  readonly sendsOn: boolean;
  /** It asks search engines to pass by, or sends on, so that the search need not know it. */
  readonly isUnlisted: boolean;
  /** What the page itself must not have, in Vietnamese. */
  readonly faults: readonly string[];
}

type Attributes = Readonly<Record<string, string>>;

/** Reads the elements of a page in their order. */
export function readPage(html: string, shared = new SharedFacts()): ReadPage {
  const found: Found = {
    shared,
    ids: new Set(),
    links: new Set(),
    mentions: new Set(),
    faults: [],
    sendsOn: false,
    isUnlisted: false,
    headings: 0,
    policy: '',
  };
  /** Of each element around the present place, whether it stands in the text of an editor. */
  const inText: boolean[] = [];
  let script: { type: string; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isInText = inText.at(-1) ?? false;
      readElement(name, attributes, isInText, found);
      if (name === 'script' && attributes['src'] === undefined)
        script = { type: attributes['type'] ?? '', text: '' };
      inText.push(isInText || (attributes['class'] ?? '').split(' ').includes('prose'));
    },
    ontext(text) {
      if (script) script.text += text;
    },
    onclosetag(name) {
      inText.pop();
      if (name !== 'script' || !script) return;
      readInlineScript(script, found);
      script = undefined;
    },
  });
  parser.end(html);
  const { ids, links, mentions, sendsOn, isUnlisted, faults, headings } = found;
  for (const { url } of links) mentions.add(url);
  if (headings !== 1) faults.push(`Trang có ${headings} tiêu đề lớn nhất (h1), cần đúng một.`);
  return {
    ids: [...ids],
    links: [...links],
    mentions: [...mentions],
    sendsOn,
    isUnlisted,
    faults: faults.map(shared.text),
  };
}

/** What was found up to some element, in the order of the page. */
interface Found {
  readonly shared: SharedFacts;
  readonly ids: Set<string>;
  readonly links: Set<PageLink>;
  readonly mentions: Set<string>;
  readonly faults: string[];
  sendsOn: boolean;
  isUnlisted: boolean;
  headings: number;
  policy: string;
}

function readElement(tag: string, attributes: Attributes, isInText: boolean, found: Found): void {
  if (tag === 'h1') found.headings += 1;
  readAttributes(tag, attributes, found);
  if (tag === 'meta') readHeader(attributes, found);
  const add = (url: string, kind: PageLink['kind']): void => {
    // A whole address in a link was typed by somebody: the site's own links begin with a slash.
    const isTyped = isInText || (tag === 'a' && /^https?:/.test(url));
    found.links.add(found.shared.link(url, kind, isTyped));
  };
  eachAddress(tag, attributes, add);
}

function readAttributes(tag: string, attributes: Attributes, found: Found): void {
  const { id } = attributes;
  if (id !== undefined && found.ids.has(id)) found.faults.push(`Hai chỗ cùng mang id “${id}”.`);
  if (id !== undefined) found.ids.add(found.shared.text(id));
  for (const name in attributes) {
    const value = attributes[name]!;
    if (name === 'style' || name.startsWith('on'))
      found.faults.push(`Thuộc tính “${name}” trên <${tag}> bị chính sách của trang chặn.`);
    if (isWhole(value)) found.mentions.add(found.shared.text(value));
  }
}

/** What a page says in the place of its host's headers, and to search engines. */
function readHeader(attributes: Attributes, found: Found): void {
  const name = attributes['http-equiv']?.toLowerCase();
  const content = attributes['content'] ?? '';
  if (name === 'content-security-policy') found.policy = content;
  if (name === 'refresh') found.sendsOn = true;
  if (name === 'refresh' || (attributes['name'] === 'robots' && content.includes('noindex')))
    found.isUnlisted = true;
}

/** Only data, which must be whole, and code that the policy of the page names by its hash may stand in a page. */
function readInlineScript({ type, text }: { type: string; text: string }, found: Found): void {
  if (type.includes('json')) {
    try {
      for (const url of dataAddressesIn(JSON.parse(text)))
        found.mentions.add(found.shared.text(url));
    } catch {
      found.faults.push(`Dữ liệu ${type} trong trang bị hỏng.`);
    }
  } else if (!found.policy.includes(`'sha256-${sha256(text, 'base64')}'`))
    found.faults.push('Có đoạn mã viết ngay trong trang; chính sách của trang sẽ chặn.');
}

const LOADING_RELS = /\b(stylesheet|icon|preload|modulepreload|manifest)\b/;

function eachAddress(
  tag: string,
  attributes: Attributes,
  tell: (url: string, kind: PageLink['kind']) => void,
): void {
  const { href, srcset } = attributes;
  if (href !== undefined)
    tell(href, tag === 'link' && LOADING_RELS.test(attributes['rel'] ?? '') ? 'file' : 'link');
  for (const name of ['src', 'poster', 'data'] as const) {
    const url = attributes[name];
    if (url !== undefined) tell(url, 'file');
  }
  for (const candidate of srcset?.split(',') ?? [])
    tell(candidate.trim().split(/\s+/)[0] ?? '', 'file');
  if (tag === 'meta' && attributes['property'] === 'og:image')
    tell(attributes['content'] ?? '', 'link');
}
