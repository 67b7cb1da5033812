import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { toHtml } from 'hast-util-to-html';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type {
  FootnoteDefinition,
  Html,
  Nodes as MdastNodes,
  PhrasingContent,
  Root as MdastRoot,
} from 'mdast';
import { sanitize } from 'hast-util-sanitize';
import { element, elements, isElement, textOf } from '../../markdown/hast.ts';
import { SANITIZE_SCHEMA } from '../../markdown/sanitize-schema.ts';
import { lostWords, wordsOf } from './compare-words.ts';
import { directMarkdown } from './direct-markdown.ts';
import { linkAddresses } from './link-addresses.ts';
import { setAside } from './set-aside.ts';
import { tidyTree } from './tidy-tree.ts';

/** What a text needs to know of the site it comes from. */
export interface HtmlSource {
  /** The address here of a picture or file there, e.g. `/media/2023/hop.jpg`; `undefined` when its file is missing. */
  media(address: string): string | undefined;
  /** The address here of a link there; addresses of others come back as they are. */
  link(address: string): string;
  /** Told of everything that could not be kept as it was. */
  warn(message: string): void;
}

/** A text in the Markdown of this site. */
export interface Converted {
  readonly markdown: string;
  /** The first place where words differ from those of the source, for the report; `undefined` when none is lost. */
  readonly lost: string | undefined;
}

/** Turns HTML into Markdown. Every word stays; what the site cannot show is said. */
export function htmlToMarkdown(html: string, source: HtmlSource): Converted {
  const direct = plainToMarkdown(html, source);
  if (direct) return direct;
  const { html: short, whole, restore } = setAside(html.normalize('NFC'));
  if (whole !== undefined) return { markdown: whole, lost: undefined };
  const { markdown, lost } = treeToMarkdown(fromHtml(short, { fragment: true }), source);
  return { markdown: restore(markdown), lost: lost && restore(lost) };
}

/**
 * The same for a text that is plain as it stands, `undefined` for any other. What an old editor would do to its lines
 * (`classicParagraphs`) need not be done, because no line of it ends without `<br>`.
 */
export function plainToMarkdown(html: string, source: HtmlSource): Converted | undefined {
  const markdown = directMarkdown(html.normalize('NFC'), source);
  return markdown === undefined ? undefined : { markdown, lost: undefined };
}

/** The same for HTML that is a tree already; the tree is used up. Notes are `<footnote-ref>` and `<footnote-def>` with an `id`. */
export function treeToMarkdown(tree: Root, source: HtmlSource): Converted {
  tidyTree(tree);
  const words = wordsOf(tree);
  linkAddresses(tree);
  mapAddresses(tree, source);
  const mdast = toMdast(tree, { handlers: handlersFor(source) });
  const markdown = toMarkdown(unwrapRoot(mdast), {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  }).trim();
  return { markdown, lost: lostWords(words, markdown) };
}

const unwrapRoot = (node: MdastNodes): MdastRoot =>
  node.type === 'root' ? node : { type: 'root', children: [node as never] };

/** Addresses of the old site become those of the new one, in links and pictures alike. */
function mapAddresses(tree: Root, source: HtmlSource): void {
  for (const node of [...elements(tree)]) {
    const { src, href } = node.properties;
    if (node.tagName === 'img') mapPicture(node, String(src ?? ''), source);
    else if (node.tagName === 'a' && href !== undefined)
      node.properties.href = addressHere(String(href), source);
  }
}

const addressHere = (address: string, source: HtmlSource): string =>
  source.media(address) ?? source.link(address);

/** A picture whose file is missing leaves its words, so that nothing is lost in silence. */
function mapPicture(node: Element, address: string, source: HtmlSource): void {
  const file = source.media(address);
  if (file !== undefined) {
    node.properties.src = file;
    return;
  }
  source.warn(`Thiếu tệp ảnh ${address || '(không có địa chỉ)'}.`);
  const alt = String(node.properties.alt ?? '').trim();
  node.tagName = 'span';
  node.properties = {};
  node.children = [{ type: 'text', value: alt === '' ? '' : `(Ảnh: ${alt})` }];
}

function handlersFor(source: HtmlSource): Record<string, Handle> {
  return {
    ...Object.fromEntries(
      ['sub', 'sup', 'u', 'mark', 'ins', 'kbd', 'small'].map((name) => [name, inlineHtml]),
    ),
    ...Object.fromEntries(['dl', 'details'].map((name) => [name, blockHtml])),
    'footnote-ref': (_, node) => ({ type: 'footnoteReference', ...noteName(node) }),
    'footnote-def': (state, node) => ({
      type: 'footnoteDefinition',
      ...noteName(node),
      children: state.toFlow(state.all(node)) as FootnoteDefinition['children'],
    }),
    br: (state) => (state.inTable ? html('<br>') : { type: 'break' }),
    figure: (state, node) => figure(state, node),
    table: (state, node) => table(state, node, source),
    iframe: (_, node) => frame(node, source),
    video: (state, node) => player(state, node),
    audio: (state, node) => player(state, node),
    button: (state, node) => state.all(node),
    input: () => undefined,
    select: (_, node) => dropped(node, source),
    textarea: (_, node) => dropped(node, source),
    form: (state, node) => state.all(node),
    object: (_, node) => dropped(node, source),
    embed: (_, node) => dropped(node, source),
  };
}

