import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import {
  htmlToMarkdown,
  treeToMarkdown,
  type HtmlSource,
} from '../../../src/import/html/html-to-markdown.ts';
import { lostWords } from '../../../src/import/html/compare-words.ts';
import { setAside } from '../../../src/import/html/set-aside.ts';
import { randomNumbers } from '../../fixtures/import/random-numbers.ts';

const source: HtmlSource = {
  media: (address) => (address.endsWith('.jpg') ? '/media/a.jpg' : undefined),
  link: (address) => address,
  warn: () => undefined,
};
const bySteps = (html: string): string =>
  treeToMarkdown(fromHtml(html, { fragment: true }), source).markdown;

const LONG =
  'Sáng 11/2, các đơn vị trong cụm họp tổng kết (năm 2022), bàn “phương hướng” – nhiệm vụ; đạt 100% kế hoạch.';
const PLAIN = 'Hội nghị ký kết giao ước thi đua năm 2023: mười đơn vị cùng ký.';

const PIECES = [
  `<p>${PLAIN}</p>`,
  `<p>${LONG}</p>`,
  `<p>${LONG} Xem https://vi-du.vn/a_b tại đây nhé các bạn đọc thân mến.</p>`,
  `<p>Thư gửi lien_he@vi-du.vn hoặc www.vi-du.vn trong giờ hành chính của các cơ quan nhà nước.</p>`,
  `<p>a) mục a của bản giao ước thi đua giữa các đơn vị trong cụm</p>`,
  `<p>o mục tròn của bản giao ước thi đua giữa các đơn vị trong cụm</p>`,
  `<p>1. mục một của bản giao ước thi đua giữa các đơn vị trong cụm</p>`,
  `<p>2 * 3 = 6 _và_ các [dấu] khác # trong một câu dài hơn bốn mươi chữ</p>`,
  `<p>${LONG} <strong>${LONG}</strong>${LONG} <em>Kết quả:</em>đạt</p>`,
  `<p><b>${LONG}</b></p>`,
  `<b><p>${LONG}</p></b>`,
  `<p> ${LONG} </p>`,
  `<p>${PLAIN}<br>${LONG}</p>`,
  `<h2>${LONG}</h2>`,
  `<ul><li>${LONG}</li><li><p>${PLAIN}</p><p>${LONG}</p></li></ul>`,
  `<ol><li>${LONG}<ul><li>${PLAIN}</li></ul></li></ol>`,
  `<blockquote><p>${PLAIN}</p><p>${LONG}</p></blockquote>`,
  `<table><tr><td>${LONG}</td><td><p>${PLAIN}</p></td></tr><tr><td colspan="2">${LONG}</td></tr></table>`,
  `<figure><img src="a.jpg" alt="x > y z"><figcaption>${LONG} "nháy" ${LONG}</figcaption></figure>`,
  `<figure><img src="a.jpg"><figcaption><p>${PLAIN}</p></figcaption></figure>`,
  `<div><p>${PLAIN}</p>`,
  `</div><p>${PLAIN}</p>`,
  `<pre>${LONG}\n  <p>${PLAIN}</p></pre>`,
  `<script>let a = "<p>${PLAIN}</p>";</script>`,
  `<textarea><p>${PLAIN}</p></textarea>`,
  `<iframe src="https://vi-du.vn/"><p>${PLAIN}</p></iframe>`,
  `<a href="https://vi-du.vn/?a=1&b=${LONG.replaceAll(' ', '+')}">${LONG}</a>`,
  `<p>${LONG} &amp; ${LONG}</p>`,
  `<p>${PLAIN}`,
  `<li>${LONG}`,
  `${LONG} ${PLAIN}`,
  '\n\n',
  ' ',
];

test('a text whose plain words were set aside becomes the same Markdown as without', () => {
  const random = randomNumbers(5);
  const pick = (): string => PIECES[Math.floor(random.next().value * PIECES.length)] ?? '';
  for (const piece of PIECES) expect(htmlToMarkdown(piece, source).markdown).toBe(bySteps(piece));
  for (let round = 0; round < 400; round++) {
    const html = Array.from({ length: 2 + (round % 5) }, pick).join(round % 2 ? '\n' : '');
    expect(htmlToMarkdown(html, source).markdown, html).toBe(bySteps(html));
  }
});

test('paragraphs of plain words are Markdown as they stand, and none of their words is lost', () => {
  const { whole } = setAside(`<p>${PLAIN}</p>\n\n<p>${LONG}</p>`);
  expect(whole).toBe(`${PLAIN}\n\n${LONG}`);
  const random = randomNumbers(9);
  const letters = 'aoơđẤíXV09 .,;:()“”%–-?!…'.split('');
  const letter = (): string => letters[Math.floor(random.next().value * letters.length)] ?? '';
  let plain = 0;
  for (let round = 0; round < 600; round++) {
    const lines = Array.from(
      { length: 1 + (round % 3) },
      () => `Hội ${Array.from({ length: 24 }, letter).join('').replace(/ +/g, ' ').trim()}`,
    );
    const { whole: markdown } = setAside(lines.map((line) => `<p>${line}</p>`).join('\n'));
    if (markdown === undefined) continue;
    plain += 1;
    const words = lines.join(' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    expect(lostWords(words, markdown), markdown).toBeUndefined();
  }
  expect(plain).toBeGreaterThan(50);
});
