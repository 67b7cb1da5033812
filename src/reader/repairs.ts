import type { Problem, Severity } from '../lib/problem.ts';

/**
 * What the reader read otherwise than it was typed, because the meaning is sure. The one policy for signs that
 * deceive the eye: signs that nobody sees are dropped in silence; letters, quotation marks and spaces that are not
 * what they look like are read as what was meant, and each is named with its line written rightly; a text that is
 * damaged as a whole is an error with its first words put right. `npm run check -- --fix` writes the very same lines.
 */
export interface Repair {
  /** 1-based, in the file. */
  readonly line: number;
  /** 1-based, in characters of the line as it was typed. */
  readonly column: number;
  /** Repairs of one kind in many lines of a file are told as one. */
  readonly kind: string;
  readonly severity: Severity;
  readonly message: string;
  readonly cure: string;
  /** Whether the line now says what was meant; false where that cannot be known. */
  readonly isMended: boolean;
}

/** A text after its repairs: as many lines as before. */
export interface Repaired {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/** What to do about a repair that can be taken over as it stands. */
export const TAKE_OVER =
  'Hãy sửa trong tệp như dòng viết lại dưới đây, hoặc chạy npm run check -- --fix.';

/** The repairs as an editor reads them. `lineNow` gives a line of the repaired file. */
export function describeRepairs(
  file: string,
  repairs: readonly Repair[],
  lineNow: (line: number) => string,
): readonly Problem[] {
  const groups = Map.groupBy(repairs, ({ kind }) => kind).values();
  return [...groups].flatMap((group) => {
    const lines = [...new Set(group.map(({ line }) => line))];
    const [first, ...others] = lines;
    const shown = others.length >= MOST_LINES ? group.filter(({ line }) => line === first) : group;
    const more = shown === group ? '' : ` ${alsoIn(others)}`;
    return shown.map(({ line, column, kind, severity, message, cure, isMended }): Problem => {
      // Where the spaces at the head of a line are the fault, they are shown.
      const fixedLine = kind === 'space' ? lineNow(line).trimEnd() : lineNow(line).trim();
      return {
        severity,
        file,
        line,
        column,
        message: message + more,
        cure,
        ...(isMended && fixedLine.length <= LONGEST_LINE ? { fixedLine } : {}),
      };
    });
  });
}

/** In more lines than these a slip is told once for the whole file. */
const MOST_LINES = 3;
const LONGEST_LINE = 300;

const alsoIn = (lines: readonly number[]): string =>
  `Còn ${lines.length} dòng khác như vậy (dòng ${lines.slice(0, 10).join(', ')}${lines.length > 10 ? '…' : ''}).`;
