import type { z } from 'zod';
import { lineOf, readParts } from './read-parts.ts';

/** One line of a file before and after. */
export interface MendedLine {
  /** 1-based. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** A file as it would be written, and what is different in it. */
export interface MendedFile {
  readonly text: string;
  readonly lines: readonly MendedLine[];
}

/**
 * Writes the lines that the reader reads otherwise than they are typed as it reads them; every other line, every line
 * end and the byte order mark stay byte for byte. Undefined when there is nothing to mend, or the file cannot be read.
 */
export function mendFile(
  file: string,
  bytes: Uint8Array,
  schema: z.ZodType,
): MendedFile | undefined {
  const read = readParts(file, bytes, schema);
  if ('message' in read) return undefined;
  const { parts } = read;
  const mended = new Set(parts.repairs.filter((one) => one.isMended).map(({ line }) => line));
  // Lines and the signs that end them, in turns.
  const pieces = KEEP_MARK.decode(bytes).split(/(\r\n|\r|\n)/);
  const lines = [...mended]
    .toSorted((a, b) => a - b)
    .map((line) => ({ line, before: pieces[(line - 1) * 2] ?? '', after: lineOf(parts, line) }))
    .filter(({ before, after }) => before !== after);
  if (lines.length === 0) return undefined;
  const text = lines.reduce(
    (now, { line, after }) => now.with((line - 1) * 2, (line === 1 ? markOf(now[0]) : '') + after),
    pieces,
  );
  return { text: text.join(''), lines };
}

const KEEP_MARK = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const markOf = (firstLine = ''): string => (firstLine.startsWith('\ufeff') ? '\ufeff' : '');
