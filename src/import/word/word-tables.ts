import type { Element, ElementContent } from 'hast';
import { element } from '../../markdown/hast.ts';
import type { XmlNode } from '../xml-tree.ts';
import { childOf, switchOf, valueOf } from './open-docx.ts';

interface Cell {
  readonly node: Element;
  readonly column: number;
  readonly width: number;
}

/** A table of Word as a table of HTML: merged cells span, the repeated first row is its head. */
export function tableNode(
  table: XmlNode,
  cellOf: (cell: XmlNode) => readonly ElementContent[],
): Element {
  const rows: Element[] = [];
  /** The cell that goes on downwards, by its first column. */
  const open = new Map<number, Cell>();
  for (const row of rowsOf(table)) {
    const properties = childOf(row, 'w:trPr');
    const tag = switchOf(properties, 'w:tblHeader') ? 'th' : 'td';
    const cells: Element[] = [];
    let column = Number(valueOf(properties, 'w:gridBefore') ?? 0);
    for (const cell of cellsOf(row)) {
      const own = childOf(cell, 'w:tcPr');
      const width = Number(valueOf(own, 'w:gridSpan') ?? 1);
      const merge = childOf(own, 'w:vMerge');
      const above = open.get(column);
      const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart' && above;
      const content = cellOf(cell);
      if (goesOn) {
        above.node.properties.rowSpan = Number(above.node.properties.rowSpan ?? 1) + 1;
        above.node.children.push(...content);
      } else {
        const node = element(tag, width > 1 ? { colSpan: width } : {}, [...content]);
        cells.push(node);
        if (merge) open.set(column, { node, column, width });
        else open.delete(column);
      }
      column += width;
    }
    rows.push(element('tr', {}, cells));
  }
  return element('table', {}, [element('tbody', {}, rows)]);
}

/** Rows and cells also stand in accepted insertions and content controls. */
const rowsOf = (node: XmlNode): readonly XmlNode[] => nested(node, 'w:tr');
const cellsOf = (node: XmlNode): readonly XmlNode[] => nested(node, 'w:tc');

const nested = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(child.name)
      ? nested(child, name)
      : [];
  });
