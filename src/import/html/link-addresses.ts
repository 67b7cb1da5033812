import type { Element, ElementContent, Root } from 'hast';
import { element } from '../../markdown/hast.ts';

/** A web address in running text, without the punctuation that ends its sentence. */
const ADDRESS = /https?:\/\/[^\s<>"“”‘’«»]*[^\s<>"“”‘’«».,;:!?)\]}'…]/g;

/** Makes links of the addresses that stand bare in a text, as the old site did. */
export function linkAddresses(parent: Root | Element): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element' && !/^(?:a|pre|code)$/.test(child.tagName)) linkAddresses(child);
    if (child.type !== 'text' || !child.value.includes('://')) return [child as ElementContent];
    return linked(child.value);
  }) as never;
}

function linked(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (index > at) parts.push({ type: 'text', value: text.slice(at, index) });
    parts.push(element('a', { href: address }, [{ type: 'text', value: address }]));
    at = index + address.length;
  }
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at) });
  return parts;
}
