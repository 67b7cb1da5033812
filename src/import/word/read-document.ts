import type { Element, ElementContent, Root } from 'hast';
import { element } from '../../markdown/hast.ts';
import type { XmlNode } from '../xml-tree.ts';
import { blocksToTree, type Block } from './blocks-to-tree.ts';
import { childOf, valueOf, type Docx } from './open-docx.ts';
import { WordCounts } from './word-counts.ts';
import { WordFields } from './word-fields.ts';
import { WordNumbering } from './word-numbering.ts';
import { boxesIn, hasText, mathText, WRAPPERS } from './word-parts.ts';
import { isLegacyFont, piecesToHast, plainText, type Piece } from './word-runs.ts';
import { lookOf, mergeLooks, WordStyles, type RunLook } from './word-styles.ts';
import { tableNode } from './word-tables.ts';
import { WordTargets } from './word-targets.ts';

/** A Word document as HTML, and what was done to it. */
export interface WordDocument {
  readonly tree: Root;
  /** From the paragraph of the title style. */
  readonly title: string | undefined;
  /** Parts of the file that are pictures, by the address that the tree gives them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What an editor should know, as Vietnamese sentences. */
  readonly notes: readonly string[];
}

/** Reads a Word document: changes accepted, comments dropped, letters of old fonts converted. */
export function readDocument(docx: Docx): WordDocument {
  return new DocumentReader(docx).read();
}

class DocumentReader {
  readonly #docx: Docx;
  readonly #styles: WordStyles;
  readonly #numbering: WordNumbering;
  readonly #targets: WordTargets;
  readonly #noteIds: string[] = [];
  readonly #counts = new WordCounts();
  readonly #fields = new WordFields();

  constructor(docx: Docx) {
    this.#docx = docx;
    this.#styles = new WordStyles(docx);
    this.#numbering = new WordNumbering(docx);
    this.#targets = new WordTargets(docx);
  }

