import { describe, expect, test } from 'vitest';
import { markdownText } from '../../src/markdown/markdown-text.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';

const ul = (...items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</ul>`;
const link = (address: string, text = address): string =>
  `<a href="${address}" rel="noopener noreferrer">${text}</a>`;

const CASES: Readonly<
  Record<string, readonly (readonly [name: string, source: string, html: string])[]>
> = {
  'a no-break space after a mark is a space': [
    ['headings', '##\u00a0Kết quả', '<h2 id="muc-ket-qua">Kết\u00a0quả</h2>'],
    ['lists', '-\u00a0một\n-\u00a0hai', ul('một', 'hai')],
    ['numbers', '1.\u00a0một\n2.\u00a0hai', '<ol>\n<li>một</li>\n<li>hai</li>\n</ol>'],
    ['quotations', '>\u00a0lời', '<blockquote>\n<p>lời</p>\n</blockquote>'],
    ['tables', '|\u00a0A\u00a0|\n|\u00a0---\u00a0|\n| 1 |', table(['A'], ['1'])],
    ['indentation', '\u00a0\u00a0\u3000Đoạn', '<p>Đoạn</p>'],
  ],
  'bullets of other programs': [
    ['dots', 'Kết quả:\n• một\n•hai\n●\tba', `<p>Kết quả:</p>\n${ul('một', 'hai', 'ba')}`],
    [
      'those of Word, with its second level',
      '\uf0b7\tmột\no\tmột một\n\uf0b7\thai',
      ul(`một\n${ul('một một')}\n`, 'hai'),
    ],
    ['dashes in company', '– một\n– hai', ul('một', 'hai')],
    ['a dash alone', '– Lời một người', '<p>– Lời một người</p>'],
    ['dashes far apart', '– một\n\nĐoạn.\n\n– hai', '<p>– một</p>\n<p>Đoạn.</p>\n<p>– hai</p>'],
    ['plus below minus', '- một\n+ một một\n- hai', ul(`một\n${ul('một một')}\n`, 'hai')],
    [
      'letters as they were typed',
      'a) một;\nb)hai;\nđ) ba.',
      '<ul class="labelled">\n<li>a) một;</li>\n<li>b) hai;</li>\n<li>đ) ba.</li>\n</ul>',
    ],
    ['a letter alone', 'a) một', '<p>a) một</p>'],
    [
      'letters and dashes below numbers',
      '1. một\na) a\nb) b\n2. hai\n- ý\n3. ba',
      '<ol>\n<li>một\n<ul class="labelled">\n<li>a) a</li>\n<li>b) ' +
        `b</li>\n</ul>\n</li>\n<li>hai\n${ul('ý')}\n</li>\n<li>ba</li>\n</ol>`,
    ],
    [
      'a paragraph after a list is no part of it',
      '- một\n- hai\nĐoạn sau.',
      `${ul('một', 'hai')}\n<p>Đoạn sau.</p>`,
    ],
  ],
  'a number keeps its value': [
    ['at the beginning', '15. một\n16. hai', '<ol start="15">\n<li>một</li>\n<li>hai</li>\n</ol>'],
    [
      'after a leap, and begun again',
      '1. một\n3. ba\n\n1. một',
      '<ol>\n<li>một</li>\n</ol>\n<ol start="3">\n<li>ba</li>\n</ol>\n<ol>\n<li>một</li>\n</ol>',
    ],
    ['a nought', '01. một', '<p>01. một</p>'],
    ['years', '2022. Năm đầu', '<p>2022. Năm đầu</p>'],
    ['amounts', '30.000 đồng\n+84 912', '<p>30.000\u00a0đồng<br>\n+84 912</p>'],
    ['days', 'Họp ngày\n11. 2. 2022', '<p>Họp ngày<br>\n11. 2. 2022</p>'],
    ['comparisons', '> 100 tỷ đồng', '<p>> 100\u00a0tỷ\u00a0đồng</p>'],
  ],
  'line ends': [
    ['are kept', 'Nơi nhận:\nNhư trên;\nLưu.', '<p>Nơi nhận:<br>\nNhư trên;<br>\nLưu.</p>'],
    ['of Word', 'một\u000bhai\u2028ba', '<p>một<br>hai<br>ba</p>'],
    [
      'of a mail are spaces',
      'Sáng ngày 15 tháng 7, tại hội trường Công ty, các đơn vị trong cụm đã\nhọp sơ kết sáu tháng đầu năm.',
      '<p>Sáng ngày\u00a015 tháng\u00a07, tại hội trường Công ty, ' +
        'các đơn vị trong cụm đã\nhọp sơ kết sáu tháng đầu năm.</p>',
    ],
    [
      'after a long line begin a paragraph',
      `${'Một câu dài của bài. '.repeat(7).trim()}\nĐoạn sau.`,
      `<p>${'Một câu dài của bài. '.repeat(7).trim()}</p>\n<p>Đoạn sau.</p>`,
    ],
    [
      'after a quotation end it',
      '> lời\nĐoạn sau.',
      '<blockquote>\n<p>lời</p>\n</blockquote>\n<p>Đoạn sau.</p>',
    ],
  ],
  'no mark by accident': [
    ['indented by spaces', '    Đoạn lùi vào.', '<p>Đoạn lùi vào.</p>'],
    ['indented by a tab', 'Một.\n\n\tHai.', '<p>Một.</p>\n<p>Hai.</p>'],
    ['a rule below a line', 'Một\n---\nHai', '<p>Một</p>\n<hr>\n<p>Hai</p>'],
    ['other signs below a line', 'Một\n===\nHai\n--', '<p>Một<br>\n===<br>\nHai<br>\n--</p>'],
    ['tildes', 'từ 20~30 đến 40~50', '<p>từ 20~30 đến 40~50</p>'],
    ['tildes that strike out', '~~cũ~~ 2~~3', '<p><del>cũ</del> 2~~3</p>'],
    ['products', '5*6*7 và a*b*c', '<p>5*6*7 và a*b*c</p>'],
    ['signs of notes', '(*) một (*) hai', '<p>(*) một (*) hai</p>'],
    ['names with a backtick', 'H`Mông, H`Nhiên', '<p>H`Mông, H`Nhiên</p>'],
    ['paths', 'C:\\_a_\\*b và \\\\may\\_c_', '<p>C:\\_a_\\*b và \\\\may\\_c_</p>'],
    ['HTML keeps its indentation', '    <pre>\n  a\n      b\n</pre>', '<pre>  a\n      b\n</pre>'],
    ['code that never ends', '```\nmột', '<p>```<br>\nmột</p>'],
    ['tildes in a row', '~~~\nmột', '<p>~~~<br>\nmột</p>'],
    ['signs of a heading alone', '#', '<p>#</p>'],
  ],
  'marks work where Vietnamese needs them': [
    ['before a word', '**Ghi chú:**chữ', '<p><strong>Ghi chú:</strong>chữ</p>'],
    ['after a word', 'chữ**“đậm”**', '<p>chữ<strong>“đậm”</strong></p>'],
    ['italic', '*“lời”*chữ', '<p><em>“lời”</em>chữ</p>'],
    ['a heading without a space', '##Kết quả', '<h2 id="muc-ket-qua">Kết\u00a0quả</h2>'],
  ],
  tables: [
    ['pasted with tabs', 'A\tB\n1\t\n~2\t3|4', table(['A', 'B'], ['1', ''], ['~2', '3|4'])],
    [
      'with empty cells at the ends',
      '\tA\tB\nmột\t1\t2\n\t\t3\t\n',
      table(['', 'A', 'B'], ['một', '1', '2'], ['', '', '3']),
    ],
    ['indented as a whole', '\tA\tB\n\t1\t2', table(['A', 'B'], ['1', '2'])],
    [
      'one line with a tab is none',
      'Hà Nội\tngày 1\n\nĐoạn.',
      '<p>Hà Nội\tngày\u00a01</p>\n<p>Đoạn.</p>',
    ],
    [
      'after a line and before one',
      'Bảng 1\nA\tB\n1\t2\nNguồn: X',
      `<p>Bảng 1</p>\n${table(['A', 'B'], ['1', '2'])}\n<p>Nguồn: X</p>`,
    ],
    [
      'wider than their head',
      '| A | B |\n|---|---|\n| 1 | 2 | 3 |\nNguồn: X',
      `${table(['A', 'B', ''], ['1', '2', '3'])}\n<p>Nguồn: X</p>`,
    ],
  ],
  'definitions that nobody calls are sentences': [
    ['a source', '[Nguồn]: TTXVN', '<p>[Nguồn]: TTXVN</p>'],
    ['an address', '[1]: https://vi-du.vn/a', `<p>[1]: ${link('https://vi-du.vn/a')}</p>`],
    ['a note', '[^1]: Chú thích.', '<p>[^1]: Chú thích.</p>'],
    [
      'a second one',
      '[a]\n\n[a]: https://vi-du.vn/\n\n[a]: https://vi-du.vn/b',
      `<p>${link('https://vi-du.vn/', 'a')}</p>\n<p>[a]: ${link('https://vi-du.vn/b')}</p>`,
    ],
    ['words that are called', '[Nguồn]\n\n[Nguồn]: TTXVN', '<p>[Nguồn]</p>\n<p>[Nguồn]: TTXVN</p>'],
  ],
  addresses: [
    ['in quotation marks', '“https://vi-du.vn/a”.', `<p>“${link('https://vi-du.vn/a')}”.</p>`],
    ['in angles', '«www.vi-du.vn»…', `<p>«${link('http://www.vi-du.vn', 'www.vi-du.vn')}»…</p>`],
    [
      'with spaces',
      '[Kế hoạch](/media/2026/Kế hoạch (2).pdf "Tệp")',
      '<p><a href="/media/2026/K%E1%BA%BF%20ho%E1%BA%A1ch%20(2).pdf" title="Tệp">Kế hoạch</a></p>',
    ],
    ['that are none', '[a](một hai)', '<p>[a](một hai)</p>'],
    [
      'of a video among other lines',
      'Xem:\nhttps://youtu.be/abc',
      '<p>Xem:</p>\n<figure class="embed"><p class="embed-link"><a ' +
        'href="https://www.youtube.com/watch?v=abc" target="_blank" rel="noopener ' +
        'noreferrer">Xem video trên YouTube</a></p><figcaption><span ' +
        'class="embed-address">https://www.youtube.com/watch?v=abc</span><span ' +
        'class="embed-note"> (mở thẻ mới, rời khỏi trang này)</span></figcaption></figure>',
    ],
  ],
  pictures: [
    [
      'keep their caption within a line',
      'Xem ![Lễ ký](/media/a b.jpg "Ảnh: Văn phòng") này',
      '<p>Xem <span class="missing-picture">Lễ ký (Chưa có tệp ảnh gốc)</span> <small>(Ảnh: Văn phòng)</small> này</p>',
    ],
  ],
};

describe.each(Object.entries(CASES))('%s', (_section, cases) => {
  test.each(cases)('%s', (_name, source, html) => expect(renderMarkdown(source).html).toBe(html));
});

test('what is searched keeps the order of the page and the captions', () =>
  expect(
    markdownText('- một\n  - hai\n- ba\n\n![Lễ ký](/media/a.jpg "Ảnh: Văn phòng")\n\na\nb'),
  ).toBe('một\nhai\nba\nLễ ký. Ảnh: Văn phòng\na b'));

function table(head: readonly string[], ...rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>\n${cells.map((cell) => `<${tag}>${cell}</${tag}>\n`).join('')}</tr>\n`;
  return (
    '<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng, ' +
    `cuộn ngang được"><table>\n<thead>\n${row(head, 'th')}</thead>\n<tbody>\n${rows.map((cells) => row(cells, 'td')).join('')}</tbody>\n</table></div>`
  );
}
