import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { keepTitleTogether, keepTogether, noBreakRanges } from '../vietnamese/no-break.ts';
import { toSlug } from '../vietnamese/slug.ts';
import { videoCard } from './embeds.ts';
import { element, elements, isElement, onlyElement, textOf } from './hast.ts';
import {
  isKeeping,
  keepRendering,
  keptRendering,
  mayHavePictures,
  type RenderedMarkdown,
} from './kept-renderings.ts';
import { rememberText } from './markdown-text.ts';
import { mediaPath } from './safe-address.ts';
import { parseMarkdown, safeTree } from './safe-tree.ts';

/** A picture as it is drawn: addresses of its sizes, and its own size so that the page does not jump. */
export interface PictureSource {
  readonly src: string;
  readonly srcset: string;
  readonly width: number;
  readonly height: number;
  /** The page may be seen through it, so that it needs a ground of its own in the dark. */
  readonly isTransparent?: boolean;
  /** It is not cut to the frame of its place, where that has one: it is smaller, or of another shape. */
  readonly isWhole?: boolean;
  /** The rendition that a picture standing by itself links to. */
  readonly large?: { readonly src: string; readonly width: number; readonly height: number };
}

export interface RenderOptions {
  /** Path below `media/` → picture; a picture that is not in the map is shown by its description. */
  readonly pictures?: ReadonlyMap<string, PictureSource>;
}

/** Renders Markdown to safe HTML: sanitised, with figures, cards for videos, scrolling tables and spans that do not break in the wrong place. */
export function renderMarkdown(source: string, options: RenderOptions = {}): RenderedMarkdown {
  return keptRendering(source) ?? renderTree(source, safeTree(source), options);
}

/** Uses a tree up that somebody has made of a source, so that it need not be made again for the page. */
export function useTree(source: string, tree: Root): void {
  if (isKeeping(source)) renderTree(source, tree);
}

function renderTree(source: string, tree: Root, options: RenderOptions = {}): RenderedMarkdown {
  const text = rememberText(source, tree);
  const headings: { depth: number; id: string; text: string }[] = [];
  const ids = new Set<string>();
  const shift = tree.children.some((node) => isElement(node, 'h1')) ? 1 : 0;
  const finish = (parent: Root | Element): void => {
    const children = parent.children as (RootContent | ElementContent)[];
    parent.children = children.flatMap((node): readonly (RootContent | ElementContent)[] => {
      if (node.type === 'text') {
        if (isCode(parent)) return [node];
        return spacedText(isHeading(parent) ? keepTitleTogether(node.value) : node.value);
      }
      if (node.type !== 'element') return [node];
      if (node.tagName === 'img') return [picture(node, options), ...captionBeside(node)];
      if (node.tagName === 'p') {
        const image = onlyElement(node);
        // A figure that was typed as HTML has its caption already.
        if (isElement(image, 'img'))
          return [
            isElement(parent, 'figure') ? linkedPicture(image, options) : figure(image, options),
          ];
        const card = videoCard(node);
        if (card) return [card];
      }
      finish(node);
      return [finishElement(node, headings, ids, shift)];
    }) as never;
  };
  finish(tree);
  return keepRendering(source, { html: toHtml(tree), headings, text });
}

/** Paths below `media/` of the pictures in a text. */
export function markdownPictures(source: string): readonly string[] {
  if (!mayHavePictures(source)) return [];
  return [...elements(safeTree(source))]
    .filter((node) => node.tagName === 'img')
    .map((node) => mediaPath(String(node.properties.src ?? '')))
    .filter((path) => path !== undefined);
}

/** Every address that a text links to (`href`) or shows (`src`), as it was typed, unsafe ones included. */
export function linksIn(
  source: string,
  attributes: readonly ('href' | 'src')[] = ['href', 'src'],
): readonly string[] {
  if (!/\]|<|https?:/.test(source)) return [];
  return [...elements(parseMarkdown(source))]
    .flatMap((node) => attributes.map((name) => node.properties[name]))
    .filter((address): address is string => typeof address === 'string');
}

