import type { z } from 'zod';
import { hasErrors, type Location, type Problem } from '../lib/problem.ts';
import {
  describeIssues,
  describeTypedNumbers,
  type Path,
  type SchemaProblem,
} from '../schema/messages/describe-issues.ts';
import type { EntryCache, KeptEntry } from './entry-cache.ts';
import { takeApart, type FileFault, type FileParts } from './file-parts.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import { lineOf, readParts } from './read-parts.ts';
import { describeRepairs } from './repairs.ts';
import { quoteYaml } from './faulty-line.ts';

/** What one content file says, with the place of every value. */
export interface ParsedEntry<T = unknown> {
  /** Path below the content folder. */
  readonly file: string;
  /** The value under the schema; `undefined` when the file is faulty. */
  readonly data: T | undefined;
  /** The text below the front matter; empty for YAML files. */
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
  /** The place of the value at `path`, or of a key of the map there. */
  locate(path: Path, key?: string): Location;
  /** The place of a character of the text of several lines at `path`; `undefined` where it cannot be told. */
  placeInside(path: Path, offset: number): Location | undefined;
  /** The line of the scalar at `path` with another value in its place; `undefined` when it is not that simple. */
  lineWith(path: Path, value: string): string | undefined;
  /**
   * What `find` finds, asked once for these bytes and kept with them: for what depends on `name`
   * and this file alone.
   */
  recallOrFind<T>(name: string, find: () => T): T;
}

/**
 * Reads one content file: its encoding, its front matter, its YAML, its schema. Never throws for what an editor wrote.
 * With a cache, a file without faults is judged once and remembered by its bytes; a faulty one is judged each time.
 */
export function parseEntry<S extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: S,
  cache?: EntryCache,
): ParsedEntry<z.output<S>> {
  const kept = cache?.recall(file, bytes);
  if (kept) return remembered(file, bytes, kept);
  const read = readParts(file, bytes, schema);
  if ('message' in read) return failed(file, read);
  const { parts, yaml } = read;
  const repairs = describeRepairs(file, parts.repairs, (line) => lineOf(parts, line));
  const stray = strayBody(file, parts.yaml, yaml);
  if (stray) {
    const fault = failed(file, {
      message: 'Phần đầu bài không được đóng trước dòng này.',
      cure: 'Nếu nội dung bài bắt đầu từ đây, hãy thêm một dòng chỉ có --- ngay phía trên.',
      line: stray,
    });
    return { ...fault, problems: [...repairs, ...fault.problems] };
  }
  const { data, problems: faults } = judge(file, parts, yaml, schema);
  // Where a line is wrong beyond its signs, the line to write is the one that is right in all.
  const right = new Map(faults.map(({ line, fixedLine }) => [line, fixedLine]));
  const problems = [
    ...repairs.map((repair) => {
      const fixedLine = right.get(repair.line) ?? repair.fixedLine;
      return fixedLine === undefined ? repair : { ...repair, fixedLine };
    }),
    ...faults,
  ];
  if (data === undefined || hasErrors(problems))
    return { ...accepted(file, parts, undefined, undefined, () => yaml), problems };
  // A file with something to say is judged each time.
  const keep = problems.length === 0 ? cache?.keep(file, bytes, data) : undefined;
  return { ...accepted(file, parts, data, keep, () => yaml), problems };
}

function remembered<T>(file: string, bytes: Uint8Array, kept: KeptEntry): ParsedEntry<T> {
  const parts = takeApart(file, bytes, true);
  if ('message' in parts) return failed(file, parts);
  const yaml = lazily(() => parseYaml(parts.yaml, parts.yamlLine));
  return accepted(file, parts, kept.data as T, kept, yaml);
}

