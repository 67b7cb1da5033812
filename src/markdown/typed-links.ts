import { blotCode } from './blot-code.ts';
import { spacedAddress } from './office-inline.ts';

/** One address in a text, where and as it was typed. */
export interface TypedLink {
  /** The letters of the address in the source, e.g. `\\may-chu\a.pdf`. */
  readonly typed: string;
  /** The address that Markdown makes of them: without escapes and entities, not percent-encoded. */
  readonly address: string;
  /** Where `typed` begins in the source, in UTF-16 units. */
  readonly at: number;
  /** The words of the link, or the description of the picture; empty for an address that stands alone. */
  readonly words: string;
  readonly isPicture: boolean;
}

/**
 * Every address that a text links to or shows, in the order of the text: `[words](address)`, `[name]: address`,
 * `<https://…>`, `https://…`, `href="…"` and `src="…"`. Code is no text. Found by form, so the caller asks the parser
 * whether a doubtful one really is a link.
 */
export function typedLinks(source: string): readonly TypedLink[] {
  if (!/\]\(|\]:|<|https?:\/\/|www\./i.test(source)) return [];
  return linksOf(source, blotCode(source), 0);
}

function linksOf(source: string, text: string, offset: number): readonly TypedLink[] {
  return [...text.matchAll(FORMS)].flatMap(({ groups = {}, 0: whole, index }) => {
    const { mark, words = '', inline, definition, html, alone } = groups;
    const typedRaw = inline ?? definition ?? html ?? alone ?? '';
    const start = offset + index + whole.length - typedRaw.length;
    const spaced =
      inline === undefined
        ? undefined
        : spacedAddress(source.slice(source.lastIndexOf('](', start), start + LONGEST));
    const raw = spaced ?? typedRaw;
    // What is blotted is read from the source itself, of which the places are the same.
    const typed = shorten(source.slice(start, start + raw.length), alone !== undefined);
    const bare = typed.replace(/^<([\s\S]*)>$|^"([\s\S]*)"$|^'([\s\S]*)'$/, '$1$2$3');
    const link: TypedLink = {
      typed: bare,
      address: toAddress(bare, html !== undefined, alone !== undefined),
      at: start + typed.indexOf(bare),
      words,
      isPicture: mark === '!' || /^src/i.test(whole),
    };
    // A picture may be the words of a link.
    const inner = /\]\(/.test(words)
      ? linksOf(source, words, offset + index + whole.indexOf(words))
      : [];
    return [...inner, link];
  });
}

/** No address is longer, in UTF-16 units. */
const LONGEST = 2_000;

const FORMS = new RegExp(
  [
    // [words](address "title"), words with brackets inside, addresses with brackets in pairs; bounded, so that a text
    // of nothing but brackets takes no time
    String.raw`(?<mark>!?)\[(?<words>(?:[^\[\]\\\n]|\\.|\[[^\]\n]{0,300}\]|\n(?!\s*\n)){0,500})\]\(\s*(?<inline><[^>\n]*>|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*)(?=[\s)])`,
    // [name]: address
    String.raw`^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?<definition><[^>\n]*>|\S+)`,
    // href="address"
    String.raw`\b(?:href|src)\s*=\s*(?<html>"[^"\n]*"|'[^'\n]*'|[^\s"'>]+)`,
    // <https://address> and https://address
    String.raw`(?<![\w/])(?<alone>(?:https?:\/\/|www\.)[^\s<>]+)`,
  ].join('|'),
  'gim',
);

/** What ends a sentence or closes a bracket is no part of an address that stands alone. */
function shorten(typed: string, isAlone: boolean): string {
  if (!isAlone) return typed;
  const short = typed.replace(/[?!.,:;*_~'"”’»)\]]+$/u, '');
  return short.includes('(') && typed.startsWith(`${short})`) ? `${short})` : short;
}

function toAddress(bare: string, isHtml: boolean, isAlone: boolean): string {
  const plain = isHtml ? bare : bare.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  const address = plain.replace(/&amp;/g, '&').trim();
  return isAlone && /^www\./i.test(address) ? `http://${address}` : address;
}
