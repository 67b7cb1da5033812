import type { XmlNode } from './xml-tree.ts';

/** A tag without anything that asks for rules beyond its own: names, and attributes in straight quotation marks. */
const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<&\t\n]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w.:-]+)="([^"]*)"/g;
const CDATA = '<![CDATA[';
const CDATA_END = ']]>';
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

interface OpenNode {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  text: string;
}

/**
 * The tree of a text in the small part of XML in which programs write exports, many times as fast as a parser of all of
 * it: what stands in a section is passed over, not read letter by letter.
 * @returns `undefined` for anything else, faulty or only unusual: then a whole parser must read it
 */
export function parsePlainly(xml: string): XmlNode | undefined {
  const reader = new PlainReader(xml.includes('\r') ? xml.replace(/\r\n?/g, '\n') : xml);
  while (!reader.isAtEnd) if (!reader.step()) return undefined;
  return reader.tree();
}

class PlainReader {
  readonly #text: string;
  #at = 0;
  readonly #open: OpenNode[] = [];
  #root: OpenNode | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The whole tree; `undefined` when an element was not closed. */
  tree(): XmlNode | undefined {
    return this.#open.length === 0 ? this.#root : undefined;
  }

  /** Reads one section, tag or stretch of text; false where it is none that is plain. */
  step(): boolean {
    if (this.#text[this.#at] !== '<') return this.#words();
    return this.#text.startsWith(CDATA, this.#at) ? this.#section() : this.#tag();
  }

  #section(): boolean {
    const node = this.#open.at(-1);
    const end = this.#text.indexOf(CDATA_END, this.#at);
    if (end === -1 || !node) return false;
    node.text += this.#text.slice(this.#at + CDATA.length, end);
    this.#at = end + CDATA_END.length;
    return true;
  }

  #tag(): boolean {
    TAG.lastIndex = this.#at;
    const tag = TAG.exec(this.#text);
    if (!tag) return false;
    const [whole, closes, name = '', attributes = '', isEmpty = ''] = tag;
    this.#at += whole.length;
    if (closes) return attributes === '' && isEmpty === '' && this.#open.pop()?.name === name;
    const parent = this.#open.at(-1);
    const node = openNode(name, attributes);
    if (!node || (this.#root && !parent)) return false;
    this.#root ??= node;
    parent?.children.push(node);
    if (isEmpty === '') this.#open.push(node);
    return true;
  }

  #words(): boolean {
    const node = this.#open.at(-1);
    const next = this.#text.indexOf('<', this.#at);
    const end = next === -1 ? this.#text.length : next;
    const words = plainText(this.#text.slice(this.#at, end));
    this.#at = end;
    if (words === undefined) return false;
    if (node) node.text += words;
    return node !== undefined || words.trim() === '';
  }
}

function openNode(name: string, typed: string): OpenNode | undefined {
  const attributes: Record<string, string> = {};
  if (typed !== '')
    for (const [, key = '', value = ''] of typed.matchAll(ATTRIBUTE)) {
      if (key in attributes) return undefined;
      attributes[key] = value;
    }
  return { name, attributes, children: [], text: '' };
}

/** Running text with the five entities that XML knows by itself; `undefined` when it holds anything else. */
function plainText(typed: string): string | undefined {
  if (typed.includes(CDATA_END)) return undefined;
  if (!typed.includes('&')) return typed;
  const text = typed.replace(/&(?:amp|lt|gt|quot|apos);/g, '');
  return text.includes('&')
    ? undefined
    : typed.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
}
