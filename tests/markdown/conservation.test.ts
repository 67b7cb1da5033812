import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { markdownToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { compareWords, lostWords } from '../../src/markdown/lost-words.ts';
import { markdownText } from '../../src/markdown/markdown-text.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { ITEM, sourceText } from '../../src/markdown/source-words.ts';
import { treeText } from '../../src/markdown/tree-text.ts';
import { splitWords } from '../../src/markdown/words.ts';
import { plainHtml } from '../../src/views/feeds/feed-html.ts';
import { officeText } from '../fixtures/office/pastes.ts';

/** `TEXTS=10000` asks more of them. */
const TEXTS = Number(process.env.TEXTS ?? 300);

/** The words of a page as a browser reads them. */
function htmlWords(html: string): readonly string[] {
  let text = '';
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
    const children = 'childNodes' in node ? node.childNodes : [];
    const isApart = /^(?:p|br|li|ul|ol|h[1-6]|t[dhr]|div|pre|figure|figcaption)$/.test(
      node.nodeName,
    );
    if (isApart) text += ' ';
    if (node.nodeName === 'sup') return;
    children.forEach(visit);
    if (isApart) text += ' ';
  };
  visit(parseFragment(html));
  return wordsOf(text);
}

const wordsOf = (text: string): readonly string[] => splitWords(text).map(({ text: word }) => word);

/** The first words that are not there, in this order; nothing when all are. */
function missing(expected: readonly string[], found: readonly string[]): string {
  let at = 0;
  for (const [index, word] of expected.entries()) {
    const next = found.indexOf(word, at);
    if (next < 0) return expected.slice(Math.max(0, index - 4), index + 2).join(' ');
    at = next + 1;
  }
  return '';
}

describe(`the words of ${TEXTS} generated texts`, { timeout: 5_000 + 20 * TEXTS }, () => {
  const texts = Array.from({ length: TEXTS }, (_, seed) => officeText(seed + 1));
  const failing = (find: (text: (typeof texts)[number]) => unknown) =>
    texts.flatMap((text, at) => {
      const found = find(text);
      return found === '' || (Array.isArray(found) && found.length === 0)
        ? []
        : [{ seed: at + 1, found, source: text.source }];
    });

  test('are those of the source, by its second reading', () =>
    expect(failing(({ source }) => lostWords(source)).slice(0, 3)).toEqual([]));

  test('are on the page, in order', () =>
    expect(
      failing(({ source, shown }) =>
        missing(wordsOf(shown), htmlWords(renderMarkdown(source).html)),
      ).slice(0, 3),
    ).toEqual([]));

  test('are in the feed, in order', () =>
    expect(
      failing(({ source, shown }) =>
        missing(
          wordsOf(shown),
          htmlWords(plainHtml(renderMarkdown(source).html, 'https://vi-du.vn/')),
        ),
      ).slice(0, 3),
    ).toEqual([]));

  test('are in what is searched and summarised, in order', () =>
    expect(
      failing(({ source, shown }) => missing(wordsOf(shown), wordsOf(markdownText(source)))).slice(
        0,
        3,
      ),
    ).toEqual([]));

  test('are all that the second reading finds', () =>
    expect(
      failing(({ source, shown }) =>
        missing(
          wordsOf(shown),
          sourceText(source)
            .words()
            .map(({ text }) => (text === ITEM ? '.' : text)),
        ),
      ).slice(0, 3),
    ).toEqual([]));
});

describe('a rendering by plain CommonMark is found wanting', () => {
  const plain = (source: string) =>
    compareWords(
      sourceText(source).words(),
      splitWords(treeText(markdownToHast(source, { features: { rawHtml: true } }) as never)),
    ).map(({ lost, shown }) => [lost, shown]);

  test.each<[source: string, ...found: [lost: string, shown: string][]]>([
    ['từ 20~30 người, cả năm 40~50 người', ['20~30', '2030'], ['40~50', '4050']],
    ['một\n\n[Nguồn]: TTXVN\n\nhai', ['[Nguồn]: TTXVN', '']],
    ['một\n\n[^1]: chú thích\n\nhai', ['[^1]: chú thích', '']],
    ['5*6*7 m', ['5*6*7', '567']],
    ['1. một\n\n1. hai', ['1', '2']],
    ['**Ghi chú:**chữ', ['', '**'], ['', '**']],
    ['| a | b |\n|---|---|\n| 1 | 2 | 3 |\n\nhết', ['3', '']],
    ['##\u00a0Kết quả', ['', '##']],
    ['C:\\Users\\_a_\\*b', ['\\', ''], ['\\', '']],
  ])('%j', (source, ...found) => expect(plain(source)).toEqual(found));
});
