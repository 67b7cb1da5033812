import { WORD } from './direct-inline.ts';

/** A paragraph that is its own Markdown: it begins with letters, and has nothing else than words. */
const PARAGRAPH = new RegExp(`<p>([\\p{L}\\p{M}]{2}(?:${WORD})?(?: ${WORD})*)</p>\\s*`, 'uy');
/** A long text between two tags: its first word, those in the middle, and the last. */
const MIDDLE = new RegExp(`^(\\s*\\S+ )(${WORD}(?: ${WORD})+)( \\S+\\s*)$`, 'u');

const TAG = /<(\/?)([a-z][a-z0-9]*)[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>/gi;
const TEXT_AFTER_TAG = new RegExp(`(${TAG.source})([^<>&]{40,})`, 'gi');

/** Elements between which a paragraph is a paragraph of the page, once all that were opened are closed. */
const ORDINARY =
  /^(?:p|h[1-6]|ul|ol|li|blockquote|figure|figcaption|div|section|table|thead|tbody|tr|t[dh]|a|strong|em|b|i|u|span|sub|sup|small|del)$/i;
const EMPTY = /^(?:img|br|hr)$/i;

/** Stands around the number of a piece of text that was set aside. A letter, so that no rule takes it for a sign. */
const MARK = 'ꙮ';
const PLACE = new RegExp(`${MARK}(\\d+)${MARK}`, 'g');

/** A text whose plain stretches were taken out. */
export interface SetAside {
  /** The text with a short word in the place of each. */
  readonly html: string;
  /** The Markdown of the text, when all of it is plain paragraphs. */
  readonly whole: string | undefined;
  /** Puts them back into what was made of it. */
  restore(made: string): string;
}

/**
 * Takes plain words out of HTML, so that they need not be carried letter by letter through every step on the way to
 * Markdown, where they stand as they are: whole paragraphs that nothing surrounds, and elsewhere what stands in the
 * middle of a long text. First and last words stay there, because what stands beside a mark matters.
 */
export function setAside(html: string): SetAside {
  if (html.includes(MARK)) return { html, whole: undefined, restore: (made) => made };
  const pieces: string[] = [];
  const put = (text: string): string => `${MARK}${pieces.push(text) - 1}${MARK}`;
  const short = withoutMiddles(withoutParagraphs(html, put), put);
  return {
    html: short,
    whole: short.trim() === `<p>${MARK}0${MARK}</p>` ? pieces[0] : undefined,
    restore: (made) => made.replace(PLACE, (_, at) => pieces[Number(at)] ?? ''),
  };
}

/** Each row of plain paragraphs that stand in no other element becomes one. */
function withoutParagraphs(html: string, put: (text: string) => string): string {
  const open: string[] = [];
  let short = '';
  let done = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const [whole, closes, name = ''] = tag;
    const row = open.length === 0 && whole === '<p>' ? rowAt(html, tag.index) : undefined;
    if (row) {
      short += `${html.slice(done, tag.index)}<p>${put(row.lines.join('\n\n'))}</p>\n`;
      done = row.end;
      TAG.lastIndex = done;
    } else if (!EMPTY.test(name)) {
      if (!ORDINARY.test(name)) break;
      if (!closes) open.push(name);
      else if (open.pop() !== name) break;
    }
  }
  return short + html.slice(done);
}

/** The plain paragraphs that follow each other from a place on. */
function rowAt(
  html: string,
  at: number,
): { readonly lines: readonly string[]; readonly end: number } | undefined {
  const lines: string[] = [];
  let end = at;
  for (;;) {
    PARAGRAPH.lastIndex = end;
    const { 0: whole = '', 1: line = '' } = PARAGRAPH.exec(html) ?? [];
    if (whole === '' || mayLink(line)) break;
    lines.push(line);
    end += whole.length;
  }
  return lines.length === 0 ? undefined : { lines, end };
}

/** Whether a text might hold what Markdown takes for an address. */
const mayLink = (text: string): boolean =>
  text.includes(':/') || text.includes('w.') || text.includes('W.');

const withoutMiddles = (html: string, put: (text: string) => string): string =>
  html.replace(TEXT_AFTER_TAG, (whole, tag: string, _, __, text: string) => {
    const { 1: first = '', 2: middle = '', 3: last = '' } = MIDDLE.exec(text) ?? [];
    return middle === '' || mayLink(middle) ? whole : tag + first + put(middle) + last;
  });
