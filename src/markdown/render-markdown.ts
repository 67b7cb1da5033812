import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { markdownToHast } from 'satteri';
import { keepTogether, noBreakRanges } from '../vietnamese/no-break.ts';
import { toSlug } from '../vietnamese/slug.ts';
import { FOOTNOTE_PREFIX, SANITIZE_SCHEMA } from './sanitize-schema.ts';

/** A picture as it is drawn: addresses of its sizes, and its own size so that the page does not jump. */
export interface PictureSource {
  readonly src: string;
  readonly srcset: string;
  readonly width: number;
  readonly height: number;
}

/** A text made ready for a page. */
export interface RenderedMarkdown {
  /** Safe HTML. */
  readonly html: string;
  readonly headings: readonly { depth: number; id: string; text: string }[];
  /** Names of elements that were dropped, e.g. `script`. */
  readonly removed: readonly string[];
}

export interface RenderOptions {
  /** Path below `media/` → picture; a picture that is not in the map is shown by its description. */
  readonly pictures?: ReadonlyMap<string, PictureSource>;
}

/** Renders Markdown to safe HTML: sanitised, with figures, scrolling tables and spans that do not break in the wrong place. */
export function renderMarkdown(source: string, options: RenderOptions = {}): RenderedMarkdown {
  const { tree, removed } = toSafeTree(source);
  const headings: { depth: number; id: string; text: string }[] = [];
  const ids = new Set<string>();
  const shift = tree.children.some((node) => isElement(node, 'h1')) ? 1 : 0;
  const finish = (parent: Root | Element): void => {
    const children = parent.children as (RootContent | ElementContent)[];
    parent.children = children.flatMap((node): readonly (RootContent | ElementContent)[] => {
      if (node.type === 'text') return isCode(parent) ? [node] : spacedText(node.value);
      if (node.type !== 'element') return [node];
      if (node.tagName === 'p' && isPictureAlone(node)) return [figure(node, options)];
      if (node.tagName === 'img') return [picture(node, options)];
      finish(node);
      return [finishElement(node, headings, ids, shift)];
    }) as never;
  };
  finish(tree);
  return { html: toHtml(tree), headings, removed };
}

/** The text of a Markdown source without any mark-up, one line per block: for summaries, excerpts and the index. */
export function markdownText(source: string): string {
  const lines: string[] = [];
  const visit = (node: RootContent | ElementContent | Root, inline: string[]): void => {
    if (node.type === 'text') inline.push(node.value);
    else if (node.type === 'element' && node.tagName === 'img') inline.push(String(node.properties.alt ?? ''));
    else if (node.type === 'element' && node.properties.dataFootnoteRef !== undefined) return;
    else if (node.type === 'element' && node.properties.dataFootnoteBackref !== undefined) return;
    else if (node.type === 'element' || node.type === 'root') {
      const own = node.type === 'root' || BLOCKS.has(node.tagName) ? [] : inline;
      for (const child of node.children) visit(child as ElementContent, own);
      if (own !== inline) {
        const line = own.join('').replace(/\s+/g, ' ').trim();
        if (line) lines.push(line);
      }
    }
  };
  visit(toSafeTree(source).tree, []);
  return lines.join('\n');
}

/** Paths below `media/` of the pictures in a text. */
export function markdownPictures(source: string): readonly string[] {
  if (!/!\[|<img/i.test(source)) return [];
  return [...elements(toSafeTree(source).tree)].filter((node) => node.tagName === 'img').map((node) => mediaPath(String(node.properties.src ?? ''))).filter((path) => path !== undefined);
}

/** Every address that a text links to (`href`) or shows (`src`), as it was typed, unsafe ones included. */
export function linksIn(source: string, attributes: readonly ('href' | 'src')[] = ['href', 'src']): readonly string[] {
  if (!/\]|<|https?:/.test(source)) return [];
  return [...elements(toTree(source))].flatMap((node) => attributes.map((name) => node.properties[name])).filter((address): address is string => typeof address === 'string' && !address.startsWith('#'));
}

/** The path below `media/` of an address in a text, or `undefined` for any other address. */
export const mediaPath = (address: string): string | undefined => {
  const path = /^(?:\.{0,2}\/)*media\/([^?#]+)$/.exec(address)?.[1];
  if (path === undefined) return undefined;
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
};

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'dt', 'dd', 'figcaption', 'caption', 'summary', 'blockquote', 'div', 'pre', 'tr', 'section', 'figure', 'details', 'table']);

function toTree(source: string): Root {
  return markdownToHast(source, {
    features: {
      rawHtml: true, frontmatter: false,
      gfm: { footnotes: { label: 'Chú thích', backContent: 'Trở lại', backLabel: 'Trở lại chỗ chú thích {reference}', clobberPrefix: FOOTNOTE_PREFIX } },
    },
    position: false,
  }) as Root;
}

