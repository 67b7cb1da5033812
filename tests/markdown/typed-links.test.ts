import { expect, test } from 'vitest';
import { typedLinks } from '../../src/markdown/typed-links.ts';

const seen = (source: string) =>
  typedLinks(source).map(({ typed, address, at }) => {
    expect(source.slice(at, at + typed.length)).toBe(typed);
    return typed === address ? address : [typed, address];
  });

test.each<[string, unknown[]]>([
  ['[a](/b/) và [c](d "tiêu đề")', ['/b/', 'd']],
  ['[a](</có cách/x.pdf>)', ['/có cách/x.pdf']],
  ['[a](/x_(1).pdf)', ['/x_(1).pdf']],
  ['[rỗng]()', ['']],
  [String.raw`[m](\\may-chu\a.pdf)`, [[String.raw`\\may-chu\a.pdf`, String.raw`\may-chu\a.pdf`]]],
  [String.raw`[m](C:\Hoa\a.docx)`, [String.raw`C:\Hoa\a.docx`]],
  ['[có [ngoặc] trong](/b/)', ['/b/']],
  ['[chữ\nxuống dòng](/b/)', ['/b/']],
  ['[![ảnh](/media/a.jpg)](https://vi-du.vn/)', ['/media/a.jpg', 'https://vi-du.vn/']],
  ['[r][1]\n\n[1]: /b/ "c"\n[^1]: /chu-thich/', ['/b/']],
  ['<a href="/b/">x</a> <img src=\'c.jpg\'>', ['/b/', 'c.jpg']],
  ['<https://vi-du.vn/a>', ['https://vi-du.vn/a']],
  [
    'xem https://vi-du.vn/a, (www.vi-du.vn).',
    ['https://vi-du.vn/a', ['www.vi-du.vn', 'http://www.vi-du.vn']],
  ],
  ['[a](/x?b=1&amp;c=2)', [['/x?b=1&amp;c=2', '/x?b=1&c=2']]],
  ['`[a](/b/)` và\n\n```\n[a](/c/)\n```\n', []],
])('%j', (source, links) => {
  expect(seen(source)).toEqual(links);
});

test('a text of nothing but brackets takes no time to speak of', () => {
  expect(typedLinks(`](${'['.repeat(200_000)}`)).toEqual([]);
});
