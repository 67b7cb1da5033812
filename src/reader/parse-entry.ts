import type { z } from 'zod';
import type { Location, Problem } from '../lib/problem.ts';
import { describeIssues, describeTypedNumbers, type Path, type SchemaProblem } from '../schema/messages.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import { quoteYaml } from './yaml-faults.ts';

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
  /** The line of the scalar at `path` with another value in its place; `undefined` when it is not that simple. */
  lineWith(path: Path, value: string): string | undefined;
}

const FRONT_MATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/;

/** Reads one content file: its encoding, its front matter, its YAML, its schema. Never throws for what an editor wrote. */
export function parseEntry<S extends z.ZodType>(file: string, bytes: Uint8Array, schema: S): ParsedEntry<z.output<S>> {
  const decoded = decode(bytes);
  if (typeof decoded !== 'string') return failed(file, decoded);
  const text = decoded;
  // Not =======, which alone is a heading in Markdown.
  const conflict = /^(<{7}|>{7})( |$)/m.exec(text);
  if (conflict) {
    return failed(file, {
      message: 'Tệp còn dấu của hai bản sửa chồng nhau (<<<<<<<, =======, >>>>>>>).',
      cure: 'Hãy giữ lại phần đúng và xóa các dòng có dấu ấy.', line: lineOf(text, conflict.index),
    });
  }
  if (text.trim() === '') return failed(file, { message: 'Tệp trống.', cure: 'Hãy điền nội dung hoặc xóa tệp.' });
  const markdown = /\.mdx?$/i.test(file);
  if (!markdown) return finish(file, parseYaml(text), '', 1, schema, text, 1);
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    return failed(file, text.startsWith('---')
      ? { message: 'Phần đầu bài mở bằng --- mà không đóng.', cure: 'Hãy thêm một dòng chỉ có --- sau mục cuối cùng của phần đầu bài.' }
      : { message: 'Thiếu phần đầu bài.', cure: 'Dòng đầu tiên của tệp phải là ---, dưới đó là các mục như title: …, rồi một dòng --- nữa, rồi mới đến nội dung.' });
  }
  const front = match[1] ?? '';
  const yaml = parseYaml(front, 2);
  const stray = strayBody(front, yaml);
  if (stray) return failed(file, { message: 'Phần đầu bài không được đóng trước dòng này.', cure: 'Nếu nội dung bài bắt đầu từ đây, hãy thêm một dòng chỉ có --- ngay phía trên.', line: stray });
  const bodyLine = lineOf(text, match[0].length);
  return finish(file, yaml, text.slice(match[0].length), bodyLine, schema, front, 2);
}

/** The line where the text of the article seems to begin although the front matter is still open: after a blank line, without a key. */
function strayBody(front: string, yaml: ParsedYaml): number | undefined {
  const fault = yaml.faults[0]?.location.line;
  const lines = front.split('\n');
  if (fault === undefined || lines[fault - 3]?.trim() !== '') return undefined;
  return /^\s|^[\w-]+:|^- /.test(lines[fault - 2] ?? ' ') ? undefined : fault;
}

function finish<S extends z.ZodType>(file: string, yaml: ParsedYaml, body: string, bodyLine: number, schema: S, text: string, firstLine: number): ParsedEntry<z.output<S>> {
  const lines = text.split('\n');
  const lineWith = (path: Path, value: string) => replaceInLine(yaml, lines, firstLine, path, value);
  const done = (data: z.output<S> | undefined, problems: Problem[]): ParsedEntry<z.output<S>> => ({ file, data, body, bodyLine, problems, locate: yaml.locate, lineWith });
  if (yaml.faults.length > 0) return done(undefined, yaml.faults.map(({ location, ...fault }) => ({ severity: 'error', file, ...location, ...fault })));
  const input = yaml.data ?? {};
  const result = schema.safeParse(input);
  const numbers = /\d\.\d{3}/.test(text) ? describeTypedNumbers(schema, input, yaml.typed) : [];
  const issues = result.success ? [] : describeIssues(result.error.issues, schema, input);
  const faults = [...issues.filter((issue) => !numbers.some((number) => number.path.join() === issue.path.join())), ...numbers];
  if (result.success && faults.length === 0) return done(result.data, []);
  return done(undefined, faults.map((fault): Problem => {
    const location = yaml.locate(fault.path, fault.missing ? undefined : fault.key);
    const fixedLine = fixLine(fault, yaml, lines, firstLine);
    return { severity: 'error', file, ...location, message: fault.message, ...(fault.cure ? { cure: fault.cure } : {}), ...(fixedLine ? { fixedLine } : {}) };
  }));
}