function finishElement(
  node: Element,
  headings: { depth: number; id: string; text: string }[],
  ids: Set<string>,
  shift: number,
): Element {
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
  if (node.tagName === 'a' && /^https?:/.test(String(node.properties.href ?? '')))
    node.properties.rel = ['noopener', 'noreferrer'];
  if (node.tagName === 'a') {
    const path = mediaPath(String(node.properties.href ?? ''));
    if (path !== undefined)
      node.properties.href = `/media/${path.split('/').map(encodeURIComponent).join('/')}`;
  }
  if (node.tagName === 'input')
    node.properties.ariaLabel = node.properties.checked ? 'Đã xong' : 'Chưa xong';
  if (node.tagName === 'ul' && hasLabels(node)) node.properties.className = ['labelled'];
  if (node.tagName === 'table') {
    return {
      type: 'element',
      tagName: 'div',
      properties: {
        className: ['table-scroll'],
        role: 'region',
        tabIndex: 0,
        ariaLabel: tableLabel(node),
      },
      children: [node],
    };
  }
  return node;
}

/** Whether every item of a list begins with a letter that was typed: `a)`. */
function hasLabels(list: Element): boolean {
  const items = list.children.filter((child) => isElement(child, 'li'));
  return items.length > 0 && items.every((item) => /^\s*[a-zđ]\)\s/.test(textOf(item)));
}

function tableLabel(table: Element): string {
  const caption = table.children.find((child) => isElement(child, 'caption'));
  return caption ? textOf(caption) : 'Bảng, cuộn ngang được';
}

function figure(image: Element, options: RenderOptions): Element {
  const caption = String(image.properties.title ?? '');
  delete image.properties.title;
  return element('figure', {}, [
    linkedPicture(image, options),
    ...(caption ? [element('figcaption', {}, spacedText(caption))] : []),
  ]);
}

/** The caption of a picture within a line. */
function captionBeside(image: Element): (Text | Element)[] {
  const caption = String(image.properties.title ?? '');
  if (caption === '') return [];
  return [
    { type: 'text', value: ' ' },
    element('small', {}, [
      { type: 'text', value: '(' },
      ...spacedText(caption),
      { type: 'text', value: ')' },
    ]),
  ];
}

/** A picture inside a link to its large rendition, where there is one. */
function linkedPicture(image: Element, options: RenderOptions): Element {
  const path = mediaPath(String(image.properties.src ?? ''));
  const large = path === undefined ? undefined : options.pictures?.get(path)?.large;
  const drawn = picture(image, options);
  if (!large) return drawn;
  const alt = String(image.properties.alt ?? '');
  return element(
    'a',
    {
      className: ['photo-link'],
      href: large.src,
      dataWidth: large.width,
      dataHeight: large.height,
      ariaLabel: alt ? `Phóng to ảnh: ${alt}` : 'Phóng to ảnh',
    },
    [drawn],
  );
}

function picture(image: Element, { pictures }: RenderOptions): Element {
  const alt = String(image.properties.alt ?? '');
  const path = mediaPath(String(image.properties.src ?? ''));
  const source = path === undefined ? undefined : pictures?.get(path);
  if (!source)
    return element('span', { className: ['missing-picture'] }, [
      { type: 'text', value: alt ? `${alt} (Chưa có tệp ảnh gốc)` : 'Chưa có tệp ảnh gốc' },
    ]);
  return element(
    'img',
    {
      ...(source.isTransparent ? { className: ['picture-transparent'] } : {}),
      src: source.src,
      srcSet: source.srcset,
      sizes: '(min-width: 48rem) 42rem, 100vw',
      width: source.width,
      height: source.height,
      alt,
      loading: 'lazy',
      decoding: 'async',
    },
    [],
  );
}

/** Text with no-break spaces inside quantities and dates, and document numbers that stay on one line. */
function spacedText(text: string): (Text | Element)[] {
  if (!/\d/.test(text)) return [{ type: 'text', value: text }];
  const value = keepTogether(text);
  const parts: (Text | Element)[] = [];
  let at = 0;
  for (const [start, end] of noBreakRanges(value)) {
    if (start > at) parts.push({ type: 'text', value: value.slice(at, start) });
    parts.push(
      element('span', { className: ['nowrap'] }, [
        { type: 'text', value: value.slice(start, end) },
      ]),
    );
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

const isHeading = (node: Root | Element): boolean =>
  node.type === 'element' && /^h[1-6]$/.test(node.tagName);

const isCode = (node: Root | Element): boolean =>
  node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre');
