import type { Element, ElementContent, Root, RootContent } from 'hast';
import { videoCard } from './embeds.ts';
import { KeptTexts } from './kept-texts.ts';
import { safeTree } from './safe-tree.ts';
import { oneSpaced } from './words.ts';

/** The text of a Markdown source without any mark-up, one line per block: for summaries, excerpts and the index. */
export const markdownText = (source: string): string =>
  remembered.get(source) ?? rememberText(source, safeTree(source));

/** The same from the tree of the source, where somebody has it already. */
export function rememberText(source: string, tree: Root): string {
  const text = treeLines(tree);
  remembered.set(source, text);
  return text;
}

/** Check, page, summary and search ask for the same texts one after the other. */
const remembered = new KeptTexts();

const openings = new Map<string, string>();

/** The first line of a text that is longer than a heading or a salutation; the whole text when none is. */
export const findOpening = (source: string): string => {
  const text = markdownText(source);
  return text.split('\n').find((line) => line.length > SHORT) ?? text;
};

/** The same, from whoever has found it before. */
export const openingOf = (source: string): string => openings.get(source) ?? findOpening(source);

export const rememberOpening = (source: string, opening: string): void =>
  void openings.set(source, opening);

/** In UTF-16 units. */
const SHORT = 60;

function treeLines(tree: Root): string {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const words = oneSpaced(line);
    if (words) lines.push(words);
    line = '';
  };
  const visit = (node: RootContent | ElementContent): void => {
    if (node.type === 'text') line += node.value;
    if (node.type !== 'element' || isAside(node)) return;
    if (node.tagName === 'br') line += ' ';
    if (node.tagName === 'img')
      line += [node.properties.alt, node.properties.title].filter(Boolean).join('. ');
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) end();
    node.children.forEach(visit);
    if (isBlock) end();
  };
  tree.children.forEach(visit);
  end();
  return lines.join('\n');
}

/** What is no prose: the number of a note and the way back from it, the card of a video. */
const isAside = (node: Element): boolean =>
  node.properties.dataFootnoteRef !== undefined ||
  node.properties.dataFootnoteBackref !== undefined ||
  (node.tagName === 'p' && videoCard(node) !== undefined);

/** What ends a line of text. */
const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'td',
  'th',
  'dt',
  'dd',
  'figcaption',
  'caption',
  'summary',
  'blockquote',
  'div',
  'pre',
  'tr',
  'section',
  'figure',
  'details',
  'table',
]);
