import type { XmlNode } from '../xml-tree.ts';
import { childOf, childrenOf, switchOf, valueOf, type Docx } from './open-docx.ts';

/** How letters look; what is `undefined` comes from the style below. */
export interface RunLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly strike?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  /** `superscript`, `subscript` or `baseline`. */
  readonly height?: string | undefined;
  readonly font?: string | undefined;
}

/** What a paragraph style says. */
export interface WordStyle {
  /** Lower case, e.g. `heading 1`, `title`, `caption`. */
  readonly name: string;
  readonly look: RunLook;
  /** Depth of a heading, from 1. */
  readonly heading: number | undefined;
  readonly numbering: XmlNode | undefined;
}

/** The styles of a document, each with all that it takes over from others. */
export class WordStyles {
  readonly #styles = new Map<string, XmlNode>();
  readonly #known = new Map<string, WordStyle>();
  readonly #base: RunLook;
  readonly #plainStyle: string;

  constructor(docx: Docx) {
    const root = docx.xml('word/styles.xml');
    for (const style of childrenOf(root, 'w:style'))
      this.#styles.set(style.attributes['w:styleId'] ?? '', style);
    const defaults = childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault');
    this.#base = lookOf(childOf(defaults, 'w:rPr'));
    const plain = childrenOf(root, 'w:style').find(
      ({ attributes }) =>
        attributes['w:type'] === 'paragraph' && /^(?:1|true)$/.test(attributes['w:default'] ?? ''),
    );
    this.#plainStyle = plain?.attributes['w:styleId'] ?? 'Normal';
  }

  /** A style by its id; paragraphs without one have the plain style. */
  of(id: string | undefined): WordStyle {
    const key = id ?? this.#plainStyle;
    const known = this.#known.get(key);
    if (known) return known;
    const style = this.#resolve(key, 0);
    this.#known.set(key, style);
    return style;
  }

  #resolve(id: string, depth: number): WordStyle {
    const node = this.#styles.get(id);
    if (!node || depth > 20)
      return {
        name: id.toLowerCase(),
        look: this.#base,
        heading: headingOf(id),
        numbering: undefined,
      };
    const parentId = valueOf(node, 'w:basedOn');
    const parent = parentId === undefined ? undefined : this.#resolve(parentId, depth + 1);
    const paragraph = childOf(node, 'w:pPr');
    const name = (valueOf(node, 'w:name') ?? id).toLowerCase();
    const outline = Number(valueOf(paragraph, 'w:outlineLvl') ?? 9);
    return {
      name,
      look: mergeLooks(parent?.look ?? this.#base, lookOf(childOf(node, 'w:rPr'))),
      heading: headingOf(name) ?? (outline < 6 ? outline + 1 : parent?.heading),
      numbering: childOf(paragraph, 'w:numPr') ?? parent?.numbering,
    };
  }
}

const headingOf = (name: string): number | undefined => {
  const depth = Number(/^heading ?([1-6])$/i.exec(name)?.[1] ?? 0);
  return depth === 0 ? undefined : depth;
};

/** What the properties of a run or of a style say of its letters. */
export function lookOf(properties: XmlNode | undefined): RunLook {
  const fonts = childOf(properties, 'w:rFonts')?.attributes ?? {};
  return {
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    strike: switchOf(properties, 'w:strike') ?? switchOf(properties, 'w:dstrike'),
    hidden: switchOf(properties, 'w:vanish'),
    height: valueOf(properties, 'w:vertAlign'),
    font: fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? fonts['w:cs'],
  };
}

/** A look over another: what it leaves open shines through. */
export const mergeLooks = (below: RunLook, above: RunLook): RunLook => ({
  ...below,
  ...Object.fromEntries(Object.entries(above).filter(([, value]) => value !== undefined)),
});
