import type { Element, Root } from 'hast';
import { isElement } from '../../markdown/hast.ts';
import { FOOTNOTE_PREFIX } from '../../markdown/sanitize-schema.ts';
import { safeTree } from '../../markdown/safe-tree.ts';

/** How every message begins that says of words that they are gone. */
export const LOST_WORDS = 'Chữ trong bài mới khác bài cũ';

/** The first place where a text here differs from the words it was made of, for the report; `undefined` when no word was lost. */
export function lostWords(before: readonly string[], markdown: string): string | undefined {
  const after = wordsOf(safeTree(markdown));
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  if (at === before.length && at === after.length) return undefined;
  const excerpt = (words: readonly string[]): string =>
    words.slice(Math.max(0, at - 3), at + 5).join(' ') || '(hết bài)';
  return `${LOST_WORDS}, từ chỗ “${excerpt(before)}” (bài mới: “${excerpt(after)}”).`;
}

/** The words and numbers of a tree in the order in which they are read; of a picture, those under it. */
export function wordsOf(tree: Root): readonly string[] {
  const texts: string[] = [];
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type === 'text') texts.push(child.value);
      if (child.type !== 'element') continue;
      if (!INLINE.test(child.tagName)) texts.push(' ');
      if (isElement(child, 'img')) texts.push(' ', String(child.properties.title ?? ''), ' ');
      else if (!isNoteMark(child)) visit(child);
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

/** The number of a note, the way back from it and the heading over all notes are the page's, not the writer's. */
const isNoteMark = ({ properties }: Element): boolean =>
  properties.dataFootnoteBackref !== undefined ||
  properties.dataFootnoteRef !== undefined ||
  properties.id === 'footnote-label' ||
  properties.id === `${FOOTNOTE_PREFIX}footnote-label`;

const INLINE =
  /^(?:a|abbr|b|cite|code|del|em|footnote-ref|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/;