  read(): WordDocument {
    const body = childOf(this.#docx.xml('word/document.xml'), 'w:body');
    const blocks = body ? this.#blocks(body) : [];
    const title = blocks.find((block) => block.kind === 'title');
    const tree = blocksToTree(blocks.filter((block) => block !== title));
    tree.children.push(...this.#footnotes());
    return {
      tree,
      title: title && title.kind === 'title' ? title.text : undefined,
      pictures: this.#targets.pictures,
      notes: this.#whatWasDone(),
    };
  }

  #blocks(parent: XmlNode): readonly Block[] {
    return parent.children.flatMap((node): readonly Block[] => {
      switch (node.name) {
        case 'w:p':
          return this.#paragraph(node);
        case 'w:tbl':
          return [{ kind: 'table', node: tableNode(node, (cell) => this.#cell(cell)) }];
        case 'w:ins':
        case 'w:moveTo':
        case 'w:sdtContent':
        case 'w:sdt':
        case 'w:customXml':
          return this.#blocks(node);
        default:
          return [];
      }
    });
  }

  #cell(cell: XmlNode): readonly ElementContent[] {
    return blocksToTree(this.#blocks(cell)).children as ElementContent[];
  }

  #paragraph(node: XmlNode): readonly Block[] {
    const properties = childOf(node, 'w:pPr');
    const style = this.#styles.of(valueOf(properties, 'w:pStyle'));
    const boxes: Block[] = [];
    const pieces = this.#pieces(node, style.look, boxes);
    const nodes = piecesToHast(pieces);
    const numbering = childOf(properties, 'w:numPr') ?? style.numbering;
    const label = nodes.length === 0 ? undefined : this.#numbering.next(numbering);
    const text = plainText(nodes);
    if (style.name === 'title' && text !== '') return [{ kind: 'title', text, nodes }, ...boxes];
    return [
      {
        kind: 'paragraph',
        nodes,
        label,
        heading: style.heading,
        isCaption: style.name === 'caption',
      },
      ...boxes,
    ];
  }

  /** The stretches of text of a paragraph, a link or an accepted change. */
  #pieces(parent: XmlNode, look: RunLook, boxes: Block[], href?: string): readonly Piece[] {
    return parent.children.flatMap((node): readonly Piece[] => {
      switch (node.name) {
        case 'w:r':
          return this.#run(node, look, boxes, href);
        case 'w:hyperlink':
          return this.#pieces(node, look, boxes, this.#targets.link(node) ?? href);
        case 'w:ins':
        case 'w:moveTo':
          this.#counts.add('inserted');
          return this.#pieces(node, look, boxes, href);
        case 'w:del':
        case 'w:moveFrom':
          this.#counts.add('deleted');
          return [];
        case 'm:oMath':
        case 'm:oMathPara':
          this.#counts.add('formulas');
          return [{ text: mathText(node), look }];
        default:
          return WRAPPERS.has(node.name) ? this.#pieces(node, look, boxes, href) : [];
      }
    });
  }

  #run(node: XmlNode, below: RunLook, boxes: Block[], href?: string): readonly Piece[] {
    const properties = childOf(node, 'w:rPr');
    const styled = valueOf(properties, 'w:rStyle');
    const base = styled === undefined ? below : mergeLooks(below, this.#styles.of(styled).look);
    const look = mergeLooks(base, lookOf(properties));
    if (look.hidden) {
      this.#counts.add('hidden');
      return [];
    }
    return node.children.flatMap((child): readonly Piece[] =>
      this.#runPart(child, look, boxes, href),
    );
  }

  #runPart(node: XmlNode, look: RunLook, boxes: Block[], href?: string): readonly Piece[] {
    const say = (text: string): readonly Piece[] => {
      if (this.#fields.isInCode() || text === '') return [];
      if (isLegacyFont(look.font) && /[^\0-\x7f]/.test(text)) this.#counts.add('legacy');
      return [{ text, look, href: href ?? this.#fields.link() }];
    };
    switch (node.name) {
      case 'w:t':
        return say(node.text);
      case 'w:tab':
      case 'w:ptab':
        return say(' ');
      case 'w:noBreakHyphen':
        return say('-');
      case 'w:br':
        return node.attributes['w:type'] === 'page' ? [] : say('\n');
      case 'w:cr':
        return say('\n');
      case 'w:sym':
        return this.#symbol(node, look);
      case 'w:fldChar':
        this.#fields.mark(node);
        return [];
      case 'w:instrText':
        this.#fields.code(node.text);
        return [];
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#noteMark(node);
      case 'w:commentReference':
        this.#counts.add('comments');
        return [];
      default:
        return this.#drawn(node, look, boxes, href);
    }
  }

  /** Pictures, text boxes, embedded objects. */
  #drawn(node: XmlNode, look: RunLook, boxes: Block[], href?: string): readonly Piece[] {
    if (node.name === 'mc:AlternateContent') {
      // Both say the same, for newer and for older programs.
      const choice = childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback');
      return choice?.children.flatMap((child) => this.#runPart(child, look, boxes, href)) ?? [];
    }
    if (!['w:drawing', 'w:pict', 'w:object'].includes(node.name)) return [];
    if (node.name === 'w:object') this.#counts.add('objects');
    for (const box of boxesIn(node)) {
      this.#counts.add('boxes');
      boxes.push(...this.#blocks(box));
    }
    const picture = this.#targets.picture(node);
    return picture ? [{ node: picture }] : [];
  }

  #symbol(node: XmlNode, look: RunLook): readonly Piece[] {
    const code = parseInt(node.attributes['w:char'] ?? '', 16);
    if (Number.isNaN(code)) return [];
    return [
      { text: String.fromCodePoint(code), look: { ...look, font: node.attributes['w:font'] } },
    ];
  }

  #noteMark(node: XmlNode): readonly Piece[] {
    const kind = node.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
    const id = `${kind}:${node.attributes['w:id'] ?? ''}`;
    if (!this.#noteIds.includes(id)) this.#noteIds.push(id);
    const number = String(this.#noteIds.indexOf(id) + 1);
    return [{ node: { ...element('footnote-ref', { id: number }, []) } }];
  }

  /** The notes that the text names, in the order of their marks. */
  #footnotes(): readonly Element[] {
    const notes: Element[] = [];
    for (const [at, name] of this.#noteIds.entries()) {
      const [kind = '', id] = name.split(':');
      const root = this.#docx.xml(`word/${kind}.xml`);
      const note = root?.children.find(({ attributes }) => attributes['w:id'] === id);
      const inside = note ? blocksToTree(this.#blocks(note)).children : [];
      notes.push(element('footnote-def', { id: String(at + 1) }, inside as ElementContent[]));
    }
    return notes;
  }

  #whatWasDone(): readonly string[] {
    const margins = this.#docx.names.filter((name) =>
      /^word\/(?:header|footer)\d*\.xml$/.test(name),
    );
    const isDropped = margins.some((name) => hasText(this.#docx.xml(name)));
    return [
      ...this.#targets.missing.map((target) => `Thiếu tệp ảnh ${target} trong tài liệu.`),
      ...this.#counts.notes(),
      ...(isDropped ? ['Đầu trang, chân trang và số trang không đưa vào bài.'] : []),
    ];
  }
}
