import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isElement } from '../../markdown/hast.ts';
import { safeTree } from '../../markdown/safe-tree.ts';
import { tidyTree } from './tidy-tree.ts';

/** The first place where a text here differs from the one it was made of, in words for the report; `undefined` when no word was lost. */
export function lostWords(html: string, markdown: string): string | undefined {
  const source = fromHtml(html.normalize('NFC'), { fragment: true });
  tidyTree(source);
  const before = wordsOf(source);
  const after = wordsOf(safeTree(markdown));
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  if (at === before.length && at === after.length) return undefined;
  const excerpt = (words: readonly string[]): string =>
    words.slice(Math.max(0, at - 3), at + 5).join(' ') || '(hết bài)';
  return `Chữ trong bài mới khác bài cũ, từ chỗ “${excerpt(before)}” (bài mới: “${excerpt(after)}”).`;
}

/** The words and numbers of a tree in the order in which they are read; of a picture, those under it. */
function wordsOf(tree: Root): readonly string[] {
  const texts: string[] = [];
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type === 'text') texts.push(child.value);
      if (child.type !== 'element') continue;
      if (isElement(child, 'img')) texts.push(' ', String(child.properties.title ?? ''), ' ');
      else if (child.properties.dataFootnoteBackref === undefined) visit(child);
      if (!INLINE.test(child.tagName)) texts.push(' ');
    }
  };
  visit(tree);
  return (
    texts
      .join('')
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

const INLINE =
  /^(?:a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/;
