import type { Element, ElementContent, Root } from 'hast';

/** A new element. */
export const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

export const isElement = (node: unknown, tagName: string): node is Element =>
  (node as Element | undefined)?.type === 'element' && (node as Element).tagName === tagName;

/** The words below an element, without any mark-up. */
export function textOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'element') return textOf(child);
      return child.type === 'text' ? child.value : '';
    })
    .join('');
}

/** Every element below a node, in the order of the text. */
export function* elements(parent: Root | Element): Generator<Element> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elements(child);
  }
}

/** The only element of a parent that holds nothing else but white space. */
export function onlyElement(parent: Element): Element | undefined {
  const children = parent.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  return children.length === 1 && children[0]?.type === 'element' ? children[0] : undefined;
}