/** The faulty line with the right value, or the right key, in place of the wrong one. */
function fixLine(fault: SchemaProblem, yaml: ParsedYaml, lines: readonly string[], firstLine: number): string | undefined {
  if (fault.fixedKey !== undefined) return replaceInLine(yaml, lines, firstLine, fault.path, fault.fixedKey, fault.key);
  const value = fault.quote ? quoteYaml(yaml.typed(fault.path) ?? '') : fault.fixedValue;
  return value === undefined ? undefined : replaceInLine(yaml, lines, firstLine, fault.path, value);
}

function replaceInLine(yaml: ParsedYaml, lines: readonly string[], firstLine: number, path: Path, right: string, key?: string): string | undefined {
  const wrong = key ?? yaml.typed(path);
  const { line: at, column } = yaml.locate(path, key);
  const line = lines[at - firstLine];
  if (!wrong || line === undefined || line.length > 300 || !line.startsWith(wrong, column - 1)) return undefined;
  return (line.slice(0, column - 1) + right + line.slice(column - 1 + wrong.length)).trim();
}

interface Failure { message: string; cure: string; line?: number; column?: number }

const failed = (file: string, failure: Failure): ParsedEntry<never> => ({
  file, data: undefined, body: '', bodyLine: 1,
  problems: [{ severity: 'error', file, line: failure.line ?? 1, column: failure.column ?? 1, message: failure.message, cure: failure.cure }],
  locate: () => ({ line: 1, column: 1 }), lineWith: () => undefined,
});

function decode(bytes: Uint8Array): string | Failure {
  const begins = (...head: number[]) => head.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)) return { message: 'Đây là tệp Word hoặc tệp nén, không phải tệp chữ.', cure: 'Hãy chép nội dung vào một tệp chữ mới.' };
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || bytes[0] === 0 || (bytes.length > 1 && bytes[1] === 0)) {
    return { message: 'Tệp lưu bằng bảng mã UTF-16.', cure: 'Hãy mở tệp bằng Notepad, chọn Lưu thành…, Mã hóa: UTF-8, rồi lưu lại.' };
  }
  let text: string;
  try {
    // TextDecoder drops a byte order mark by itself. Line ends become one kind and letters one form (NFC), so that
    // places, quotations and bodies are the same whichever machine wrote the file.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC');
  } catch {
    return { message: 'Tệp không lưu bằng bảng mã UTF-8 nên chữ có dấu bị hỏng.', cure: 'Hãy mở tệp bằng Notepad, chọn Lưu thành…, Mã hóa: UTF-8, rồi lưu lại.' };
  }
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffd-\uffff]/.exec(text);
  if (!control) return text;
  const line = lineOf(text, control.index);
  const column = control.index - text.lastIndexOf('\n', control.index - 1);
  if (control[0] === '\ufffd') return { message: 'Dòng này có chữ đã bị hỏng (�), do một lần lưu sai bảng mã.', cure: 'Hãy gõ lại chữ ấy theo bản gốc.', line, column };
  return { message: 'Dòng này có một ký tự điều khiển không nhìn thấy được, thường do chép từ Word.', cure: 'Hãy xóa ký tự ấy, hoặc xóa và gõ lại cả dòng.', line, column };
}

const lineOf = (text: string, offset: number): number => {
  let line = 1;
  for (let index = text.indexOf('\n'); index >= 0 && index < offset; index = text.indexOf('\n', index + 1)) line++;
  return line;
};
