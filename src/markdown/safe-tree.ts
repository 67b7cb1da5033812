import type { Element, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { markdownToHast } from 'satteri';
import { unframe } from './embeds.ts';
import { elements } from './hast.ts';
import { officeMarkdown } from './office-markdown.ts';
import { isSafeAddress } from './safe-address.ts';
import { FOOTNOTE_PREFIX, SANITIZE_SCHEMA } from './sanitize-schema.ts';

/** A text as a tree with its HTML parsed: everything that was typed, safe or not. */
export function parseMarkdown(source: string): Root {
  return markdownToHast(officeMarkdown(source), {
    features: {
      rawHtml: true,
      frontmatter: false,
      gfm: {
        footnotes: {
          label: 'Chú thích',
          backContent: 'Trở lại',
          backLabel: 'Trở lại chỗ chú thích {reference}',
          clobberPrefix: FOOTNOTE_PREFIX,
        },
      },
    },
    position: false,
  }) as Root;
}

/** A text as a tree that holds only what the policy allows; `stripped-markup.ts` tells what is missing. */
export function safeTree(source: string): Root {
  const tree = parseMarkdown(source);
  unframe(tree);
  for (const node of elements(tree)) {
    keepAlignment(node);
    dropForeignId(node);
    if (node.tagName === 'a' && !isSafeAddress(String(node.properties.href ?? '')))
      delete node.properties.href;
  }
  dropFields(tree);
  return sanitize(tree, SANITIZE_SCHEMA) as Root;
}

/** Whether an element is the box of a task list, the only field that a text may have. */
export const isTaskBox = (node: Element): boolean =>
  String(node.properties.type).toLowerCase() === 'checkbox' &&
  node.properties.disabled !== undefined;

/** The policy knows a field only by its name and would turn each into a box of a task list. */
function dropFields(parent: Root | Element): void {
  for (const node of parent.children) if (node.type === 'element') dropFields(node);
  parent.children = parent.children.filter(
    (node) => node.type !== 'element' || node.tagName !== 'input' || isTaskBox(node),
  ) as never;
}

/** GFM writes alignment as a style, which the policy of the site forbids; a class says the same. */
function keepAlignment(node: Element): void {
  if (node.tagName !== 'td' && node.tagName !== 'th') return;
  const align =
    /text-align:\s*(left|center|right)/.exec(String(node.properties.style ?? ''))?.[1] ??
    node.properties.align;
  if (align === 'left' || align === 'center' || align === 'right')
    node.properties.className = [`align-${align}`];
}

/** An id that an author typed could stand in for one of the page's own; only footnotes need theirs. */
function dropForeignId(node: Element): void {
  const id = String(node.properties.id ?? '');
  if (id !== '' && !isOwnId(id)) delete node.properties.id;
}

/** Whether an id is one of those that footnotes need. */
export const isOwnId = (id: string): boolean =>
  id.startsWith(FOOTNOTE_PREFIX) || id === 'footnote-label';
