import { expect, test } from 'vitest';
import { isSafeAddress } from '../../src/markdown/safe-address.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';

test.each([
  'https://vi-du.vn/',
  'HTTP://vi-du.vn',
  'mailto:a@vi-du.vn',
  'tel:+84237',
  '/don-vi/',
  '../bai/',
  'bai/',
  '#muc',
  '?q=a:b',
  '',
  '/a:b',
  'media/a.pdf',
])('%j may be followed', (address) => expect(isSafeAddress(address)).toBe(true));

test.each([
  'javascript:1',
  'JavaScript:1',
  ' javascript:1',
  'java\tscript:1',
  'java\nscript:1',
  '\u0001javascript:1',
  'javascript\u0000:1',
  'data:text/html,x',
  'vbscript:x',
  'blob:x',
  'file:///x',
  'view-source:x',
  'x:y',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  'https://vi-du.vn\\@evil.example',
  ':x',
])('%j may not', (address) => {
  expect(isSafeAddress(address)).toBe(false);
  expect(renderMarkdown(`<a href="${address.replaceAll('"', '&quot;')}">chữ</a>`).html).toBe(
    '<p><a>chữ</a></p>',
  );
});
