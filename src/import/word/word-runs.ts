import type { ElementContent } from 'hast';
import { element } from '../../markdown/hast.ts';
import { fromTcvn3, fromVni } from '../../vietnamese/legacy-encodings.ts';
import { symbolMeant } from '../../vietnamese/symbol-fonts.ts';
import type { RunLook } from './word-styles.ts';

/** A stretch of text of one look, or something that stands in the line as it is. */
export type Piece =
  | { readonly text: string; readonly look: RunLook; readonly href?: string | undefined }
  | { readonly node: ElementContent };

/** Fonts from before Unicode by their names, as offices have them. */
const TCVN3_FONT = /^\.Vn/i;
const TCVN3_CAPITALS = /^\.Vn.*H$/;
const VNI_FONT = /^VNI[- ]/i;
const SYMBOL_FONT = /^(?:Symbol|Wingdings|Webdings)/i;

/** What the letters of a font mean in Unicode. A sign of a symbol font that nobody knows stays and is found by the check. */
export function decodeFont(text: string, font: string | undefined): string {
  if (font === undefined) return text;
  if (TCVN3_FONT.test(font)) return fromTcvn3(text, TCVN3_CAPITALS.test(font));
  if (VNI_FONT.test(font)) return fromVni(text);
  if (SYMBOL_FONT.test(font)) return text.replace(/./gsu, (sign) => symbolOf(sign));
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => symbolMeant(sign) ?? sign);
}

/** Whether a font is one from before Unicode. */
export const isLegacyFont = (font: string | undefined): boolean =>
  font !== undefined && (TCVN3_FONT.test(font) || VNI_FONT.test(font));

function symbolOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const letter = code < 0x100 ? String.fromCharCode(0xf000 + code) : sign;
  return code <= 0x20 ? sign : (symbolMeant(letter) ?? sign);
}

/** The stretches of a paragraph as hast; neighbours of one look are one stretch, because some encodings write a letter in two signs that Word may part. */
export function piecesToHast(pieces: readonly Piece[]): ElementContent[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && 'text' in last && 'text' in piece && isSame(last, piece))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined.flatMap((piece) => ('node' in piece ? [piece.node] : dress(piece)));
}

type TextPiece = Extract<Piece, { text: string }>;

const isSame = (a: TextPiece, b: TextPiece): boolean =>
  a.href === b.href && LOOKS.every((name) => (a.look[name] || '') === (b.look[name] || ''));

const LOOKS = ['bold', 'italic', 'strike', 'height', 'font'] as const;

function dress({ text, look, href }: TextPiece): ElementContent[] {
  const decoded = decodeFont(text, look.font);
  if (decoded === '') return [];
  const marks = [
    look.height === 'superscript' && 'sup',
    look.height === 'subscript' && 'sub',
    look.strike && 'del',
    look.italic && 'em',
    look.bold && 'strong',
  ].filter((mark) => typeof mark === 'string');
  let nodes: ElementContent[] = decoded
    .split('\n')
    .flatMap((line, at): ElementContent[] => [
      ...(at > 0 ? [element('br', {}, [])] : []),
      { type: 'text', value: line },
    ]);
  for (const mark of decoded.trim() === '' ? [] : marks) nodes = [element(mark, {}, nodes)];
  return href === undefined ? nodes : [element('a', { href }, nodes)];
}

/** The words of a paragraph on one line. */
export const plainText = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' ? plainText(node.children) : '';
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
