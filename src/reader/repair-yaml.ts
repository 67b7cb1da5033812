import { decodeEntities, entitiesIn } from './html-entities.ts';
import { TAKE_OVER, type Repair, type Repaired } from './repairs.ts';
import { structureLines, type YamlLine } from './yaml-lines.ts';
import { quoteYaml } from './faulty-line.ts';

/**
 * Reads the lines of a YAML text that a parser would stumble over although the eye sees nothing wrong: spaces that
 * are none for a machine, curly quotation marks around a key or a value, codes of HTML at the head of a value.
 * @param firstLine the line of the file on which the text begins
 */
export function repairYaml(text: string, firstLine: number): Repaired {
  if (!SUSPECT.test(text)) return { text, repairs: [] };
  const { text: dashed, repairs: bullets } = repairBullets(text, firstLine);
  const lines = dashed.split('\n');
  const repairs: Repair[] = [...bullets];
  for (const line of structureLines(dashed)) {
    let typed = line;
    for (const repair of [repairSpaces, repairKey, repairQuotes, repairEntity]) {
      const found = repair(typed);
      if (found === undefined) continue;
      const { line: read, column, ...told } = found;
      repairs.push({
        line: line.at + firstLine,
        column,
        severity: 'warning',
        isMended: true,
        ...told,
      });
      lines[line.at] = read;
      typed = structureLines(read)[0] ?? { ...typed, text: read };
    }
  }
  // A space at the end of a line says nothing.
  return { text: lines.map((line) => line.replace(ODD_END, '')).join('\n'), repairs };
}

/** Lists whose dashes a word processor has made longer, or that begin with its bullets, below a key without a value. */
function repairBullets(text: string, firstLine: number): Repaired {
  const repairs: Repair[] = [];
  let isInList = false;
  const lines = text.split('\n').map((line, at) => {
    const [whole = '', indent = '', mark = ''] = BULLET.exec(line) ?? [];
    if (mark === '' || !isInList) {
      if (line.trim() !== '') isInList = OPENS_LIST.test(line);
      return line;
    }
    repairs.push({
      line: at + firstLine,
      column: indent.length + 1,
      kind: 'bullet',
      severity: 'warning',
      isMended: true,
      message: `Đầu dòng là dấu ${mark}, không phải dấu gạch ngang (-) mà máy hiểu là một mục của danh sách.`,
      cure: TAKE_OVER,
    });
    return `${indent}- ${line.slice(whole.length)}`;
  });
  return { text: lines.join('\n'), repairs };
}

const BULLET = /^(\s*)([–—−‒•▪*])\s+(?=\S)/;
const OPENS_LIST = /^\s*(?:-\s+)?[\w-]+:\s*$/;

interface Found {
  readonly kind: string;
  readonly line: string;
  readonly column: number;
  readonly message: string;
  readonly cure: string;
}

/** Every space but the ordinary one and the Tab. */
const ODD = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const ODD_SPACE = new RegExp(`[${ODD}]`);
const ODD_SPACES = new RegExp(`[${ODD}]`, 'g');
const ODD_END = new RegExp(`[${ODD} ]*[${ODD}][${ODD} ]*$`);
const QUOTES = '“”„‟«»‘’‚‛';
const SUSPECT = new RegExp(`[${ODD}${QUOTES}：]|[:-]\\s+&|^\\s*[–—−‒•▪*]\\s`, 'm');

/** What the eye takes for a space. */
const SPACE_NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'dấu cách cứng',
  '\u202f': 'dấu cách cứng hẹp',
  '\u3000': 'dấu cách rộng',
};

function repairSpaces(line: YamlLine): Found | undefined {
  const at = line.lead.search(ODD_SPACE);
  if (at < 0) return undefined;
  const lead = line.lead.replace(ODD_SPACES, ' ').replace(/\s+(?=:)/, '');
  const code = line.lead.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const name = `${SPACE_NAMES[line.lead[at]!] ?? 'một dấu cách đặc biệt'} (U+${code})`;
  return {
    kind: 'space',
    line: lead + line.value,
    column: at + 1,
    message: `${placeOf(line, at)} ${name}, nhìn như dấu cách thường nhưng máy không coi là dấu cách.`,
    cure: `Hãy xóa dấu này và gõ lại bằng phím cách, hoặc chạy npm run check -- --fix.`,
  };
}

