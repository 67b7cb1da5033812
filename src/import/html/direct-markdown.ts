import { inlineAt, joinPieces, LOOKS, type Addresses, type Piece } from './direct-inline.ts';
import { pictureAt } from './direct-picture.ts';

const OPEN = new RegExp(`<(p|h[1-6]|ul|ol|figure)${LOOKS}>`, 'y');
const ITEM = new RegExp(`[ \\n]*<li${LOOKS}>`, 'y');
const LIST_END = /[ \n]*<\/(?:ul|ol)>/y;
const SPACES = /[ \n]*/y;
const EMPTY = /(?:&nbsp;| )*<\/p>/y;

/** From here on the number of an item would be taken for a word. */
const MOST_ITEMS = 900;

/** A block of a text in Markdown, and where it ended. */
interface Block {
  readonly pieces: readonly Piece[];
  readonly end: number;
}

/**
 * The Markdown of the commonest HTML without any tree: paragraphs, headings and lists of plain words, with bold and
 * italic ones and links, and pictures alone. It is letter for letter what `treeToMarkdown` makes of it, which a test
 * holds for many texts; every word of it is in the Markdown, for nothing else is taken.
 * @param addresses asked only when the whole text is plain, in the order of the text
 * @returns `undefined` for anything else: then it has to go by the tree
 */
export function directMarkdown(html: string, addresses: Addresses): string | undefined {
  const pieces: Piece[] = [];
  let at = after(SPACES, html, 0) ?? 0;
  for (let before = ''; at < html.length;) {
    OPEN.lastIndex = at;
    const name = OPEN.exec(html)?.[1];
    if (name === undefined) return undefined;
    const block = blockAt(html, OPEN.lastIndex, name);
    // Two lists that touch need different signs.
    if (!block || (isList(name) && isList(before))) return undefined;
    if (block.pieces.length > 0) {
      if (before !== '') pieces.push('\n\n');
      pieces.push(...block.pieces);
      before = name;
    }
    at = after(SPACES, html, block.end) ?? block.end;
  }
  return pieces.length === 0 ? undefined : joinPieces(pieces, addresses);
}

const isList = (name: string): boolean => name === 'ul' || name === 'ol';

/** Where a pattern ends that begins at a place. */
function after(pattern: RegExp, html: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(html) ? pattern.lastIndex : undefined;
}

function blockAt(html: string, from: number, name: string): Block | undefined {
  if (isList(name)) return listAt(html, from, name);
  if (name === 'figure') return pictureAt(html, from, name);
  if (name !== 'p') {
    const heading = inlineAt(html, from, name, 'heading');
    return (
      heading && { ...heading, pieces: [`${'#'.repeat(Number(name[1]))} `, ...heading.pieces] }
    );
  }
  const end = after(EMPTY, html, from);
  if (end !== undefined) return { pieces: [], end };
  const picture = html.startsWith('<img', from) ? pictureAt(html, from, 'p') : undefined;
  return picture ?? inlineAt(html, from, name, 'paragraph');
}

function listAt(html: string, from: number, name: string): Block | undefined {
  const pieces: Piece[] = [];
  let count = 0;
  let at = from;
  for (;;) {
    const start = after(ITEM, html, at);
    if (start === undefined) break;
    const item = inlineAt(html, start, 'li', 'item');
    count += 1;
    if (!item || count > MOST_ITEMS) return undefined;
    pieces.push(`${count === 1 ? '' : '\n'}${name === 'ul' ? '-' : `${count}.`} `, ...item.pieces);
    at = item.end;
  }
  const end = after(LIST_END, html, at);
  return count > 0 && end !== undefined && html.startsWith(`</${name}>`, end - 5)
    ? { pieces, end }
    : undefined;
}
