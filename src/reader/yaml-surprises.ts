import {
  isAlias,
  isNode,
  isPair,
  isScalar,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';
import { lineAt, rewrite, special, type YamlFault } from './faulty-line.ts';

/** What YAML reads without complaint, but not as it stands there: notes after `#`, anchors, aliases, tags. */
export function findSurprises(document: Document.Parsed, text: string): YamlFault[] {
  // Few texts hold any of their marks, and walking a tree costs more than looking.
  if (!/[&*!#]|__proto__/.test(text)) return [];
  const faults: YamlFault[] = [];
  visit(document, (key, node) => {
    const fault = surpriseAt(key, node, text);
    if (fault) faults.push(fault);
    return undefined;
  });
  return faults;
}

function surpriseAt(key: unknown, node: unknown, text: string): YamlFault | undefined {
  if (isPair(node)) return forbiddenKey(node);
  if (!isNode(node) || !node.range) return undefined;
  const [start] = node.range;
  if (isAlias(node)) return special(lineAt(text, start));
  if (node.anchor !== undefined || isTagged(node, text))
    return special(lineAt(text, markBefore(text, start)));
  return isScalar(node) && key !== 'key' ? tightNote(node, text) : undefined;
}

function forbiddenKey({ key }: Pair): YamlFault | undefined {
  if (!isScalar(key) || key.value !== '__proto__') return undefined;
  return {
    offset: key.range?.[0] ?? 0,
    message: 'Không có mục tên “__proto__”.',
    cure: 'Hãy xóa dòng này.',
  };
}

/** Whether the tag was typed: some that the parser finds by itself. */
function isTagged({ tag, range }: Node, text: string): boolean {
  const start = range?.[0] ?? 0;
  return tag !== undefined && /(^|[\s:[{,-])!/.test(text.slice(Math.max(0, start - 200), start));
}

/** A `#` with a word right behind it, as in “#tag”, of which nobody thinks as a note. */
function tightNote({ type, range }: Scalar, text: string): YamlFault | undefined {
  if (!range || /^(QUOTE|BLOCK)/.test(type ?? '')) return undefined;
  const valueEnd = range[1];
  const note = /^[ \t]*#(?=\S)/.exec(text.slice(valueEnd, valueEnd + 200));
  if (!note) return undefined;
  return {
    offset: valueEnd + note[0].length - 1,
    message: 'Phần sau dấu # bị bỏ qua, vì máy coi là ghi chú.',
    cure:
      'Nếu dấu # thuộc về giá trị, hãy đặt cả giá trị trong dấu ngoặc kép; nếu là ghi chú, ' +
      'hãy thêm một dấu cách sau dấu #.',
    ...rewrite(lineAt(text, valueEnd)),
  };
}

/** Where the & or ! before a value stands: on its line, or at the end of the line above. */
const markBefore = (text: string, start: number): number =>
  Math.max(0, text.slice(0, start).search(/[&!][^\s&!]*(?:\s+[&!][^\s&!]*)*\s*$/));
