import type { Element, ElementContent, Root } from 'hast';
import { element, isElement, textOf } from '../../markdown/hast.ts';
import type { ListLabel } from './word-numbering.ts';

/** One paragraph or table of a document, in its order. */
export type Block =
  | {
      readonly kind: 'paragraph';
      readonly nodes: readonly ElementContent[];
      readonly label: ListLabel | undefined;
      /** Depth of a heading, from 1. */
      readonly heading: number | undefined;
      readonly isCaption: boolean;
    }
  | { readonly kind: 'title'; readonly text: string; readonly nodes: readonly ElementContent[] }
  | { readonly kind: 'table'; readonly node: Element };

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** Puts blocks together: neighbouring list paragraphs become lists, a picture and the words under it a figure. */
export function blocksToTree(blocks: readonly Block[]): Root {
  const children: ElementContent[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    if (block.kind === 'table') children.push(...tableOrText(block.node));
    else if (block.kind === 'title') children.push(element('p', {}, [...block.nodes]));
    else if (isListItem(block)) {
      const items = blocks.slice(at).map((one) => (isListItem(one) ? one : undefined));
      const end = items.findIndex((item) => item === undefined);
      const group = items.slice(0, end === -1 ? undefined : end) as Paragraph[];
      children.push(...lists(group));
      at += group.length - 1;
    } else {
      const figure = figureOf(block, blocks[at + 1]);
      if (figure) at += 1;
      children.push(...(figure ? [figure] : plain(block)));
    }
  }
  return { type: 'root', children };
}

const isListItem = (block: Block): block is Paragraph =>
  block.kind === 'paragraph' && block.label !== undefined && block.heading === undefined;

function plain({ nodes, heading, label }: Paragraph): readonly ElementContent[] {
  const labelled = label && !label.isBullet ? withLabel(label, nodes) : [...nodes];
  if (labelled.length === 0) return [];
  // The title of the article is its only heading of the first order.
  const tag = heading === undefined ? 'p' : `h${Math.min(6, heading + 1)}`;
  return [element(tag, {}, labelled)];
}

const withLabel = (label: ListLabel, nodes: readonly ElementContent[]): ElementContent[] => [
  { type: 'text', value: `${label.label} ` },
  ...nodes,
];

/** Neighbouring list paragraphs as nested lists. Labels such as `a)` or `1.2.` are text, because others refer to them. */
function lists(items: readonly Paragraph[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (let at = 0; at < items.length;) {
    const first = items[at];
    if (!first?.label) break;
    if (!isListLabel(first.label)) {
      out.push(element('p', {}, withLabel(first.label, first.nodes)));
      at += 1;
      continue;
    }
    const { node, used } = listFrom(items, at);
    out.push(node);
    at += used;
  }
  return out;
}

/** A bullet, or a plain number with a point. */
const isListLabel = ({ isBullet, label, value }: ListLabel): boolean =>
  isBullet || label === `${value}.`;

function listFrom(items: readonly Paragraph[], from: number): { node: Element; used: number } {
  const first = items[from]!.label!;
  const entries: Element[] = [];
  let at = from;
  while (at < items.length) {
    const { label, nodes } = items[at]!;
    if (!label || label.level < first.level) break;
    if (label.level > first.level) {
      const { node, used } = nestedItem(items, at);
      entries.at(-1)?.children.push(node);
      at += used;
      continue;
    }
    if (!goesOn(label, first, entries.length)) break;
    // Without a paragraph in its items the list is written close.
    entries.push(element('li', {}, [...nodes]));
    at += 1;
  }
  const start = !first.isBullet && first.value !== 1 ? { start: first.value } : {};
  return { node: element(first.isBullet ? 'ul' : 'ol', start, entries), used: at - from };
}

function nestedItem(items: readonly Paragraph[], at: number): { node: Element; used: number } {
  const { label, nodes } = items[at]!;
  if (!label || isListLabel(label)) return listFrom(items, at);
  return { node: element('p', {}, withLabel(label, nodes)), used: 1 };
}

/** Whether a label belongs to the list that a first one has begun: the same kind, and the next number. */
function goesOn(label: ListLabel, first: ListLabel, count: number): boolean {
  if (label.isBullet !== first.isBullet || !isListLabel(label)) return false;
  return label.isBullet || label.value === first.value + count;
}

/** A paragraph that is one picture, with the words of the next one under it. */
function figureOf(block: Paragraph, next: Block | undefined): Element | undefined {
  const pictures = block.nodes.filter((node) => isElement(node, 'img'));
  const words = textOf(element('p', {}, [...block.nodes])).trim();
  if (pictures.length !== 1 || words !== '' || next?.kind !== 'paragraph') return undefined;
  const caption = textOf(element('p', {}, [...next.nodes])).trim();
  if (!next.isCaption && !/^(?:Ảnh|Hình)(?: \d+)?\s*[:.–-]/u.test(caption)) return undefined;
  return element('figure', {}, [...pictures, element('figcaption', {}, [...next.nodes])]);
}

/** A table of one row only lays out its cells, as the head of an official letter does; their texts stand one after the other. */
function tableOrText(table: Element): readonly ElementContent[] {
  const body = table.children[0];
  const rows = isElement(body, 'tbody') ? body.children : [];
  if (rows.length > 1) return [flattenCells(table)];
  const row = rows[0];
  return isElement(row, 'tr')
    ? row.children.flatMap((cell) => (cell.type === 'element' ? cell.children : []))
    : [];
}

/** A cell of one paragraph holds its words directly, so that the table can be written in Markdown. */
function flattenCells(table: Element): Element {
  for (const body of table.children)
    for (const row of isElement(body, 'tbody') ? body.children : [])
      for (const cell of isElement(row, 'tr') ? row.children : [])
        if (cell.type === 'element') cell.children = cellContent(cell);
  return table;
}

/** Paragraphs become lines; lists stay. */
function cellContent(cell: Element): ElementContent[] {
  if (!cell.children.every((child) => isElement(child, 'p'))) return cell.children;
  return cell.children.flatMap((child, at) => [
    ...(at > 0 ? [element('br', {}, [])] : []),
    ...(child.type === 'element' ? child.children : []),
  ]);
}