/** A file as it is given on. Places are kept as well, so that a remembered file need not be parsed to be quoted. */
function accepted<T>(
  file: string,
  parts: FileParts,
  data: T | undefined,
  kept: KeptEntry | undefined,
  yaml: () => ParsedYaml,
): ParsedEntry<T> {
  const recallOrFind = <R>(name: string, find: () => R): R =>
    kept ? kept.recallOrFind(name, find) : find();
  return {
    file,
    data,
    body: parts.body,
    bodyLine: parts.bodyLine,
    problems: [],
    recallOrFind,
    locate: (path, key) =>
      kept
        ? recallOrFind(`place ${JSON.stringify([path, key])}`, () => yaml().locate(path, key))
        : yaml().locate(path, key),
    placeInside: (path, offset) => yaml().placeInside(path, offset),
    lineWith: (path, value) => replaceInLine(yaml(), parts, path, value),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * The line where the text of the article seems to begin although the front matter is still open:
 * after a blank line, without a key.
 */
function strayBody(file: string, front: string, yaml: ParsedYaml): number | undefined {
  const fault = yaml.faults[0]?.location.line;
  if (fault === undefined || !/\.mdx?$/i.test(file)) return undefined;
  const lines = front.split('\n');
  if (lines[fault - 3]?.trim() !== '') return undefined;
  return /^\s|^[\w-]+:|^- /.test(lines[fault - 2] ?? ' ') ? undefined : fault;
}

/** What the schema says of the YAML. */
function judge<S extends z.ZodType>(
  file: string,
  parts: FileParts,
  yaml: ParsedYaml,
  schema: S,
): { data: z.output<S> | undefined; problems: readonly Problem[] } {
  if (yaml.faults.length > 0)
    return {
      data: undefined,
      problems: yaml.faults.map(({ location, ...fault }) => ({
        severity: 'error',
        file,
        ...location,
        ...fault,
      })),
    };
  const input = yaml.data ?? {};
  const result = schema.safeParse(input);
  const numbers = /\d\.\d{3}/.test(parts.yaml)
    ? describeTypedNumbers(schema, input, yaml.typed)
    : [];
  const issues = result.success ? [] : describeIssues(result.error.issues, schema, input);
  const faults = [
    ...issues.filter(
      (issue) => !numbers.some((number) => number.path.join() === issue.path.join()),
    ),
    ...numbers,
  ];
  return {
    data: result.data,
    problems: faults.map((fault): Problem => {
      const location = yaml.locate(fault.path, fault.missing ? undefined : fault.key);
      const fixedLine = fixLine(fault, yaml, parts);
      return {
        severity: 'error',
        file,
        ...location,
        message: fault.message,
        ...(fault.cure ? { cure: fault.cure } : {}),
        ...(fixedLine ? { fixedLine } : {}),
      };
    }),
  };
}

/** The faulty line with the right value, or the right key, in place of the wrong one. */
function fixLine(fault: SchemaProblem, yaml: ParsedYaml, parts: FileParts): string | undefined {
  if (fault.fixedKey !== undefined)
    return replaceInLine(yaml, parts, fault.path, fault.fixedKey, fault.key);
  const value = fault.quote ? quoteYaml(yaml.typed(fault.path) ?? '') : fault.fixedValue;
  return value === undefined ? undefined : replaceInLine(yaml, parts, fault.path, value);
}

function replaceInLine(
  yaml: ParsedYaml,
  parts: FileParts,
  path: Path,
  right: string,
  key?: string,
): string | undefined {
  const wrong = key ?? yaml.typed(path);
  const { line: at, column } = yaml.locate(path, key);
  const line = parts.yaml.split('\n')[at - parts.yamlLine];
  if (!wrong || line === undefined || line.length > 300 || !line.startsWith(wrong, column - 1))
    return undefined;
  return (line.slice(0, column - 1) + right + line.slice(column - 1 + wrong.length)).trim();
}

const failed = (file: string, fault: FileFault): ParsedEntry<never> => ({
  file,
  data: undefined,
  body: '',
  bodyLine: 1,
  problems: [
    {
      severity: 'error',
      file,
      line: fault.line ?? 1,
      column: fault.column ?? 1,
      message: fault.message,
      cure: fault.cure,
    },
  ],
  locate: () => ({ line: 1, column: 1 }),
  placeInside: () => undefined,
  lineWith: () => undefined,
  recallOrFind: (_, find) => find(),
});
