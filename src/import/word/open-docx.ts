import { unzipSync } from 'fflate';
import { parseLeniently, parseStrictly, type XmlNode } from '../xml-tree.ts';

/** The parts of a Word file. */
export interface Docx {
  /** A part that is XML, e.g. `word/document.xml`; `undefined` when the file has none of that name. */
  xml(name: string): XmlNode | undefined;
  /** A part as bytes, e.g. a picture. */
  bytes(name: string): Uint8Array | undefined;
  readonly names: readonly string[];
}

/** The largest part that is unpacked, in bytes: a packed file can claim any size. */
const LARGEST_PART = 200_000_000;

/**
 * Opens a `.docx`.
 * @returns its parts, or a Vietnamese sentence that says what the file is instead and how to save it as `.docx`
 */
export function openDocx(bytes: Uint8Array): Docx | string {
  const other = otherFormat(bytes);
  if (other !== undefined) return other;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= LARGEST_PART });
  } catch {
    return 'Tệp hỏng hoặc không phải tệp Word (.docx). Hãy mở bằng Word, chọn Lưu thành (Save As), loại Word Document (.docx).';
  }
  if (parts['mimetype'])
    return 'Đây là tệp OpenDocument (.odt). Hãy mở bằng Word hoặc LibreOffice, chọn Lưu thành, loại Word (.docx).';
  if (!parts['word/document.xml'])
    return 'Trong tệp không có văn bản Word. Hãy mở bằng Word, chọn Lưu thành (Save As), loại Word Document (.docx).';
  return {
    names: Object.keys(parts),
    bytes: (name) => parts[name],
    xml: (name) => {
      const part = parts[name];
      if (!part) return undefined;
      const text = new TextDecoder().decode(part);
      return parseStrictly(text) ?? parseLeniently(text);
    },
  };
}

/** What a file is when it is no zip. */
function otherFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('PK')) return undefined;
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    return 'Đây là tệp Word đời cũ (.doc) hoặc tệp có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu nếu có, chọn Lưu thành (Save As), loại Word Document (.docx).';
  if (start.startsWith('%PDF'))
    return 'Đây là tệp PDF. Hãy mở bằng Word (Word tự chuyển PDF thành văn bản), xem lại rồi lưu thành .docx; hoặc đăng chính tệp PDF ở attachments.';
  if (start.startsWith('{\\rtf'))
    return 'Đây là tệp RTF. Hãy mở bằng Word, chọn Lưu thành (Save As), loại Word Document (.docx).';
  return 'Tệp này không phải tệp Word (.docx). Hãy mở bằng Word, chọn Lưu thành (Save As), loại Word Document (.docx).';
}

/** The children of a name. */
export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** The first child of a name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

/** The first element of a name anywhere below. */
export function descendant(node: XmlNode, name: string): XmlNode | undefined {
  for (const child of node.children) {
    const found = child.name === name ? child : descendant(child, name);
    if (found) return found;
  }
  return undefined;
}

/** `w:val` of a child, e.g. of `<w:pStyle w:val="Heading1"/>`. */
export const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val'];

/** A property that is on when it stands there, unless it says no: `<w:b/>`, `<w:b w:val="0"/>`; `undefined` when it is not there. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = childOf(node, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}
