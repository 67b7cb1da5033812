import type { Element, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { decodeAddress } from '../lib/decode-address.ts';
import { blotCode } from './blot-code.ts';
import { frameAddress } from './embeds.ts';
import { textOf } from './hast.ts';
import { isSafeAddress, mediaPath } from './safe-address.ts';
import { isOwnId, isTaskBox, parseMarkdown } from './safe-tree.ts';
import { SANITIZE_SCHEMA } from './sanitize-schema.ts';
import { typedLinks } from './typed-links.ts';
import { readVideo } from './video-address.ts';

/** One thing that an editor typed and that no reader will see. */
export type StrippedMarkup = {
  /** Where it stands in the source, in UTF-16 units; 0 when that cannot be told. */ readonly at: number;
} &
  /** An element: its words stay, unless it is of a kind that holds no words for readers. */
  (
    | { readonly kind: 'element'; readonly tagName: string; readonly losesWords: boolean }
    /** An attribute, by the name it has in HTML. */
    | { readonly kind: 'attribute'; readonly tagName: string; readonly name: string }
    /** The address of a link, whose words stay. */
    | { readonly kind: 'address'; readonly address: string }
    /** A picture that does not lie in `media/`, of which only the description stays. */
    | { readonly kind: 'picture'; readonly address: string }
    /** A page of another site in a frame, of which a link stays. */
    | { readonly kind: 'frame'; readonly address: string }
    /** A comment that is never closed, with everything after it. */
    | { readonly kind: 'comment' }
  );

type Found = StrippedMarkup extends infer P
  ? P extends StrippedMarkup
    ? Omit<P, 'at'>
    : never
  : never;

/** What the policy takes away from a text, each kind of thing once, in the order of the text. */
export function strippedMarkup(source: string): readonly StrippedMarkup[] {
  const typed = blotCode(source);
  const parts = new Map<string, StrippedMarkup>();
  for (const found of [...removedBelow(parseMarkdown(source)), ...unclosedComment(typed)]) {
    const key = JSON.stringify(found);
    if (!parts.has(key)) parts.set(key, placed(found, source, typed));
  }
  return [...parts.values()].toSorted((a, b) => a.at - b.at);
}

/** With its place; an address as it was typed, not as Markdown encodes it. */
function placed(found: Found, source: string, typed: string): StrippedMarkup {
  const link =
    found.kind === 'address'
      ? typedLinks(source).find(({ address }) => isSame(address, found.address))
      : undefined;
  return link && found.kind === 'address'
    ? { ...found, address: link.typed, at: link.at }
    : { ...found, at: placeOf(found, typed) };
}

const isSame = (a: string, b: string): boolean => decodeAddress(a) === decodeAddress(b);

function* removedBelow(parent: Root | Element): Generator<Found> {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    const { tagName } = node;
    const address = tagName === 'iframe' ? frameAddress(node) : undefined;
    if (address !== undefined && !readVideo(address)) yield { kind: 'frame', address };
    const losesWords = isStripped(tagName) && textOf(node).trim() !== '';
    // A frame that became a link or a card still loses the words inside it: all that follows when it is never closed.
    if (losesWords || (address === undefined && !isAllowed(node)))
      yield { kind: 'element', tagName, losesWords };
    else if (address === undefined) yield* removedFrom(node);
    if (!isStripped(tagName)) yield* removedBelow(node);
  }
}

const isAllowed = (node: Element): boolean =>
  SANITIZE_SCHEMA.tagNames?.includes(node.tagName) === true &&
  (node.tagName !== 'input' || isTaskBox(node));
const isStripped = (tagName: string): boolean => SANITIZE_SCHEMA.strip?.includes(tagName) === true;

/** The policy for an element without those around it. */
const ALONE: Schema = { ...SANITIZE_SCHEMA, ancestors: {} };

function* removedFrom(node: Element): Generator<Found> {
  const { tagName, properties } = node;
  const kept = (sanitize({ ...node, children: [] }, ALONE) as Element).properties;
  const src = String(properties.src ?? '');
  if (tagName === 'img' && mediaPath(src) === undefined) yield { kind: 'picture', address: src };
  for (const [key, value] of Object.entries(properties)) {
    if (tagName === 'a' && key === 'href') {
      if (!isSafeAddress(String(value))) yield { kind: 'address', address: String(value) };
    } else if (kept[key] === undefined || (key === 'id' && !isOwnId(String(value)))) {
      if (!isOfNoAccount(tagName, key, String(value)))
        yield { kind: 'attribute', tagName, name: attributeName(key) };
    }
  }
}

/** What the site sets by itself, so that nothing is lost: when a picture is loaded, how a table cell is aligned, what a link may learn. */
const isOfNoAccount = (tagName: string, key: string, value: string): boolean =>
  ['loading', 'decoding', 'rel', 'target'].includes(key) ||
  ((tagName === 'td' || tagName === 'th') &&
    (key === 'align' ||
      (key === 'style' && /^\s*text-align:\s*(?:left|center|right)\s*;?\s*$/.test(value))));

/** `onClick` → `onclick`, `dataSrc` → `data-src`. */
function attributeName(key: string): string {
  if (key === 'className') return 'class';
  return /^(?:data|aria)[A-Z]/.test(key)
    ? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : key.toLowerCase();
}

function* unclosedComment(typed: string): Generator<Found> {
  if (UNCLOSED.test(typed)) yield { kind: 'comment' };
}

/** `<!-->` and `<!--->` are whole comments. */
const UNCLOSED = /<!--(?!-?>|[\s\S]*?-->)/;

function placeOf(found: Found, typed: string): number {
  switch (found.kind) {
    case 'element':
      return first(typed, new RegExp(`<${literal(found.tagName)}(?![\\w-])`, 'i'));
    case 'attribute':
      return first(
        typed,
        new RegExp(
          `<${literal(found.tagName)}\\s(?:[^>]*?[\\s"'])?${literal(found.name)}\\s*[=\\s>]`,
          'i',
        ),
        new RegExp(`<${literal(found.tagName)}(?![\\w-])`, 'i'),
      );
    case 'address':
      return first(typed, new RegExp(literal(found.address)), /<a\s|\]\(/i);
    case 'picture':
      return first(
        typed,
        new RegExp(
          `!\\[(?=[^\\n]*?${literal(found.address)})|<img\\s(?=[^>]*?${literal(found.address)})`,
          'i',
        ),
        /!\[|<img[\s>]/i,
      );
    case 'frame':
      return first(typed, /<iframe[\s>]/i);
    case 'comment':
      return first(typed, UNCLOSED);
  }
}

function first(text: string, ...patterns: readonly RegExp[]): number {
  for (const pattern of patterns) {
    const at = text.search(pattern);
    if (at >= 0) return at;
  }
  return 0;
}

const literal = (text: string): string => text.replace(/[^\w\s]/g, '\\$&');
