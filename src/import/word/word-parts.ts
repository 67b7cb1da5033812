import type { XmlNode } from '../xml-tree.ts';
import { childOf } from './open-docx.ts';

/** Whether anything is written in a part of a document. */
export const hasText = (node: XmlNode | undefined): boolean =>
  node !== undefined &&
  ((node.name === 'w:t' && node.text.trim() !== '') || node.children.some(hasText));

/** The contents of text boxes, of the newer kind and of the older. */
export function boxesIn(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child];
    if (child.name !== 'mc:AlternateContent') return boxesIn(child);
    const choice = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
    return choice ? boxesIn(choice) : [];
  });
}

/** The letters and numbers of a formula. */
export const mathText = (node: XmlNode): string =>
  node.name === 'm:t' || node.name === 'w:t' ? node.text : node.children.map(mathText).join('');

/** Elements around runs that say nothing of their text. */
export const WRAPPERS = new Set([
  'w:fldSimple',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);
