import { expect, test } from 'vitest';
import { parsePlainly } from '../../src/import/plain-xml.ts';
import { parseStrictly } from '../../src/import/xml-tree.ts';
import { randomNumbers } from '../fixtures/import/random-numbers.ts';
import { exportOf, OLD_SITE } from '../fixtures/import/wordpress-export.ts';

const WHOLE = exportOf(OLD_SITE);
const ITEMS = [...WHOLE.matchAll(/<item>[\s\S]*?<\/item>/g)].map(([item]) => item);

test('the items of an export are read as a parser of all of XML reads them', () => {
  expect(ITEMS.length).toBeGreaterThan(10);
  for (const item of ITEMS) {
    expect(parsePlainly(item)).toEqual(parseStrictly(item));
    const onWindows = item.replaceAll('\n', '\r\n');
    expect(parsePlainly(onWindows)).toEqual(parseStrictly(onWindows));
  }
});

test.each([
  '<a b="1" c="x &gt; y"/>',
  '<a>x &amp;&lt;&gt;&quot;&apos; y</a>',
  '<a><b/>x<b></b></a>',
  '<a>]] ></a>',
  ' <a/> ',
])('%s is plain', (xml) => {
  expect(parsePlainly(xml) ?? parseStrictly(xml)).toEqual(parseStrictly(xml));
});

test.each([
  '<a>x & y</a>',
  '<a>&nbsp;</a>',
  '<a>&#233;</a>',
  '<a>x ]]> y</a>',
  '<a b="1" b="2"/>',
  '<a b=1/>',
  '<a><b></a></b>',
  '<a>',
  '<a/><b/>',
  'x<a/>',
  '<a><![CDATA[x</a>',
  '<a><!-- x --></a>',
  '</a>',
  '<1/>',
])('%s is left to the parser', (xml) => {
  expect(parsePlainly(xml)).toBeUndefined();
});

test('what a parser of all of XML refuses is never read', () => {
  const random = randomNumbers(3);
  const signs = ['<', '>', '&', ']]>', '<![CDATA[', '"', '/', '</item>', ' ', ';'];
  let refused = 0;
  for (let round = 0; round < 1500; round++) {
    const item = ITEMS[round % ITEMS.length] ?? '';
    const at = Math.floor(random.next().value * item.length);
    const sign = signs[Math.floor(random.next().value * signs.length)] ?? '';
    const xml = item.slice(0, at) + sign + item.slice(at + (round % 3));
    const strict = parseStrictly(xml);
    const plain = parsePlainly(xml);
    if (strict === undefined) refused += 1;
    if (plain !== undefined) expect(plain, xml).toEqual(strict);
  }
  expect(refused).toBeGreaterThan(300);
});
