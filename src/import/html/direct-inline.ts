/** Signs that mean nothing in HTML or Markdown wherever they stand among words. */
export const WORD = '[/\\p{L}\\p{M}\\p{N},.;:?!()“”%…–-]+';

/** Words with single spaces between them. */
const WORDS = `${WORD}(?: ${WORD})*`;
/** Attributes of mere looks, which Markdown has no place for. */
export const LOOKS = '(?: (?:class|style|align)="[^"<>&]*")*';
/** An address that stands in Markdown as it is. */
const ADDRESS = '[\\w/.%=?+:#-]+';

const TOKEN = new RegExp(
  `( ?${WORDS} ?)|<(strong|b|em|i)>(${WORDS})</\\2>|<a href="(${ADDRESS})"(?: (?:target|rel)="[^"<>&]*")*>(${WORDS})</a>|<br ?/?>[ \\n]*`,
  'uy',
);
const IS_ADDRESS = new RegExp(`^${ADDRESS}$`);

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
}

/** Markdown in pieces; the address of a link is a piece that is known only at the end. */
export type Piece = string | { readonly address: string };

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
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(html);
    const token = found && tokenOf(found);
    if (!token || (token.kind === 'break' && kind !== 'paragraph')) return undefined;
    if (!mayFollow(tokens.at(-1), token, kind)) return undefined;
    tokens.push(token);
    at = TOKEN.lastIndex;
  }
  const last = tokens.at(-1);
  if (!last || last.kind === 'break' || last.text.endsWith(' ')) return undefined;
  return { pieces: piecesOf(tokens, kind), end: at + close.length };
}

function tokenOf(found: RegExpExecArray): Token | undefined {
  const [, words, name, marked, address, label] = found;
  const text = words ?? marked ?? label ?? '';
  // What Markdown might take for an address.
  if (text.includes(':/') || text.includes('w.') || text.includes('W.')) return undefined;
  if (words !== undefined) return { kind: 'words', text };
  if (address !== undefined) return { kind: 'link', text, address };
  if (name === undefined) return { kind: 'break', text };
  if (!LETTER_FIRST.test(text)) return undefined;
  return { kind: name === 'strong' || name === 'b' ? 'strong' : 'em', text };
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
    return [`[${token.text}](`, { address: token.address }, ')'];
  });
}

function markdownOf({ kind, text }: Token): string {
  if (kind === 'strong') return `**${text}**`;
  if (kind === 'em') return `*${text}*`;
  return kind === 'break' ? '\\\n' : text;
}

/** The pieces as one text; `undefined` when an address is one that cannot stand as it is. */
export function joinPieces(
  pieces: readonly Piece[],
  addressOf: (address: string) => string,
): string | undefined {
  let text = '';
  for (const piece of pieces) {
    const part = typeof piece === 'string' ? piece : addressOf(piece.address);
    if (typeof piece !== 'string' && !IS_ADDRESS.test(part)) return undefined;
    text += part;
  }
  return text;
}
