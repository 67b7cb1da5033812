import { rankOf, type ListMark } from './list-marks.ts';
import { asTyped, officeInline } from './office-inline.ts';
import { readLines, type SourceLine } from './source-lines.ts';
import { evenTable, fromTabs } from './table-lines.ts';
import { wrappedLines } from './wrapped-lines.ts';

/**
 * A text as an office writes and pastes it, in the words of CommonMark. The profile:
 * a line end is a line end, unless the lines are cut at one width as in a mail; indentation never makes code; `---` and
 * `===` below a line make no heading; a number keeps its value; bullets of Word, dashes and `a)` make lists, and `+` stands
 * below `-`; rows with tabs are a table; definitions that nobody calls are sentences. What is inside a line is the
 * concern of `office-inline.ts`. Only what is mark-up in one of the two readings is touched, never a word.
 */
export function officeMarkdown(source: string): string {
  if (isPlain(source)) return source;
  const lines = readLines(source);
  const isSoft = wrappedLines(lines);
  const writer = new Writer();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as SourceLine;
    if (line.kind === 'table' || line.kind === 'tabs') {
      let end = at + 1;
      while (lines[end]?.kind === line.kind && lines[end]?.depth === line.depth) end += 1;
      const rows = lines.slice(at, end);
      writer.table(rows);
      at += rows.length - 1;
    } else writer.write(line, isSoft.has(at));
  }
  return writer.text();
}

/** One line of letters and the gentlest signs, the commonest text of all. */
const isPlain = (source: string): boolean =>
  /^[\p{L}\p{M}][\p{L}\p{M}\p{N} .,;:?!()“”"%/–…-]*$/u.test(source) && !/www\.|:\/\//i.test(source);

/** A list that is open: how it was typed, and how it is written. */
interface OpenList {
  /** The column of its mark and of its text, as typed. */
  readonly mark: number;
  readonly content: number;
  readonly rank: number;
  /** The column of its text, as written. */
  readonly column: number;
  readonly value: number;
  readonly delimiter: string;
}

class Writer {
  private readonly out: string[] = [];
  private lists: OpenList[] = [];
  private before: SourceLine | undefined;
  /** How far the code that is being written was moved. */
  private shift = 0;

  text(): string {
    return this.out.join('\n');
  }

  write(line: SourceLine, isSoft: boolean): void {
    if (line.depth !== (this.before?.depth ?? 0)) this.changeDepth(line, isSoft);
    if (line.kind === 'blank') this.put(line, 0, '');
    else if (line.kind === 'code') this.code(line);
    else if (line.kind === 'html') this.html(line);
    else if (line.kind === 'item' && line.mark && !this.isWithin(line.mark, line))
      this.item(line, line.mark);
    else if (line.kind === 'definition') this.definition(line);
    else if (line.kind === 'heading') this.heading(line);
    else if (line.kind === 'rule') this.put(line, this.leave(line), line.text.replaceAll('-', '*'));
    else this.paragraph(line, isSoft);
    this.before = line;
  }

  table(rows: readonly SourceLine[]): void {
    const [first] = rows as [SourceLine];
    if (first.depth !== (this.before?.depth ?? 0)) this.changeDepth(first, false);
    if (this.isInParagraph()) this.blank(first.depth);
    const column = this.leave(first);
    const typed = rows.map(({ kind, text, cells }) =>
      (kind === 'tabs' ? cells : text).replaceAll('\u00a0', ' '),
    );
    for (const row of first.kind === 'tabs' ? fromTabs(typed) : evenTable(typed))
      this.put(first, column, officeInline(row));
    this.before = { ...first, kind: 'table' };
  }

  /** What follows a quotation does not belong to it, and neither does a quotation to what precedes it. */
  private changeDepth({ kind, depth }: SourceLine, isSoft: boolean): void {
    this.lists = [];
    if (kind !== 'blank' && this.isInParagraph() && !isSoft)
      this.blank(Math.min(depth, this.before?.depth ?? 0));
    if (this.isInParagraph() && this.before) this.before = { ...this.before, kind: 'blank' };
  }

  private isInParagraph(): boolean {
    return (
      this.before !== undefined && !['blank', 'heading', 'rule', 'code'].includes(this.before.kind)
    );
  }

  private put({ depth }: SourceLine, column: number, text: string): void {
    this.out.push(`${'> '.repeat(depth)}${' '.repeat(column)}${text}`.trimEnd());
  }

  private blank(depth: number): void {
    this.out.push('> '.repeat(depth).trimEnd());
  }

  /** Closes the lists that a line does not stand in. Returns the column where it is written. */
  private leave({ column }: SourceLine): number {
    while (column < (this.lists.at(-1)?.content ?? 0)) this.lists.pop();
    return this.lists.at(-1)?.column ?? 0;
  }

  private code(line: SourceLine): void {
    if (this.before?.kind !== 'code') this.shift = this.leave(line) - line.column;
    this.put(line, Math.max(0, line.column + this.shift), line.text);
  }

  /** A block of HTML begins without indentation; what is inside it stays as typed. */
  private html(line: SourceLine): void {
    const isInside = this.before?.kind === 'html' && this.lists.length === 0;
    if (isInside) this.put(line, 0, line.cells);
    else this.put(line, this.leave(line), line.text);
  }

  private heading(line: SourceLine): void {
    const [, hashes = '', words = ''] = /^(#+)\s*(.*)$/.exec(line.text) ?? [];
    this.put(line, this.leave(line), `${hashes} ${officeInline(words)}`);
  }

  private definition(line: SourceLine): void {
    if (this.isInParagraph()) this.blank(line.depth);
    this.lists = [];
    const [, label = '', words = ''] = /^(\[[^\]]+\]:)\s*(.*)$/.exec(line.text) ?? [];
    const isNote = label.startsWith('[^');
    this.put(line, 0, `${label} ${isNote ? itemText(words) : words}`);
    if (isNote) this.lists = [{ mark: 0, content: 1, rank: 0, column: 4, value: 0, delimiter: '' }];
  }

  /** A number within a paragraph begins a list only when it is the first. */
  private isWithin({ kind, value, text }: ListMark, { column }: SourceLine): boolean {
    if (!this.isInParagraph() || this.before?.kind === 'table') return false;
    const isFirst = kind !== 'number' ? text !== '' : value === 1 && text !== '';
    return !isFirst && column >= (this.lists.at(-1)?.content ?? 0);
  }

  private item(line: SourceLine, mark: ListMark): void {
    const rank = rankOf(mark);
    const sibling = this.leaveForItem(line, rank);
    const written = this.lists.at(-1)?.column ?? 0;
    const value = mark.value ?? 0;
    const typed = mark.sign.at(-1) ?? '-';
    const delimiter = mark.kind === 'number' ? nextDelimiter(typed, sibling, rank, value) : '';
    const sign = mark.kind === 'number' ? `${value}${delimiter}` : bulletFor(typed);
    const words = mark.kind === 'letter' ? `${mark.sign} ${mark.text}` : mark.text;
    this.put(line, written, `${sign} ${itemText(words)}`);
    this.lists.push({
      mark: line.column,
      content: line.column + Math.max(2, mark.width),
      rank,
      column: written + sign.length + 1,
      value,
      delimiter,
    });
  }

  /** Closes the lists that an item does not stand in. Returns the last one that was closed: the item may go on with it. */
  private leaveForItem({ column }: SourceLine, rank: number): OpenList | undefined {
    let sibling: OpenList | undefined;
    for (let list = this.lists.at(-1); list && column < list.content; list = this.lists.at(-1)) {
      const isBelow = rank > list.rank && column >= list.mark;
      if (isBelow && list.rank > 0 && (sibling !== undefined || this.before?.kind !== 'blank'))
        break;
      sibling = list;
      this.lists.pop();
    }
    return sibling;
  }

  private paragraph(line: SourceLine, isSoft: boolean): void {
    const goesOn = this.isInParagraph() && this.before?.kind !== 'html';
    if (goesOn && isSoft) {
      this.put(line, this.lists.at(-1)?.column ?? 0, paragraphText(line.text));
      return;
    }
    if (goesOn && this.beginsParagraph(line)) this.blank(line.depth);
    else if (goesOn) this.out[this.out.length - 1] += '  ';
    this.put(line, this.leave(line), paragraphText(line.text));
  }

  /** Whether a line below another line of text is a paragraph of its own. */
  private beginsParagraph(line: SourceLine): boolean {
    const list = this.lists.at(-1);
    if (list !== undefined && line.column < list.content) return true;
    if (line.kind === 'alone' || isLong(this.before)) return true;
    return ['alone', 'table', 'definition'].includes(this.before?.kind ?? '');
  }
}

/** The bullet of CommonMark; lists with signs of two kinds stay two lists. */
const bulletFor = (typed: string): string => {
  if (/[-*+]/.test(typed)) return typed;
  return /[–—o)]/.test(typed) ? '-' : '*';
};

