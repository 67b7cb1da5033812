/** Whether a line holds a tab between words, as rows do that come from Excel. */
export const isSureRow = (text: string): boolean => text.includes('\t') && /\S *\t\s*\S/.test(text);

/** Whether a line may be such a row: a tab at its end is an empty cell, and so is one before a few words. */
export const isTabRow = (text: string): boolean =>
  text.includes('\t') &&
  (isSureRow(text) || /\S *\t/.test(text) || (text.startsWith('\t') && text.length < LONGEST_CELL));

const LONGEST_CELL = 80;

/** The lines, counted from 0, that are rows of a table written with `|`. */
export function tableRows(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>();
  lines.forEach((line, at) => {
    if (rows.has(at) || !isRuleRow(line) || !lines[at - 1]?.includes('|')) return;
    rows.add(at - 1);
    for (let row = at; row < lines.length && (row === at || lines[row]?.includes('|')); row++)
      rows.add(row);
  });
  return rows;
}

/** `|---|:-:|`: the row below the head of a table. */
export const isRuleRow = (line: string): boolean =>
  line.includes('|') && /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/.test(line);

/** The cells of a row written with `|`. */
export const cellsOf = (row: string): readonly string[] =>
  row
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

/** Rows with `|` so that none loses a cell: the head and the row below it are as wide as the widest. */
export function evenTable(rows: readonly string[]): readonly string[] {
  const cells = rows.map(cellsOf);
  const width = Math.max(...cells.map((row) => row.length));
  if (cells.slice(0, 2).every((row) => row.length === width)) return rows;
  return cells.map((row, at) => rowOf(row, width, at === 1 ? '---' : ''));
}

/** The same table with `|` from rows that were pasted with tabs; the first one is its head. */
export function fromTabs(rows: readonly string[]): readonly string[] {
  const isIndented = rows.every((row) => row.startsWith('\t'));
  const cells = rows.map((row) =>
    row
      .replace(isIndented ? /^\t+/ : /^(?!)/, '')
      .split('\t')
      .map((cell) => cell.trim().replaceAll('|', '\\|')),
  );
  const width = Math.max(...cells.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  const [head = '', ...others] = cells.map((row) => rowOf(row, width, ''));
  return [head, rowOf([], width, '---'), ...others];
}

const rowOf = (cells: readonly string[], width: number, filling: string): string =>
  `| ${Array.from({ length: width }, (_, at) => cells[at] ?? filling).join(' | ')} |`;
