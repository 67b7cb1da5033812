import { htmlToHast } from 'satteri';
import { readDefinition } from './definitions.ts';
import { looksLikeAddress } from './office-inline.ts';
import { SANITIZE_SCHEMA } from './sanitize-schema.ts';
import { ENDING, readLines, type SourceLine } from './source-lines.ts';
import { splitWords, type Word } from './words.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** A source without its mark-up. */
export interface SourceText {
  /** What is left, with notes where they stand in the source; `ITEM` follows the number of an item. */
  readonly text: string;
  /** The source with spaces or signs of no meaning where mark-up stood and where nothing may be looked for: code, addresses. */
  readonly mask: string;
  /** Its words in the order of a page: what notes say comes last. */
  words(): readonly Word[];
}

/**
 * Reads the words, numbers and signs of a source that are not mark-up. It is a reading of its own, by patterns, so that it
 * errs in other places than the parser.
 */
export function sourceText(source: string): SourceText {
  const lines = readLines(source);
  const reading = new Reading(source);
  readCode(reading);
  readHtml(reading);
  const { links, notes, moved } = readDefinitions(reading, source, lines);
  readLinks(reading, links, notes);
  readAddresses(reading);
  readLineMarks(reading, source, lines);
  readEmphasis(reading);
  readEntities(reading);
  return {
    text: reading.text(),
    mask: reading.mask,
    words: () => movedLast(reading.words(), notes, moved),
  };
}

/** Nothing is left of it, and what stands around it touches. */
const NOTHING = '\u0001';
/** Left as typed, and looked into no more. */
const KEPT = '\u0002';

/** A source of which more and more is read: each character stays at its place. */
class Reading {
  mask: string;
  private readonly source: string;
  private readonly instead = new Map<number, string>();

  constructor(source: string) {
    this.source = source;
    this.mask = source;
  }

  /** Replaces what a pattern finds by a text of the same length. */
  replace(pattern: RegExp, read: (found: RegExpExecArray) => string): void {
    this.mask = this.mask.replace(pattern, (...all) => {
      const groups = all.findIndex((part) => typeof part === 'number');
      const found = Object.assign(all.slice(0, groups), { index: all[groups], input: this.mask });
      return read(found as unknown as RegExpExecArray);
    });
  }

  /** Replaces a span by a text of the same length. */
  put(at: number, text: string): void {
    this.mask = this.mask.slice(0, at) + text + this.mask.slice(at + text.length);
  }

  /** Has another text stand at a place. */
  say(at: number, text: string): void {
    this.instead.set(at, text);
  }

  /** What is left of the source. */
  text(): string {
    if (this.instead.size > 0) return this.left().join('');
    return this.mask.replace(/\u0001+|\u0002/g, (sign, at: number) =>
      sign === KEPT ? (this.source[at] ?? '') : '',
    );
  }

  /** The words that are left. */
  words(): readonly Word[] {
    const left = this.left();
    const places = left.flatMap((said, at) => Array.from({ length: said.length }, () => at));
    return splitWords(left.join(''), (at) => places[at] ?? this.source.length);
  }

  /** What each character of the source comes to. */
  private left(): readonly string[] {
    return Array.from({ length: this.mask.length }, (_, at) => {
      const sign = this.mask[at] ?? '';
      const said = this.instead.get(at) ?? (sign === KEPT ? (this.source[at] ?? '') : sign);
      return said === NOTHING ? '' : said;
    });
  }
}

const nothing = (text: string): string => NOTHING.repeat(text.length);
const gap = (text: string): string => text.replace(/[^\n]/g, ' ');
const kept = (text: string): string => text.replace(/\S/g, KEPT);

