import { describe, expect, test } from 'vitest';
import { baseContent, check, edit, WITH_ADDRESS, type Files } from '../fixtures/write-content.ts';

const TEXT = 'articles/2026/bai-thu.md';
const page = (body: string, more: Files = {}): Files => ({
  ...WITH_ADDRESS,
  'articles/2026/bai-hai.md': '---\ntitle: Bài hai\ndate: 2026-07-15\n---\n\n## Kết quả\n\nHai.\n',
  'articles/2026/nhap.md': '---\ntitle: Nháp\ndate: 2026-07-15\ndraft: true\n---\nNháp.\n',
  'articles/2026/hen-gio.md':
    '---\ntitle: Hẹn giờ\ndate: 2026-11-26\npublishAt: 2026-11-26T07:00\n---\nHẹn.\n',
  'media/2026/ke-hoach.pdf': 'x',
  [TEXT]: `---\ntitle: Bài thử\ndate: 2026-07-15\n---\nMột.\n\n${body}\n`,
  ...more,
});

/** What is said of one link in a text, on its line. */
function said(body: string, more?: Files) {
  const rows = check(page(body, more)).filter(({ file }) => file === TEXT);
  for (const { line } of rows) expect(line).toBe(7);
  return rows.map(({ message, cure, fixedLine }) => [
    message,
    cure,
    ...(fixedLine ? [fixedLine] : []),
  ]);
}

const ON_MACHINE = 'là địa chỉ của trang xem thử trên máy này, bạn đọc không mở được.';
const BEGINS = 'không dẫn đến trang nào: địa chỉ trên trang này phải bắt đầu bằng dấu /.';
const COPY = 'Hãy chép tệp vào thư mục media rồi viết địa chỉ ở đó, ví dụ';

