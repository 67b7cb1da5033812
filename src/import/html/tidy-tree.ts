import type { Element, ElementContent, Root, Text } from 'hast';
import { elements, isElement, onlyElement, textOf } from '../../markdown/hast.ts';

type Parent = Root | Element;

/** What never holds words for a reader. */
const WORDLESS = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'meta',
  'link',
  'head',
  'title',
  'xmp',
]);
/** Marks of mere looks: the words stay, the mark goes. */
const MERE_LOOKS = new Set([
  'font',
  'center',
  'span',
  'big',
  'blink',
  'marquee',
  'tt',
  'nobr',
  'o:p',
  'st1:place',
  'label',
]);
const EMPHASIS = new Set(['strong', 'b', 'em', 'i', 'del', 's', 'strike']);
const SAME: Readonly<Record<string, string>> = { b: 'strong', i: 'em', strike: 'del', s: 'del' };

/**
 * Makes a tree of foreign HTML ready for Markdown: what holds no words goes, marks of mere looks are opened, and the
 * spaces and punctuation at the edges of bold and italic words are moved out, because Markdown knows no mark that
 * touches them.
 */
export function tidyTree(parent: Parent): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ ...child, value: child.value.replaceAll('\u00a0', ' ') }];
    if (child.type !== 'element' || WORDLESS.has(child.tagName)) return [];
    child.tagName = SAME[child.tagName] ?? child.tagName;
    tidyTree(child);
    if (MERE_LOOKS.has(child.tagName)) return child.children;
    if (isElement(child, 'a') && isWordless(child)) return child.children;
    if (EMPHASIS.has(child.tagName)) return withoutEdges(child);
    if (/^h[1-6]$/.test(child.tagName)) openWholeEmphasis(child);
    if (child.tagName === 'table') markHead(child);
    return [child];
  }) as never;
  joinTexts(parent);
  joinEmphasis(parent);
  freePunctuation(parent);
}

/** A heading is bold by itself. */
function openWholeEmphasis(heading: Element): void {
  const inside = onlyElement(heading);
  if (inside && (inside.tagName === 'strong' || inside.tagName === 'em'))
    heading.children = inside.children;
}

/** A table whose head is not marked has it in its first row. */
function markHead(table: Element): void {
  const inside = [...elements(table)];
  if (inside.some(({ tagName }) => tagName === 'th')) return;
  const first = inside.find(({ tagName }) => tagName === 'tr');
  for (const cell of first?.children ?? []) if (isElement(cell, 'td')) cell.tagName = 'th';
}

const isWordless = (node: Element): boolean =>
  textOf(node).trim() === '' && !node.children.some((child) => child.type === 'element');

/** `<b> words </b>` → ` <b>words</b> `; a bold nothing is nothing. */
function withoutEdges(node: Element): ElementContent[] {
  const first = node.children[0];
  const last = node.children.at(-1);
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') first.value = first.value.slice(before.length);
  const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : '';
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length);
  return [...text(before), ...emphasised(node), ...text(after)];
}

function emphasised(node: Element): ElementContent[] {
  if (isWordless(node)) return [];
  return isOneBlock(node) ? emphasiseBlocks(node) : [node];
}

const BLOCK = /^(?:p|div|ul|ol|li|h[1-6]|table|blockquote|figure|pre|hr)$/;
const isOneBlock = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && BLOCK.test(child.tagName));

/** `<b><p>words</p></b>` → `<p><b>words</b></p>`. */
function emphasiseBlocks(node: Element): ElementContent[] {
  return node.children.map((child) =>
    child.type === 'element' && /^(?:p|div|li|h[1-6])$/.test(child.tagName)
      ? { ...child, children: [{ ...node, children: child.children }] }
      : child,
  );
}

const text = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);

function joinTexts(parent: Parent): void {
  const joined: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    const last = joined.at(-1);
    if (child.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + child.value };
    else joined.push(child);
  }
  parent.children = joined as never;
}

/** `<b>Hội </b><b>nghị</b>` is one bold word group, as Word and its copies like to split it. */
function joinEmphasis(parent: Parent): void {
  const joined: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    const space = joined.at(-1);
    const isSpace = space?.type === 'text' && space.value.trim() === '';
    const last = isSpace ? joined.at(-2) : space;
    if (
      child.type === 'element' &&
      EMPHASIS.has(child.tagName) &&
      last?.type === 'element' &&
      last.tagName === child.tagName
    ) {
      if (isSpace) last.children.push(...(joined.splice(-1) as Text[]));
      last.children.push(...child.children);
      joinTexts(last);
    } else joined.push(child);
  }
  parent.children = joined as never;
}

/** `<b>Kết quả:</b>đạt` → `<b>Kết quả</b>:đạt`: a mark between punctuation and a letter would be shown as it is. */
function freePunctuation(parent: Parent): void {
  const children = parent.children as ElementContent[];
  for (let at = 0; at < children.length; at++) {
    const node = children[at];
    if (node?.type !== 'element' || !EMPHASIS.has(node.tagName)) continue;
    freeEnd(node.children.at(-1), children[at + 1]);
    freeBeginning(children[at - 1], node.children[0]);
  }
  parent.children = children.filter(
    (child) => !(child.type === 'element' && EMPHASIS.has(child.tagName) && isWordless(child)),
  ) as never;
}

function freeEnd(last: ElementContent | undefined, after: ElementContent | undefined): void {
  if (last?.type !== 'text' || after?.type !== 'text' || !/^[\p{L}\p{N}]/u.test(after.value))
    return;
  const moved = /[\p{P}\p{S}]+$/u.exec(last.value)?.[0] ?? '';
  last.value = last.value.slice(0, last.value.length - moved.length);
  after.value = moved + after.value;
}

function freeBeginning(
  before: ElementContent | undefined,
  first: ElementContent | undefined,
): void {
  if (first?.type !== 'text' || before?.type !== 'text' || !/(?:\p{L}|\p{N})$/u.test(before.value))
    return;
  const moved = /^[\p{P}\p{S}]+/u.exec(first.value)?.[0] ?? '';
  first.value = first.value.slice(moved.length);
  before.value += moved;
}
