import { htmlToHast } from 'satteri';
import { foldLabel } from './definitions.ts';
import { looksLikeAddress } from './office-inline.ts';
import { gap, kept, KEPT, NOTHING, nothing, type Reading } from './reading.ts';
import { SANITIZE_SCHEMA } from './sanitize-schema.ts';

/** Not what begins a line and is followed by a colon: that is a definition, or a sentence. */
const NO_DEFINITION = '(?<!^[ \\t>]*(?=\\[[^\\][]*\\]:))';
/** The call of a note. */
export const NOTE = new RegExp(`${NO_DEFINITION}\\[(\\^[^\\s\\][]+)\\]`, 'gm');

/** Keeps code, paths of Windows and what a backslash protects as typed. */
export function readCode(reading: Reading): void {
  if (reading.mask.includes('`')) {
    reading.replace(
      /^([ \t>]*`{3,}[^`\n]*\n)([\s\S]*?)(^[ \t>]*`{3,}[ \t]*$)/gm,
      ([, open = '', code = '', close = '']) => gap(open) + kept(code) + gap(close),
    );
    reading.replace(
      /(?<![`\\\p{L}\p{N}])(`+)(?!`)((?:(?!\n[ \t]*\n)[\s\S])*?[^`])\1(?!`)/gu,
      ([, fence = '', code = '']) => nothing(fence) + kept(code) + nothing(fence),
    );
  }
  if (!reading.mask.includes('\\')) return;
  reading.replace(/(?<![\p{L}\p{N}(])(?:[a-z]:\\|\\\\(?=[\p{L}\p{N}]))\S*/giu, ([path = '']) =>
    kept(path),
  );
  reading.replace(/\\([!-/:-@[-`{-~])/g, () => NOTHING + KEPT);
}

const STRIPPED = new RegExp(
  `<(${SANITIZE_SCHEMA.strip?.join('|')})\\b[\\s\\S]*?(?:</\\1\\s*>|$(?![\\s\\S]))`,
  'gi',
);
const TAG =
  /<\/?([a-zA-Z][a-zA-Z0-9-]*)(?:\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/g;
/** Tags that a word does not go on after. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/i;

/** Takes tags and comments away, and elements that are no text. */
export function readHtml(reading: Reading): void {
  if (!reading.mask.includes('<')) return;
  reading.replace(/<!--(?:-?>|[\s\S]*?(?:-->|$(?![\s\S])))/g, ([comment = '']) => nothing(comment));
  reading.replace(
    /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>/gi,
    ([, address = '']) => NOTHING + kept(address) + NOTHING,
  );
  reading.replace(STRIPPED, ([element = '']) => gap(element));
  reading.replace(TAG, ([tag = '', name = '']) => {
    if (INLINE.test(name)) return nothing(tag);
    return /^img$/i.test(name) ? ownWords(tag) : gap(tag);
  });
}

/** The description and the caption of a picture typed as HTML. */
const ownWords = (tag: string): string =>
  tag.replace(/\b(alt|title)\s*=\s*("[^"]*"|'[^']*')|[^\n]/gi, (all, name?: string, value = '') =>
    name === undefined ? ' ' : gap(all.slice(0, -value.length)) + ' ' + value.slice(1, -1) + ' ',
  );

const TARGET = '\\(([^()\\n]*(?:\\([^()\\n]*\\)[^()\\n]*)*)\\)';
const PICTURE = new RegExp(`!\\[([^\\][]{0,2000})\\]${TARGET}`, 'g');
const LINK = new RegExp(`\\[((?:[^\\][]|\\[[^\\][]*\\]){0,2000})\\]${TARGET}`, 'g');

/** Takes from links, pictures and notes what is not read: their brackets and addresses. */
export function readLinks(
  reading: Reading,
  links: ReadonlySet<string>,
  notes: readonly string[],
): void {
  if (!reading.mask.includes('[')) return;
  reading.replace(NOTE, ([all, label = '']) =>
    notes.includes(foldLabel(label)) ? nothing(all) : all,
  );
  reading.replace(PICTURE, ([all, alt = '', target = '']) => {
    if (!isTarget(target)) return all;
    const title = /\s(["'])(.*)\1\s*$/.exec(target)?.[2];
    const rest = all.slice(2 + alt.length);
    if (title === undefined) return nothing('![') + alt + gap(rest);
    const at = rest.lastIndexOf(title);
    return (
      nothing('![') + alt + gap(rest.slice(0, at)) + title + nothing(rest.slice(at + title.length))
    );
  });
  reading.replace(LINK, ([all, text = '', target = '']) =>
    isTarget(target) ? NOTHING + text + nothing(all.slice(1 + text.length)) : all,
  );
  if (links.size === 0) return;
  reading.replace(REFERENCE, ([all, text = '', label = '']) => {
    const start = all.indexOf('[') + 1;
    const isCalled = links.has(foldLabel(label === '' ? text : label));
    return isCalled
      ? nothing(all.slice(0, start)) + text + nothing(all.slice(start + text.length))
      : all;
  });
}

const REFERENCE = new RegExp(`${NO_DEFINITION}!?\\[([^\\][]+)\\](?:\\[([^\\][]*)\\])?`, 'gm');

/** Whether what stands in the brackets of a link is an address: without spaces, or one of a file or page. */
function isTarget(target: string): boolean {
  const address = target.replace(/\s+(?:"[^"]*"|'[^']*'|\([^()]*\))\s*$/, '').trim();
  if (/^<[^<>]*>$/.test(address) || !/[ \t\u00a0]/.test(address)) return true;
  return looksLikeAddress(address) && !/[<>]/.test(address);
}

/** Keeps addresses that are links by themselves as typed. */
export function readAddresses(reading: Reading): void {
  if (!/https?:|www\./i.test(reading.mask)) return;
  reading.replace(/(?:https?:\/\/|www\.)[^\s<>*[\]"”“’‘„»«…\u0001]+/gi, ([address = '']) => {
    const end = address.search(/[.,;:!?)'_~]*$/);
    return kept(address.slice(0, end)) + address.slice(end);
  });
}

/** A mark on both sides of words of one paragraph. */
function pair(mark: string, before: string, after: string): RegExp {
  const sign = mark.slice(0, mark.startsWith('\\') ? 2 : 1);
  const inside = `(?:[^${sign}\\n]|\\n(?![ \\t]*\\n))`;
  return new RegExp(
    `(?<!${before})(${mark})(?=[^\\s${sign}])(${inside}*?(?<=[^\\s${sign}]))${mark}(?!${after})`,
    'gu',
  );
}

const LETTERS = '\\p{L}\\p{N}\\u0002';
const ITALIC = pair('\\*', `[*${LETTERS}]`, '\\*(?!\\*(?!\\*))|\\d');
/** In this order: what is inside comes before what is around it. */
const PAIRS = [
  pair('\\*\\*\\*', '[*\\d]', '[*\\d]'),
  ITALIC,
  /(?<=[\p{L}\p{N}\u0002])\*(?=[\p{L}\p{N}\u0002])/gu,
  pair('\\*\\*', '[*\\d]', '\\*\\*|\\d'),
  ITALIC,
  pair('__', `[_${LETTERS}]`, `[_${LETTERS}]`),
  pair('_', `[_${LETTERS}]`, `[_${LETTERS}]`),
];
const LONE = /(?<=[([{“‘«\s]|^)[*_]{1,3}(?=[)\]}”’».,;:!?…\s]|$)/gmu;

/** Takes the marks away that make words bold, italic or struck out. */
export function readEmphasis(reading: Reading): void {
  if (/[*_]/.test(reading.mask)) {
    reading.replace(LONE, ([sign = '']) => kept(sign));
    for (const marks of PAIRS)
      reading.replace(marks, ([all = '', mark, words = '']) =>
        mark === undefined ? kept(all) : nothing(mark) + words + nothing(mark),
      );
  }
  if (reading.mask.includes('~~'))
    reading.replace(
      /(?<![~\p{L}\p{N}\u0002])~~(?=[^\s~])([^~\n]*[^\s~])~~(?![~\p{L}\p{N}\u0002])/gu,
      ([, words = '']) => NOTHING + NOTHING + words + NOTHING + NOTHING,
    );
}

/** Reads named and numbered letters. */
export function readEntities(reading: Reading): void {
  if (!reading.mask.includes('&')) return;
  reading.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/gi, (found) => {
    const [entity = ''] = found;
    const said = decode(entity);
    if (said === entity) return entity;
    reading.say(found.index, said);
    return KEPT + nothing(entity.slice(1));
  });
}

/** The letters that an entity stands for. */
function decode(entity: string): string {
  const tree = htmlToHast(entity, { fragment: true });
  const text = tree.type === 'root' ? tree.children[0] : undefined;
  return text?.type === 'text' ? text.value : entity;
}
