import type { Element, ElementContent, Root } from 'hast';
import { element } from '../../markdown/hast.ts';
import type { XmlNode } from '../xml-tree.ts';
import { blocksToTree, type Block } from './blocks-to-tree.ts';
import { childOf, childrenOf, descendant, valueOf, type Docx } from './open-docx.ts';
import { WordNumbering } from './word-numbering.ts';
import { isLegacyFont, piecesToHast, type Piece } from './word-runs.ts';
import { lookOf, mergeLooks, WordStyles, type RunLook } from './word-styles.ts';
import { tableNode } from './word-tables.ts';

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

/** Things that are counted and said. */
type Counted =
  | 'inserted'
  | 'deleted'
  | 'comments'
  | 'hidden'
  | 'formulas'
  | 'objects'
  | 'boxes'
  | 'legacy'
  | 'pictures';

/** Reads a Word document: changes accepted, comments dropped, letters of old fonts converted. */
export function readDocument(docx: Docx): WordDocument {
  return new DocumentReader(docx).read();
}

class DocumentReader {
  readonly #docx: Docx;
  readonly #styles: WordStyles;
  readonly #numbering: WordNumbering;
  readonly #targets: ReadonlyMap<string, string>;
  readonly #pictures = new Map<string, Uint8Array>();
  readonly #notes: string[] = [];
  readonly #noteIds: string[] = [];
  readonly #counts = new Map<Counted, number>();
  /** Where the reader is inside fields such as links and page numbers. */
  readonly #fields: { code: string; isResult: boolean }[] = [];

