import { describe, expect, test } from 'vitest';
import { baseContent, check, contentOf, edit, type Files } from '../fixtures/write-content.ts';

const ARTICLE = 'articles/2023/hoi-nghi-tong-ket.md';
const DOCUMENT = 'documents/qd-12-2022.yaml';
const UNIT = 'units/an-phu.yaml';
const MEETING = 'meetings/tong-ket-2022.yaml';
const COMMENT = 'comments/hoi-nghi-tong-ket/mai.yaml';
const YEAR = 'years/2022.yaml';

const TITLE = 'title: Hội nghị tổng kết năm 2022';
const title = (line: string): Files => edit(ARTICLE, TITLE, line);
const body = (text: string): Files =>
  edit(ARTICLE, '20.000 tỷ đồng.\n', `20.000 tỷ đồng.\n\n${text}\n`);

type Said = readonly [
  severity: 'LỖI' | 'Nhắc',
  place: string,
  message: string,
  cure: string,
  fixedLine?: string,
];

/** What is said of the files, word for word. */
const said = (files: Files): Said[] =>
  check(files).map(({ severity, file, line, column, message, cure = '', fixedLine }) => [
    severity === 'error' ? 'LỖI' : 'Nhắc',
    `${file}:${line}:${column}`,
    message,
    cure,
    ...(fixedLine === undefined ? ([] as const) : ([fixedLine] as const)),
  ]);

const FIX = 'Hãy sửa trong tệp như dòng viết lại dưới đây, hoặc chạy npm run check -- --fix.';
const RETYPE = 'Hãy xóa dấu này và gõ lại bằng phím cách, hoặc chạy npm run check -- --fix.';
const SEEN = 'nhìn như dấu cách thường nhưng máy không coi là dấu cách.';
const MARKS = 'không phải dấu ngoặc kép thẳng (") mà máy hiểu';
const ETH = 'viết bằng chữ Ð của tiếng Iceland, nhìn giống chữ Đ nhưng là ký tự khác';

describe('spaces that are none for a machine', () => {
  test.each<[string, Files, Said]>([
    [
      'after the colon',
      title('title:\u00a0Hội nghị'),
      [
        'Nhắc',
        `${ARTICLE}:2:7`,
        `Sau dấu hai chấm của mục “title” là dấu cách cứng (U+00A0), ${SEEN}`,
        RETYPE,
        'title: Hội nghị',
      ],
    ],
    [
      'before the colon',
      edit(ARTICLE, 'date: 2023', 'date\u00a0: 2023'),
      [
        'Nhắc',
        `${ARTICLE}:3:5`,
        `Trước dấu hai chấm của mục “date” là dấu cách cứng (U+00A0), ${SEEN}`,
        RETYPE,
        'date: 2023-02-12',
      ],
    ],
    [
      'in the indentation',
      edit(ARTICLE, '  - an-phu', '\u00a0\u00a0- an-phu'),
      [
        'Nhắc',
        `${ARTICLE}:5:1`,
        `Dòng này lùi vào bằng dấu cách cứng (U+00A0), ${SEEN}`,
        RETYPE,
        '  - an-phu',
      ],
    ],
    [
      'after a dash',
      edit(ARTICLE, '  - an-phu', '  -\u00a0an-phu'),
      [
        'Nhắc',
        `${ARTICLE}:5:4`,
        `Sau dấu gạch ngang đầu dòng là dấu cách cứng (U+00A0), ${SEEN}`,
        RETYPE,
        '  - an-phu',
      ],
    ],
    [
      'as wide as a Chinese letter',
      edit(ARTICLE, '  - an-phu', '\u3000\u3000- an-phu'),
      [
        'Nhắc',
        `${ARTICLE}:5:1`,
        `Dòng này lùi vào bằng dấu cách rộng (U+3000), ${SEEN}`,
        RETYPE,
        '  - an-phu',
      ],
    ],
    [
      'narrow',
      edit(UNIT, 'order: 1', 'order:\u202f1'),
      [
        'Nhắc',
        `${UNIT}:4:7`,
        `Sau dấu hai chấm của mục “order” là dấu cách cứng hẹp (U+202F), ${SEEN}`,
        RETYPE,
        'order: 1',
      ],
    ],
    [
      'thin',
      edit(UNIT, 'order: 1', 'order:\u20091'),
      [
        'Nhắc',
        `${UNIT}:4:7`,
        `Sau dấu hai chấm của mục “order” là một dấu cách đặc biệt (U+2009), ${SEEN}`,
        RETYPE,
        'order: 1',
      ],
    ],
  ])('%s', (_, files, row) => {
    expect(said(files)).toEqual([row]);
  });

  test.each<[string, Files]>([
    ['at the end of a line', edit(UNIT, 'order: 1', 'order: 1\u00a0')],
    ['after the dashes of the front matter', edit(ARTICLE, '---\ntitle', '---\u00a0\ntitle')],
    ['inside a value', title('title: Hội nghị năm\u00a02022')],
    [
      'inside a text of several lines',
      edit(COMMENT, 'body: Chúc', 'body: |\n  “A: b”\n  \u00a0Chúc'),
    ],
  ])('%s they do no harm', (_, files) => {
    expect(said(files)).toEqual([]);
  });

  test('the value is read', () => {
    const { entries } = contentOf(title('title:\u00a0Hội nghị'));
    expect(entries.articles[0]?.data.title).toBe('Hội nghị');
  });
});

