import { readLines } from './source-lines.ts';
import { sourceText } from './source-words.ts';
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

/** The marks of a source that stand in its rendering, in the order of the text; of one kind in a line only the first. */
export function standingMarks(source: string): readonly StandingMark[] {
  if (!MARKS.test(source)) return [];
  const lines = readLines(source);
  const masked = sourceText(source).mask.split('\n');
  const found: StandingMark[] = [];
  let start = 0;
  source.split('\n').forEach((typed, at) => {
    const line = lines[at];
    const mask = masked[at] ?? '';
    if (line && !['code', 'html', 'blank', 'rule', 'definition'].includes(line.kind)) {
      for (const [kind, pattern, mend] of SLIPS) {
        const match = pattern.exec(mask);
        if (!match || (ONLY_TEXT.has(kind) && line.kind !== 'text')) continue;
        const fixed = mend?.(typed.trim());
        found.push({
          kind,
          at: start + match.index,
          mark: typed.slice(match.index, match.index + match[0].length).trim(),
          ...(fixed === undefined || fixed === typed.trim() ? {} : { line: fixed }),
        });
      }
      const isFirstRow = isRow(line) && !isRow(lines[at - 1]);
      if (isFirstRow && (isRow(lines[at + 1]) || /^\|.*\|$/.test(line.text)))
        found.push({
          kind: 'table',
          at: start + typed.indexOf('|'),
          mark: '|',
          line: `|${'---|'.repeat(cellsOf(line.text).length)}`,
        });
    }
    start += typed.length + 1;
  });
  return found;
}

/** Signs of which at least one is in every mark. */
const MARKS = /[#*_`|[]|^[ \t>]*(?:[-+]\p{L}|\d{1,2}[.)]\p{Lu})/mu;

const isRow = (line: { kind: string; text: string } | undefined): boolean =>
  line?.kind === 'text' && cellsOf(line.text).length > 1;

type Slip = readonly [
  kind: StandingMark['kind'],
  pattern: RegExp,
  mend?: (line: string) => string | undefined,
];

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
