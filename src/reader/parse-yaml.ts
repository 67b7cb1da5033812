import { LineCounter, isMap, isNode, isPair, parseDocument, type Document, type YAMLError } from 'yaml';
import type { Location } from '../lib/problem.ts';
import type { Path } from '../schema/messages.ts';

/** A YAML text, parsed, with the means to find the place of a value. */
export interface ParsedYaml {
  readonly data: unknown;
  readonly faults: readonly { location: Location; message: string; cure: string }[];
  /** The place of the value at `path`, or of key `key` in the map at `path`. */
  locate(path: Path, key?: string): Location;
}

/** Parses YAML and says in Vietnamese what is broken. `firstLine` is the line of the file on which `text` begins. */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, stringKeys: true });
  const at = (offset: number): Location => {
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length));
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const faults = document.errors.map((error) => ({ location: at(error.pos[0]), ...describeYamlError(error, text) }));
  return {
    data: document.errors.length > 0 ? undefined : toData(document, faults, at),
    faults,
    locate: (path, key) => locate(document, path, key, at),
  };
}

function toData(document: Document.Parsed, faults: { location: Location; message: string; cure: string }[], at: (offset: number) => Location): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 }) ?? undefined;
  } catch {
    faults.push({ location: at(0), message: 'Tệp dùng dấu & hoặc * ở đầu giá trị theo nghĩa riêng của YAML.', cure: 'Hãy đặt giá trị có dấu & hoặc * trong dấu ngoặc kép.' });
    return undefined;
  }
}

function locate(document: Document.Parsed, path: Path, key: string | undefined, at: (offset: number) => Location): Location {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (key !== undefined && length === path.length && isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === key);
      const range = isNode(pair?.key) ? pair.key.range : undefined;
      if (range) return at(range[0]);
    }
    if (isNode(node) && node.range) return at(node.range[0]);
  }
  return at(0);
}

function describeYamlError(error: YAMLError, text: string): { message: string; cure: string } {
  const lineStart = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const lineEnd = text.indexOf('\n', error.pos[0]);
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trimEnd();
  const [, key, value] = /^\s*(?:- )?([\w-]+):\s+(.*)$/.exec(line) ?? [];
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { message: 'Dòng này lùi vào bằng phím Tab.', cure: 'Hãy xóa Tab và dùng dấu cách, mỗi cấp hai dấu cách.' };
    case 'DUPLICATE_KEY':
      return { message: `Mục “${key ?? line.trim()}” được viết hai lần trong cùng một nhóm.`, cure: 'Hãy giữ lại một dòng và xóa dòng kia.' };
    case 'MISSING_CHAR':
      if (/closing|end/i.test(error.message) && /quote/i.test(error.message)) {
        return { message: 'Dấu ngoặc kép mở ra mà không đóng lại.', cure: 'Hãy thêm dấu ngoặc kép ở cuối giá trị.' };
      }
      return { message: 'Thiếu một dấu (thường là dấu hai chấm, dấu phẩy hoặc dấu ngoặc).', cure: 'Hãy xem lại dòng này: sau tên mục là dấu hai chấm và một dấu cách.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      if (key && value && value.includes(':')) {
        return { message: `Giá trị của mục “${key}” có dấu hai chấm nên máy không hiểu.`, cure: `Hãy đặt cả giá trị trong dấu ngoặc kép: ${key}: "${value.replaceAll('"', '\\"')}"` };
      }
      return { message: 'Dòng này không phải là “tên mục: giá trị”.', cure: 'Hãy thêm tên mục và dấu hai chấm, hoặc đặt câu có dấu hai chấm trong dấu ngoặc kép.' };
    case 'BAD_INDENT':
      return { message: 'Dòng này lùi vào không thẳng hàng với các dòng cùng nhóm.', cure: 'Hãy lùi vào bằng số dấu cách như dòng trên cùng nhóm.' };
    case 'BAD_SCALAR_START':
      return { message: 'Giá trị bắt đầu bằng một dấu đặc biệt.', cure: 'Hãy đặt cả giá trị trong dấu ngoặc kép.' };
    case 'BAD_DQ_ESCAPE':
      return { message: 'Trong dấu ngoặc kép có dấu gạch chéo ngược (\\) mà máy không hiểu.', cure: 'Hãy thay \\ bằng / hoặc dùng dấu nháy đơn thay cho dấu ngoặc kép.' };
    default:
      return { message: 'Máy không đọc được dòng này.', cure: 'Hãy xem lại: mỗi dòng có dạng “tên mục: giá trị”, danh sách bắt đầu bằng “- ”, câu có dấu đặc biệt đặt trong dấu ngoặc kép.' };
  }
}