test('a Tab is told with its line', () => {
  expect(said(edit(ARTICLE, '  - an-phu', '\t- an-phu'))).toEqual([
    [
      'LỖI',
      `${ARTICLE}:5:1`,
      'Dòng này lùi vào bằng phím Tab.',
      'Hãy xóa Tab và dùng dấu cách, mỗi cấp hai dấu cách.',
      '  - an-phu',
    ],
  ]);
});

describe('quotation marks of a word processor', () => {
  const inMarks = (place: string, key: string, typed: string, read: string, line: string): Said => [
    'Nhắc',
    place,
    `Mục “${key}” ghi ${typed} trong ngoặc kép cong, ${MARKS}; bỏ ngoặc thì còn ${read}.`,
    FIX,
    line,
  ];

  test.each<[string, Files, Said]>([
    [
      'a number of a document',
      edit(DOCUMENT, 'number: "12"', 'number: “12”'),
      inMarks(`${DOCUMENT}:2:9`, 'number', '“12”', '12', 'number: "12"'),
    ],
    [
      'a symbol, in German marks',
      edit(DOCUMENT, 'QĐ-UBND', '„QĐ-UBND“'),
      inMarks(`${DOCUMENT}:3:9`, 'symbol', '„QĐ-UBND“', 'QĐ-UBND', 'symbol: "QĐ-UBND"'),
    ],
    [
      'a date',
      edit(DOCUMENT, 'issueDate: 2022-02-11', 'issueDate: “2022-02-11”'),
      inMarks(
        `${DOCUMENT}:5:12`,
        'issueDate',
        '“2022-02-11”',
        '2022-02-11',
        'issueDate: 2022-02-11',
      ),
    ],
    [
      'a date, only before it',
      edit(DOCUMENT, 'issueDate: 2022-02-11', 'issueDate: “2022-02-11'),
      inMarks(
        `${DOCUMENT}:5:12`,
        'issueDate',
        '“2022-02-11',
        '2022-02-11',
        'issueDate: 2022-02-11',
      ),
    ],
    [
      'a date, only after it',
      edit(DOCUMENT, 'issueDate: 2022-02-11', 'issueDate: 2022-02-11”'),
      inMarks(
        `${DOCUMENT}:5:12`,
        'issueDate',
        '2022-02-11”',
        '2022-02-11',
        'issueDate: 2022-02-11',
      ),
    ],
    [
      'a year',
      edit(MEETING, 'planYear: 2023', 'planYear: ‘2023’'),
      inMarks(`${MEETING}:4:11`, 'planYear', '‘2023’', '2023', 'planYear: 2023'),
    ],
    [
      'yes or no',
      edit(COMMENT, 'approved: true', 'approved: “true”'),
      inMarks(`${COMMENT}:5:11`, 'approved', '“true”', 'true', 'approved: true'),
    ],
    [
      'a reference',
      edit(ARTICLE, 'meeting: tong-ket-2022', 'meeting: “tong-ket-2022”'),
      inMarks(
        `${ARTICLE}:7:10`,
        'meeting',
        '“tong-ket-2022”',
        'tong-ket-2022',
        'meeting: tong-ket-2022',
      ),
    ],
    [
      'a line of a list',
      edit(ARTICLE, '  - an-phu', '  - «an-phu»'),
      inMarks(`${ARTICLE}:5:5`, 'units', '«an-phu»', 'an-phu', '- an-phu'),
    ],
    [
      'a list in brackets',
      edit(ARTICLE, '[huyen-binh-minh]', '[“huyen-binh-minh”]'),
      inMarks(
        `${ARTICLE}:8:10`,
        'places',
        '“huyen-binh-minh”',
        'huyen-binh-minh',
        'places: [huyen-binh-minh]',
      ),
    ],
    [
      'inside straight marks',
      edit(DOCUMENT, 'number: "12"', 'number: "“12”"'),
      inMarks(`${DOCUMENT}:2:9`, 'number', '"“12”"', '12', 'number: "12"'),
    ],
    [
      'a name',
      edit(UNIT, 'name: Công ty CP An Phú', 'name: “Công ty CP An Phú”'),
      inMarks(
        `${UNIT}:1:7`,
        'name',
        '“Công ty CP An Phú”',
        'Công ty CP An Phú',
        'name: "Công ty CP An Phú"',
      ),
    ],
    [
      'one straight, one curly',
      edit(DOCUMENT, 'number: "12"', 'number: "12”'),
      [
        'Nhắc',
        `${DOCUMENT}:2:9`,
        `Giá trị của mục “number” nằm trong ngoặc kép cong (" ”), ${MARKS}.`,
        FIX,
        'number: "12"',
      ],
    ],
    [
      'a title that needs marks',
      title('title: “Hội nghị: tổng kết”'),
      [
        'Nhắc',
        `${ARTICLE}:2:8`,
        `Giá trị của mục “title” nằm trong ngoặc kép cong (“”), ${MARKS}.`,
        FIX,
        'title: "Hội nghị: tổng kết"',
      ],
    ],
    [
      'around a key',
      title('“title”: Hội nghị'),
      [
        'Nhắc',
        `${ARTICLE}:2:1`,
        'Tên mục “title” nằm trong ngoặc kép cong.',
        FIX,
        'title: Hội nghị',
      ],
    ],
    [
      'a title whose quotation does not end',
      title('title: “Hội nghị tổng kết'),
      [
        'Nhắc',
        `${ARTICLE}:2:8`,
        'Mục “title” mở ngoặc kép cong (“) mà không đóng lại.',
        'Hãy thêm dấu ” vào chỗ hết lời trích, hoặc xóa dấu “ ở đầu.',
      ],
    ],
    [
      'a title whose quotation does not begin',
      title('title: Hội nghị tổng kết”'),
      [
        'Nhắc',
        `${ARTICLE}:2:8`,
        'Mục “title” đóng ngoặc kép cong (”) mà không mở.',
        'Hãy thêm dấu “ vào chỗ bắt đầu lời trích, hoặc xóa dấu ” ở cuối.',
      ],
    ],
  ])('%s', (_, files, row) => {
    expect(said(files)).toEqual([row]);
  });

  test.each<[string, Files]>([
    ['a title that is a quotation', title('title: “Lá lành đùm lá rách”')],
    ['a title that begins with one', title('title: “Ngày 11-2” và hội nghị')],
    ['a name with one in it', edit(UNIT, 'Công ty CP An Phú', 'Công ty CP “An Phú”')],
    ['words of a source', edit(YEAR, 'hơn 20.000 tỷ đồng', 'hơn 20.000 tỷ đồng')],
    ['an apostrophe', edit(COMMENT, 'author: Mai', 'author: O’Brien')],
    ['a measure', title('title: Tặng ti vi 55”')],
  ])('%s is nothing to mend', (_, files) => {
    expect(said(files)).toEqual([]);
  });

  test('the register holds the number, not the marks', () => {
    const { entries } = contentOf(
      edit(DOCUMENT, 'number: "12"', 'number: “12”', 'QĐ-UBND', '“QĐ-UBND”'),
    );
    expect(entries.documents[0]?.data).toMatchObject({ number: '12', symbol: 'QĐ-UBND' });
  });
});

