import { calledDefinitions } from './definitions.ts';
import { needsCompany, readListMark, type ListMark } from './list-marks.ts';
import { isSureRow, isTabRow, tableRows } from './table-lines.ts';
import { readVideo } from './video-address.ts';

/** What a line of a text is. */
export type LineKind =
  | 'blank'
  | 'code'
  | 'html'
  | 'heading'
  | 'rule'
  | 'table'
  | 'tabs'
  | 'definition'
  | 'item'
  /** A picture or the address of a video, alone on its line. */
  | 'alone'
  | 'text';

/** One line of a text, taken apart. */
export interface SourceLine {
  readonly kind: LineKind;
  /** How many `>` stand before it. */
  readonly depth: number;
  /** Columns of its indentation, after the `>`; a tab leads to the next fourth. */
  readonly column: number;
  /** Without `>`, indentation and spaces at the end. */
  readonly text: string;
  /** Without `>` only: the tabs at its ends may be cells. */
  readonly cells: string;
  /** Whether it ends in two spaces or a backslash (not that of a path), which ends the line whatever follows. */
  readonly isEnded: boolean;
  /** The mark of an item. */
  readonly mark?: ListMark | undefined;
}

/** The lines of a text and what each of them is, by the profile that `office-markdown.ts` describes. */
export function readLines(source: string): readonly SourceLine[] {
  const bare = source.split('\n').map((line, at, all) => takeApart(line, all[at - 1], all[at + 1]));
  const isCode = codeLines(bare);
  const isHtml = htmlLines(bare, isCode);
  const isTable = tableRows(bare.map(({ text }, at) => (isCode.has(at) ? '' : text)));
  const called = calledDefinitions(bare.map(({ text }, at) => (isCode.has(at) ? '' : text)));
  const lines = bare.map((line, at): SourceLine => {
    if (isCode.has(at)) return { ...line, kind: 'code' };
    if (line.text === '') return { ...line, kind: 'blank' };
    if (isHtml.has(at)) return { ...line, kind: 'html' };
    if (isTable.has(at)) return { ...line, kind: 'table' };
    if (called.has(at)) return { ...line, kind: 'definition' };
    return classify(line);
  });
  return withTabs(withCompany(lines));
}

type BareLine = Omit<SourceLine, 'kind' | 'mark'>;

const BLANKS = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000\\ufeff]';
/** Nobody quotes deeper. */
const QUOTE = new RegExp(`^(?:${BLANKS}*>){1,9}`);
const INDENT = new RegExp(`^${BLANKS}*`);

function takeApart(raw: string, before = '', after = ''): BareLine {
  const prefix = isComparison(raw, before, after) ? '' : (QUOTE.exec(raw)?.[0] ?? '');
  // The space after `>` belongs to it.
  const rest = raw.slice(prefix.length).replace(prefix === '' ? /^(?!)/ : /^[ \u00a0]/, '');
  const indent = INDENT.exec(rest)?.[0] ?? '';
  let column = 0;
  for (const sign of indent) column = sign === '\t' ? column - (column % 4) + 4 : column + 1;
  return {
    depth: prefix.replace(/[^>]/g, '').length,
    column,
    text: rest.slice(indent.length).trimEnd(),
    cells: rest,
    isEnded: raw.endsWith('  ') || ENDING.test(raw),
  };
}

/** The backslash that ends a line; one of a path is a sign. */
const ENDING = /(?<=(?:^|\s)[^\s\\:]*)\\[ \t]*$/;

/** `> 100 tỷ đồng` says "more than", unless the lines around it are quoted too. */
const isComparison = (raw: string, before: string, after: string): boolean =>
  /^\s*>=?\s*\d/.test(raw) && !QUOTE.test(before) && !QUOTE.test(after);