describe('a link that leads nowhere is named as it was typed, with what was meant', () => {
  test.each<[string, string[]]>([
    [
      '[a](http://localhost:4321/bai-viet/bai-hai/)',
      [
        `Liên kết “http://localhost:4321/bai-viet/bai-hai/” ${ON_MACHINE}`,
        'Hãy viết /bai-viet/bai-hai/.',
        '[a](/bai-viet/bai-hai/)',
      ],
    ],
    [
      '[a](http://192.168.1.7:4321/bai-viet/bai-hai/#muc-ket-qua)',
      [
        `Liên kết “http://192.168.1.7:4321/bai-viet/bai-hai/#muc-ket-qua” ${ON_MACHINE}`,
        'Hãy viết /bai-viet/bai-hai/#muc-ket-qua.',
        '[a](/bai-viet/bai-hai/#muc-ket-qua)',
      ],
    ],
    [
      'http://127.0.0.1:4321/khong-co/.',
      [
        `Liên kết “http://127.0.0.1:4321/khong-co/” ${ON_MACHINE}`,
        'Hãy viết địa chỉ trên trang này, bắt đầu bằng dấu /.',
      ],
    ],
    [
      '[a](http://192.168.1.5/a.pdf)',
      [
        'Liên kết “http://192.168.1.5/a.pdf” chỉ mở được trong mạng nội bộ, bạn đọc không mở được.',
        'Hãy chép tệp vào thư mục media rồi viết /media/…, hoặc ghi địa chỉ công khai.',
      ],
    ],
    [
      '[a](https://deploy-preview-7--cum.netlify.app/bai-viet/bai-hai/)',
      [
        'Liên kết “https://deploy-preview-7--cum.netlify.app/bai-viet/bai-hai/” là địa chỉ của một bản xem thử.',
        'Hãy viết /bai-viet/bai-hai/.',
        '[a](/bai-viet/bai-hai/)',
      ],
    ],
    [
      '[a](https://vi-du.vn/bai-viet/bai-hia/)',
      [
        'Liên kết “https://vi-du.vn/bai-viet/bai-hia/” không dẫn đến trang nào.',
        'Có phải là “/bai-viet/bai-hai/”?',
      ],
    ],
    [
      '[a](bai-viet/bai-hai/)',
      [
        `Liên kết “bai-viet/bai-hai/” ${BEGINS}`,
        'Hãy viết /bai-viet/bai-hai/.',
        '[a](/bai-viet/bai-hai/)',
      ],
    ],
    [
      '[a](bai-hai.md)',
      [
        `Liên kết “bai-hai.md” ${BEGINS}`,
        'Hãy viết /bai-viet/bai-hai/.',
        '[a](/bai-viet/bai-hai/)',
      ],
    ],
    ['[a](xyz)', [`Liên kết “xyz” ${BEGINS}`, 'Hãy kiểm tra lại địa chỉ.']],
    [
      '[a](/bai-viet/bai-hai)',
      [
        'Liên kết “/bai-viet/bai-hai” thiếu dấu / ở cuối địa chỉ.',
        'Hãy viết /bai-viet/bai-hai/.',
        '[a](/bai-viet/bai-hai/)',
      ],
    ],
    [
      '[a](www.bao.vn)',
      [
        'Liên kết “www.bao.vn” thiếu https:// nên không mở được trang www.bao.vn.',
        'Hãy viết https://www.bao.vn.',
        '[a](https://www.bao.vn)',
      ],
    ],
    [
      '[a](bao.vn/bai?x=1)',
      [
        'Liên kết “bao.vn/bai?x=1” thiếu https:// nên không mở được trang bao.vn.',
        'Hãy viết https://bao.vn/bai?x=1.',
        '[a](https://bao.vn/bai?x=1)',
      ],
    ],
    [
      '[a](lienhe@vi-du.vn)',
      [
        'Liên kết “lienhe@vi-du.vn” là địa chỉ thư nhưng thiếu mailto:.',
        'Hãy viết mailto:lienhe@vi-du.vn.',
        '[a](mailto:lienhe@vi-du.vn)',
      ],
    ],
    [
      '[a](mailto:)',
      ['Liên kết “mailto:” chưa có địa chỉ thư.', 'Hãy viết đủ, ví dụ mailto:lienhe@vi-du.vn.'],
    ],
    [
      '[a](tel:)',
      ['Liên kết “tel:” chưa có số điện thoại.', 'Hãy viết đủ, ví dụ tel:02373123456.'],
    ],
    [
      '[rỗng]()',
      [
        'Liên kết “[rỗng]()” chưa có địa chỉ.',
        'Hãy ghi địa chỉ vào giữa hai dấu ngoặc tròn; không cần liên kết thì bỏ các dấu ngoặc, chỉ để lại chữ.',
      ],
    ],
    [
      '[a](#)',
      [
        'Liên kết “[a](#)” chưa có địa chỉ.',
        'Hãy ghi địa chỉ vào giữa hai dấu ngoặc tròn; không cần liên kết thì bỏ các dấu ngoặc, chỉ để lại chữ.',
      ],
    ],
    [
      String.raw`[a](C:\Users\Hoa\bao-cao.docx)`,
      [
        String.raw`Liên kết “C:\Users\Hoa\bao-cao.docx” là đường dẫn trên máy của người viết, bạn đọc không mở được.`,
        `${COPY} /media/2026/bao-cao.docx.`,
      ],
    ],
    [
      String.raw`[a](\\may-chu\chung\ke-hoach.pdf)`,
      [
        String.raw`Liên kết “\\may-chu\chung\ke-hoach.pdf” là đường dẫn trong mạng nội bộ, bạn đọc không mở được.`,
        'Tệp này đã có trong thư mục media: hãy viết /media/2026/ke-hoach.pdf.',
        '[a](/media/2026/ke-hoach.pdf)',
      ],
    ],
    [
      '[a](file:///C:/bao-cao.docx)',
      [
        'Liên kết “file:///C:/bao-cao.docx” là đường dẫn trên máy của người viết, bạn đọc không mở được.',
        `${COPY} /media/2026/bao-cao.docx.`,
      ],
    ],
    [
      '[a](#khong-co)',
      [
        'Liên kết “#khong-co”: trang đó không có chỗ nào tên “khong-co”.',
        'Hãy bỏ phần từ dấu # trở đi.',
      ],
    ],
    [
      '[a](/bai-viet/bai-hai/#ket-qua)',
      [
        'Liên kết “/bai-viet/bai-hai/#ket-qua”: trang đó không có chỗ nào tên “ket-qua”.',
        'Có phải là “#muc-ket-qua”?',
      ],
    ],
    [
      '[a](/bai-viet/nhap/)',
      [
        'Liên kết “/bai-viet/nhap/”: bài “nhap” chưa có trên trang công khai (bản nháp).',
        'Hãy đăng bài này trước, hoặc bỏ liên kết.',
      ],
    ],
    [
      '[a](/bai-viet/hen-gio/)',
      [
        'Liên kết “/bai-viet/hen-gio/”: ' +
          'bài “hen-gio” chưa có trên trang công khai (hẹn giờ đến 07:00 ngày 26/11/2026).',
        'Hãy đăng bài này trước, hoặc bỏ liên kết.',
      ],
    ],
  ])('%s', (body, row) => {
    expect(said(body)).toEqual([row]);
  });

  test('an old address, with the present one', () => {
    const renamed = {
      'articles/2026/bai-hai.md':
        '---\ntitle: Bài hai\ndate: 2026-07-15\naliases: [/bai-viet/ten-cu/]\n---\nHai.\n',
    };
    expect(said('[a](/bai-viet/ten-cu/)', renamed)).toEqual([
      [
        'Liên kết “/bai-viet/ten-cu/” là địa chỉ cũ.',
        'Hãy viết địa chỉ hiện nay: /bai-viet/bai-hai/.',
        '[a](/bai-viet/bai-hai/)',
      ],
    ]);
  });

  test('each of several on its own place', () => {
    const text = page('[a](xyz) chữ\nvà [b](xyz) và `[c](xyz)`');
    expect(check(text).map(({ line, column }) => [line, column])).toEqual([
      [7, 5],
      [8, 8],
    ]);
  });
});

