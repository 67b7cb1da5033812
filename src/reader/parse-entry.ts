import type { z } from 'zod';
import type { Location, Problem } from '../lib/problem.ts';
import { describeIssues, type Path, type SchemaProblem } from '../schema/messages.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';

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
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Reads one content file: its encoding, its front matter, its YAML, its schema. Never throws for what an editor wrote. */
export function parseEntry<S extends z.ZodType>(file: string, bytes: Uint8Array, schema: S): ParsedEntry<z.output<S>> {
  const decoded = decode(bytes);
  if (typeof decoded !== 'string') return failed(file, decoded);
  const text = decoded;
  const conflict = /^(<{7}|={7}|>{7})( |$)/m.exec(text);
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
      ? { message: 'Phần đầu bài mở bằng --- mà không đóng.', cure: 'Hãy thêm một dòng --- sau các mục đầu bài.', line: 1 }
      : { message: 'Thiếu phần đầu bài.', cure: 'Hãy bắt đầu tệp bằng ba dòng: ---, title: …, date: …, rồi ---.', line: 1 });
  }
  const front = match[1] ?? '';
  const bodyLine = lineOf(text, match[0].length);
  return finish(file, parseYaml(front, 2), text.slice(match[0].length), bodyLine, schema, front, 2);
}

function finish<S extends z.ZodType>(file: string, yaml: ParsedYaml, body: string, bodyLine: number, schema: S, text: string, firstLine: number): ParsedEntry<z.output<S>> {
  const problems: Problem[] = yaml.faults.map(({ location, message, cure }) => ({ severity: 'error', file, ...location, message, cure }));
  if (problems.length > 0) return { file, data: undefined, body, bodyLine, problems, locate: yaml.locate };
  const input = yaml.data ?? {};
  const result = schema.safeParse(input);
  if (result.success) return { file, data: result.data, body, bodyLine, problems, locate: yaml.locate };
  for (const fault of describeIssues(result.error.issues, schema, input)) {
    const location = yaml.locate(fault.path, fault.missing ? undefined : fault.key);
    const fixedLine = fixLine(fault, input, text.split('\n')[location.line - firstLine]);
    problems.push({ severity: 'error', file, ...location, message: fault.message, ...(fault.cure ? { cure: fault.cure } : {}), ...(fixedLine ? { fixedLine } : {}) });
  }
  return { file, data: undefined, body, bodyLine, problems, locate: yaml.locate };
}

/** The faulty line with the right value in place of the wrong one. */
function fixLine(fault: SchemaProblem, data: unknown, line: string | undefined): string | undefined {
  if (fault.fixedValue === undefined || line === undefined) return undefined;
  const value = String(fault.path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], data));
  const index = line.lastIndexOf(value);
  return index < 0 ? undefined : (line.slice(0, index) + fault.fixedValue + line.slice(index + value.length)).trim();
}

interface Failure { message: string; cure: string; line?: number }

const failed = (file: string, failure: Failure): ParsedEntry<never> => ({
  file, data: undefined, body: '', bodyLine: 1,
  problems: [{ severity: 'error', file, line: failure.line ?? 1, column: 1, message: failure.message, cure: failure.cure }],
  locate: () => ({ line: 1, column: 1 }),
});

function decode(bytes: Uint8Array): string | Failure {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { message: 'Đây là tệp Word hoặc tệp nén, không phải tệp chữ.', cure: 'Hãy chép nội dung vào một tệp .md mới.' };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { message: 'Tệp lưu bằng bảng mã UTF-16.', cure: 'Hãy lưu lại bằng bảng mã UTF-8.' };
  }
  try {
    // TextDecoder drops a byte order mark by itself; line ends become one kind so that places and bodies are the same everywhere.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return { message: 'Tệp không lưu bằng bảng mã UTF-8 nên chữ có dấu bị hỏng.', cure: 'Hãy mở tệp bằng Notepad, chọn Lưu thành…, Mã hóa: UTF-8, rồi lưu lại.' };
  }
}

const lineOf = (text: string, offset: number): number => {
  let line = 1;
  for (let index = text.indexOf('\n'); index >= 0 && index < offset; index = text.indexOf('\n', index + 1)) line++;
  return line;
};