/** Lines of fenced code, the fences included. A fence that is never closed is none. */
function codeLines(lines: readonly BareLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    const fence = /^(`{3,})[^`]*$/.exec(lines[at]?.text ?? '')?.[1];
    if (fence === undefined) continue;
    const isEnd = ({ text }: BareLine): boolean => text.startsWith(fence) && /^`+$/.test(text);
    let end = at + 1;
    while (end < lines.length && !isEnd(lines[end] as BareLine)) end += 1;
    if (end === lines.length) continue;
    for (; at < end; at++) found.add(at);
    found.add(end);
  }
  return found;
}

/** Tags that begin a block of HTML, which lasts until a blank line. */
const BLOCK_TAG =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$)/i;
const RAW_TAG = /^<(script|pre|style|textarea)(?:[\s>]|$)/i;
const LONE_TAG =
  /^<\/?[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>$/i;

function htmlLines(lines: readonly BareLine[], isCode: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  let end: RegExp | undefined;
  lines.forEach(({ text }, at) => {
    if (isCode.has(at) && !end) return;
    const begun =
      end ?? beginningOfHtml(text, at > 0 && lines[at - 1]?.text !== '' && !found.has(at - 1));
    if (!begun) return;
    if (text !== '' || begun !== BLANK) found.add(at);
    end = begun.test(text) ? undefined : begun;
  });
  return found;
}

/** What ends the block of HTML that a line begins; `undefined` when it begins none. */
function beginningOfHtml(text: string, isInParagraph: boolean): RegExp | undefined {
  if (!text.startsWith('<')) return undefined;
  const raw = RAW_TAG.exec(text)?.[1];
  if (raw) return new RegExp(`</${raw}>`, 'i');
  if (text.startsWith('<!--')) return /-->/;
  if (text.startsWith('<?')) return /\?>/;
  if (/^<![a-z]/i.test(text)) return />/;
  return BLOCK_TAG.test(text) || (LONE_TAG.test(text) && !isInParagraph) ? BLANK : undefined;
}

const BLANK = /^$/;

function classify(bare: BareLine): SourceLine {
  const text = bare.isEnded ? bare.text.replace(ENDING, '').trimEnd() : bare.text;
  const line = { ...bare, text };
  if (/^(?:#{1,6}\s+\S|#{2,6}[^#\s])/.test(text)) return { ...line, kind: 'heading' };
  if (/^([-*_])(?:\s*\1){2,}$/.test(text)) return { ...line, kind: 'rule' };
  const mark = readListMark(text);
  if (mark) return { ...line, kind: 'item', mark };
  return { ...line, kind: isAlone(text) ? 'alone' : 'text' };
}

const isAlone = (text: string): boolean =>
  /^!\[[^\][]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)$/.test(text) ||
  (/^https?:\/\/\S+$/.test(text) && readVideo(text) !== undefined);

/** How many lines away a mark may find its company. */
const NEAR = 8;

/** A dash or a letter begins an item only where another one is near. */
function withCompany(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.map((line, at) => {
    if (!line.mark || !needsCompany(line.mark)) return line;
    const before = lines.slice(Math.max(0, at - NEAR), at).toReversed();
    const after = lines.slice(at + 1, at + 1 + NEAR);
    const isAmongThem = hasCompany(line.mark, before) || hasCompany(line.mark, after);
    return isAmongThem ? line : { ...line, kind: 'text', mark: undefined };
  });
}

/** Whether the lines on one side hold a mark of the same kind; a dash's stands in the same block, or next to it. */
function hasCompany(mark: ListMark, lines: readonly SourceLine[]): boolean {
  let isApart = false;
  for (const { kind, mark: other } of lines) {
    if (other?.kind === mark.kind && (mark.kind === 'letter' || other.sign === mark.sign))
      return true;
    if (kind === 'blank') isApart = true;
    else if (isApart && mark.kind !== 'letter') return false;
  }
  return false;
}

/** Two lines with tabs between words are a table pasted from Excel or Word, with the rows around them whose cells are empty. */
function withTabs(lines: readonly SourceLine[]): readonly SourceLine[] {
  const found = [...lines];
  const isRow = (line: SourceLine | undefined): boolean =>
    line !== undefined &&
    (line.kind === 'text' || line.kind === 'item') &&
    isTabRow(line.mark?.text ?? line.cells);
  for (let at = 0; at < lines.length; at++) {
    let end = at;
    while (isRow(lines[end]) && lines[end]?.depth === lines[at]?.depth) end += 1;
    const sure = lines.slice(at, end).filter(({ mark, text }) => isSureRow(mark?.text ?? text));
    for (let row = at; row < end && sure.length > 1; row++)
      found[row] = { ...(lines[row] as SourceLine), kind: 'tabs', mark: undefined };
    at = Math.max(at, end - 1);
  }
  return found;
}
