import type { CollectionName } from '../schema/fields.ts';
import type { Path } from '../schema/messages/describe-issues.ts';
import type { ContentInput, EntryInput } from '../archive/content-input.ts';

/** One text of one file: a value of the front matter or of a YAML file, or the body below the front matter. */
export interface EntryText {
  readonly entry: EntryInput;
  readonly collection: CollectionName;
  /** Where the value stands; `undefined` for the body. */
  readonly path: Path | undefined;
  readonly text: string;
  /** Whether the words are those of a source, whose spelling stays as it is. */
  readonly isQuotation: boolean;
}

/** Every text of one file that readers see, the body last. */
export function textsOf(collection: CollectionName, entry: EntryInput): readonly EntryText[] {
  const texts: EntryText[] = [];
  const walk = (value: unknown, path: Path, isQuotation: boolean): void => {
    if (typeof value === 'string')
      texts.push({ entry, collection, path, text: value, isQuotation });
    else if (Array.isArray(value))
      value.forEach((item, at) => walk(item, [...path, at], isQuotation));
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value))
        walk(item, [...path, key], isQuotation || QUOTED_KEYS.test(key));
  };
  walk(entry.data, [], false);
  if (entry.body !== '')
    texts.push({ entry, collection, path: undefined, text: entry.body, isQuotation: false });
  return texts;
}

/** Every entry of every collection. */
export function* allEntries(
  content: ContentInput,
): Generator<{ collection: CollectionName; entry: EntryInput }> {
  for (const collection of Object.keys(content.entries) as CollectionName[])
    for (const entry of content.entries[collection]) yield { collection, entry };
}

/** Where a piece of a text stands in its file. In a folded value of several lines only its beginning is known. */
export function placeIn(
  { entry, path, text }: EntryText,
  offset: number,
): { file: string; line: number; column: number } {
  if (path === undefined) return { file: entry.file, ...placeInBody(entry, offset) };
  const inside = text.includes('\n') ? entry.placeInside?.(path, offset) : undefined;
  if (inside !== undefined) return { file: entry.file, ...inside };
  const { line, column } = entry.locate(path);
  return { file: entry.file, line, column: text.includes('\n') ? 1 : column };
}

export function placeInBody(
  { body, bodyLine }: Pick<EntryInput, 'body' | 'bodyLine'>,
  offset: number,
): { line: number; column: number } {
  let line = bodyLine;
  let start = 0;
  for (let end = body.indexOf('\n'); end >= 0 && end < offset; end = body.indexOf('\n', end + 1)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

/** The line of the file with `[start, end)` of the text replaced; `undefined` when it is too long or cannot be told. */
export function lineWithout(
  { entry, path, text }: EntryText,
  start: number,
  end: number,
  replacement: string,
): string | undefined {
  if (path !== undefined) {
    const value = text.slice(0, start) + replacement + text.slice(end);
    const yaml = asYaml(value);
    return yaml === undefined ? undefined : entry.lineWith?.(path, yaml);
  }
  return lineOfBody(text, start, end, replacement);
}

/** The line of a body with `[start, end)` replaced; `undefined` when it is too long to be read. */
export function lineOfBody(
  body: string,
  start: number,
  end: number,
  replacement: string,
): string | undefined {
  const from = body.lastIndexOf('\n', start - 1) + 1;
  const to = body.indexOf('\n', end) < 0 ? body.length : body.indexOf('\n', end);
  return to - from > 300
    ? undefined
    : (body.slice(from, start) + replacement + body.slice(end, to)).trim();
}

/** A value as it can stand in YAML; `undefined` where that takes more than quotation marks. */
function asYaml(value: string): string | undefined {
  // Letters, digits and the gentlest marks need no quotation marks in YAML; a value in quotation marks is right everywhere.
  if (/^\p{L}[\p{L}\p{N} ,.()/–-]*$/u.test(value)) return value;
  return /["\\\n]/.test(value) ? undefined : `"${value}"`;
}

/** The text with everything that is not the editor's own prose blotted out, each character by one other, so that places stay. */
export function ownProse({ path, text }: EntryText): string {
  const quotes =
    text.includes('“') || text.includes('"') ? text.replace(/“[^”]*”|"[^"\n]*"/g, blot) : text;
  return path === undefined ? quotes.replace(NOT_PROSE, blot) : quotes;
}

/** Words of a source or names as they are registered or searched for. */
const QUOTED_KEYS =
  /AsStated$|^(asStated|caption|captionNote|quote|aliases|formerNames|legalName|legalDocument|source|corrections)$/;

/** Fenced code, tables, block quotes, list marks, inline code, addresses of links and HTML tags. */
const NOT_PROSE =
  /^(```|~~~)[\s\S]*?^\1|^ *[|>].*$|^ *(?:[-*+]|\d+[.)]) +|`[^`\n]*`|\]\([^)\n]*\)|<[^>\n]*>|https?:\/\/\S+/gm;

const blot = (piece: string): string => piece.replace(/[^\n]/g, '·');
