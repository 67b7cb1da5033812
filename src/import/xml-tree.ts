import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';

/** One element of an XML file. */
export interface XmlNode {
  /** Its name with the prefix that the file gives it, e.g. `wp:post_id`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text directly in it. */
  readonly text: string;
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

/** The tree of a text by the rules of XML; `undefined` where they are broken. */
export function parseStrictly(xml: string): XmlNode | undefined {
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

/** The tree of a text as a browser would read it, whatever is wrong with it. */
export function parseLeniently(xml: string): XmlNode | undefined {
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