describe('dashes that are no hyphens', () => {
  const dash = (place: string, key: string, typed: string, code: string, line: string): Said => [
    'Nhắc',
    place,
    `Mục “${key}” ghi “${typed}” bằng dấu gạch khác (${code}), nhìn giống dấu gạch nối (-); ` +
      `viết đúng là ${line.slice(key.length + 2)}.`,
    FIX,
    line,
  ];

  test.each<[string, Files, readonly Said[]]>([
    [
      'in a date',
      edit(ARTICLE, 'date: 2023-02-12', 'date: 2023–02–12'),
      [dash(`${ARTICLE}:3:7`, 'date', '2023–02–12', 'U+2013', 'date: 2023-02-12')],
    ],
    [
      'in a reference',
      edit(ARTICLE, 'meeting: tong-ket-2022', 'meeting: tong‑ket‑2022'),
      [dash(`${ARTICLE}:7:10`, 'meeting', 'tong‑ket‑2022', 'U+2011', 'meeting: tong-ket-2022')],
    ],
    [
      'in the symbol of a document',
      edit(DOCUMENT, 'QĐ-UBND', 'QĐ‑UBND'),
      [dash(`${DOCUMENT}:3:9`, 'symbol', 'QĐ‑UBND', 'U+2011', 'symbol: QĐ-UBND')],
    ],
    [
      'at the head of the lines of a list',
      edit(ARTICLE, '  - an-phu\n  - song-xanh', '  – an-phu\n  • song-xanh'),
      (['5:3 – an-phu', '6:3 • song-xanh'] as const).map((row): Said => {
        const [place, mark, id] = row.split(' ');
        return [
          'Nhắc',
          `${ARTICLE}:${place}`,
          `Đầu dòng là dấu ${mark}, không phải dấu gạch ngang (-) mà máy hiểu là một mục của danh sách.`,
          FIX,
          `- ${id}`,
        ];
      }),
    ],
    ['in prose they are right', title('title: Giai đoạn 2021–2025 – tổng kết'), []],
  ])('%s', (_, files, rows) => {
    expect(said(files)).toEqual(rows);
  });
});