/** Two lists that touch stay two when their marks differ: that is how a number keeps its value. */
function nextDelimiter(
  typed: string,
  sibling: OpenList | undefined,
  rank: number,
  value: number,
): string {
  if (!sibling || sibling.rank !== rank) return typed;
  if (value === sibling.value + 1) return sibling.delimiter;
  return sibling.delimiter === '.' ? ')' : '.';
}

/** The box of a task stays what it is. */
const itemText = (text: string): string => {
  const [, box = '', words = text] = /^(\[[ xX]\] +)(.*)$/.exec(text) ?? [];
  return box + (box === '' ? paragraphText(words) : officeInline(words));
};

/** The text of a line, with the sign at its beginning as typed that would make it something else. */
function paragraphText(text: string): string {
  const words = officeInline(text);
  if (text !== '' && words[0] === text[0] && SEEMING.test(text))
    return asTyped(words[0] ?? '') + words.slice(1);
  // What looks like an item but was found to be none.
  return words.replace(
    /^(\d+)([.)])(?=\s|$)/,
    (_, digits: string, sign: string) => digits + asTyped(sign),
  );
}

/** What would begin a heading, a quotation, code, a list or a definition. */
const SEEMING =
  /^(?:#{1,6}(?:\s|$)|=+$|-{1,2}$|~{3}|`{3}|>|[-+*](?:\s|$)|([-*_])(?:\s*\1){2,}$|\[[^\][\n]+\]:)/;

/** Longer than any line of a mail: such a line is a paragraph. */
const LONG = 120;
const isLong = (line: SourceLine | undefined): boolean =>
  line !== undefined && line.text.length > LONG && /[.!?…:;”"»)]$/.test(line.text);