function placeOf({ lead, key }: YamlLine, at: number): string {
  const before = lead.slice(0, at);
  if (/[:：]/.test(before)) return `Sau dấu hai chấm của mục “${key ?? ''}” là`;
  if (/\w/.test(before)) return `Trước dấu hai chấm của mục “${key ?? ''}” là`;
  return before.includes('-') ? 'Sau dấu gạch ngang đầu dòng là' : 'Dòng này lùi vào bằng';
}

/** Quotation marks around a key, and the colon of a Chinese keyboard. */
function repairKey({ lead, key, value }: YamlLine): Found | undefined {
  if (key === undefined || !new RegExp(`[${QUOTES}：]`).test(lead)) return undefined;
  const indent = /^\s*(?:-\s+)*/.exec(lead)![0];
  return {
    kind: 'key',
    line: `${indent}${key}: ${value}`.trimEnd(),
    column: indent.length + 1,
    message: lead.includes('：')
      ? `Sau tên mục “${key}” là dấu hai chấm rộng của bàn phím Trung, Nhật (：).`
      : `Tên mục “${key}” nằm trong ngoặc kép cong.`,
    cure: TAKE_OVER,
  };
}

/**
 * Quotation marks of Word around a whole value where the mark of YAML must have been meant: only one of the two is
 * curly, or the value needs marks because of a colon or a # inside. Others are judged by the field that they stand in.
 */
function repairQuotes({ lead, key, value }: YamlLine): Found | undefined {
  const [, opening = '', inner = '', closing = ''] =
    /^(["'“”„‟«»‘’‚‛])(.+?)(["'“”„‟«»‘’‚‛])\s*$/.exec(value) ?? [];
  if (inner === '' || /["“”„‟«»]/.test(inner)) return undefined;
  const isStraight = [opening, closing].map((mark) => /["']/.test(mark));
  if (isStraight.every(Boolean)) return undefined;
  const isHalf = isStraight.some(Boolean);
  if (!isHalf && !/:(?:\s|$)|\s#/.test(inner)) return undefined;
  return {
    kind: 'quotes',
    line: lead + quoteYaml(inner.trim()),
    column: lead.length + 1,
    message:
      `Giá trị${key === undefined ? '' : ` của mục “${key}”`} nằm trong ngoặc kép cong ` +
      `(${isHalf ? `${opening} ${closing}` : `${opening}${closing}`}), ` +
      'không phải dấu ngoặc kép thẳng (") mà máy hiểu.',
    cure: TAKE_OVER,
  };
}

/** A value that begins with & would be a command of YAML. */
function repairEntity({ lead, key, value }: YamlLine): Found | undefined {
  const codes = /^&#?\w+;/.test(value) ? entitiesIn(value) : [];
  if (codes.length === 0) return undefined;
  return {
    ...entityFound(key, codes),
    line: lead + quoteIfNeeded(decodeEntities(value).trim()),
    column: lead.length + 1,
  };
}

/** What is said of codes of HTML in a value. */
export const entityFound = (
  key: string | undefined,
  codes: readonly string[],
): Pick<Repair, 'kind' | 'message' | 'cure'> => ({
  kind: 'entity',
  message: `${key === undefined ? 'Dòng này' : `Mục “${key}”`} có mã của trang web thay cho chữ: ${codes.join(', ')}.`,
  cure: TAKE_OVER,
});

/** A value as it may stand in YAML: in quotation marks where it needs them. */
export const quoteIfNeeded = (value: string): string =>
  /^[\p{L}\d“‘(…–]/u.test(value) && !/:(?:\s|$)|\s#/.test(value) ? value : quoteYaml(value);
