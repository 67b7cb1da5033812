import {
  isCollection,
  isNode,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import { IN_QUOTES, lineAt, rewrite, special, type Line, type YamlFault } from './faulty-line.ts';
import { shorten } from '../schema/messages/words.ts';
import { findSurprises } from './yaml-surprises.ts';

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

const COLON = 'có dấu hai chấm nên máy không hiểu.';
const isColonFault = (fault: YamlFault): boolean => fault.message.endsWith(COLON);

/** Where the parser stumbled. */
interface Stumble {
  readonly error: YAMLError;
  readonly document: Document.Parsed;
  readonly text: string;
  /** Within the text, even where the parser complains of its end. */
  readonly offset: number;
  readonly line: Line;
}

/** What an editor did, told from where the parser stumbled: the first explanation that fits. */
function diagnose(error: YAMLError, document: Document.Parsed, text: string): YamlFault {
  const offset = Math.min(error.pos[0], Math.max(0, text.trimEnd().length - 1));
  const stumble: Stumble = { error, document, text, offset, line: lineAt(text, offset) };
  for (const explain of EXPLANATIONS) {
    const fault = explain(stumble);
    if (fault) return fault;
  }
  return {
    offset,
    message: 'Máy không đọc được dòng này.',
    cure:
      'Hãy xem lại: mỗi dòng có dạng “tên mục: giá trị”, danh sách bắt đầu bằng “- ”, ' +
      'câu có dấu đặc biệt đặt trong dấu ngoặc kép.',
  };
}

/** The surest first. */
const EXPLANATIONS: readonly ((stumble: Stumble) => YamlFault | undefined)[] = [
  secondPart,
  unclosed,
  unknownEscape,
  wordsAfterQuote,
  specialSign,
  crookedLine,
  deeperLine,
  colonInValue,
  tightColon,
  missingKey,
];

function secondPart({ error }: Stumble): YamlFault | undefined {
  if (error.code !== 'MULTIPLE_DOCS') return undefined;
  return {
    offset: error.pos[0],
    message: 'Dòng --- này chia tệp làm hai phần, nhưng mỗi tệp chỉ ghi một mục.',
    cure: 'Hãy xóa dòng --- này, hoặc chuyển phần sau sang một tệp khác.',
  };
}

/** A quotation mark or bracket that was opened on an earlier line, or never closed. */
function unclosed({ error, document, text, offset }: Stumble): YamlFault | undefined {
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

function unknownEscape({ error, offset }: Stumble): YamlFault | undefined {
  if (error.code !== 'BAD_DQ_ESCAPE') return undefined;
  return {
    offset,
    message: 'Trong dấu ngoặc kép có dấu gạch chéo ngược (\\) mà máy không hiểu.',
    cure: 'Hãy thay \\ bằng / hoặc dùng dấu nháy đơn thay cho dấu ngoặc kép.',
  };
}

function wordsAfterQuote({ line }: Stumble): YamlFault | undefined {
  if (!/^["']/.test(line.value)) return undefined;
  return {
    offset: line.start + line.lead.length,
    message: 'Sau dấu ngoặc đóng lại còn chữ.',
    cure: 'Hãy đặt cả giá trị, không phải chỉ một phần, trong dấu ngoặc kép.',
    ...rewrite(line),
  };
}

function specialSign({ line }: Stumble): YamlFault | undefined {
  const isSpecial = line.lead !== '' && /^[[{&*!|>%@`#?,\]}]/.test(line.value);
  return isSpecial ? special(line) : undefined;
}

function crookedLine({ text, line }: Stumble): YamlFault | undefined {
  if (!isCrooked(text, line)) return undefined;
  return {
    offset: line.start + line.indent,
    message: 'Dòng này lùi vào không thẳng hàng với các dòng cùng nhóm.',
    cure: 'Hãy lùi vào bằng số dấu cách như dòng trên cùng nhóm.',
  };
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

function deeperLine({ text, line }: Stumble): YamlFault | undefined {
  if (line.value === '' || line.key === undefined) return undefined;
  const next = lineAt(text, Math.min(text.length, line.start + line.text.length + 1));
  const isDeeper = next.start > line.start && next.indent > line.indent;
  if (!isDeeper || next.key === undefined || next.text.trim() === '') return undefined;
  return {
    offset: next.start + next.indent,
    message: 'Dòng này lùi vào nhiều hơn dòng trên cùng nhóm.',
    cure: 'Hãy lùi vào bằng số dấu cách như dòng trên.',
  };
}

function colonInValue({ line }: Stumble): YamlFault | undefined {
  if (line.key === undefined || !/:( |$)/.test(line.value)) return undefined;
  return {
    offset: line.start + line.lead.length,
    message: `Giá trị của mục “${line.key}” ${COLON}`,
    cure: IN_QUOTES,
    ...rewrite(line),
  };
}

function tightColon({ line }: Stumble): YamlFault | undefined {
  if (line.key !== undefined || !/^( *(?:- +)*[\w-]+):(?=[^\s/])/.test(line.text)) return undefined;
  return {
    offset: line.start + line.indent,
    message: 'Sau dấu hai chấm của tên mục thiếu một dấu cách.',
    cure: 'Hãy thêm một dấu cách sau dấu hai chấm.',
    fixedLine: shorten(line.text.replace(/:/, ': ').trim(), 300),
  };
}

function missingKey({ error, line }: Stumble): YamlFault | undefined {
  if (line.key !== undefined && error.code !== 'KEY_OVER_1024_CHARS') return undefined;
  return {
    offset: line.start + line.indent,
    message: 'Dòng này không phải là “tên mục: giá trị”.',
    cure: 'Hãy thêm tên mục và dấu hai chấm ở đầu dòng, hoặc nối dòng này vào giá trị ở dòng trên.',
  };
}
