/** Signs that mean nothing in HTML or Markdown wherever they stand among words. */
export const WORD = '[/\\p{L}\\p{M}\\p{N},.;:?!()“”%…–-]+';

/** For each UTF-16 code whether it is such a sign, and whether it asks for a look at the sign before it. */
const SIGNS = new Uint8Array(0x10000);
const IS_WORD = new RegExp(`^${WORD}$`, 'u');
for (let code = 0; code < SIGNS.length; code++)
  SIGNS[code] = IS_WORD.test(String.fromCharCode(code)) ? 1 : 0;
const [SPACE, COLON, DOT, SLASH] = [32, 58, 46, 47];
SIGNS[DOT] = SIGNS[SLASH] = 2;

/** Where words end that stand with single spaces between them and hold nothing that Markdown takes for an address. */
function wordsEnd(html: string, from: number): number {
  let before = 0;
  for (let at = from; ; at++) {
    const code = html.charCodeAt(at);
    const sign = SIGNS[code] ?? 0;
    const isPlain = sign === 1 || (sign === 2 ? !mayLink(before, code) : isSingle(before, code));
    if (!isPlain) return at;
    before = code;
  }
}

/** Whether a text is nothing but such words. */
export const isWords = (text: string): boolean =>
  text === text.trim() && wordsEnd(text, 0) === text.length;

const isSingle = (before: number, code: number): boolean => code === SPACE && before !== SPACE;

/** `:/` and `w.` */
const mayLink = (before: number, code: number): boolean =>
  code === SLASH ? before === COLON : before === 0x57 || before === 0x77;

/** Attributes of mere looks, which Markdown has no place for. */
export const LOOKS = '(?: (?:class|style|align)="[^"<>&]*")*';
/** An address that stands in Markdown as it is. */
const ADDRESS = '[\\w/.%=?+:#-]+';
const IS_ADDRESS = new RegExp(`^${ADDRESS}$`);
export const isAddress = (text: string): boolean => IS_ADDRESS.test(text);
/** The opening tag of a link, with its address as a group. */
export const LINK = `<a href="(${ADDRESS})"(?: (?:target|rel)="[^"<>&]*")*>`;

const TAG = new RegExp(`<(strong|b|em|i)>|${LINK}|<br ?/?>`, 'y');
const AFTER_BREAK = / *\n? */y;