test('a line that is wrong beyond its marks is written rightly in all', () => {
  expect(said(edit(DOCUMENT, 'issueDate: 2022-02-11', 'issueDate: “20/2/2022”'))).toEqual([
    [
      'LỖI',
      `${DOCUMENT}:5:12`,
      'Mục issueDate (Ngày ban hành) ghi “20/2/2022”, chưa đúng dạng năm-tháng-ngày.',
      'Hãy viết 2022-02-20 nếu là ngày 20 tháng 02 năm 2022.',
      'issueDate: 2022-02-20',
    ],
    [
      'Nhắc',
      `${DOCUMENT}:5:12`,
      `Mục “issueDate” ghi “20/2/2022” trong ngoặc kép cong, ${MARKS}; bỏ ngoặc thì còn 20/2/2022.`,
      FIX,
      'issueDate: 2022-02-20',
    ],
  ]);
});

describe('codes of HTML', () => {
  const codes = (key: string, place: string, list: string, line: string): Said => [
    'Nhắc',
    place,
    `Mục “${key}” có mã của trang web thay cho chữ: ${list}.`,
    FIX,
    line,
  ];

  test.each<[string, Files, Said]>([
    [
      'in a title',
      title('title: Cơ &amp; sở &ldquo;mới&rdquo;&nbsp;2026'),
      codes(
        'title',
        `${ARTICLE}:2:8`,
        '&amp;, &ldquo;, &rdquo;, &nbsp;',
        'title: Cơ & sở “mới” 2026',
      ),
    ],
    [
      'by number',
      title('title: H&#7897;i nghị &#x111;ầu năm'),
      codes('title', `${ARTICLE}:2:8`, '&#7897;, &#x111;', 'title: Hội nghị đầu năm'),
    ],
    [
      'at the head of a value',
      title('title: &quot;Hội nghị&quot; tổng kết'),
      codes('title', `${ARTICLE}:2:8`, '&quot;', `title: '"Hội nghị" tổng kết'`),
    ],
    [
      'in quotation marks',
      title('title: "A &amp; B: c"'),
      codes('title', `${ARTICLE}:2:8`, '&amp;', 'title: "A & B: c"'),
    ],
    [
      'in an address',
      edit(
        ARTICLE,
        'meeting:',
        'source:\n  title: Báo\n  url: https://vi-du.vn/?a=1&amp;b=2\nmeeting:',
      ),
      codes('url', `${ARTICLE}:9:8`, '&amp;', 'url: https://vi-du.vn/?a=1&b=2'),
    ],
  ])('%s', (_, files, row) => {
    expect(said(files)).toEqual([row]);
  });

  test.each<[string, Files]>([
    ['an & is a letter', title('title: R&D; A&B và &c;')],
    ['Markdown understands them', edit(COMMENT, 'body: Chúc', 'body: A &amp; B. Chúc')],
    ['in a text as well', body('A &amp; B')],
  ])('%s', (_, files) => {
    expect(said(files)).toEqual([]);
  });
});