function toSafeTree(source: string): { tree: Root; removed: readonly string[] } {
  const raw = toTree(source);
  const removed = new Set<string>();
  for (const node of elements(raw)) {
    if (!SANITIZE_SCHEMA.tagNames?.includes(node.tagName)) removed.add(node.tagName);
    keepAlignment(node);
    dropForeignId(node);
  }
  return { tree: sanitize(raw, SANITIZE_SCHEMA) as Root, removed: [...removed] };
}

/** GFM writes alignment as a style, which the policy of the site forbids; a class says the same. */
function keepAlignment(node: Element): void {
  if (node.tagName !== 'td' && node.tagName !== 'th') return;
  const align = /text-align:\s*(left|center|right)/.exec(String(node.properties.style ?? ''))?.[1] ?? node.properties.align;
  if (align === 'left' || align === 'center' || align === 'right') node.properties.className = [`align-${align}`];
}

/** An id that an author typed could stand in for one of the page's own; only footnotes need theirs. */
function dropForeignId(node: Element): void {
  const id = String(node.properties.id ?? '');
  if (id !== '' && !id.startsWith(FOOTNOTE_PREFIX) && id !== 'footnote-label') delete node.properties.id;
}

function finishElement(node: Element, headings: { depth: number; id: string; text: string }[], ids: Set<string>, shift: number): Element {
  const heading = /^h([1-6])$/.exec(node.tagName);
  if (heading) {
    const depth = Math.min(6, Number(heading[1]) + shift);
    node.tagName = `h${depth}`;
    if (node.properties.id === undefined) {
      const text = textOf(node).replaceAll('\u00a0', ' ');
      node.properties.id = uniqueId(`muc-${toSlug(text)}`, ids);
      headings.push({ depth, id: node.properties.id, text });
    }
    return node;
  }
  if (node.tagName === 'a' && /^https?:/.test(String(node.properties.href ?? ''))) node.properties.rel = ['noopener', 'noreferrer'];
  if (node.tagName === 'a') {
    const path = mediaPath(String(node.properties.href ?? ''));
    if (path !== undefined) node.properties.href = `/media/${path.split('/').map(encodeURIComponent).join('/')}`;
  }
  if (node.tagName === 'input') node.properties.ariaLabel = node.properties.checked ? 'Đã xong' : 'Chưa xong';
  if (node.tagName === 'table') {
    return { type: 'element', tagName: 'div', properties: { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: tableLabel(node) }, children: [node] };
  }
  return node;
}

function tableLabel(table: Element): string {
  const caption = table.children.find((child) => isElement(child, 'caption'));
  return caption ? textOf(caption as Element) : 'Bảng, cuộn ngang được';
}

const isPictureAlone = (node: Element): boolean => {
  const children = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return children.length === 1 && isElement(children[0], 'img');
};

function figure(paragraph: Element, options: RenderOptions): Element {
  const image = paragraph.children.find((child) => isElement(child, 'img')) as Element;
  const caption = String(image.properties.title ?? '');
  delete image.properties.title;
  return element('figure', {}, [picture(image, options), ...(caption ? [element('figcaption', {}, spacedText(caption))] : [])]);
}

function picture(image: Element, { pictures }: RenderOptions): Element {
  const alt = String(image.properties.alt ?? '');
  const path = mediaPath(String(image.properties.src ?? ''));
  const source = path === undefined ? undefined : pictures?.get(path);
  if (!source) return element('span', { className: ['missing-picture'] }, [{ type: 'text', value: alt ? `${alt} (Chưa có tệp ảnh gốc)` : 'Chưa có tệp ảnh gốc' }]);
  return element('img', {
    src: source.src, srcSet: source.srcset, sizes: '(min-width: 48rem) 42rem, 100vw', width: source.width, height: source.height, alt, loading: 'lazy', decoding: 'async',
  }, []);
}

/** Text with no-break spaces inside quantities and dates, and document numbers that stay on one line. */
function spacedText(text: string): (Text | Element)[] {
  if (!/\d/.test(text)) return [{ type: 'text', value: text }];
  const value = keepTogether(text);
  const parts: (Text | Element)[] = [];
  let at = 0;
  for (const [start, end] of noBreakRanges(value)) {
    if (start > at) parts.push({ type: 'text', value: value.slice(at, start) });
    parts.push(element('span', { className: ['nowrap'] }, [{ type: 'text', value: value.slice(start, end) }]));
    at = end;
  }
  if (at < value.length) parts.push({ type: 'text', value: value.slice(at) });
  return parts;
}

function uniqueId(id: string, ids: Set<string>): string {
  let unique = id;
  for (let number = 2; ids.has(unique); number++) unique = `${id}-${number}`;
  ids.add(unique);
  return unique;
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({ type: 'element', tagName, properties, children });
const isElement = (node: unknown, tagName: string): boolean => (node as Element | undefined)?.type === 'element' && (node as Element).tagName === tagName;
const isCode = (node: Root | Element): boolean => node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre');

function textOf(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '')).join('');
}

function* elements(parent: Root | Element): Generator<Element> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elements(child);
  }
}
