import { expect, test } from 'vitest';
import { decodeEntities, entitiesIn } from '../../src/reader/html-entities.ts';

test.each([
  [
    'A &amp; B &ldquo;x&rdquo;&nbsp;&#273;',
    'A & B “x” đ',
    ['&amp;', '&ldquo;', '&rdquo;', '&nbsp;', '&#273;'],
  ],
  [
    '&Agrave; &ecirc; &otilde; &uuml; &eth;&ETH;',
    'À ê õ ü đĐ',
    ['&Agrave;', '&ecirc;', '&otilde;', '&uuml;', '&eth;', '&ETH;'],
  ],
  ['&#x1ED9; &#X1ed9;&#160;', 'ộ ộ ', ['&#x1ED9;', '&#X1ed9;', '&#160;']],
  ['&amp;amp;', '&amp;', ['&amp;']],
  [
    'R&D; A&B &c; &copy 5 &#0; &#x110000; &#xd800;',
    'R&D; A&B &c; &copy 5 &#0; &#x110000; &#xd800;',
    [],
  ],
])('%s', (text, decoded, codes) => {
  expect(decodeEntities(text)).toBe(decoded);
  expect(entitiesIn(text)).toEqual(codes);
});
