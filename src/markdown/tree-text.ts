import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Everything that a tree says to a reader, in order, with the numbers of its lists: what a source is measured by. */
export function treeText(tree: Root): string {
  const parts: string[] = [];
  let inNotes = false;
  const visit = (node: Root | RootContent | ElementContent): void => {
    if (node.type === 'text') parts.push(node.value);
    else if (node.type === 'root') node.children.forEach(visit);
    else if (node.type === 'element' && !isOfNotes(node)) {
      const { alt, title, start } = node.properties;
      // Notes stand last; their numbers are the site's.
      if (node.properties.dataFootnotes !== undefined) inNotes = true;
      const isApart = !INLINE.has(node.tagName);
      if (isApart) parts.push(' ');
      if (node.tagName === 'img') parts.push(`${alt ?? ''} ${title ?? ''}`);
      if (node.tagName === 'ol' && !inNotes) numbered(node, Number(start ?? 1));
      else node.children.forEach(visit);
      if (isApart) parts.push(' ');
    }
  };
  const numbered = (list: Element, start: number): void => {
    let number = start;
    for (const item of list.children) {
      if (item.type === 'element') parts.push(` ${number++}. `);
      visit(item);
    }
  };
  visit(tree);
  return parts.join('');
}

/** Elements within which a word goes on. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** What the site adds to notes: their number, the way back, their heading. */
const isOfNotes = ({ properties }: Element): boolean =>
  properties.dataFootnoteRef !== undefined ||
  properties.dataFootnoteBackref !== undefined ||
  properties.id === 'footnote-label';
