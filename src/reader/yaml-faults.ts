import {
  isAlias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';

/** One thing in a YAML text that a machine cannot read, or reads otherwise than an editor means it. */
export interface YamlFault {
  /** Where it stands in the text. */
  readonly offset: number;
  readonly message: string;
  readonly cure: string;
  /** The corrected line, when it is known. */
  readonly fixedLine?: string;
}

/**
 * What is broken, in Vietnamese, once for each fault: the parser stumbles on after a fault,
 * so of its complaints only those that stand for themselves are kept.
 */
export function findYamlFaults(document: Document.Parsed, text: string): readonly YamlFault[] {
  const directive = /^(?:[ \t]*(?:#.*)?\n)*%/.exec(text);
  if (directive) {
    return [
      {
        offset: directive[0].length - 1,
        message: 'Dòng này bắt đầu bằng dấu %, là một lệnh của YAML.',
        cure: 'Hãy xóa dòng này; tệp nội dung chỉ gồm các dòng “tên mục: giá trị”.',
      },
    ];
  }
  const broken = document.errors
    .filter((error) => error.code !== 'DUPLICATE_KEY')
    .toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (broken.length === 0)
    return [
      ...document.errors.map((error) => duplicate(error, text)),
      ...findSurprises(document, text),
    ];
  if (broken.some((error) => error.code === 'TAB_AS_INDENT')) return [tabs(text)];
  // A colon inside a value spoils only its own line; after any other fault the rest is guesswork.
  const faults: YamlFault[] = [];
  for (const error of broken.slice(0, 100)) {
    const fault = diagnose(error, document, text);
    if (faults.length > 0 && !isColonFault(fault)) continue;
    if (!faults.some((other) => other.offset === fault.offset)) faults.push(fault);
    if (!isColonFault(fault)) break;
  }
  return faults;
}

/** A long value as a message shows it. */
export const shorten = (text: string, length = 80): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** A value in quotation marks such as YAML reads back unchanged. */
export function quoteYaml(value: string): string {
  // A line end or a control character is written with a backslash.
  if (/[\0-\x1f\x7f-\x9f\u2028\u2029]/.test(value)) return escaped(value);
  if (!/["\\]/.test(value)) return `"${value}"`;
  return value.includes("'") ? `"${value.replace(/["\\]/g, '\\$&')}"` : `'${value}'`;
}

const escaped = (value: string): string =>
  JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function tabs(text: string): YamlFault {
  const lines = [...text.matchAll(/^ *\t[ \t]*(?=\S)/gm)];
  const others = lines.length - 1;
  const offset = lines[0]?.index ?? 0;
  // Two spaces for each Tab, where that makes sense of the whole.
  const spaced = text.replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '  '));
  const isSure = parseDocument(spaced, { prettyErrors: false }).errors.length === 0;
  const line = spaced.split('\n')[text.slice(0, offset).split('\n').length - 1]?.trimEnd() ?? '';
  return {
    offset,
    message:
      others > 0
        ? `Dòng này và ${others} dòng khác lùi vào bằng phím Tab.`
        : 'Dòng này lùi vào bằng phím Tab.',
    cure: 'Hãy xóa Tab và dùng dấu cách, mỗi cấp hai dấu cách.',
    ...(isSure && line.length <= 300 ? { fixedLine: line } : {}),
  };
}

function duplicate(error: YAMLError, text: string): YamlFault {
  const key = /^["']?([^"':\n]+)/.exec(text.slice(error.pos[0]))?.[1]?.trim() ?? '';
  return {
    offset: error.pos[0],
    message: `Mục “${shorten(key)}” được viết hai lần trong cùng một nhóm.`,
    cure: 'Hãy giữ lại một dòng và xóa dòng kia.',
  };
}

/** One line taken apart: `  - title: value`. */
interface Line {
  readonly start: number;
  readonly text: string;
  /** Column of the first key or value, after indentation and dashes. */
  readonly indent: number;
  readonly key: string | undefined;
  readonly value: string;
  /** Everything before the value. */
  readonly lead: string;
}

function lineAt(text: string, offset: number): Line {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? undefined : end).trimEnd();
  const [, dashes = '', key, colon = '', value = ''] =
    /^( *(?:- +)*)(?:([\w-]+)(:[ \t]+|:$))?(.*)$/.exec(line) ?? [];
  return {
    start,
    text: line,
    indent: dashes.length,
    key,
    value,
    lead: dashes + (key ?? '') + colon,
  };
}

const COLON = 'có dấu hai chấm nên máy không hiểu.';
const isColonFault = (fault: YamlFault): boolean => fault.message.endsWith(COLON);
const rewrite = (line: Line): { fixedLine?: string } =>
  line.value.length > 300 ? {} : { fixedLine: (line.lead + quoteYaml(line.value)).trim() };
const IN_QUOTES = 'Hãy đặt cả giá trị trong dấu ngoặc kép.';

function diagnose(error: YAMLError, document: Document.Parsed, text: string): YamlFault {
  const offset = Math.min(error.pos[0], Math.max(0, text.trimEnd().length - 1));
  if (error.code === 'MULTIPLE_DOCS') {
    return {
      offset: error.pos[0],
      message: 'Dòng --- này chia tệp làm hai phần, nhưng mỗi tệp chỉ ghi một mục.',
      cure: 'Hãy xóa dòng --- này, hoặc chuyển phần sau sang một tệp khác.',
    };
  }
  const open = unclosed(error, document, text, offset);
  if (open) return open;
  const line = lineAt(text, offset);
  if (error.code === 'BAD_DQ_ESCAPE') {
    return {
      offset,
      message: 'Trong dấu ngoặc kép có dấu gạch chéo ngược (\\) mà máy không hiểu.',
      cure: 'Hãy thay \\ bằng / hoặc dùng dấu nháy đơn thay cho dấu ngoặc kép.',
    };
  }
  if (/^["']/.test(line.value)) {
    return {
      offset: line.start + line.lead.length,
      message: 'Sau dấu ngoặc đóng lại còn chữ.',
      cure: 'Hãy đặt cả giá trị, không phải chỉ một phần, trong dấu ngoặc kép.',
      ...rewrite(line),
    };
  }
  if (line.lead !== '' && /^[[{&*!|>%@`#?,\]}]/.test(line.value)) return special(line);
  if (isCrooked(text, line)) {
    return {
      offset: line.start + line.indent,
      message: 'Dòng này lùi vào không thẳng hàng với các dòng cùng nhóm.',
      cure: 'Hãy lùi vào bằng số dấu cách như dòng trên cùng nhóm.',
    };
  }
  const next = lineAt(text, Math.min(text.length, line.start + line.text.length + 1));
  if (
    line.value !== '' &&
    line.key !== undefined &&
    next.start > line.start &&
    next.indent > line.indent &&
    next.key !== undefined &&
    next.text.trim() !== ''
  ) {
    return {
      offset: next.start + next.indent,
      message: 'Dòng này lùi vào nhiều hơn dòng trên cùng nhóm.',
      cure: 'Hãy lùi vào bằng số dấu cách như dòng trên.',
    };
  }
  if (line.key !== undefined && /:( |$)/.test(line.value)) {
    return {
      offset: line.start + line.lead.length,
      message: `Giá trị của mục “${line.key}” ${COLON}`,
      cure: IN_QUOTES,
      ...rewrite(line),
    };
  }
  const tight = /^( *(?:- +)*[\w-]+):(?=[^\s/])/.exec(line.text);
  if (tight && line.key === undefined) {
    return {
      offset: line.start + line.indent,
      message: 'Sau dấu hai chấm của tên mục thiếu một dấu cách.',
      cure: 'Hãy thêm một dấu cách sau dấu hai chấm.',
      fixedLine: shorten(line.text.replace(/:/, ': ').trim(), 300),
    };
  }
  if (line.key === undefined || error.code === 'KEY_OVER_1024_CHARS') {
    return {
      offset: line.start + line.indent,
      message: 'Dòng này không phải là “tên mục: giá trị”.',
      cure: 'Hãy thêm tên mục và dấu hai chấm ở đầu dòng, hoặc nối dòng này vào giá trị ở dòng trên.',
    };
  }
  return {
    offset,
    message: 'Máy không đọc được dòng này.',
    cure: 'Hãy xem lại: mỗi dòng có dạng “tên mục: giá trị”, danh sách bắt đầu bằng “- ”, câu có dấu đặc biệt đặt trong dấu ngoặc kép.',
  };
}

const special = (line: Line): YamlFault => ({
  offset: line.start + line.lead.length,
  message: `Giá trị bắt đầu bằng dấu ${line.value.slice(0, 1)}, là một dấu riêng của YAML.`,
  cure: IN_QUOTES,
  ...rewrite(line),
});

/** A quotation mark or bracket that was opened on an earlier line, or never closed. */
function unclosed(
  error: YAMLError,
  document: Document.Parsed,
  text: string,
  offset: number,
): YamlFault | undefined {
  let found: Node | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range || node.range[0] > offset) return undefined;
    const opens = isScalar(node)
      ? /^QUOTE/.test(node.type ?? '')
      : isCollection(node) && node.flow === true;
    // The value reaches the line of the complaint, from an earlier line or without an end.
    const reaches = node.range[1] >= lineAt(text, offset).start;
    const begun =
      lineAt(text, node.range[0]).start < lineAt(text, offset).start ||
      error.code === 'MISSING_CHAR' ||
      error.code === 'BAD_INDENT';
    if (opens && reaches && begun && !found && !closes(text, node.range[0])) found = node;
    return undefined;
  });
  if (!found?.range) return undefined;
  const mark = text[found.range[0]] ?? '';
  const name = { '"': 'Dấu ngoặc kép', "'": 'Dấu nháy đơn' }[mark] ?? `Dấu ${mark}`;
  const end = { '[': ']', '{': '}' }[mark] ?? mark;
  const line = lineAt(text, found.range[0]);
  const fixed = line.text.trim() + end;
  return {
    offset: found.range[0],
    message: `${name} mở ra mà không đóng lại.`,
    cure: `Hãy thêm dấu ${end} ở cuối giá trị.`,
    ...(fixed.length > 300 ? {} : { fixedLine: fixed }),
  };
}

/** Whether what opens at the offset is closed on the same line. */
function closes(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset);
  const rest = text.slice(offset + 1, end < 0 ? undefined : end);
  const mark = text[offset] ?? '';
  return rest.includes({ '[': ']', '{': '}' }[mark] ?? mark);
}

/** Whether the line stands at a column where none of the groups around it stands. */
function isCrooked(text: string, line: Line): boolean {
  let limit = Infinity;
  const own = line.text.length - line.text.trimStart().length;
  for (let at = line.start - 1; at >= 0;) {
    const before = lineAt(text, at);
    at = before.start - 1;
    if (before.text.trim() === '') continue;
    const outer = before.text.length - before.text.trimStart().length;
    if (outer >= limit && before.indent >= limit) continue;
    const opensGroup =
      limit === Infinity && before.key !== undefined && before.value === '' && outer < own;
    if (opensGroup || before.indent === own || outer === own) return false;
    limit = Math.min(limit, outer);
    if (outer < own) return true;
  }
  return own > 0;
}

/** What YAML reads without complaint, but not as it stands there: notes after `#`, anchors, aliases, tags. */
function findSurprises(document: Document.Parsed, text: string): YamlFault[] {
  // Few texts hold any of their marks, and walking a tree costs more than looking.
  if (!/[&*!#]|__proto__/.test(text)) return [];
  const faults: YamlFault[] = [];
  visit(document, (key, node) => {
    if (isPair(node)) {
      if (isScalar(node.key) && node.key.value === '__proto__')
        faults.push({
          offset: node.key.range?.[0] ?? 0,
          message: 'Không có mục tên “__proto__”.',
          cure: 'Hãy xóa dòng này.',
        });
      return undefined;
    }
    if (!isNode(node) || !node.range) return undefined;
    const [start, valueEnd] = node.range;
    if (
      isAlias(node) ||
      node.anchor !== undefined ||
      (node.tag !== undefined && /(^|[\s:[{,-])!/.test(text.slice(Math.max(0, start - 200), start)))
    ) {
      faults.push(special(lineAt(text, isAlias(node) ? start : markBefore(text, start))));
      return undefined;
    }
    const note =
      isScalar(node) && key !== 'key' && !/^(QUOTE|BLOCK)/.test(node.type ?? '')
        ? /^[ \t]*#(?=\S)/.exec(text.slice(valueEnd, valueEnd + 200))
        : null;
    if (note) {
      const line = lineAt(text, valueEnd);
      faults.push({
        offset: valueEnd + note[0].length - 1,
        message: 'Phần sau dấu # bị bỏ qua, vì máy coi là ghi chú.',
        cure: 'Nếu dấu # thuộc về giá trị, hãy đặt cả giá trị trong dấu ngoặc kép; nếu là ghi chú, hãy thêm một dấu cách sau dấu #.',
        ...rewrite(line),
      });
    }
    return undefined;
  });
  return faults;
}

/** Where the & or ! before a value stands: on its line, or at the end of the line above. */
const markBefore = (text: string, start: number): number =>
  Math.max(0, text.slice(0, start).search(/[&!][^\s&!]*(?:\s+[&!][^\s&!]*)*\s*$/));
