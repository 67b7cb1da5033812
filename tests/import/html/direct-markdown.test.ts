import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { directMarkdown } from '../../../src/import/html/direct-markdown.ts';
import { treeToMarkdown, type HtmlSource } from '../../../src/import/html/html-to-markdown.ts';
import { classicParagraphs } from '../../../src/import/wordpress/classic-paragraphs.ts';
import { randomNumbers } from '../../fixtures/import/random-numbers.ts';

/** Remembers which addresses are asked for, because files are copied in that order. */
class Addresses implements HtmlSource {
  readonly asked: string[] = [];

  media(address: string): string | undefined {
    this.asked.push(address);
    return address.endsWith('.jpg') ? '/media/a.jpg' : undefined;
  }

  link(address: string): string {
    return address.startsWith('/a') ? '/bai-viet/x-y/#z' : address;
  }

  warn(): void {
    throw new Error('Nothing plain has anything to warn of.');
  }
}

const byTree = (html: string, source: HtmlSource) =>
  treeToMarkdown(fromHtml(html, { fragment: true }), source);

/** The direct Markdown, found to be that of the tree with no word lost; `undefined` where the tree has to be asked. */
function direct(html: string): string | undefined {
  const source = new Addresses();
  const markdown = directMarkdown(html, source);
  if (markdown === undefined) return undefined;
  const whole = new Addresses();
  expect({ markdown, lost: undefined }, html).toEqual(byTree(html, whole));
  expect(source.asked).toEqual(whole.asked);
  // Nor would the old editor have made anything else of its lines.
  expect(byTree(classicParagraphs(html), whole).markdown, html).toBe(markdown);
  return markdown;
}

test('a post of paragraphs, headings and lists needs no tree', () => {
  const post = [
    '<p>Sáng 11/2, các đơn vị họp (tại Huế):</p>',
    '<p class="x"><strong>Kết quả:</strong> đạt <em>100%</em>, xem <a href="/a/">giao ước</a>.<br>',
    'Ở dưới là danh sách.</p><p>&nbsp;</p>',
    '<h2 class="wp-block-heading"><strong>1. Danh sách</strong></h2>',
    '<ul>\n<li>một</li>\n<li>hai</li></ul><ol><li>một</li></ol>',
  ];
  expect(direct(post.slice(0, 4).join('\n'))).toBe(
    [
      'Sáng 11/2, các đơn vị họp (tại Huế):',
      '**Kết quả:** đạt *100%*, xem [giao ước](/bai-viet/x-y/#z).\\\nỞ dưới là danh sách.',
      '## 1. Danh sách',
    ].join('\n\n'),
  );
  expect(direct('<ul>\n<li>một</li>\n<li>hai</li></ul>\n<p>Hết</p>')).toBe('- một\n- hai\n\nHết');
  expect(direct(post.join('\n'))).toBeUndefined();
});

test('a picture alone needs no tree, with the words under it or without', () => {
  expect(
    direct(
      '<figure class="wp-block-image">\n<a href="/goc.jpg"><img width="9" src="/2023/hop.jpg" alt=""/></a><figcaption class="x">Toàn cảnh hội nghị!</figcaption></figure><p><img src="/b.jpg" alt="Ảnh" /></p>',
    ),
  ).toBe('![Toàn cảnh hội nghị!](/media/a.jpg "Toàn cảnh hội nghị!")\n\n![Ảnh](/media/a.jpg)');
});

test.each([
  '<figure><img src="/thieu.png" alt=""></figure>',
  '<figure><img src="/a.jpg" alt="IMG_1"></figure>',
  '<figure><img src="/a.jpg" title="một"></figure>',
  '<figure><img src="/a.jpg"><img src="/b.jpg"></figure>',
  '<figure><img src="/a.jpg"><figcaption><em>một</em></figcaption></figure>',
  '<figure><figure><img src="/a.jpg"></figure></figure>',
  '<figure><img alt="một"></figure>',
  '<figure><img src="/a.jpg"><figcaption>ii) hai</figcaption></figure>',
  '<p>1. một</p>',
  '<p>a) một</p>',
  '<p>- một</p>',
  '<p>một  hai</p>',
  '<p>xem https://vi-du.vn nhé</p>',
  '<p>xem www.vi-du.vn nhé</p>',
  '<p><b>Kết quả:</b>đạt</p>',
  '<p>đạt<b>100</b></p>',
  '<p><b> đạt </b> rồi</p>',
  '<p><b>một</b> <b>hai</b></p>',
  '<p>hay quá!<a href="/a">xem</a></p>',
  '<p><a href="/a b">xem</a></p>',
  '<p><a href="/a" title="b">xem</a></p>',
  '<p id="footnote-label">một</p>',
  '<p>một <img src="a.jpg"></p>',
  '<ul><li><p>một</p></li></ul>',
  '<ul><li>một</ol>',
  '<ol start="3"><li>một</li></ol>',
  '<p>một',
  'một',
  '',
])('%s has to go by the tree', (html) => {
  expect(direct(html)).toBeUndefined();
});

