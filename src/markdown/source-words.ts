import { foldLabel, readDefinition } from './definitions.ts';
import { gap, Reading } from './reading.ts';
import {
  NOTE,
  readAddresses,
  readCode,
  readEmphasis,
  readEntities,
  readHtml,
  readLinks,
} from './source-inline.ts';
import { readLines, type SourceLine } from './source-lines.ts';
import type { Word } from './words.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** A source without its mark-up. */
export interface SourceText {
  readonly lines: readonly SourceLine[];
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
  const { links, notes, moved } = readDefinitions(reading, lines);
  readLinks(reading, links, notes);
  readAddresses(reading);
  readLineMarks(reading, source, lines);
  readEmphasis(reading);
  readEntities(reading);
  return {
    lines,
    text: reading.text(),
    mask: reading.mask,
    words: () => movedLast(reading.words(), notes, moved),
  };
}

interface Definitions {
  readonly links: ReadonlySet<string>;
  readonly notes: readonly string[];
  /** Spans of the source that stand at the end of the page, with the label of their note. */
  readonly moved: readonly { label: string; start: number; end: number }[];
}

function readDefinitions(reading: Reading, lines: readonly SourceLine[]): Definitions {
  const links = new Set<string>();
  const moved: { label: string; start: number; end: number }[] = [];
  const isSoft = wrappedLines(lines);
  let open: { label: string; start: number; end: number } | undefined;
  reading.replaceLines((mask, at, start) => {
    const line = lines[at];
    const end = start + mask.length;
    const definition = line?.kind === 'definition' ? readDefinition(line.text) : undefined;
    if (!definition) {
      if (line && (line.kind === 'blank' || line.column > 0 || isSoft.has(at))) {
        if (open && line.kind !== 'blank') open.end = end;
      } else open = undefined;
      return mask;
    }
    open = definition.isNote ? { label: definition.label, start, end } : undefined;
    if (open) moved.push(open);
    else links.add(definition.label);
    return definition.isNote ? mask.replace(/^[^:]*\]:/, gap) : gap(mask);
  });
  return { links, notes: orderOfNotes(reading.mask, moved), moved };
}

/** Notes are numbered as they are called, those that only notes call after the others. */
function orderOfNotes(mask: string, moved: Definitions['moved']): readonly string[] {
  const inNote = (at: number) => moved.some(({ start, end }) => at >= start && at < end);
  const calls = [...mask.matchAll(NOTE)].map(({ 1: label = '', index }) => ({
    label: foldLabel(label),
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

/** Takes away what makes a line a heading, an item, a row or a quotation. */
function readLineMarks(reading: Reading, source: string, lines: readonly SourceLine[]): void {
  const typed = source.split('\n');
  reading.replaceLines((mask, at, start) => {
    const line = lines[at];
    if (!line || line.kind === 'code' || (line.kind === 'blank' && line.depth === 0)) return mask;
    return readLine(reading, mask, { line, start, typed: typed[at] ?? '' });
  });
}

function readLine(
  reading: Reading,
  mask: string,
  { line, start, typed }: { line: SourceLine; start: number; typed: string },
): string {
  let before = 0;
  for (let depth = line.depth; depth > 0; depth--) before = typed.indexOf('>', before) + 1;
  const from = typed.indexOf(line.text, before);
  const ending = line.kind === 'html' ? typed.length : from + line.text.length;
  const isEnded = line.isEnded && line.kind !== 'html';
  const rest = isEnded ? mask.slice(ending).replace(/\\/, ' ') : mask.slice(ending);
  const lead =
    line.depth > 0 ? gap(mask.slice(0, before)) + mask.slice(before, from) : mask.slice(0, from);
  return lead + readWords(reading, mask.slice(from, ending), line, start + from) + rest;
}

function readWords(reading: Reading, mask: string, line: SourceLine, start: number): string {
  if (line.kind === 'rule') return gap(mask);
  if (line.kind === 'heading') return mask.replace(/^#+|(?<=\s)#+$/g, gap);
  if (line.kind === 'table')
    return /^[\s|:-]+$/.test(mask) && mask.includes('-') ? gap(mask) : mask.replaceAll('|', ' ');
  if (!line.mark) return mask;
  const { kind, sign, text } = line.mark;
  const width = line.text.length - text.length;
  const box = /^\[[ xX]\] /.exec(text)?.[0].length ?? 0;
  if (kind === 'number') reading.say(start + sign.length - 1, ITEM);
  const mark = kind === 'bullet' ? gap(mask.slice(0, width)) : mask.slice(0, width);
  return mark + gap(mask.slice(width, width + box)) + mask.slice(width + box);
}

/** The sign after the number of an item: a page draws its own. */
export const ITEM = '\u0003';