test.each([
  '[a](/bai-viet/bai-hai/)',
  '[a](/bai-viet/bai-hai/#muc-ket-qua)',
  '[a](/bai-viet/bai-hai/?utm_source=x)',
  '[a](/tim-kiem/?q=hop)',
  '[a](../bai-hai/)',
  '[a](https://vi-du.vn/bai-viet/bai-hai/)',
  '[a](/feed.xml) [b](/du-lieu/bai-viet.csv) [c](/du-lieu/schema/articles.json)',
  '[a](/media/2026/ke-hoach.pdf) [b](../media/2026/ke-hoach.pdf)',
  '[a](#noi-dung) [b](#top) [c](#trich-dan)',
  '[a](mailto:lienhe@bao.vn?subject=x) [b](tel:+84237123456)',
  'https://bao.vn/a, www.bao.vn và <https://bao.vn>',
  'câu[^1]\n\n[^1]: Chú thích.',
  '`[a](xyz)`',
  String.raw`\[a\](xyz)`,
  '## Mục\n\n[a](#muc-muc)',
])('%j leads somewhere', (body) => {
  const rows = check(page(body)).filter(({ message }) => !message.includes('của cá nhân'));
  expect(rows).toEqual([]);
});

test('an article that waits is looked at before it comes out by itself; a draft is not', () => {
  const body = '[a](/bai-viet/hen-gio/) [b](/bai-viet/nhap/) [c](xyz) ![d](/media/khong-co.jpg)';
  const waiting = (front: string): Files => ({
    'articles/2026/cho.md': `---\ntitle: Chờ\ndate: 2026-12-01\n${front}\n---\n${body}\n`,
  });
  const about = (front: string) =>
    check(page('Hai.', waiting(front)))
      .filter(({ file }) => file === 'articles/2026/cho.md')
      .map(({ message }) => message);
  expect(about('publishAt: 2026-12-01')).toEqual([
    'Liên kết “/bai-viet/nhap/”: bài “nhap” chưa có trên trang công khai (bản nháp).',
    `Liên kết “xyz” ${BEGINS}`,
    'Không có tệp media/khong-co.jpg.',
  ]);
  expect(about('draft: true')).toEqual([]);
});

test('fixed pages and fields are looked at too', () => {
  const files: Files = {
    'pages/gioi-thieu.md': `${baseContent()['pages/gioi-thieu.md']}\n[a](gioi-thieu)\n`,
    ...edit(
      'site.yaml',
      'publisher:',
      'url: https://vi-du.vn/\nmenu:\n  - label: Tin\n    href: /tin-tuc/\npublisher:',
    ),
    'articles/2026/x.md':
      '---\ntitle: X\ndate: 2026-07-15\nsource:\n  title: Y\n  url: http://localhost:4321/bai-viet/x/\n---\nX.\n',
  };
  expect(check(files).map(({ file, line, message }) => [file, line, message])).toEqual([
    ['articles/2026/x.md', 6, `Liên kết “http://localhost:4321/bai-viet/x/” ${ON_MACHINE}`],
    ['pages/gioi-thieu.md', 7, `Liên kết “gioi-thieu” ${BEGINS}`],
    ['site.yaml', 5, 'Liên kết “/tin-tuc/” không dẫn đến trang nào.'],
  ]);
});