const noteName = (node: Element): { identifier: string; label: string } => {
  const name = String(node.properties.id);
  return { identifier: name, label: name };
};

function dropped(node: Element, source: HtmlSource): undefined {
  source.warn(`Phần <${node.tagName}> không giữ được trên trang tĩnh.`);
  return undefined;
}

/** A mark that Markdown lacks and the site shows: it is written as HTML around its words. */
function inlineHtml(state: State, node: Element): PhrasingContent[] {
  const inside = state.all(node) as PhrasingContent[];
  if (textOf(node).trim() === '') return inside;
  return [html(`<${node.tagName}>`), ...inside, html(`</${node.tagName}>`)];
}

/** What has no form in Markdown at all stands in the text as HTML. */
function blockHtml(_: State, node: Element): Html {
  const safe = sanitize({ type: 'root', children: [node] }, SANITIZE_SCHEMA) as Root;
  // An empty line would end the HTML.
  return html(toHtml(safe).replace(/\n\s*\n/g, '\n'));
}

const html = (value: string): Html => ({ type: 'html', value });

/** A picture with the words under it; a quotation, a video or a table in a figure stays what it is. */
function figure(state: State, node: Element): MdastNodes[] {
  const caption = node.children.find((child) => isElement(child, 'figcaption'));
  const words = caption ? textOf(caption).replace(/\s+/g, ' ').trim() : '';
  const pictures = [...elements(node)].filter(
    ({ tagName, properties }) => tagName === 'img' && properties.src !== undefined,
  );
  const isGallery = [...elements(node)].some((inner) => isElement(inner, 'figure'));
  const picture = pictures[0];
  if (picture && pictures.length === 1 && !isGallery) {
    return [
      {
        type: 'paragraph',
        children: [
          {
            type: 'image',
            url: String(picture.properties.src),
            alt: String(picture.properties.alt ?? '').trim() || words,
            title: words || null,
          },
        ],
      },
    ];
  }
  const rest = node.children.filter((child) => child !== caption);
  const inside = state.toFlow(state.all({ ...node, children: rest } as Element));
  if (!caption || words === '') return inside;
  const lines = state.toFlow(state.all(caption));
  return [...inside, ...lines];
}

/** A simple table is Markdown; one with cells over several rows or columns, or with lists in its cells, is HTML. */
function table(
  state: State,
  node: Element,
  source: HtmlSource,
): MdastNodes | MdastNodes[] | undefined | void {
  const inside = [...elements(node)];
  const isWide = inside.some(
    ({ properties }) => Number(properties.colSpan ?? 1) > 1 || Number(properties.rowSpan ?? 1) > 1,
  );
  const hasBlocks = inside.some(({ tagName }) =>
    /^(?:ul|ol|table|p|blockquote|h[1-6]|caption)$/.test(tagName),
  );
  if (!isWide && !hasBlocks) return defaultHandlers.table(state, node);
  const cells = inside.filter(({ tagName }) => tagName === 'td' || tagName === 'th');
  // A layout table of one cell is no table.
  if (cells.length === 1 && cells[0]) return state.toFlow(state.all(cells[0]));
  if (inside.some(({ tagName }) => tagName === 'img'))
    source.warn('Bảng có ảnh bên trong; hãy xem lại bảng này.');
  return blockHtml(state, node);
}

/** A frame becomes the address it shows, on a line of its own, where the site makes a card of it. */
function frame(node: Element, source: HtmlSource): MdastNodes | undefined {
  const src = String(node.properties.src ?? node.properties.dataSrc ?? '').trim();
  const address = src.startsWith('//') ? `https:${src}` : src;
  if (!/^https?:/i.test(address)) {
    source.warn('Khung nhúng không có địa chỉ đã được bỏ.');
    return undefined;
  }
  return {
    type: 'paragraph',
    children: [{ type: 'link', url: address, children: [{ type: 'text', value: address }] }],
  };
}

/** Sound and film become a link to the file. */
function player(state: State, node: Element): MdastNodes[] {
  const sources = [node, ...elements(node)].flatMap(({ properties }) =>
    properties.src === undefined ? [] : [String(properties.src)],
  );
  const address = sources[0];
  const words = textOf(node).trim();
  const inside = words === '' ? [] : state.toFlow(state.all(element('p', {}, node.children)));
  if (address === undefined) return inside;
  const name = decodeURI(address).split('/').at(-1) ?? address;
  return [
    {
      type: 'paragraph',
      children: [{ type: 'link', url: address, children: [{ type: 'text', value: name }] }],
    },
    ...inside,
  ];
}