/** What no rule takes for the beginning of anything but a line of text. */
const BEGINS = /^(?:\p{L}[\p{L}\p{M} ]|[“(]|\d+[ %/])/u;
const LETTER_FIRST = /^[\p{L}\p{N}]/u;
/** What may stand before the mark of bold words or a link, and after them. */
const OPENS = /[ (“]$/;
const FOLLOWS_LINK = /^[ .,;:?!)”…]/;
const NO_LETTER_FIRST = /^[^\p{L}\p{M}\p{N}]/u;

/** A stretch of a line. */
interface Token {
  readonly kind: 'words' | 'strong' | 'em' | 'link' | 'break';
  readonly text: string;
  readonly address?: string;
  readonly end: number;
}

/** Markdown in pieces: an address is known only at the end. One that is `unwritten` is asked for all the same. */
export type Piece =
  string | { readonly kind: 'link' | 'picture' | 'unwritten'; readonly address: string };

/** A line as pieces of Markdown, and where it ended. */
export interface InlineText {
  readonly pieces: readonly Piece[];
  readonly end: number;
}

/**
 * The words of a block up to its end tag.
 * @param kind headings may begin with a number, and only paragraphs have several lines
 * @returns `undefined` for anything that is not plain
 */
export function inlineAt(
  html: string,
  from: number,
  name: string,
  kind: 'paragraph' | 'heading' | 'item',
): InlineText | undefined {
  const tokens: Token[] = [];
  const close = `</${name}>`;
  let at = from;
  while (!html.startsWith(close, at)) {
    const token = html[at] === '<' ? marksAt(html, at) : wordsAt(html, at);
    if (!token || (token.kind === 'break' && kind !== 'paragraph')) return undefined;
    if (!mayFollow(tokens.at(-1), token, kind)) return undefined;
    tokens.push(token);
    at = token.end;
  }
  const last = tokens.at(-1);
  if (!last || last.kind === 'break' || last.text.endsWith(' ')) return undefined;
  return { pieces: piecesOf(tokens, kind), end: at + close.length };
}

function wordsAt(html: string, at: number): Token | undefined {
  const end = wordsEnd(html, at);
  const text = html.slice(at, end);
  return text === '' || text === ' ' ? undefined : { kind: 'words', text, end };
}

/** A line end, bold words or a link. */
function marksAt(html: string, at: number): Token | undefined {
  TAG.lastIndex = at;
  const [whole = '', name, address] = TAG.exec(html) ?? [];
  const from = at + whole.length;
  if (whole === '') return undefined;
  if (name === undefined && address === undefined) {
    AFTER_BREAK.lastIndex = from;
    AFTER_BREAK.test(html);
    return { kind: 'break', text: '', end: AFTER_BREAK.lastIndex };
  }
  const to = wordsEnd(html, from);
  const text = html.slice(from, to);
  const close = `</${name ?? 'a'}>`;
  if (text === '' || text !== text.trim() || !html.startsWith(close, to)) return undefined;
  const end = to + close.length;
  if (address !== undefined) return { kind: 'link', text, address, end };
  if (!LETTER_FIRST.test(text)) return undefined;
  return { kind: name === 'strong' || name === 'b' ? 'strong' : 'em', text, end };
}

/** Whether the marks of two stretches that touch mean what they say. */
function mayFollow(last: Token | undefined, next: Token, kind: string): boolean {
  if (!last || last.kind === 'break') return mayBegin(next, kind);
  if (next.kind === 'words') {
    if (last.kind === 'words') return false;
    if (last.kind === 'link') return FOLLOWS_LINK.test(next.text);
    return NO_LETTER_FIRST.test(next.text);
  }
  if (next.kind === 'break') return !last.text.endsWith(' ');
  return last.kind === 'words' && OPENS.test(last.text);
}

function mayBegin({ kind, text }: Token, block: string): boolean {
  if (kind !== 'words') return kind !== 'break';
  return BEGINS.test(text) || (block === 'heading' && LETTER_FIRST.test(text));
}

function piecesOf(tokens: readonly Token[], kind: string): readonly Piece[] {
  // A heading is bold by itself.
  if (kind === 'heading' && tokens.length === 1 && tokens[0]?.address === undefined)
    return [tokens[0]?.text ?? ''];
  return tokens.flatMap((token): readonly Piece[] => {
    if (token.address === undefined) return [markdownOf(token)];
    return [`[${token.text}](`, { kind: 'link', address: token.address }, ')'];
  });
}

function markdownOf({ kind, text }: Token): string {
  if (kind === 'strong') return `**${text}**`;
  if (kind === 'em') return `*${text}*`;
  return kind === 'break' ? '\\\n' : text;
}

/** Where addresses of the old site are now. */
export interface Addresses {
  media(address: string): string | undefined;
  link(address: string): string;
}

/** The pieces as one text; `undefined` when a picture is missing or an address cannot stand as it is. */
export function joinPieces(pieces: readonly Piece[], addresses: Addresses): string | undefined {
  let text = '';
  for (const piece of pieces) {
    const part = typeof piece === 'string' ? piece : partOf(piece, addresses);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}

function partOf(
  { kind, address }: Exclude<Piece, string>,
  addresses: Addresses,
): string | undefined {
  const file = addresses.media(address);
  const here = kind === 'picture' ? file : (file ?? addresses.link(address));
  if (kind === 'unwritten') return '';
  return here !== undefined && isAddress(here) ? here : undefined;
}
