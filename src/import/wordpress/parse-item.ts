import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';

/** One element of an item. */
export interface XmlNode {
  /** Its name with the prefix that the file gives it, e.g. `wp:post_id`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text directly in it. */
  readonly text: string;
}

/** An item, and what had to be forgiven to read it, in words for the report. */
export interface ParsedItem {
  readonly node: XmlNode | undefined;
  readonly faults: readonly string[];
}

/** What XML 1.0 forbids in any text. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/**
 * Reads one item by the rules of XML; where they are broken, once more with the sections that were never closed closed,
 * and at last as a browser would read it. What was forgiven is said.
 */
export function parseItem(xml: string): ParsedItem {
  const faults: string[] = [];
  const clean = xml.replace(FORBIDDEN, '');
  if (clean.length !== xml.length)
    faults.push(`Đã bỏ ${xml.length - clean.length} ký tự điều khiển không được phép trong XML.`);
  const strict = parseStrictly(clean);
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

/** Builds the tree of elements from the events of a parser. */
class TreeBuilder {
  root: XmlNode | undefined;
  readonly #open: {
    name: string;
    attributes: Record<string, string>;
    children: XmlNode[];
    text: string;
  }[] = [];

  enter(name: string, attributes: Record<string, string>): void {
    const node = { name, attributes, children: [], text: '' };
    this.#open.at(-1)?.children.push(node);
    this.root ??= node;
    this.#open.push(node);
  }

  say(text: string): void {
    const node = this.#open.at(-1);
    if (node) node.text += text;
  }

  leave(): void {
    this.#open.pop();
  }
}

function parseStrictly(xml: string): XmlNode | undefined {
  const tree = new TreeBuilder();
  const parser = new SaxesParser({ xmlns: false });
  let isFaulty = false;
  parser.on('error', () => (isFaulty = true));
  parser.on('opentag', ({ name, attributes }) =>
    tree.enter(name, attributes as Record<string, string>),
  );
  parser.on('text', (text) => tree.say(text));
  parser.on('cdata', (text) => tree.say(text));
  parser.on('closetag', () => tree.leave());
  parser.write(xml).close();
  return isFaulty ? undefined : tree.root;
}

function parseLeniently(xml: string): XmlNode | undefined {
  const tree = new TreeBuilder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => tree.enter(name, attributes),
      ontext: (text) => tree.say(text),
      onclosetag: () => tree.leave(),
    },
    { xmlMode: true, recognizeCDATA: true, decodeEntities: true },
  );
  parser.end(xml);
  return tree.root;
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
