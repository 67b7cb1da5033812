import { isAddress, isWords, LINK, LOOKS, type InlineText, type Piece } from './direct-inline.ts';

const GAP = '[ \\n]*';
const IMG = '<img((?: [a-z-]+="[^"<>&]*")+) ?/?>';
const CAPTION = `<figcaption${LOOKS}>([^<>&]*)</figcaption>`;
/** What stands behind `<figure>`: a picture, perhaps with a link to its original, and the words under it. */
const FIGURE = new RegExp(
  `${GAP}(?:${LINK}${IMG}</a>|${IMG})${GAP}(?:${CAPTION}${GAP})?</figure>`,
  'y',
);
/** What stands behind the `<p>` of a picture alone. */
const ALONE = new RegExp(`${IMG}</p>`, 'y');
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;
/** Attributes that have no place in Markdown. */
const UNUSED =
  /^(?:class|style|align|width|height|border|loading|decoding|fetchpriority|srcset|sizes)$/;

/** A picture alone in a figure or a paragraph, from behind the opening tag on. */
export function pictureAt(
  html: string,
  from: number,
  name: 'figure' | 'p',
): InlineText | undefined {
  const pattern = name === 'figure' ? FIGURE : ALONE;
  pattern.lastIndex = from;
  const found = pattern.exec(html);
  if (!found) return undefined;
  const end = pattern.lastIndex;
  if (name === 'p') return withEnd(picturePieces(found[1], ''), end);
  const [, original, linked, bare, caption = ''] = found;
  const pieces = picturePieces(linked ?? bare, caption);
  // The address of the original is asked for, although a page of its own shows it here.
  const asked: readonly Piece[] =
    original === undefined ? [] : [{ kind: 'unwritten', address: original }];
  return withEnd(pieces && [...asked, ...pieces], end);
}

const withEnd = (pieces: readonly Piece[] | undefined, end: number): InlineText | undefined =>
  pieces && { pieces, end };

function picturePieces(typed = '', caption: string): readonly Piece[] | undefined {
  const { src = '', alt = '', ...others } = attributesOf(typed);
  const isKnown = Object.keys(others).every((key) => UNUSED.test(key));
  const arePlain = [alt, caption].every((words) => words === '' || isPlain(words));
  if (!isKnown || !arePlain || !isAddress(src)) return undefined;
  const title = caption === '' ? '' : ` "${caption}"`;
  return [`![${alt || caption}](`, { kind: 'picture', address: src }, `${title})`];
}

/** A bracket that is never closed would end the picture for whoever reads it. */
const isPlain = (words: string): boolean =>
  isWords(words) && /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(words);

/** Of two of a name the first holds. */
const attributesOf = (typed: string): Record<string, string> =>
  Object.fromEntries(
    [...typed.matchAll(ATTRIBUTE)].reverse().map(([, key = '', value = '']) => [key, value]),
  );