describe('letters that look like others', () => {
  test.each<[string, Files, readonly Said[]]>([
    [
      'Ð in a title and a text',
      {
        ...edit(
          ARTICLE,
          TITLE,
          'title: Ðại hội Ðảng bộ',
          '20.000 tỷ đồng.',
          '20.000 tỷ đồng, ðơn vị.',
        ),
      },
      [
        [
          'Nhắc',
          `${ARTICLE}:2:8`,
          `“Ðại”, “Ðảng” ${ETH}; viết đúng là “Đại”, “Đảng”.`,
          FIX,
          'title: Đại hội Đảng bộ',
        ],
        [
          'Nhắc',
          `${ARTICLE}:12:42`,
          `“ðơn” ${ETH}; viết đúng là “đơn”.`,
          FIX,
          'Doanh thu cả cụm đạt hơn 20.000 tỷ đồng, đơn vị.',
        ],
      ],
    ],
    [
      'many lines are told once',
      body('Ðảng\n\nÐội\n\nÐoàn\n\nÐiều'),
      [
        [
          'Nhắc',
          `${ARTICLE}:14:1`,
          `“Ðảng” ${ETH}; viết đúng là “Đảng”. Còn 3 dòng khác như vậy (dòng 16, 18, 20).`,
          FIX,
          'Đảng',
        ],
      ],
    ],
    [
      'a key with a Cyrillic letter',
      title('tіtle: Hội nghị'),
      [
        [
          'Nhắc',
          `${ARTICLE}:2:2`,
          '“tіtle” có chữ của bảng chữ cái Nga hoặc Hy Lạp, nhìn giống chữ La-tinh; viết đúng là “title”.',
          FIX,
          'title: Hội nghị',
        ],
      ],
    ],
    [
      'the colon of a Chinese keyboard',
      title('title：Hội nghị'),
      [
        [
          'Nhắc',
          `${ARTICLE}:2:6`,
          '“：” gõ bằng chữ rộng của bàn phím Trung, Nhật; viết đúng là “:”.',
          FIX,
          'title: Hội nghị',
        ],
      ],
    ],
    [
      'ƣ for ư',
      body('Trƣờng, ngƣời'),
      [
        [
          'Nhắc',
          `${ARTICLE}:14:3`,
          '“Trƣờng”, “ngƣời” viết bằng ký tự ƣ, nhìn giống chữ ư nhưng là ký tự khác; viết đúng là “Trường”, “người”.',
          FIX,
          'Trường, người',
        ],
      ],
    ],
    [
      'bold letters of a messenger',
      title('title: 𝗛𝗼̣̂𝗶 𝗻𝗴𝗵𝗶̣'),
      [
        [
          'Nhắc',
          `${ARTICLE}:2:8`,
          '“𝗛𝗼̣̂𝗶”, “𝗻𝗴𝗵𝗶̣” gõ bằng chữ trang trí (ký hiệu toán học), ' +
            'máy đọc và ô tìm kiếm không hiểu; viết đúng là “Hội”, “nghị”.',
          FIX,
          'title: Hội nghị',
        ],
      ],
    ],
    [
      'bullets of Word',
      body('\uf0b7 Ý một'),
      [
        [
          'Nhắc',
          `${ARTICLE}:14:1`,
          'Dòng này có ký hiệu riêng của một phông chữ (U+F0B7), ' +
            'máy khác hiện thành ô vuông; dấu thường tương ứng là “•”.',
          FIX,
          '• Ý một',
        ],
      ],
    ],
    [
      'a letter that only one font knows',
      body('Ký hiệu \ue123 lạ'),
      [
        [
          'Nhắc',
          `${ARTICLE}:14:9`,
          'Dòng này có ký hiệu riêng của một phông chữ (U+E123), máy khác hiện thành ô vuông.',
          'Hãy xóa ký hiệu này, hoặc gõ lại bằng một dấu có trên bàn phím.',
        ],
      ],
    ],
    [
      'signs of an old Windows',
      body('Chữ \u0093trong ngoặc\u0094 \u0096 hết'),
      [
        [
          'Nhắc',
          `${ARTICLE}:14:5`,
          'Dòng này có dấu lưu theo bảng mã cũ của Windows, máy khác không hiện được.',
          FIX,
          'Chữ “trong ngoặc” – hết',
        ],
      ],
    ],
    [
      'a long dash for the dashes of the front matter',
      edit(ARTICLE, '---\ntitle', '—\ntitle', '---\n\nNgày', '—\n\nNgày'),
      [1, 9].map((line): Said => [
        'Nhắc',
        `${ARTICLE}:${line}:1`,
        'Dòng này là dấu gạch dài (—), do phần mềm soạn thảo tự đổi từ ba dấu gạch ngang (---).',
        FIX,
        '---',
      ]),
    ],
  ])('%s', (_, files, rows) => {
    expect(said(files)).toEqual(rows);
  });

  test('only the second line of dashes is long', () => {
    expect(said(edit(ARTICLE, '---\n\nNgày', '—\n\nNgày')).map(([, place]) => place)).toEqual([
      `${ARTICLE}:9:1`,
    ]);
  });

  test.each<[string, Files]>([
    ['a dash alone in a text', body('—\n\nHết.')],
    ['signs that nobody sees', body('Hội\u200b nghị ngân\u00adsách \u200e2022')],
    ['an emoji of several', body('Cả nhà 👨‍👩‍👧 vui')],
    ['Vietnamese of a Mac', { [ARTICLE]: baseContent()[ARTICLE]!.normalize('NFD') }],
    ['names of other languages', body('Sigurður, Москва, Müller, Château, Škoda, ΔT')],
    ['small and raised digits', body('CO₂, m², ½, ﬁnal')],
    [
      'a file that is spelled so on the disk',
      { ...body('[Kế hoạch](</media/2026/Ðại hội.pdf>)'), 'media/2026/Ðại hội.pdf': 'x' },
    ],
  ])('%s: nothing to say', (_, files) => {
    expect(said(files)).toEqual([]);
  });

  test('a quotation is found although a soft hyphen stands in it', () => {
    const text = edit(ARTICLE, 'hơn 20.000 tỷ đồng', 'hơn\u00ad 20.000 tỷ\u00adđồng');
    expect(said(text)).toEqual([]);
  });
});

