import type { SourceLine } from './source-lines.ts';

/** Within these widths a mail or a PDF ends its lines. */
const SHORTEST = 50;
const LONGEST = 110;
/** How much the lines of one paragraph may differ, since a word is not cut. */
const RAGGED = 25;

/**
 * The lines, counted from 0, whose beginning is only where a program ended the line before: those of a paragraph whose
 * lines are cut at one width, mostly in the midst of a sentence. Verses and lines of an address are shorter.
 */
export function wrappedLines(lines: readonly SourceLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.kind !== 'text' && lines[at]?.kind !== 'item') continue;
    let end = at + 1;
    while (lines[end]?.kind === 'text') end += 1;
    if (isWrapped(lines.slice(at, end)))
      for (let line = at + 1; line < end; line++) if (!lines[line - 1]?.isEnded) found.add(line);
    at = end - 1;
  }
  return found;
}

function isWrapped(paragraph: readonly SourceLine[]): boolean {
  const widths = paragraph.slice(0, -1).map(({ column, text }) => column + text.length);
  if (widths.length === 0) return false;
  const [narrow, wide] = [Math.min(...widths), Math.max(...widths)];
  if (narrow < SHORTEST || wide > LONGEST || wide - narrow > RAGGED) return false;
  if ((paragraph.at(-1)?.text.length ?? 0) > LONGEST) return false;
  const inSentence = paragraph.filter(
    ({ text }, at) =>
      at > 0 && /^[\p{Ll}\d(“]/u.test(text) && !/[.!?:;…”]$/.test(paragraph[at - 1]?.text ?? ''),
  );
  return inSentence.length * 2 > widths.length;
}
