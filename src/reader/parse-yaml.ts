import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml';
import type { Location } from '../lib/problem.ts';
import type { Path } from '../schema/messages/describe-issues.ts';
import { findYamlFaults } from './yaml-faults.ts';

/** A YAML text, parsed, with the means to find the place of a value. */
export interface ParsedYaml {
  readonly data: unknown;
  readonly faults: readonly {
    location: Location;
    message: string;
    cure: string;
    fixedLine?: string;
  }[];
  /** The place of the value at `path`, or of key `key` in the map at `path`. */
  locate(path: Path, key?: string): Location;
  /** The place of a character of the text of several lines (`|`) at `path`; `undefined` for any other scalar. */
  placeInside(path: Path, offset: number): Location | undefined;
  /** Where in the text the scalar at `path` begins. */
  startOf(path: Path): number | undefined;
  /** The scalar at `path` as it is typed, quotation marks included; `undefined` for anything else. */
  typed(path: Path): string | undefined;
}

/**
 * Parses YAML and says in Vietnamese what is broken. `firstLine` is the line of the file on which
 * `text` begins. Never throws.
 */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const lines = new LineCounter();
  const at = (offset: number): Location => {
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length));
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: true,
      stringKeys: true,
    });
    const faults = findYamlFaults(document, text).map(({ offset, ...fault }) => ({
      location: at(offset),
      ...fault,
    }));
    return {
      data: faults.length > 0 ? undefined : (document.toJS() ?? undefined),
      faults,
      locate: (path, key) => locate(document, path, key, at),
      placeInside: (path, offset) => {
        const node = document.getIn(path, true);
        return isScalar(node) && node.type === 'BLOCK_LITERAL' && node.range
          ? placeInBlock(text, node.range[0], String(node.value), offset, at)
          : undefined;
      },
      startOf: (path) => {
        const node = document.getIn(path, true);
        return isScalar(node) ? node.range?.[0] : undefined;
      },
      typed: (path) => {
        const node = document.getIn(path, true);
        return isScalar(node) && node.range ? text.slice(node.range[0], node.range[1]) : undefined;
      },
    };
  } catch {
    // Thousands of brackets inside one another exhaust the parser.
    const location = { line: firstLine, column: 1 };
    return {
      data: undefined,
      locate: () => location,
      placeInside: () => undefined,
      startOf: () => undefined,
      typed: () => undefined,
      faults: [
        {
          location,
          message: 'Tệp có quá nhiều lớp lồng nhau nên máy không đọc được.',
          cure: 'Hãy xem lại các dấu ngoặc [ và { trong tệp.',
        },
      ],
    };
  }
}

/** Below the line that ends in `|` each line of the value is a line of the file, with spaces before it. */
function placeInBlock(
  text: string,
  start: number,
  value: string,
  offset: number,
  at: (offset: number) => Location,
): Location {
  // The reader drops what is blank at both ends of a value.
  const place = offset + value.length - value.trimStart().length;
  const before = value.slice(0, place).split('\n');
  const { line } = at(start);
  const head = at(0).line;
  const typed = text.split('\n')[line - head + before.length] ?? '';
  const indent = typed.length - (value.split('\n')[before.length - 1] ?? '').length;
  return { line: line + before.length, column: indent + (before.at(-1) ?? '').length + 1 };
}

function locate(
  document: Document.Parsed,
  path: Path,
  key: string | undefined,
  at: (offset: number) => Location,
): Location {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (key !== undefined && length === path.length && isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isNode(item.key) && String(item.key) === key,
      );
      const range = isNode(pair?.key) ? pair.key.range : undefined;
      if (range) return at(range[0]);
    }
    if (isNode(node) && node.range) return at(node.range[0]);
  }
  return at(0);
}
