import { escapeHtml } from '../../lib/html.ts';
import { classicParagraphs } from './classic-paragraphs.ts';
import type { ExportIndex, OldFile } from './export-index.ts';
import { isLayout, replaceShortcodes, type Shortcode } from './shortcodes.ts';
import type { WxrItem } from './wxr-item.ts';

/** The text of an item as plain HTML, and what of it nobody here understands. */
export interface PlainHtml {
  readonly html: string;
  /** Shortcodes and blocks that left nothing behind, e.g. `[rev_slider]`, `wp:latest-posts`. */
  readonly unknown: readonly string[];
}

/** Blocks without text of their own that a page can do without. */
const EMPTY_BLOCKS = new Set(['more', 'spacer', 'separator', 'nextpage', 'paragraph']);

/** Turns the text of an item into plain HTML: blocks, shortcodes and the paragraphs of the old editor are resolved. */
export function toPlainHtml(item: WxrItem, index: ExportIndex): PlainHtml {
  const unknown: string[] = [];
  const isClassic = !item.content.includes('<!-- wp:');
  const shared = replaceSharedBlocks(item.content, index, unknown);
  const plain = replaceShortcodes(shared, (shortcode) =>
    shortcodeHtml(shortcode, item, index, unknown),
  ).replace(/\[(\[[a-zA-Z][^\]]*\])\]/g, '$1');
  if (isClassic) return { html: classicParagraphs(dropComments(plain)), unknown };
  return { html: dropComments(dropBlockMarks(plain, unknown)), unknown };
}

/** A block that several posts share stands in the text only by its number. */
function replaceSharedBlocks(
  content: string,
  index: ExportIndex,
  unknown: string[],
  depth = 0,
): string {
  return content.replace(
    /<!--\s*wp:block\s+\{[^}]*"ref"\s*:\s*(\d+)[^}]*\}\s*\/-->/g,
    (_, id: string) => {
      const shared = depth < 3 ? index.sharedBlocks.get(id) : undefined;
      if (shared === undefined) unknown.push(`wp:block ${id}`);
      return shared === undefined ? '' : replaceSharedBlocks(shared, index, unknown, depth + 1);
    },
  );
}

function dropBlockMarks(content: string, unknown: string[]): string {
  return content.replace(
    /<!--\s*(\/?)wp:([\w/-]+)(?:\s+(?:\{[\s\S]*?\}))?\s*(\/?)-->/g,
    (_, __, name: string, isEmpty: string) => {
      if (isEmpty && !EMPTY_BLOCKS.has(name)) unknown.push(`wp:${name}`);
      return '';
    },
  );
}

const dropComments = (html: string): string => html.replace(/<!--[\s\S]*?-->/g, '');

function shortcodeHtml(
  { name, attributes, content }: Shortcode,
  item: WxrItem,
  index: ExportIndex,
  unknown: string[],
): string | undefined {
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return captionHtml(content ?? '', attributes.caption);
    case 'gallery':
      return galleryHtml(attributes, item, index);
    case 'embed':
    case 'youtube':
    case 'vimeo':
      return `\n\n${(content ?? attributes.src ?? attributes.url ?? '').trim()}\n\n`;
    case 'video':
    case 'audio':
    case 'playlist':
      return mediaHtml(name, attributes, item, index);
    default:
      if (!isLayout(name)) unknown.push(`[${name}]`);
      return content;
  }
}

/** `[caption]<img> words[/caption]`. */
function captionHtml(content: string, given = ''): string {
  const picture = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)/i.exec(content)?.[1] ?? '';
  const words = content.slice(content.indexOf(picture) + picture.length).trim() || given;
  return `\n\n<figure>${picture}<figcaption>${words}</figcaption></figure>\n\n`;
}

function galleryHtml(
  attributes: Readonly<Record<string, string>>,
  item: WxrItem,
  index: ExportIndex,
): string {
  const ids = (attributes.ids ?? attributes.include ?? '').split(',').map((id) => id.trim());
  const files =
    ids[0] === ''
      ? (index.filesOf.get(item.id) ?? []).filter(isPicture)
      : ids.flatMap((id) => index.files.get(id) ?? []);
  return `\n\n${files.map(figureHtml).join('\n')}\n\n`;
}

const isPicture = ({ address }: OldFile): boolean =>
  /\.(?:jpe?g|jfif|png|gif|webp|avif|heic|bmp|tiff?)$/i.test(address);

const figureHtml = ({ address, alt, caption }: OldFile): string =>
  `<figure><img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}"><figcaption>${caption}</figcaption></figure>`;

/** Sound and film become a link: no page plays anything. */
function mediaHtml(
  name: string,
  attributes: Readonly<Record<string, string>>,
  item: WxrItem,
  index: ExportIndex,
): string {
  const listed = (attributes.ids ?? '')
    .split(',')
    .flatMap((id) => index.files.get(id.trim()) ?? []);
  const addresses = [
    ...['src', 'mp4', 'mp3', 'm4a', 'ogg', 'webm', 'wav', 'url'].flatMap(
      (key) => attributes[key] ?? [],
    ),
    ...listed.map(({ address }) => address),
  ];
  const found =
    addresses.length > 0 || name === 'playlist'
      ? addresses
      : (index.filesOf.get(item.id) ?? [])
          .map(({ address }) => address)
          .filter((address) =>
            (name === 'video' ? /\.(?:mp4|webm|mov)$/i : /\.(?:mp3|m4a|ogg|wav)$/i).test(address),
          )
          .slice(0, 1);
  return found
    .map((address) => `<p><a href="${escapeHtml(address)}">${escapeHtml(nameOf(address))}</a></p>`)
    .join('\n');
}

const nameOf = (address: string): string => address.split('/').at(-1) ?? address;
