import { parsePlainly } from '../plain-xml.ts';
import { parseLeniently, parseStrictly, type XmlNode } from '../xml-tree.ts';

/** An item, and what had to be forgiven to read it, in words for the report. */
export interface ParsedItem {
  readonly node: XmlNode | undefined;
  readonly faults: readonly string[];
}

/** What XML 1.0 forbids in any text. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/**
 * Reads one item by the rules of XML; where they are broken, once more with the sections that were never closed closed,
 * and at last as a browser would read it. What was forgiven is said.
 */
export function parseItem(xml: string): ParsedItem {
  const faults: string[] = [];
  const clean = FORBIDDEN.test(xml) ? xml.replace(new RegExp(FORBIDDEN, 'g'), '') : xml;
  if (clean.length !== xml.length)
    faults.push(`Đã bỏ ${xml.length - clean.length} ký tự điều khiển không được phép trong XML.`);
  const strict = parsePlainly(clean) ?? parseStrictly(clean);
  if (strict) return { node: strict, faults };
  const closed = closeSections(clean);
  const mended = closed === clean ? undefined : parseStrictly(closed);
  if (mended)
    return { node: mended, faults: [...faults, 'Một phần CDATA không được đóng; đã đóng lại.'] };
  return {
    node: parseLeniently(closed),
    faults: [...faults, 'Mục này sai cú pháp XML; đã đọc theo cách dễ dãi, cần xem lại.'],
  };
}

/** Closes a CDATA section that runs on over the end of its own element into the next section. */
function closeSections(xml: string): string {
  return xml.replace(
    /<([\w:.-]+)([^<>]*)><!\[CDATA\[((?:(?!\]\]>)[\s\S])*)\]\]>/g,
    (whole, name: string, attributes: string, text: string) => {
      const end = text.indexOf(`</${name}>`);
      if (end === -1 || !text.includes('<![CDATA[', end)) return whole;
      const [inside, outside] = [text.slice(0, end), text.slice(end)];
      return `<${name}${attributes}><![CDATA[${inside}]]>${outside}]]>`;
    },
  );
}
