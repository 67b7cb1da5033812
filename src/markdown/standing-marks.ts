import type { LineKind, SourceLine } from './source-lines.ts';
import { sourceText, type SourceText } from './source-words.ts';
import { cellsOf } from './table-lines.ts';

/** A mark that was meant to do something and does nothing: a reader sees it as it was typed. */
export interface StandingMark {
  readonly kind:
    | 'heading'
    | 'deep heading'
    | 'item'
    | 'number'
    | 'table'
    | 'link'
    | 'open link'
    | 'open bold'
    | 'open italic'
    | 'open code'
    | 'uncalled note'
    | 'missing note';
  /** Where it stands in the source, in UTF-16 units. */
  readonly at: number;
  /** The mark, as typed. */
  readonly mark: string;
  /** The line as it was probably meant, where that can be known; for a table, the line to put below its head. */
  readonly line?: string;
}

/**
 * The marks of a source that stand in its rendering, in the order of the lines; of one kind in a line only the first.
 * @param read the source as `sourceText` reads it
 */
export function standingMarks(source: string, read?: SourceText): readonly StandingMark[] {
  if (!MARKS.test(source)) return [];
  const { lines, mask } = read ?? sourceText(source);
  const masked = mask.split('\n');
  let start = 0;
  return source.split('\n').flatMap((typed, at) => {
    const line = lines[at];
    const found =
      line === undefined || SILENT.has(line.kind)
        ? []
        : [
            ...slipsIn(typed, masked[at] ?? '', line.kind === 'text'),
            ...missingRule(lines, at, typed),
          ];
    const begins = start;
    start += typed.length + 1;
    return found.map((mark) => ({ ...mark, at: begins + mark.at }));
  });
}

/** Lines in which nothing is looked for. */
const SILENT = new Set<LineKind>(['code', 'html', 'blank', 'rule', 'definition']);

function slipsIn(typed: string, mask: string, isText: boolean): readonly StandingMark[] {
  return SLIPS.flatMap(([kind, pattern, mend]) => {
    const match = pattern.exec(mask);
    if (!match || (ONLY_TEXT.has(kind) && !isText)) return [];
    const line = mend?.(typed.trim());
    const mark = typed.slice(match.index, match.index + match[0].length).trim();
    const isMended = line !== undefined && line !== typed.trim();
    return [{ kind, at: match.index, mark, ...(isMended ? { line } : {}) }];
  });
}

/** The head of a table without the line of dashes below it. */
function missingRule(
  lines: readonly SourceLine[],
  at: number,
  typed: string,
): readonly StandingMark[] {
  const { text = '' } = lines[at] ?? {};
  const isHead = isRow(lines[at]) && !isRow(lines[at - 1]);
  if (!isHead || !(isRow(lines[at + 1]) || /^\|.*\|$/.test(text))) return [];
  const line = `|${'---|'.repeat(cellsOf(text).length)}`;
  return [{ kind: 'table', at: typed.indexOf('|'), mark: '|', line }];
}

/** Signs of which at least one is in every mark. */
const MARKS = /[#*_`|[]|^[ \t>]*(?:[-+]\p{L}|\d{1,2}[.)]\p{Lu})/mu;

const isRow = (line: SourceLine | undefined): boolean =>
  line?.kind === 'text' && cellsOf(line.text).length > 1;

type Slip = readonly [kind: StandingMark['kind'], pattern: RegExp, mend?: (line: string) => string];

/** What such a mark looks like in a line whose working marks are taken away, and the line as it was meant. */
const SLIPS: readonly Slip[] = [
  ['heading', /(?<=^\s*)#(?=\p{L}\S*\s+[^\s#])/u, (line) => line.replace(/^#/, '## ')],
  ['deep heading', /(?<=^\s*)#{7,}/, (line) => line.replace(/^#+/, '######')],
  ['item', /(?<=^\s*)[-+](?=\p{L})/u, (line) => line.replace(/^[-+]/, '- ')],
  [
    'number',
    /(?<=^\s*)\d{1,2}[.)](?=\p{Lu}[\p{Ll}\s])/u,
    (line) => line.replace(/^\d+[.)]/, '$& '),
  ],
  [
    'link',
    /\]\s+\((?=(?:https?:\/\/|www\.|mailto:|\/|\u0002)[^()\s]*\))/,
    (line) => line.replace(/\]\s+\((?=(?:https?:\/\/|www\.|mailto:|\/)[^()\s]*\))/g, ']('),
  ],
  [
    'open link',
    /\]\((?=(?:\u0002|\/|www\.)[^)]*$)|\[[^\][]*\((?=(?:\u0002{9,}|\/media\/)[^()]*\)(?!\]))/,
  ],
  ['open bold', /(?<!\*)\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?!\*)|(?<![\p{L}\p{N}_])__(?=[^\s_])/u],
  ['open italic', /(?<![\p{L}\p{N}_\u0002])_(?=\p{L})|(?<=\p{L})_(?![\p{L}\p{N}_\u0002])/u],
  ['open code', /(?<=^\s*)`{3,}|(?<![\p{L}`])`+(?=[^\s`])|(?<=[^\s`])`+(?![\p{L}`])/u],
  ['uncalled note', /(?<=^\s*)\[\^[^\][\s]+\]:/],
  ['missing note', /(?<!^\s*)\[\^[^\][\s]+\](?!:)|(?<=^\s*)\[\^[^\][\s]+\](?!:)/],
];

/** Slips at the beginning of a line that is nothing else. */
const ONLY_TEXT = new Set<StandingMark['kind']>([
  'heading',
  'deep heading',
  'item',
  'number',
  'uncalled note',
]);
