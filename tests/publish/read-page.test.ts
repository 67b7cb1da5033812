import { expect, test } from 'vitest';
import { readPage } from '../../src/publish/read-page.ts';

const page = (body: string) => `<!doctype html><title>Trang</title><h1>A</h1>${body}`;

test('attributes say what a browser reads in them', () => {
  const { ids, links, faults } = readPage(
    page(
      '<a id="a&amp;b" href="/tim-kiem/?q=a&amp;y=2&#x2F;&ndash;">A &amp; B</a>' +
        '<a href="/x?a=1&copy=2&copy;">C</a><a href="/y?&">D</a>',
    ),
  );
  expect(links.map(({ url }) => url)).toEqual(['/tim-kiem/?q=a&y=2/–', '/x?a=1&copy=2©', '/y?&']);
  expect(ids).toEqual(['a&b']);
  expect(faults).toEqual([]);
});

test('two ids that differ only in how they are written are one', () => {
  expect(readPage(page('<p id="a&amp;b"></p><p id="a&#38;b"></p>')).faults).toEqual([
    'Hai chỗ cùng mang id “a&b”.',
  ]);
});

test('code and data in a page are not decoded', () => {
  const data = (text: string) => page(`<script type="application/json">${text}</script>`);
  expect(readPage(data('{"url":"/a&amp;b/"}')).mentions).toContain('/a&amp;b/');
  expect(readPage(data('{&quot;a&quot;:1}')).faults).toHaveLength(1);
});

test('what stands in the text of an editor is told from what the site says', () => {
  const { links } = readPage(
    page(
      '<a href="/a/">A</a><DIV class="wide prose"><div><a href="/b/">B</a></div><p>x<br>' +
        '<div><a href="/c/">C</a></div><a href="/d/">D</a></Div><div><a href="/e/">E</a></div>',
    ),
  );
  expect(links.map(({ url, isInText }) => [url, isInText])).toEqual([
    ['/a/', false],
    ['/b/', true],
    ['/c/', true],
    ['/d/', true],
    ['/e/', false],
  ]);
});