  constructor(docx: Docx) {
    this.#docx = docx;
    this.#styles = new WordStyles(docx);
    this.#numbering = new WordNumbering(docx);
    this.#targets = new Map(
      childrenOf(docx.xml('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes['Id'] ?? '',
        attributes['Target'] ?? '',
      ]),
    );
  }

  read(): WordDocument {
    const body = childOf(this.#docx.xml('word/document.xml'), 'w:body');
    const blocks = body ? this.#blocks(body) : [];
    const title = blocks.find((block) => block.kind === 'title');
    const tree = blocksToTree(blocks.filter((block) => block !== title));
    tree.children.push(...this.#footnotes());
    this.#sayWhatWasDone();
    return {
      tree,
      title: title && title.kind === 'title' ? title.text : undefined,
      pictures: this.#pictures,
      notes: this.#notes,
    };
  }

  #count(what: Counted): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
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
          return this.#pieces(node, look, boxes, this.#linkTarget(node) ?? href);
        case 'w:ins':
        case 'w:moveTo':
          this.#count('inserted');
          return this.#pieces(node, look, boxes, href);
        case 'w:del':
        case 'w:moveFrom':
          this.#count('deleted');
          return [];
        case 'm:oMath':
        case 'm:oMathPara':
          this.#count('formulas');
          return [{ text: mathText(node), look }];
        default:
          return WRAPPERS.has(node.name) ? this.#pieces(node, look, boxes, href) : [];
      }
    });
  }

  #linkTarget({ attributes }: XmlNode): string | undefined {
    const target = this.#targets.get(attributes['r:id'] ?? '');
    return target && /^(?:https?|mailto|tel):/i.test(target) ? target : undefined;
  }

  #run(node: XmlNode, below: RunLook, boxes: Block[], href?: string): readonly Piece[] {
    const properties = childOf(node, 'w:rPr');
    const styled = valueOf(properties, 'w:rStyle');
    const base = styled === undefined ? below : mergeLooks(below, this.#styles.of(styled).look);
    const look = mergeLooks(base, lookOf(properties));
    if (look.hidden) {
      this.#count('hidden');
      return [];
    }
    return node.children.flatMap((child): readonly Piece[] =>
      this.#runPart(child, look, boxes, href),
    );
  }

  #runPart(node: XmlNode, look: RunLook, boxes: Block[], href?: string): readonly Piece[] {
    const say = (text: string): readonly Piece[] => {
      if (this.#isInFieldCode() || text === '') return [];
      if (isLegacyFont(look.font) && /[^\0-\x7f]/.test(text)) this.#count('legacy');
      return [{ text, look, href: href ?? this.#fieldLink() }];
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
        this.#fieldMark(node);
        return [];
      case 'w:instrText':
        this.#fieldCode(node.text);
        return [];
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#noteMark(node);
      case 'w:commentReference':
        this.#count('comments');
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
    if (node.name === 'w:object') this.#count('objects');
    for (const box of boxesIn(node)) {
      this.#count('boxes');
      boxes.push(...this.#blocks(box));
    }
    return this.#picture(node);
  }

  #picture(node: XmlNode): readonly Piece[] {
    const id =
      descendant(node, 'a:blip')?.attributes['r:embed'] ??
      descendant(node, 'v:imagedata')?.attributes['r:id'];
    const target = id === undefined ? undefined : this.#targets.get(id);
    if (target === undefined) return [];
    const name = target.startsWith('/') ? target.slice(1) : `word/${target.replace(/^\.\//, '')}`;
    const bytes = this.#docx.bytes(name);
    if (!bytes) {
      this.#notes.push(`Thiếu tệp ảnh ${target} trong tài liệu.`);
      return [];
    }
    this.#pictures.set(name, bytes);
    this.#count('pictures');
    const described = descendant(node, 'wp:docPr')?.attributes ?? {};
    const alt = described['descr'] ?? descendant(node, 'v:shape')?.attributes['alt'] ?? '';
    return [{ node: element('img', { src: name, alt: alt.trim() }, []) }];
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

  #fieldMark({ attributes }: XmlNode): void {
    const kind = attributes['w:fldCharType'];
    if (kind === 'begin') this.#fields.push({ code: '', isResult: false });
    const field = this.#fields.at(-1);
    if (kind === 'separate' && field) field.isResult = true;
    if (kind === 'end') this.#fields.pop();
  }

  #fieldCode(text: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.isResult) field.code += text;
  }

  #isInFieldCode = (): boolean => this.#fields.some(({ isResult }) => !isResult);

  #fieldLink(): string | undefined {
    return this.#fields
      .map(({ code }) => /^\s*HYPERLINK\s+"((?:https?|mailto):[^"]+)"/i.exec(code)?.[1])
      .findLast((address) => address !== undefined);
  }

  #sayWhatWasDone(): void {
    for (const [what, words] of Object.entries(COUNT_WORDS)) {
      const count = this.#counts.get(what as Counted);
      if (count !== undefined) this.#notes.push(words.replace('%', String(count)));
    }
    const margins = this.#docx.names.filter((name) =>
      /^word\/(?:header|footer)\d*\.xml$/.test(name),
    );
    if (margins.some((name) => hasText(this.#docx.xml(name))))
      this.#notes.push('Đầu trang, chân trang và số trang không đưa vào bài.');
  }
}

/** Elements around runs that say nothing of their text. */
const WRAPPERS = new Set([
  'w:fldSimple',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);

const COUNT_WORDS: Readonly<Partial<Record<Counted, string>>> = {
  inserted: 'Đã nhận % chỗ thêm đang theo dõi (Track Changes).',
  deleted: 'Đã bỏ % chỗ xóa đang theo dõi (Track Changes).',
  comments: 'Đã bỏ % lời góp ý (Comments) trong tài liệu.',
  hidden: 'Đã bỏ % đoạn chữ ẩn.',
  formulas: 'Có % công thức, chỉ giữ được chữ và số; hãy xem lại.',
  objects: 'Có % đối tượng nhúng (Excel, Visio…), chỉ giữ được ảnh; hãy xem lại.',
  boxes: 'Có % khung chữ (Text Box); chữ trong khung đứng sau đoạn chứa khung.',
  legacy: 'Đã chuyển % đoạn chữ gõ bằng phông cũ (.VnTime, VNI) sang Unicode; hãy đọc lại.',
};

const hasText = (node: XmlNode | undefined): boolean =>
  node !== undefined &&
  ((node.name === 'w:t' && node.text.trim() !== '') || node.children.some(hasText));

/** The contents of text boxes, of the newer kind and of the older. */
function boxesIn(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child];
    if (child.name !== 'mc:AlternateContent') return boxesIn(child);
    const choice = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
    return choice ? boxesIn(choice) : [];
  });
}

const mathText = (node: XmlNode): string =>
  node.name === 'm:t' || node.name === 'w:t' ? node.text : node.children.map(mathText).join('');

const plainText = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' ? plainText(node.children) : '';
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