function readCode(reading: Reading): void {
  if (reading.mask.includes('`')) {
    reading.replace(
      /^([ \t>]*`{3,}[^`\n]*\n)([\s\S]*?)(^[ \t>]*`{3,}[ \t]*$)/gm,
      ([, open = '', code = '', close = '']) => gap(open) + kept(code) + gap(close),
    );
    reading.replace(
      /(?<![`\\])(`+)(?!`)((?:(?!\n[ \t]*\n)[\s\S])*?[^`])\1(?!`)/g,
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

function readHtml(reading: Reading): void {
  if (!reading.mask.includes('<')) return;
  reading.replace(/<!--(?:-?>|[\s\S]*?(?:-->|$(?![\s\S])))/g, ([comment = '']) => nothing(comment));
  reading.replace(
    /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>/gi,
    ([, address = '']) => NOTHING + kept(address) + NOTHING,
  );
  reading.replace(STRIPPED, ([element = '']) => gap(element));
  reading.replace(TAG, ([tag = '', name = '']) =>
    INLINE.test(name) ? nothing(tag) : /^img$/i.test(name) ? ownWords(tag) : gap(tag),
  );
}

/** The description and the caption of a picture typed as HTML. */
const ownWords = (tag: string): string =>
  tag.replace(/\b(alt|title)\s*=\s*("[^"]*"|'[^']*')|[^\n]/gi, (all, name?: string, value = '') =>
    name === undefined ? ' ' : gap(all.slice(0, -value.length)) + ' ' + value.slice(1, -1) + ' ',
  );

interface Definitions {
  readonly links: ReadonlySet<string>;
  readonly notes: readonly string[];
  /** Spans of the source that stand at the end of the page, with the label of their note. */
  readonly moved: readonly { label: string; start: number; end: number }[];
}

function readDefinitions(
  reading: Reading,
  source: string,
  lines: readonly SourceLine[],
): Definitions {
  const links = new Set<string>();
  const moved: { label: string; start: number; end: number }[] = [];
  const isSoft = wrappedLines(lines);
  let start = 0;
  let open: { label: string; start: number; end: number } | undefined;
  const typed = source.split('\n');
  lines.forEach((line, at) => {
    const end = start + (typed[at]?.length ?? 0);
    const definition = line.kind === 'definition' ? readDefinition(line.text) : undefined;
    const goesOn = line.kind === 'blank' || (line.column > 0 && line.depth === 0) || isSoft.has(at);
    if (definition) {
      const label = /^[^:]*\]:/.exec(reading.mask.slice(start, end))?.[0] ?? '';
      reading.put(start, gap(definition.isNote ? label : reading.mask.slice(start, end)));
      open = definition.isNote ? { label: definition.label, start, end } : undefined;
      if (open) moved.push(open);
      else links.add(definition.label);
    } else if (open && goesOn) {
      if (line.kind !== 'blank') open.end = end;
    } else open = undefined;
    start = end + 1;
  });
  return { links, notes: orderOfNotes(reading.mask, moved), moved };
}

/** Not what begins a line and is followed by a colon: that is a definition, or a sentence. */
const NO_DEFINITION = '(?<!^[ \\t>]*(?=\\[[^\\][]*\\]:))';
const NOTE = new RegExp(`${NO_DEFINITION}\\[(\\^[^\\s\\][]+)\\]`, 'gm');
const fold = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** Notes are numbered as they are called, those that only notes call after the others. */
function orderOfNotes(mask: string, moved: Definitions['moved']): readonly string[] {
  const inNote = (at: number) => moved.some(({ start, end }) => at >= start && at < end);
  const calls = [...mask.matchAll(NOTE)].map(({ 1: label = '', index }) => ({
    label: fold(label),
    index,
  }));
  const sorted = [
    ...calls.filter(({ index }) => !inNote(index)),
    ...calls.filter(({ index }) => inNote(index)),
  ];
  const labels = new Set(moved.map(({ label }) => label));
  return [...new Set(sorted.map(({ label }) => label))].filter((label) => labels.has(label));
}

function movedLast(
  words: readonly Word[],
  notes: readonly string[],
  moved: Definitions['moved'],
): readonly Word[] {
  if (moved.length === 0) return words;
  const within = (at: number) => moved.find(({ start, end }) => at >= start && at < end)?.label;
  const grouped = Map.groupBy(words, ({ at }) => within(at));
  return [undefined, ...notes].flatMap((label) => grouped.get(label) ?? []);
}

const TARGET = '\\(([^()\\n]*(?:\\([^()\\n]*\\)[^()\\n]*)*)\\)';
const PICTURE = new RegExp(`!\\[([^\\][]{0,2000})\\]${TARGET}`, 'g');
const LINK = new RegExp(`\\[((?:[^\\][]|\\[[^\\][]*\\]){0,2000})\\]${TARGET}`, 'g');

function readLinks(reading: Reading, links: ReadonlySet<string>, notes: readonly string[]): void {
  if (!reading.mask.includes('[')) return;
  reading.replace(NOTE, ([all, label = '']) => (notes.includes(fold(label)) ? nothing(all) : all));
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
    const isCalled = links.has(fold(label === '' ? text : label));
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

function readAddresses(reading: Reading): void {
  if (!/https?:|www\./i.test(reading.mask)) return;
  reading.replace(/(?:https?:\/\/|www\.)[^\s<>*[\]"”“’‘„»«…\u0001]+/gi, ([address = '']) => {
    const end = address.search(/[.,;:!?)'_~]*$/);
    return kept(address.slice(0, end)) + address.slice(end);
  });
}

function readLineMarks(reading: Reading, source: string, lines: readonly SourceLine[]): void {
  let start = 0;
  source.split('\n').forEach((typed, at) => {
    const line = lines[at];
    if (line && line.kind !== 'code' && (line.kind !== 'blank' || line.depth > 0))
      readLine(reading, start, typed, line);
    start += typed.length + 1;
  });
}

function readLine(reading: Reading, start: number, typed: string, line: SourceLine): void {
  let at = start;
  for (let depth = line.depth; depth > 0; depth--) at = start + typed.indexOf('>', at - start) + 1;
  if (line.depth > 0) reading.put(start, gap(typed.slice(0, at - start)));
  const from = start + typed.indexOf(line.text, at - start);
  const mask = reading.mask.slice(from, from + line.text.length);
  const ending = line.kind === 'html' ? -1 : typed.search(ENDING);
  if (ending >= 0) reading.put(start + ending, ' ');
  if (line.kind === 'rule') reading.put(from, gap(mask));
  else if (line.kind === 'heading') reading.put(from, mask.replace(/^#+|(?<=\s)#+$/g, gap));
  else if (line.kind === 'table')
    reading.put(
      from,
      /^[\s|:-]+$/.test(mask) && mask.includes('-') ? gap(mask) : mask.replaceAll('|', ' '),
    );
  else if (line.mark) {
    const { kind, sign, text } = line.mark;
    const box = /^\[[ xX]\] /.exec(text)?.[0] ?? '';
    const width = line.text.length - text.length;
    if (kind === 'number') reading.say(from + sign.length - 1, ITEM);
    else if (kind === 'bullet') reading.put(from, gap(mask.slice(0, width)));
    reading.put(from + width, gap(box));
  }
}

/** The sign after the number of an item: a page draws its own. */
export const ITEM = '\u0003';

const PAIRS = ['\\*\\*\\*', '\\*', '\\*\\*', '__', '_'].map((mark) => {
  const sign = mark.slice(-1) === '*' ? '\\*' : '_';
  const inside = `(?:[^${sign}\\n]|\\n(?![ \\t]*\\n))`;
  const before =
    sign === '_' ? '[_\\p{L}\\p{N}\\u0002]' : mark === '\\*' ? '[*\\p{L}\\p{N}\\u0002]' : '[*\\d]';
  const after = sign === '_' ? '[_\\p{L}\\p{N}\\u0002]' : '[*\\d]';
  return new RegExp(
    `(?<!${before})(${mark})(?=[^\\s${sign}])(${inside}*?(?<=[^\\s${sign}]))${mark}(?!${after})`,
    'gu',
  );
});
const LONE = /(?<=[([{“‘«\s]|^)[*_]{1,3}(?=[)\]}”’».,;:!?…\s]|$)/gmu;

function readEmphasis(reading: Reading): void {
  if (/[*_]/.test(reading.mask)) {
    reading.replace(LONE, ([sign = '']) => kept(sign));
    for (const pair of PAIRS)
      reading.replace(pair, ([, mark = '', words = '']) => nothing(mark) + words + nothing(mark));
  }
  if (reading.mask.includes('~~'))
    reading.replace(
      /(?<![~\p{L}\p{N}\u0002])~~(?=[^\s~])([^~\n]*[^\s~])~~(?![~\p{L}\p{N}\u0002])/gu,
      ([, words = '']) => NOTHING + NOTHING + words + NOTHING + NOTHING,
    );
}

function readEntities(reading: Reading): void {
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
