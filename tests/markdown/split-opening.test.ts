import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { splitOpening } from '../../src/markdown/split-opening.ts';

test.each<[string, string, string]>([
  ['Một.\n\nHai.', '<p>Một.</p>', '<p>Hai.</p>'],
  ['Một *nghiêng*\nhai.', '<p>Một <em>nghiêng</em>', ''],
  ['## Mục\n\nMột.\n\nHai.', '<h2 id="muc-muc">Mục</h2>\n<p>Một.</p>', '<p>Hai.</p>'],
  ['- một\n- hai\n\nBa.', '', '<ul>'],
  ['> Lời trích.\n\nBa.', '', '<blockquote>'],
  ['| A |\n|---|\n| 1 |\n\nSau bảng.', '', '<div'],
  ['', '', ''],
])('%j', (markdown, opening, rest) => {
  const { html } = renderMarkdown(markdown);
  const parts = splitOpening(html);
  expect(parts.opening.startsWith(opening)).toBe(true);
  expect(parts.opening === '').toBe(opening === '');
  expect(parts.rest.startsWith(rest)).toBe(true);
  expect((parts.opening + parts.rest).replace(/\s+/g, '')).toBe(html.replace(/\s+/g, ''));
});