describe('damaged texts', () => {
  const FONT = {
    TCVN3: 'phông .VnTime (bảng mã TCVN3)',
    VNI: 'phông VNI-Times (bảng mã VNI)',
  };
  const SOURCE = { TCVN3: 'TCVN3 (ABC)', VNI: 'VNI Windows' };
  const legacy = (encoding: 'TCVN3' | 'VNI', place: string, words: string, line: string): Said => [
    'LỖI',
    place,
    `Dòng này gõ bằng ${FONT[encoding]}, không phải Unicode; chuyển mã thì đọc được “${words}”.`,
    'Hãy chuyển sang Unicode: chép cả đoạn, bấm Ctrl+Shift+F6 của UniKey, ' +
      `chọn nguồn ${SOURCE[encoding]}, đích Unicode, rồi dán lại; ` +
      'hoặc chạy npm run check -- --fix.',
    line,
  ];
  const opened = (place: string, words: string, line: string): Said => [
    'LỖI',
    place,
    `Chữ có dấu trong dòng này bị hỏng vì tệp từng được mở sai bảng mã; đọc lại được “${words}”.`,
    'Hãy chép lại từ bản gốc, hoặc sửa như dòng viết lại dưới đây; npm run check -- --fix sửa giúp.',
    line,
  ];
  const ofArticle = (files: Files) => said(files).filter(([, place]) => place.startsWith(ARTICLE));

  test.each<[string, Files, readonly Said[]]>([
    [
      'a title and two paragraphs in two encodings',
      edit(
        ARTICLE,
        TITLE,
        'title: Héi nghÞ tæng kÕt c«ng t¸c',
        '20.000 tỷ đồng.\n',
        '20.000 tỷ đồng.\n\nS¸ng ngµy 15/7, c¸c ®¬n vÞ häp s¬ kÕt.\n\nCoâng ty Coå phaàn Ví Duï toå chöùc.\n',
      ),
      [
        legacy(
          'TCVN3',
          `${ARTICLE}:2:9`,
          'Hội nghị tổng kết công tác',
          'title: Hội nghị tổng kết công tác',
        ),
        legacy(
          'TCVN3',
          `${ARTICLE}:14:2`,
          'Sáng ngày 15/7, các đơn vị họp sơ…',
          'Sáng ngày 15/7, các đơn vị họp sơ kết.',
        ),
        legacy(
          'VNI',
          `${ARTICLE}:16:2`,
          'Công ty Cổ phần Ví Dụ tổ chức',
          'Công ty Cổ phần Ví Dụ tổ chức.',
        ),
      ],
    ],
    [
      'a short line beside a sure one',
      edit(
        ARTICLE,
        TITLE,
        'title: Héi nghÞ',
        '20.000 tỷ đồng.\n',
        '20.000 tỷ đồng.\n\nC¸c ®¬n vÞ häp\n',
      ),
      [
        legacy('TCVN3', `${ARTICLE}:2:9`, 'Hội nghị', 'title: Hội nghị'),
        legacy('TCVN3', `${ARTICLE}:14:2`, 'Các đơn vị họp', 'Các đơn vị họp'),
      ],
    ],
    [
      'text opened in a wrong encoding',
      edit(
        ARTICLE,
        TITLE,
        'title: Há»™i nghá»‹',
        '20.000 tỷ đồng.\n',
        '20.000 tỷ đồng.\n\nÄáº¡i há»™i Ä‘áº§u nÄƒm\n',
      ),
      [
        opened(`${ARTICLE}:2:9`, 'Hội nghị', 'title: Hội nghị'),
        opened(`${ARTICLE}:14:1`, 'Đại hội đầu năm', 'Đại hội đầu năm'),
      ],
    ],
  ])('%s', (_, files, rows) => {
    expect(ofArticle(files)).toEqual(rows);
  });
});
