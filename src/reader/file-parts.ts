import { withoutInvisibleSigns } from '../vietnamese/invisible-signs.ts';
import { repairText } from './repair-text.ts';
import { TAKE_OVER, type Repair, type Repaired } from './repairs.ts';

/** The text of one content file, taken apart. */
export interface FileParts {
  /** The YAML: the front matter of a Markdown file, or the whole of a YAML file. */
  readonly yaml: string;
  /** The line of the file on which the YAML begins. */
  readonly yamlLine: number;
  /** The text below the front matter; empty for YAML files. */
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  /** What was read otherwise than it was typed. */
  readonly repairs: readonly Repair[];
}

/** Why a file is no such text. */
export interface FileFault {
  readonly message: string;
  readonly cure: string;
  readonly line?: number;
  readonly column?: number;
}

/** After the dashes any space may stand that the eye does not see. */
const FRONT_MATTER = /^---[^\S\n]*\n(?:([\s\S]*?)\n)??---[^\S\n]*(?:\n|$)/;

/**
 * Reads the encoding of a file and finds where its front matter ends. Never throws for what an editor wrote.
 * @param isGood whether these bytes are known to be a text without faults
 */
export function takeApart(file: string, bytes: Uint8Array, isGood = false): FileParts | FileFault {
  const typed = isGood ? toText(bytes) : decode(bytes);
  if (typeof typed !== 'string') return typed;
  const isMarkdown = /\.mdx?$/i.test(file);
  const { text: read, repairs: letters } = isGood
    ? { text: withoutInvisibleSigns(typed), repairs: [] }
    : repairText(typed);
  const { text, repairs: fences } = isMarkdown ? repairFences(read) : { text: read, repairs: [] };
  const repairs = [...letters, ...fences];
  // Not =======, which alone is a heading in Markdown.
  const conflict = isGood ? null : /^(<{7}|>{7})( |$)/m.exec(text);
  if (conflict) {
    return {
      message: 'Tệp còn dấu của hai bản sửa chồng nhau (<<<<<<<, =======, >>>>>>>).',
      cure: 'Hãy giữ lại phần đúng và xóa các dòng có dấu đó.',
      line: lineOf(text, conflict.index),
    };
  }
  if (text.trim() === '') return { message: 'Tệp trống.', cure: 'Hãy điền nội dung hoặc xóa tệp.' };
  if (!isMarkdown) return { yaml: text, yamlLine: 1, body: '', bodyLine: 1, repairs };
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    return text.startsWith('---')
      ? {
          message: 'Phần đầu bài mở bằng --- mà không đóng.',
          cure: 'Hãy thêm một dòng chỉ có --- sau mục cuối cùng của phần đầu bài.',
        }
      : {
          message: 'Thiếu phần đầu bài.',
          cure:
            'Dòng đầu tiên của tệp phải là ---, dưới đó là các mục như title: …, ' +
            'rồi một dòng --- nữa, rồi mới đến nội dung.',
        };
  }
  return {
    yaml: match[1] ?? '',
    yamlLine: 2,
    body: text.slice(match[0].length),
    bodyLine: lineOf(text, match[0].length),
    repairs,
  };
}

/** The dashes around the front matter where a word processor has made one long dash of them. */
function repairFences(text: string): Repaired {
  if (!/^[-–—]*[–—][-–—]*\s*$/m.test(text)) return { text, repairs: [] };
  const lines = text.split('\n');
  if (!isFence(lines[0] ?? '')) return { text, repairs: [] };
  const end = lines.findIndex((line, at) => at > 0 && isFence(line));
  const fences = [0, end].filter((at) => at >= 0 && LONG_DASH.test(lines[at] ?? ''));
  return {
    text: lines.map((line, at) => (fences.includes(at) ? '---' : line)).join('\n'),
    repairs: fences.map((at) => ({
      line: at + 1,
      column: 1,
      kind: 'fence',
      severity: 'warning',
      isMended: true,
      message:
        'Dòng này là dấu gạch dài (—), do phần mềm soạn thảo tự đổi từ ba dấu gạch ngang (---).',
      cure: TAKE_OVER,
    })),
  };
}

const isFence = (line: string): boolean => LONG_DASH.test(line) || /^---\s*$/.test(line);
const LONG_DASH = /^(?=.*[–—])[-–—]{1,3}\s*$/;

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * TextDecoder drops a byte order mark by itself. Line ends become one kind and letters one form (NFC), so that places,
 * quotations and bodies are the same whichever machine wrote the file. Line ends of other programs, which no editor
 * shows as such, become spaces.
 */
function toText(bytes: Uint8Array): string {
  const text = UTF_8.decode(bytes);
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.normalize('NFC').replace(/[\u0085\u2028\u2029]/g, ' ');
}

function decode(bytes: Uint8Array): string | FileFault {
  const begins = (...head: number[]) => head.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0))
    return {
      message: 'Đây là tệp Word hoặc tệp nén, không phải tệp chữ.',
      cure: 'Hãy chép nội dung vào một tệp chữ mới.',
    };
  if (
    begins(0xff, 0xfe) ||
    begins(0xfe, 0xff) ||
    bytes[0] === 0 ||
    (bytes.length > 1 && bytes[1] === 0)
  ) {
    return {
      message: 'Tệp lưu bằng bảng mã UTF-16.',
      cure: 'Hãy mở tệp bằng Notepad, chọn Lưu thành…, Mã hóa: UTF-8, rồi lưu lại.',
    };
  }
  let text: string;
  try {
    text = toText(bytes);
  } catch {
    return {
      message: 'Tệp không lưu bằng bảng mã UTF-8 nên chữ có dấu bị hỏng.',
      cure: 'Hãy mở tệp bằng Notepad, chọn Lưu thành…, Mã hóa: UTF-8, rồi lưu lại.',
    };
  }
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd-\uffff]/.exec(text);
  if (!control) return text;
  const line = lineOf(text, control.index);
  const column = control.index - text.lastIndexOf('\n', control.index - 1);
  if (control[0] === '\ufffd')
    return {
      message: 'Dòng này có chữ đã bị hỏng (�), do một lần lưu sai bảng mã.',
      cure: 'Hãy gõ lại chữ đó theo bản gốc.',
      line,
      column,
    };
  return {
    message: 'Dòng này có một ký tự điều khiển không nhìn thấy được, thường do chép từ Word.',
    cure: 'Hãy xóa ký tự đó, hoặc xóa và gõ lại cả dòng.',
    line,
    column,
  };
}

const lineOf = (text: string, offset: number): number => {
  let line = 1;
  for (
    let index = text.indexOf('\n');
    index >= 0 && index < offset;
    index = text.indexOf('\n', index + 1)
  )
    line++;
  return line;
};
