import type { z } from 'zod';
import { decodeEntities, entitiesIn } from './html-entities.ts';
import { lastKey } from '../schema/messages/words.ts';
import { collectScalars, type FoundScalar } from '../schema/messages/walk-schema.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { TAKE_OVER, type Repair, type Repaired } from './repairs.ts';
import { entityFound, quoteIfNeeded } from './repair-yaml.ts';
import { quoteYaml } from './faulty-line.ts';

/**
 * Reads values that are typed in the marks of a word processor: curly quotation marks around what is no prose (a
 * date, a number, a code, a name), codes of HTML in one line of text. Quotation marks around a title or a quotation
 * belong to it.
 */
export function repairValues(text: string, yaml: ParsedYaml, schema: z.ZodType): Repaired {
  if (!SUSPECT.test(text)) return { text, repairs: [] };
  const repairs: Repair[] = [];
  const edits: { start: number; typed: string; read: string }[] = [];
  for (const scalar of collectScalars(schema, yaml.data ?? {}, KINDS)) {
    const found = readValue(scalar, yaml.typed(scalar.path));
    const start = yaml.startOf(scalar.path);
    if (found === undefined || start === undefined) continue;
    const { typed, read, ...told } = found;
    repairs.push({ ...yaml.locate(scalar.path), severity: 'warning', ...told });
    if (told.isMended) edits.push({ start, typed, read });
  }
  const read = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (now, { start, typed, read: to }) =>
        now.slice(0, start) + to + now.slice(start + typed.length),
      text,
    );
  return { text: read, repairs };
}

type Found = Pick<Repair, 'kind' | 'message' | 'cure' | 'isMended'> & {
  readonly typed: string;
  readonly read: string;
};

const OPENING = '“„‟«»‘‚‛”’″′';
const SUSPECT = new RegExp(`[${OPENING}‐‑‒–—−]|&#?\\w+;`);

/** Every kind of one-line value; `markdown` understands entities and holds prose. */
const KINDS = [
  'text',
  'day',
  'partialDate',
  'year',
  'instant',
  'choice',
  'reference',
  'picture',
  'attachment',
  'address',
  'number',
  'boolean',
] as const;

function readValue(
  { value, path, meta }: FoundScalar,
  typed: string | undefined,
): Found | undefined {
  if (typeof value !== 'string' || typed === undefined || typed.includes('\n')) return undefined;
  const key = lastKey(path);
  const isPlain = typed === value;
  const codes = entitiesIn(value);
  if (codes.length > 0) {
    const decoded = decodeEntities(value).trim();
    const read = isPlain ? quoteIfNeeded(decoded) : quoteYaml(decoded);
    return { typed, read, isMended: true, ...entityFound(key, codes) };
  }
  if (!isPlain && !/^["'].*["']$/.test(typed)) return undefined;
  const isText = meta.kind === 'text';
  return (
    readQuoted(value, typed, key, isText) ?? readDashes(value, typed, key, meta.kind ?? 'text')
  );
}

function readQuoted(value: string, typed: string, key: string, isText: boolean): Found | undefined {
  const [, before = '', inner = '', after = ''] = IN_MARKS.exec(value) ?? [];
  if (inner === '' || before + after === '' || /[“”„‟«»"]/.test(inner)) return undefined;
  const isWhole = before !== '' && after !== '';
  if (isText && !NAMES.test(key)) return isWhole ? undefined : openQuote(value, typed, key);
  // The apostrophe of a name (O’Brien’) is none of them.
  if (!isWhole && /[‘’‚‛″′]/.test(before + after)) return undefined;
  const read = isText ? quoteYaml(inner) : inner;
  return {
    kind: 'quotes',
    typed,
    read,
    isMended: true,
    message:
      `Mục “${key}” ghi ${typed} trong ngoặc kép cong, không phải dấu ngoặc kép thẳng (") ` +
      `mà máy hiểu; bỏ ngoặc thì còn ${inner}.`,
    cure: TAKE_OVER,
  };
}

/** Kinds of values in which every dash is a hyphen. */
const HYPHENATED: readonly string[] = [
  'day',
  'partialDate',
  'instant',
  'reference',
  'choice',
  'number',
];

/** A dash that only looks like the hyphen of a date or an id. */
function readDashes(value: string, typed: string, key: string, kind: string): Found | undefined {
  const isStrict = HYPHENATED.includes(kind);
  if (!isStrict && !/^(?:number|symbol)$/.test(key)) return undefined;
  // The symbol of a document may have a dash of its own, but no second kind of hyphen.
  const others = isStrict ? /[‐‑‒–—−]/g : /[‐‑]/g;
  const dash = value.match(others)?.[0];
  if (dash === undefined) return undefined;
  const read = value.replace(others, '-');
  const code = dash.charCodeAt(0).toString(16).toUpperCase();
  return {
    kind: 'dash',
    typed,
    read: typed === value ? read : quoteYaml(read),
    isMended: true,
    message:
      `Mục “${key}” ghi “${value}” bằng dấu gạch khác (U+${code}), ` +
      `nhìn giống dấu gạch nối (-); viết đúng là ${read}.`,
    cure: TAKE_OVER,
  };
}

/** A mark that opens and closes nowhere, or closes what nothing opened: nobody can know where the other belongs. */
function openQuote(value: string, typed: string, key: string): Found | undefined {
  const opening = /^[“„«]/.exec(value)?.[0];
  // After a number it is a measure: 55”.
  const closing = /(?<!\d)[”»]$/.exec(value)?.[0];
  const mark = opening ?? closing;
  if (mark === undefined) return undefined;
  return {
    kind: 'open quote',
    typed,
    read: typed,
    isMended: false,
    message:
      opening === undefined
        ? `Mục “${key}” đóng ngoặc kép cong (${mark}) mà không mở.`
        : `Mục “${key}” mở ngoặc kép cong (${mark}) mà không đóng lại.`,
    cure:
      opening === undefined
        ? `Hãy thêm dấu “ vào chỗ bắt đầu lời trích, hoặc xóa dấu ${mark} ở cuối.`
        : `Hãy thêm dấu ” vào chỗ hết lời trích, hoặc xóa dấu ${mark} ở đầu.`,
  };
}

const IN_MARKS = new RegExp(`^([${OPENING}]*)\\s*([^]*?)\\s*([${OPENING}]*)$`);

/** Fields of text that hold a code, a name or a unit: never a quotation. */
const NAMES =
  /^(?:number|symbol|name|shortName|sortName|legalName|shortTitle|issuer|author|unit|indicator|goods|recipient|credit|phone|email|repository|branch|folder|province|authority|conferringAuthority|sector|responsiblePerson|tags|parts?)$/;