const SIGNS =
  'hội Ở a) o 11/2 1. 2) 100% (năm 2022) “giao ước” – - … kw.h s: /x http: TTXVN: ii) X ! ? a! ; -- ... 01. 2 Ý và/hoặc www . m² ½ ① ạ̃'.split(
    ' ',
  );
const HREFS = [
  'https://vi-du.vn/a_b',
  '/a/b_c/?p=1',
  '#x',
  'https://w.w/w.a',
  'a:b',
  'https://vi-du.vn/%C4%91?x=y+z',
  '/a.jpg',
  's://p:/x',
  'mailto:a',
];

/** Posts of all that may be plain, and of much that nearly is. */
class Posts {
  readonly #random = randomNumbers(17);

  post(): string {
    return this.#many(2, () => this.#block())
      .join(this.#pick(['', '\n', '\n\n']))
      .normalize('NFC');
  }

  #upTo(most: number): number {
    return Math.floor(this.#random.next().value * most);
  }

  #pick(from: readonly string[]): string {
    return from[this.#upTo(from.length)] ?? '';
  }

  #many(most: number, make: () => string): readonly string[] {
    return Array.from({ length: 1 + this.#upTo(most) }, make);
  }

  readonly #words = (): string => this.#many(4, () => this.#pick(SIGNS)).join(' ');

  #block(): string {
    const kind = this.#pick(['p', 'p', 'h2', 'h4', 'ul', 'ol', 'figure', 'empty']);
    if (kind === 'figure') return this.#figure();
    if (kind === 'empty')
      return this.#pick(['<p>&nbsp;</p>', '<p>\n</p>', '<p></p>', '<hr>', 'a', '<!-- -->']);
    const looks = this.#pick(['', '', ' class="x"', ' style="color: red"', ' id="x"']);
    const item = (): string => `${this.#pick(['', '\n'])}<li>${this.#line('Hội ')}</li>`;
    const inside = /l/.test(kind) ? this.#many(3, item).join('') : this.#line('Ở ');
    return `<${kind}${looks}>${inside}</${kind}>`;
  }

  #figure(): string {
    const src = this.#pick(['/a.jpg', '/2023/b_c-300x200.jpg?w=2', '/thieu.png', 'a b.jpg']);
    const alt = this.#pick(['', ' alt=""', ` alt="${this.#words()}"`, ` alt=" x"`, ' title="x"']);
    const img = `<img${this.#pick(['', ' class="y"', ' id="x"'])} src="${src}"${alt}${this.#pick(['', ' /', '/'])}>`;
    const linked = this.#pick([img, img, `<a href="${this.#pick(HREFS)}">${img}</a>`]);
    const caption = this.#pick(['', '', ' ', this.#words(), this.#words()]);
    const words = this.#pick(['', `<figcaption>${caption}</figcaption>`]);
    const gap = this.#pick(['', '\n', '\n\n']);
    return this.#pick([
      `<figure class="z">${gap}${linked}${gap}${words}</figure>`,
      `<p>${img}</p>`,
      `<p>${linked}${gap}${words}</p>`,
    ]);
  }

  #line(begin: string): string {
    const first = this.#pick([begin, begin, begin, '', '“', '(', '2 ', '1/2 ']) + this.#words();
    return first + this.#many(3, () => this.#piece()).join('');
  }

  #piece(): string {
    const kind = this.#pick(['strong', 'em', 'b', 'i', 'a', 'br']);
    if (kind === 'br')
      return (
        this.#pick(['<br>', '<br />\n', '<br> \n\n']) + this.#pick(['Hội ', '(']) + this.#words()
      );
    const words = this.#pick(['Hội ', '2. ', 'a', ' ']) + this.#words();
    const mark =
      kind === 'a'
        ? `<a href="${this.#pick(HREFS)}"${this.#pick(['', ' rel="x"'])}>${words}</a>`
        : `<${kind}>${words}</${kind}>`;
    const after = this.#pick([' ', ' ', ', ', '. ', ')', '…', '/', ': ']) + this.#words();
    return this.#pick([' ', ' ', ' (', ' “', '']) + mark + this.#pick(['', after]);
  }
}

test('whatever is taken for plain becomes what the tree makes of it', () => {
  const posts = new Posts();
  let plain = 0;
  for (let round = 0; round < 6000; round++) if (direct(posts.post()) !== undefined) plain += 1;
  expect(plain).toBeGreaterThan(300);
});
