import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** One line of text from HTML, its entities read. Example: `Tổng kết &#8211; <b>2022</b>` → `Tổng kết – 2022`. */
export const lineOfText = (html: string): string =>
  (/[<&]/.test(html) ? textLines(html).join(' ') : html.normalize('NFC'))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** The paragraphs and lines of HTML as plain lines. */
export function textLines(html: string): readonly string[] {
  let text = '';
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type === 'text') text += child.value;
      if (child.type !== 'element' || /^(?:script|style)$/.test(child.tagName)) continue;
      if (child.tagName === 'br') text += '\n';
      visit(child);
      if (/^(?:p|div|li|blockquote|h[1-6]|tr)$/.test(child.tagName)) text += '\n';
    }
  };
  visit(fromHtml(html.normalize('NFC'), { fragment: true }));
  return text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
